/** The rows of one group: its choices, what stands open, and what is folded away by segment, team or step. */
import type { ComponentChildren } from "preact";
import { ParameterRow, type RowActions } from "./ParameterRow.tsx";
import { isChanged, type Row, type Section } from "./rows.ts";

export interface GroupBodyProps {
  readonly section: Section;
  /** The choices that stand above the rows. */
  readonly choices: ComponentChildren;
  /** Every fold is opened, as after a search. */
  readonly unfolded?: boolean;
  readonly currency: string;
  readonly actions: RowActions;
  problemOf(row: Row): string | null;
}

export function GroupBody({ section, choices, unfolded = false, currency, actions, problemOf }: GroupBodyProps) {
  const rowOf = (row: Row, label?: string) => (
    <ParameterRow
      key={row.key}
      row={row}
      label={label}
      currency={currency}
      problem={problemOf(row)}
      actions={actions}
    />
  );
  return (
    <>
      {choices}
      {section.rows.map((row) => rowOf(row))}
      {section.folds.map((fold) => (
        <details key={`${fold.by} ${fold.name}`} class="fold" open={unfolded || undefined}>
          <summary>
            {fold.name}
            <span class="group-note">
              {noteOf(fold.rows)} <span class="group-open" />
            </span>
          </summary>
          <div class="fold-rows">
            {fold.rows.map((row) => rowOf(row, fold.by === "label" ? (row.owner ?? undefined) : undefined))}
          </div>
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
