/** One scenario in the gallery's index: title and question, how its story begins, what is in it. Its title opens it. */
import type { ScenarioFile } from "../../scenario/schema.ts";
import { Bound } from "../words/Bound.tsx";
import { countsOf, firstSentence } from "./entry.ts";

export interface EntryProps {
  readonly file: ScenarioFile;
  /** It is the one on the page. */
  readonly isOpen: boolean;
  onOpen(file: ScenarioFile): void;
  onSheet(file: ScenarioFile): void;
}

export function Entry({ file, isOpen, onOpen, onSheet }: EntryProps) {
  const { id, title, question, story, teaching } = file;
  const tags = teaching?.tags ?? [];
  return (
    <li class="entry">
      <div>
        <h3 class="entry-title">
          <button type="button" class="entry-open" id={`open-${id}`} onClick={() => onOpen(file)}>
            {title}
          </button>
          {isOpen && <span class="entry-here">on the page now</span>}
        </h3>
        <p class="entry-question">
          <Bound text={question} />
        </p>
      </div>
      <div>
        <p class="entry-story">
          <Bound text={firstSentence(story)} />
        </p>
        <p class="entry-notes">
          {tags.length > 0 && <span class="entry-tags">{tags.join(", ")}</span>}
          <span>{countsOf(file)}</span>
          <button
            type="button"
            class="action"
            id={`sheet-${id}`}
            aria-label={`Exercise sheet: ${title}`}
            onClick={() => onSheet(file)}
          >
            Exercise sheet
          </button>
        </p>
      </div>
    </li>
  );
}
