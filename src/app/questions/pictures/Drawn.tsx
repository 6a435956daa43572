/** A picture of a question, drawn by its kind. */
import { Field } from "./Field.tsx";
import { MapOfDoors } from "./MapOfDoors.tsx";
import { Rows } from "./Rows.tsx";
import { TimeLines } from "./TimeLines.tsx";
import type { Picture } from "./types.ts";

export function Drawn({ picture }: { readonly picture: Picture }) {
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
