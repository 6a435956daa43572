/** What printed pages share: the line above them with its ways, the pages themselves, room to write, small tables. */
import type { ComponentChildren } from "preact";
import { Bound } from "../../words/Bound.tsx";
import type { SheetTable } from "./assumptions.ts";
import "./sheets.css";

export interface PapersProps {
  /** Beside the way back and the way to the printer. */
  readonly besides?: ComponentChildren;
  readonly children: ComponentChildren;
  onBack(): void;
}

export function Papers({ besides, children, onBack }: PapersProps) {
  return (
    <div class="papers">
      <div class="papers-bar">
        <button type="button" class="action" onClick={onBack}>
          Back to the scenarios
        </button>
        {besides}
        <button type="button" class="main-action" onClick={() => window.print()}>
          Print
        </button>
      </div>
      {children}
    </div>
  );
}

export interface PaperProps {
  /** What this page is, small at its head. */
  readonly kind: string;
  readonly named?: boolean;
  readonly children: ComponentChildren;
}

export function Paper({ kind, named = false, children }: PaperProps) {
  return (
    <article class="paper" aria-label={kind}>
      <p class="paper-head">
        <span>Goldilocks · {kind}</span>
        {named && <span class="paper-name">Team</span>}
      </p>
      {children}
    </article>
  );
}

/** Empty lines to write on; nothing for a listener. */
export function Lines({ count }: { readonly count: number }) {
  return (
    <div class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <div key={i} />
      ))}
    </div>
  );
}

export function SmallTable({ caption, table }: { readonly caption: string; readonly table: SheetTable }) {
  return (
    <table class="paper-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {table.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells]) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, i) => (
              <td key={i}>
                <Bound text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
