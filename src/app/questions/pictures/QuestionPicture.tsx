/** A picture of a question: its title, what can be done with it, the drawing that is read mark by mark, and what its marks are. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Drawn } from "./Drawn.tsx";
import { Read } from "./Read.tsx";
import type { Picture } from "./types.ts";
import "./pictures.css";

export interface QuestionPictureProps {
  readonly picture: Picture;
  /** Buttons. */
  readonly children: ComponentChildren;
}

export function QuestionPicture({ picture, children }: QuestionPictureProps) {
  const title = useId();
  return (
    <figure class="picture" aria-labelledby={title} data-picture={picture.table}>
      <div class="figure-head">
        <h3 class="picture-title" id={title}>
          {picture.title}
        </h3>
        <div class="figure-actions">{children}</div>
      </div>
      <Read picture={picture}>
        <Drawn picture={picture} />
      </Read>
      {picture.note !== "" && <p class="picture-note">{picture.note}</p>}
    </figure>
  );
}
