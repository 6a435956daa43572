/**
 * A picture of a question: its title, what can be done with it, what it shows in words, the drawing that is read mark by
 * mark, and what its marks are.
 */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useWords } from "../../charts/useFigure.ts";
import { Summary, WordsToggle } from "../../charts/WordsToggle.tsx";
import { figureKey } from "../../frame/shortcuts.ts";
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
  const [title, summaryId] = [useId(), useId()];
  const root = useRef<HTMLElement>(null);
  const { inWords, onWords } = useWords(root);
  const onKeyDown = (event: KeyboardEvent) => {
    if (figureKey(event) !== "words") return;
    event.preventDefault();
    onWords();
  };
  return (
    <figure class="picture" aria-labelledby={title} data-picture={picture.table} ref={root} onKeyDown={onKeyDown}>
      <div class="figure-head">
        <h3 class="picture-title" id={title}>
          {picture.title}
        </h3>
        <div class="figure-actions">
          <WordsToggle inWords={inWords} onToggle={onWords} />
          {children}
        </div>
      </div>
      <Summary id={summaryId} text={picture.summary} inWords={inWords} />
      <Read picture={picture} summaryId={summaryId}>
        <Drawn picture={picture} />
      </Read>
      {picture.note !== "" && <p class="picture-note">{picture.note}</p>}
    </figure>
  );
}
