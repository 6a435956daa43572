/** The question that the page puts when a scenario is opened: all populations of the first design, the first in focus. */
import { answer, defaultRule } from "../../src/experiment/answer.ts";
import { defaultConfidence } from "../../src/experiment/estimates.ts";
import { defaultMaxDays } from "../../src/experiment/procedure.ts";
import { coarseRounds, curvesOfToday, expectedVisits, spending } from "../../src/experiment/spending.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import type { Pool } from "../../src/runner/pool.ts";
import { runStudy } from "../../src/runner/study.ts";
import type { Scenario } from "../../src/scenario/types.ts";

/** Milliseconds of wall time from asking; NaN for what did not come about. */
export interface Waits {
  /** To the first picture of all curves. */
  readonly coarse: number;
  /** To a verdict other than `not yet` of the curve in focus, and of every curve. */
  readonly focus: number;
  readonly all: number;
  /** To the end: hundredths and today's design included. */
  readonly end: number;
  /** Replications that the answer in focus rests on. */
  readonly days: number;
}

/**
 * Asks, and answers all curves at every look as the page does.
 * @param patience milliseconds after which the study is stopped
 * @param wanted how far it is to go: to the verdict of the curve in focus, or to the end
 */
export async function waitsOf(
  pool: Pool,
  scenario: Scenario,
  seed: string,
  patience = Number.POSITIVE_INFINITY,
  wanted: "focus" | "end" = "end",
): Promise<Waits> {
  const start = performance.now();
  const [{ id: design }] = scenario.designs;
  const asked = scenario.populations.map(({ id: population }) => ({ population, design }));
  const visits = asked.reduce((sum, { population }) => sum + expectedVisits(scenario, population), 0);
  const rule = defaultRule(scenario);
  const schedule = spending(
    {
      terms: scenario,
      rule,
      confidence: defaultConfidence,
      maxDays: defaultMaxDays,
      focus: 0,
      coarse: coarseRounds(visits),
    },
    asked.length,
  );
  const waits = { coarse: Number.NaN, focus: Number.NaN, all: Number.NaN, days: 0 };
  const stop = new AbortController();
  const onLook = (samples: readonly CurveSample[]): void => {
    const answers = samples.slice(0, asked.length).map((sample) => answer(sample, scenario, rule));
    const now = performance.now() - start;
    const settled = answers.map(({ verdict }) => verdict !== "not yet");
    waits.days = answers[0].replications;
    if (Number.isNaN(waits.coarse)) waits.coarse = now;
    if (Number.isNaN(waits.focus) && settled[0]) waits.focus = now;
    if (Number.isNaN(waits.all) && settled.every(Boolean)) waits.all = now;
    if (now > patience || (wanted === "focus" && settled[0])) stop.abort();
  };
  const timer = patience === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => stop.abort(), patience);
  const curves = [...asked, ...curvesOfToday(asked, scenario)];
  await runStudy(pool, { scenario, seed, curves, schedule }, { onLook, signal: stop.signal });
  clearTimeout(timer);
  return { ...waits, end: performance.now() - start };
}
