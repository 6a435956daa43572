/** A table of a question, in a frame that scrolls where it is wider than the page. */
import { useId } from "preact/hooks";
import { cellOf, columnKinds } from "./table.ts";
import type { PlainTable } from "./types.ts";

export function QuestionTable({ table }: { readonly table: PlainTable }) {
  const caption = useId();
  const kinds = columnKinds(table);
  const classOf = (column: number) => `question-${kinds[column]}`;
  return (
    <>
      <p class="question-caption" id={caption}>
        {table.caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section class="question-frame" aria-labelledby={caption} tabIndex={0}>
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

function Figure({ text }: { readonly text: string }) {
  const cell = cellOf(text);
  return (
    <>
      {cell.text}
      {cell.plusMinus !== "" && <span class="question-half"> {cell.plusMinus}</span>}
    </>
  );
}
