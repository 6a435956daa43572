/** What differs, a row each: its group, its name, before and after. A long list shows its first rows until asked. */
import { useState } from "preact/hooks";
import type { Differs } from "./differs.ts";

export interface ChangesProps {
  readonly differs: Differs;
  /** Heads of the two columns of values. */
  readonly before: string;
  readonly after: string;
  /** Rows at first. */
  readonly most: number;
}

export function Changes({ differs: { rows, texts }, before, after, most }: ChangesProps) {
  const [all, setAll] = useState(false);
  // One row more takes no more room than the words that there is one.
  const shown = all || rows.length <= most + 1 ? rows : rows.slice(0, most);
  return (
    <>
      {rows.length > 0 && (
        <table class="changes">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <span class="changes-group">{row.group}</span> {row.name}
                </th>
                <td class="changes-before">{row.before}</td>
                <td class="changes-after">
                  <span aria-hidden="true">→ </span>
                  <strong>{row.after}</strong> {row.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <button type="button" class="action" onClick={() => setAll(true)}>
          All {rows.length} of them
        </button>
      )}
      {texts !== "" && <p class="changes-note">Changed as well, and no part of any result: {texts}.</p>}
    </>
  );
}
