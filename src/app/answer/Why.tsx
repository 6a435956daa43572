/**
 * What "Why?" opens: what was compared with what, on how many days, by which procedure, and the dial for every price of
 * experience. It is part of the page, not a layer over it, so that it is printed as it is read.
 */
import { useMemo } from "preact/hooks";
import { procedureText } from "../../experiment/report.ts";
import type { Scenario } from "../../scenario/types.ts";
import { PlainTable } from "../charts/Table.tsx";
import type { CurveView } from "../views/types.ts";
import { daysText, unitsOf } from "../words/days.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { priceTable } from "./prices.ts";
import { procedureSources, procedureWords } from "./procedureWords.ts";
import { boundsOf, cellDays, neighboursTable, seldomNames, whySentence, whyTable } from "./why.ts";
import "../charts/charts.css";
import "./why.css";

export interface WhyProps {
  readonly id: string;
  readonly scenario: Scenario;
  readonly curve: CurveView;
  readonly seed: string;
  /** The answer is for numbers that have changed since. */
  readonly stale: boolean;
  onClose(): void;
}

export function Why({ id, scenario, curve, seed, stale, onClose }: WhyProps) {
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const { answer, sample } = curve;
  const bounds = useMemo(() => boundsOf(answer, sample, scenario), [answer, sample, scenario]);
  const table = useMemo(() => whyTable(answer, scenario, words, bounds), [answer, scenario, words, bounds]);
  const beside = useMemo(() => neighboursTable(answer, scenario, words), [answer, scenario, words]);
  const prices = useMemo(() => priceTable(sample, answer, words), [sample, answer, words]);
  const units = unitsOf(scenario);
  const level = words.percent(answer.confidence);
  const first = daysText(answer.firstLook, scenario, words);
  const budget = words.count(answer.maxDays);
  const seldom = useMemo(() => seldomNames(answer, scenario), [answer, scenario]);
  return (
    <section
      class={stale ? "why why-stale" : "why"}
      id={id}
      aria-labelledby={`${id}-head`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div class="why-head">
        <h2 id={`${id}-head`}>Why?</h2>
        <button type="button" class="action" onClick={onClose}>
          Close
        </button>
      </div>
      <p class="why-lead">{whySentence(answer, scenario, words, bounds)}</p>
      {beside !== null && (
        <div class="why-next">
          <h3>{beside.groups[0].rows.length === 1 ? "The dial next to it" : "The dials next to it"}</h3>
          <PlainTable table={beside} />
        </div>
      )}
      <div class="why-tables">
        {table !== null && (
          <div>
            <h3>What each dial was held against</h3>
            <PlainTable table={table} />
          </div>
        )}
        {prices !== null && (
          <div>
            <h3>For every price of experience</h3>
            <p>
              Nobody needs to know what one point of experience is worth: only between which of these prices it lies.
              The ranges hold at {level} for all prices at once, as a question of its own.
            </p>
            <PlainTable table={prices} />
          </div>
        )}
      </div>
      <h3>By which procedure</h3>
      {procedureWords(units, first, budget, level, seldom).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <dl class="why-facts">
        <div>
          <dt>Exact terms</dt>
          <dd>{procedureText}</dd>
        </div>
        <div>
          <dt>Level</dt>
          <dd>{level}, the zone, the verdict and every range of the answer together, at every look</dd>
        </div>
        <div>
          <dt>Budget</dt>
          <dd>
            {daysText(answer.maxDays, scenario, words)} of each dial; used {words.count(answer.replications)} at most,{" "}
            {words.count(cellDays(answer))} for all dials together
          </dd>
        </div>
        <div>
          <dt>Seed</dt>
          <dd>{seed}</dd>
        </div>
        <div>
          <dt>Sources</dt>
          <dd>
            <ul>
              {procedureSources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}
