/** A table of a question, in a frame that scrolls where it is wider than the page, and says so. */
import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { cellOf, columnKinds } from "./table.ts";
import type { PlainTable } from "./types.ts";

export interface QuestionTableProps {
  readonly table: PlainTable;
  /** Among the question's tables, from 0. */
  readonly place: number;
}

export function QuestionTable({ table, place }: QuestionTableProps) {
  const caption = useId();
  const [, setOpen] = useState(false);
  const text = (
    <span id={caption} class="question-caption-text">
      {table.caption}
    </span>
  );
  if (table.isFolded) {
    return (
      // Drawn anew when it is opened: only then has it a width.
      <details class="question-folded" data-table={place} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="question-caption">{text}</summary>
        <Framed table={table} caption={caption} />
      </details>
    );
  }
  return (
    <div data-table={place}>
      <p class="question-caption">{text}</p>
      <Framed table={table} caption={caption} />
    </div>
  );
}

function Framed({ table, caption }: { readonly table: PlainTable; readonly caption: string }) {
  const kinds = columnKinds(table);
  const frame = useRef<HTMLElement>(null);
  const { isWider, isBeyond, measure } = useWidth(frame);
  const classOf = (column: number) => `question-${kinds[column]}`;
  return (
    <>
      {isWider && (
        <p class={isBeyond ? "question-beyond" : "question-beyond question-end"} aria-hidden="true">
          More to the right →
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section class="question-frame" aria-labelledby={caption} tabIndex={0} ref={frame} onScroll={measure}>
        <table class="question-table" aria-labelledby={caption}>
          <thead>
            <tr>
              {table.head.map((head, i) => (
                <th scope="col" key={i} class={i === 0 ? undefined : classOf(i - 1)}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ name, cells, strong }, row) => (
              <tr key={row} class={strong ? "question-strong" : undefined}>
                <th scope="row">{name}</th>
                {cells.map((text, i) => (
                  <td key={i} class={classOf(i)}>
                    <Figure text={text} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Whether the table is wider than its frame, and whether there are columns beyond its right edge as it is scrolled. */
function useWidth(frame: RefObject<HTMLElement | null>) {
  const [isWider, setWider] = useState(false);
  const [isBeyond, setBeyond] = useState(false);
  const measure = () => {
    const { scrollLeft = 0, clientWidth = 0, scrollWidth = 0 } = frame.current ?? {};
    // A pixel may be lost in rounding.
    setWider(clientWidth + 1 < scrollWidth);
    setBeyond(scrollLeft + clientWidth + 1 < scrollWidth);
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return { isWider, isBeyond, measure };
}

function Figure({ text }: { readonly text: string }) {
  const cell = cellOf(text);
  return (
    <>
      {cell.text}
      {cell.plusMinus !== "" && <span class="question-half"> {cell.plusMinus}</span>}
    </>
  );
}
