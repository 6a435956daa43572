/** A table of figures, such as those behind a chart, each with its interval: a row a dial, in groups. */
import type { ComponentChildren } from "preact";

export interface TableRow {
  readonly head: string;
  readonly cells: readonly string[];
  /** The row of the answer. */
  readonly strong: boolean;
}

export interface Table {
  readonly caption: string;
  /** Heads of the columns, that of the row heads first. */
  readonly heads: readonly string[];
  /** Rows by curve; a group without a name is the only one. */
  readonly groups: readonly { readonly name: string | null; readonly rows: readonly TableRow[] }[];
}

export interface TableProps {
  readonly table: Table;
  /** What stands at the end of a row, by its place in its group: a button for what the row is about, say. */
  readonly atEnd?: (row: number) => ComponentChildren;
}

/** In a frame that scrolls. */
export function DataTable(props: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="table-frame" aria-label={props.table.caption} tabIndex={0}>
      <PlainTable {...props} />
    </section>
  );
}

/** In its full length. */
export function PlainTable({ table, atEnd }: TableProps) {
  return (
    <table class="table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.heads.map((head, i) => (
            <th scope="col" key={i}>
              {head}
            </th>
          ))}
          {atEnd !== undefined && <td />}
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.name}>
          {group.name === null ? null : (
            <tr class="table-group">
              <th scope="rowgroup" colSpan={table.heads.length}>
                {group.name}
              </th>
            </tr>
          )}
          {group.rows.map((row, place) => (
            <tr key={row.head} class={row.strong ? "table-answer" : undefined}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, i) => (
                <td key={i} data-head={table.heads[i + 1]}>
                  {cell}
                </td>
              ))}
              {atEnd !== undefined && <td>{atEnd(place)}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
