/** A picture of a question: its title, the drawing as one image with its summary, and what its marks are. */
import { useId } from "preact/hooks";
import { Field } from "./Field.tsx";
import { MapOfDoors } from "./MapOfDoors.tsx";
import { Rows } from "./Rows.tsx";
import { TimeLines } from "./TimeLines.tsx";
import type { Picture } from "./types.ts";
import "./pictures.css";

export function QuestionPicture({ picture }: { readonly picture: Picture }) {
  const title = useId();
  return (
    <figure class="picture" aria-labelledby={title}>
      <figcaption class="picture-title" id={title}>
        {picture.title}
      </figcaption>
      <div class="picture-drawn" role="img" aria-label={picture.summary}>
        <Drawn picture={picture} />
      </div>
      {picture.note !== "" && <p class="picture-note">{picture.note}</p>}
    </figure>
  );
}

function Drawn({ picture }: { readonly picture: Picture }) {
  switch (picture.kind) {
    case "rows":
      return <Rows picture={picture} />;
    case "field":
      return <Field picture={picture} />;
    case "map":
      return <MapOfDoors picture={picture} />;
    case "timelines":
      return <TimeLines picture={picture} />;
  }
}
