/** The rows of one group: its choices, what stands open, and what is folded away by segment, team or step. */

import type { ComponentChildren } from "preact";
import { ParameterRow, type ParameterRowProps } from "./ParameterRow.tsx";
import { isChanged, type Row, type Section } from "./rows.ts";

export interface GroupBodyProps extends Omit<ParameterRowProps, "row" | "problem"> {
  readonly section: Section;
  /** The choices that stand above the rows. */
  readonly choices: ComponentChildren;
  problemOf(row: Row): string | null;
}

export function GroupBody({ section, choices, problemOf, ...each }: GroupBodyProps) {
  const rows = (list: readonly Row[]) =>
    list.map((row) => <ParameterRow key={row.key} row={row} problem={problemOf(row)} {...each} />);
  return (
    <>
      {choices}
      {rows(section.rows)}
      {section.folds.map((fold) => (
        <details key={fold.owner} class="fold">
          <summary>
            {fold.owner}
            <span class="group-note">
              {noteOf(fold.rows)} <span class="group-open" />
            </span>
          </summary>
          <div class="fold-rows">{rows(fold.rows)}</div>
        </details>
      ))}
    </>
  );
}

function noteOf(rows: readonly Row[]): string {
  const changed = rows.filter(isChanged).length;
  if (changed > 0) return `${changed} changed`;
  return rows.length === 1 ? "1 setting" : `${rows.length} settings`;
}
