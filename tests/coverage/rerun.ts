/**
 * The whole procedure on one seed, as the page and the command line run it: the same schedule, the same answer, the
 * same budget. A day is simulated when a rule asks for it first; the other rules find it there.
 */
import { answer } from "../../src/experiment/answer.ts";
import { defaultConfidence } from "../../src/experiment/estimates.ts";
import { defaultMaxDays } from "../../src/experiment/procedure.ts";
import { coarseRounds, expectedVisits, spending } from "../../src/experiment/spending.ts";
import { type Answer, type CurveSample, defaultDials, type Rule, type Verdict } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { type MeasureLayout, measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { CoverageCase } from "./case.ts";

/** What one seed's answer was, and what it took. */
export interface Outcome {
  readonly rule: Rule;
  readonly verdict: Verdict;
  /** What is out of reach; null unless that is the verdict. */
  readonly missed: Answer["missed"];
  /** Of the grid. Dials that are out stay out, so a dial that any look was without is not in it. */
  readonly zone: readonly number[];
  /** Of its refinement; null where there is none. */
  readonly finer: readonly number[] | null;
  /** Days at the last look at the grid. */
  readonly look: number;
  /** Days of all dials together: of the grid, and with the hundredths. */
  readonly gridDays: number;
  readonly allDays: number;
}

/** What is asked of a curve besides a rule. */
export type Asked = Pick<CoverageCase, "scenario" | "population" | "design">;

/** What the procedure is allowed. */
export interface Allowed {
  readonly maxDays: number;
  /** Whether it goes on to the hundredths, and whether it may use the controls. */
  readonly hundredths: boolean;
  readonly controls: boolean;
}

/** As the page and the command line run it where nobody asks for anything else. */
export const asShipped: Allowed = { maxDays: defaultMaxDays, hundredths: true, controls: true };

/** All rules on one seed. */
export function rerun(one: CoverageCase, seed: string): readonly Outcome[] {
  const days = new SimulatedDays(one, seed);
  return one.rules.map((rule) => follow(one, days, rule, asShipped));
}

/** One rule to its end. */
export function follow(one: Asked, days: SimulatedDays, rule: Rule, allowed: Allowed): Outcome {
  const { scenario, population } = one;
  const { maxDays, controls } = allowed;
  const coarse = coarseRounds(expectedVisits(scenario, population));
  const schedule = spending({ terms: scenario, rule, focus: 0, coarse, confidence: defaultConfidence, maxDays });
  const asked = new Map<number, number>();
  for (;;) {
    const round = schedule([days.sample(asked, controls)]);
    if (round === null || (!allowed.hundredths && !round.dials[0].every((dial) => defaultDials.includes(dial)))) break;
    for (const dial of round.dials[0]) asked.set(dial, Math.max(asked.get(dial) ?? 0, round.days));
    days.require(asked);
  }
  const { verdict, missed, zone, finer, replications } = answer(days.sample(asked, controls), scenario, rule, {
    maxDays,
  });
  const total = (dials: readonly number[]): number => dials.reduce((sum, dial) => sum + (asked.get(dial) ?? 0), 0);
  return {
    rule,
    verdict,
    missed,
    zone: zone.dials,
    finer: finer === null ? null : finer.zone.dials,
    look: replications,
    gridDays: total(defaultDials),
    allDays: total([...asked.keys()]),
  };
}

/** The days of one seed, simulated on demand. */
export class SimulatedDays {
  private readonly layout: MeasureLayout;
  private readonly controls: CurveSample["controls"];
  private readonly rows = new Map<number, Float64Array>();
  private readonly there = new Map<number, number>();

  constructor(
    private readonly asked: Asked,
    private readonly seed: string,
  ) {
    this.layout = measureLayout(asked.scenario);
    this.controls = controlsOf(asked.scenario, asked.population);
  }

  /** Simulates what is missing; dials that lack the same days see them together. */
  require(days: ReadonlyMap<number, number>): void {
    const missing = [...days].filter(([dial, wanted]) => (this.there.get(dial) ?? 0) < wanted);
    const groups = new Map<string, number[]>();
    for (const [dial, wanted] of missing) {
      const key = `${this.there.get(dial) ?? 0} ${wanted}`;
      groups.set(key, [...(groups.get(key) ?? []), dial]);
    }
    for (const [key, dials] of groups) {
      const [from, to] = key.split(" ").map(Number);
      this.simulate(dials, from, to);
    }
  }

  private simulate(dials: readonly number[], from: number, to: number): void {
    const { scenario, population, design } = this.asked;
    const { slots } = this.layout;
    const cells = dials.map((dial) => ({ design, dial }));
    const replicator = createReplicator(scenario, population, this.seed, cells);
    const into = dials.map((dial) => this.room(dial, to * slots));
    for (let day = from; day < to; day++) {
      const tallies = replicator.tallies(day);
      into.forEach((rows, at) => {
        rows.set(tallies.subarray(at * slots, (at + 1) * slots), day * slots);
      });
    }
    for (const dial of dials) this.there.set(dial, to);
  }

  private room(dial: number, length: number): Float64Array {
    const before = this.rows.get(dial) ?? new Float64Array(0);
    if (before.length >= length) return before;
    const rows = new Float64Array(Math.max(length, 2 * before.length));
    rows.set(before);
    this.rows.set(dial, rows);
    return rows;
  }

  /** The sample of a study that has asked for so many days of these dials, and for no others. */
  sample(days: ReadonlyMap<number, number>, withControls = true): CurveSample {
    const { layout } = this;
    const controls = withControls ? this.controls : [];
    const { population, design } = this.asked;
    const dials = [...days.keys()].sort((a, b) => a - b);
    const counts = dials.map((dial) => days.get(dial) ?? 0);
    return {
      population,
      design,
      dials,
      days: counts,
      replications: Math.max(0, ...counts),
      layout,
      controls,
      tallies: dials.map((dial, at) =>
        (this.rows.get(dial) ?? new Float64Array(0)).subarray(0, counts[at] * layout.slots),
      ),
    };
  }
}
