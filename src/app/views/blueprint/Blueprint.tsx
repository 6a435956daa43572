/** The service blueprint: the process of the design in focus at a place of its dial, drawn from the scenario. */
import { useMemo, useRef, useState } from "preact/hooks";
import { DataTable } from "../../charts/Table.tsx";
import { phone } from "../../frame/media.ts";
import { createWords, readerLocale } from "../../words/format.ts";
import type { ViewProps } from "../types.ts";
import { cellsOf } from "./cells.ts";
import { stepFacts, teamFacts } from "./facts.ts";
import { layoutOf } from "./layout/layout.ts";
import { Stage } from "./Stage.tsx";
import { processSentence, stepTable, toldOf } from "./text.ts";
import { useWidth } from "./useWidth.ts";
import "../../charts/charts.css";
import "./blueprint.css";

const nobody: ReadonlySet<number> = new Set();

export function Blueprint(props: ViewProps) {
  const { scenario, stale } = props;
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const cells = cellsOf(props, words);
  const cell = cells[0];
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const [asTable, setAsTable] = useState(false);
  const known = { scenario, cell, facts: stepFacts(scenario, cell), teams: teamFacts(scenario, cell) };
  const upright = phone.value;
  const layout = useMemo(
    () => (width === null ? null : layoutOf(scenario, cell.design, { width, upright })),
    [scenario, cell.design, width, upright],
  );
  return (
    <figure class="figure" ref={root} aria-label="Blueprint">
      <figcaption class="bp-sentence">{processSentence(known, words)}</figcaption>
      <div class="bp-byline">
        <div class="figure-actions">
          <button type="button" class="action" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            As a table
          </button>
        </div>
      </div>
      {asTable && <DataTable table={stepTable(known, words, null)} />}
      {!asTable && layout !== null && (
        <Stage
          name={cell.name}
          layout={layout}
          facts={known.facts}
          told={toldOf(known, words, null)}
          words={words}
          open={nobody}
          seeing={0}
          stale={stale}
        />
      )}
    </figure>
  );
}
