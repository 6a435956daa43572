/** What there is to read of a question below its sentence: pictures, tables, what it does not say; and their files. */
import { useRef } from "preact/hooks";
import { figureKey } from "../frame/shortcuts.ts";
import { onDemand } from "../views/onDemand.tsx";
import type { Picture } from "./pictures/types.ts";
import { QuestionTable } from "./QuestionTable.tsx";
import type { Found } from "./standing.ts";

/** No part of the first load; it comes with the question's own code. */
const QuestionPicture = onDemand(async () => (await import("./pictures/QuestionPicture.tsx")).QuestionPicture);

export interface ResultProps {
  /** The question's. */
  readonly title: string;
  readonly found: Found;
}

export function Result({ title, found }: ResultProps) {
  const { pictures, tables, note } = found.told;
  const root = useRef<HTMLDivElement>(null);
  const save = (picture: Picture) =>
    import("./keeping/picture.tsx").then((one) => one.savePicture(picture, found, title));
  const saveTable = () => import("./keeping/table.ts").then((one) => one.saveTable(found, title));

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (figureKey(event) !== "table") return;
    event.preventDefault();
    const table = target.closest<HTMLElement>("[data-table]")?.dataset.table;
    if (table !== undefined) focusOn(root.current, `[data-picture="${table}"] .picture-read`, ".picture-read");
    else toTable(target.closest<HTMLElement>("[data-picture]")?.dataset.picture ?? "0");
  };
  const toTable = (place: string) => {
    const folded = root.current?.querySelector(`details[data-table="${place}"]`);
    folded?.setAttribute("open", "");
    focusOn(root.current, `[data-table="${place}"] .question-frame`, ".question-frame");
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: T goes to and fro between a picture and its table, from within either
    <div ref={root} onKeyDown={onKeyDown}>
      {pictures.map((picture, i) => (
        <QuestionPicture key={picture.title} picture={picture}>
          <button
            type="button"
            class="action"
            aria-keyshortcuts="T"
            title="Key: T"
            onClick={() => toTable(String(picture.table))}
          >
            To the table
          </button>
          <button type="button" class="action" onClick={() => void save(picture)}>
            Save picture
          </button>
          {i === 0 && (
            <button type="button" class="action" onClick={() => void saveTable()}>
              Save table
            </button>
          )}
        </QuestionPicture>
      ))}
      {tables.map((table, i) => (
        <QuestionTable key={table.caption} table={table} place={i} />
      ))}
      {note !== "" && <p class="question-note">{note}</p>}
    </div>
  );
}

/** The first of the selectors that there is. */
function focusOn(root: HTMLElement | null, ...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = root?.querySelector<HTMLElement>(selector);
    if (!element) continue;
    element.focus();
    return;
  }
}
