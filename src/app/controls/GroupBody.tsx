/** The rows of one group: its choices, what stands open, and what is folded away by segment, team or step. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ParameterRow, type RowActions } from "./ParameterRow.tsx";
import { changedText, settingsText } from "./panel.ts";
import { type Fold, isChanged, type Row, type Section } from "./rows.ts";

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
      {stretchesOf(section.rows).map(({ onlyFor, rows }) =>
        onlyFor === null ? (
          rows.map((row) => rowOf(row))
        ) : (
          <fieldset key={onlyFor} class="rows-only">
            <legend>For {onlyFor} only</legend>
            {rows.map((row) => rowOf(row))}
          </fieldset>
        ),
      )}
      {section.folds.map((fold) => (
        <FoldedRows key={`${fold.by} ${fold.name}`} fold={fold} unfolded={unfolded} rowOf={rowOf} />
      ))}
    </>
  );
}

interface FoldedRowsProps {
  readonly fold: Fold;
  readonly unfolded: boolean;
  rowOf(row: Row, label?: string): ComponentChildren;
}

/** Its rows are made when it is first opened: a process of a thousand steps has thousands that nobody asked for yet. */
function FoldedRows({ fold, unfolded, rowOf }: FoldedRowsProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="fold"
      open={unfolded || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {fold.name}
        <span class="group-note">
          {noteOf(fold.rows)} <span class="group-open" />
        </span>
      </summary>
      <div class="fold-rows">
        {(opened || unfolded) &&
          fold.rows.map((row) => rowOf(row, fold.by === "label" ? (row.owner ?? undefined) : undefined))}
      </div>
    </details>
  );
}

interface Stretch {
  readonly onlyFor: string | null;
  readonly rows: readonly Row[];
}

/** Rows that follow each other and change one population only, together. */
function stretchesOf(rows: readonly Row[]): readonly Stretch[] {
  const found: { readonly onlyFor: string | null; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.onlyFor === row.onlyFor) last.rows.push(row);
    else found.push({ onlyFor: row.onlyFor, rows: [row] });
  }
  return found;
}

function noteOf(rows: readonly Row[]): string {
  const changed = rows.filter(isChanged).length;
  return changed > 0 ? changedText(changed) : settingsText(rows.length);
}
