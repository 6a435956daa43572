/** A row a change with a cell a measure: figure, whisker, interval and verdict, on zeros that stand in one line. */
import { Whisker } from "../PairedRows.tsx";
import type { PairedRow } from "../rows.ts";
import type { AloneModel } from "./model.ts";

export function AloneRows({ model }: { readonly model: AloneModel }) {
  return (
    <>
      <div class="alone-heads" aria-hidden="true">
        <span />
        {model.heads.map(({ name, unit }) => (
          <span key={name}>
            <strong>{name}</strong> {unit}
          </span>
        ))}
      </div>
      <ul class="alone-rows">
        {model.rows.map((row) => (
          <li key={row.key} class={row.isWhole ? "alone-whole" : undefined}>
            <div class="alone-change">
              <strong>{row.name}</strong> <span class="alone-detail">{row.detail}</span>
            </div>
            {row.cells.map((cell) => (
              <Cell key={cell.measure} cell={cell} />
            ))}
          </li>
        ))}
      </ul>
      <p class="compared-note">
        {model.basis} {model.idle}
      </p>
    </>
  );
}

function Cell({ cell }: { readonly cell: PairedRow }) {
  const isTold = cell.standing === "more" || cell.standing === "less";
  return (
    <div class="alone-cell">
      <span class="alone-measure">{cell.name} </span>
      <strong class={isTold ? "alone-figure" : "alone-figure alone-open"}>{cell.figure} </strong>
      <span class="alone-unit">{cell.unit} </span>
      <span class="alone-verdict">{cell.verdict} </span>
      <Whisker row={cell} />
      {!isExact(cell) && <span class="alone-interval">{cell.interval}</span>}
    </div>
  );
}

/** The same day by day: the figure is all there is to it. */
const isExact = ({ standing, whisker }: PairedRow): boolean => standing === "same" && whisker?.low === whisker?.high;
