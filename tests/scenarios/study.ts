/** Curves of a scenario on the same customers, and what can be read off them: points, estimates, differences shown. */
import { decide } from "../../src/experiment/decision.ts";
import { defaultConfidence, estimate, measureIndex, pairedDifference } from "../../src/experiment/estimates.ts";
import { witness } from "../../src/experiment/evidence.ts";
import { lookAt } from "../../src/experiment/look.ts";
import { type CurveSample, defaultDials, type Rule } from "../../src/experiment/types.ts";
import { controlsOf } from "../../src/outcome/controls.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export const rigid = 0;

/** A cell's place: its curve and the index of its dial. */
export interface Place {
  readonly curve: CurveSample;
  readonly at: number;
}

export interface Study {
  readonly scenario: Scenario;
  /** Throws where the curve was not asked for. */
  readonly curve: (population: string, design: string) => CurveSample;
}

/** Which designs at which dials, for every population. */
export type Grid = Readonly<Record<string, readonly number[]>>;

/** The same seed everywhere: also the customers of two versions of one scenario are the same ones. */
export function study(scenario: Scenario, grid: Grid, days: number): Study {
  const layout = measureLayout(scenario);
  const cells = Object.entries(grid).flatMap(([design, dials]) => dials.map((dial) => ({ design, dial })));
  const curves = scenario.populations.flatMap(({ id: population }): CurveSample[] => {
    const replicator = createReplicator(scenario, population, "stories", cells);
    const rows = Array.from({ length: days }, (_, day) => replicator.tallies(day));
    return Object.entries(grid).map(([design, dials]) => {
      const first = cells.findIndex((cell) => cell.design === design);
      const tallies = dials.map((_, index) => {
        const start = (first + index) * layout.slots;
        return joined(rows.map((row) => row.subarray(start, start + layout.slots)));
      });
      const controls = controlsOf(scenario, population);
      const common = { population, design, dials, replications: days, layout, controls };
      return { ...common, days: dials.map(() => days), tallies };
    });
  });
  return {
    scenario,
    curve: (population, design) => {
      const found = curves.find((curve) => curve.population === population && curve.design === design);
      if (found === undefined) throw new RangeError(`No curve of ${population} in ${design}`);
      return found;
    },
  };
}

function joined(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

export const wholeDial = defaultDials;

/** The answer's dial in the estimate. Where the promise is out of reach it is the dial that comes nearest. */
export function pointOf({ scenario, curve }: Study, population: string, design: string, rule: Rule = "promise"): Place {
  const sample = curve(population, design);
  const look = lookAt(witness(sample, scenario, rule)(sample.days), defaultConfidence);
  const all = sample.dials.map((_, dial) => dial);
  const { dial } = decide(look, all);
  return { curve: sample, at: dial };
}

export const dialOf = ({ curve, at }: Place): number => curve.dials[at];

export const rigidEnd = ({ curve }: Study, population: string, design: string): Place => ({
  curve: curve(population, design),
  at: rigid,
});

/** The measure there, of the whole cell or of one segment or team. */
export function measured({ curve, at }: Place, name: string, owner: string | null = null): number {
  const { mean } = estimate(curve, at, measureIndex(curve.layout, name, owner));
  return mean ?? Number.NaN;
}

/** A measure at one place less the same at another, with the half-width of its 95 % interval: paired by day. */
export function difference(a: Place, b: Place, name: string, owner: string | null = null): [number, number] {
  const index = measureIndex(a.curve.layout, name, owner);
  const of = ({ curve, at }: Place) => ({ sample: curve, dialIndex: at });
  const { mean, halfWidth } = pairedDifference(of(a), of(b), index);
  return [mean ?? Number.NaN, halfWidth ?? Number.NaN];
}

/** The measure is shown to be higher at `a` than at `b` by more than `by`. */
export function shownAbove(a: Place, b: Place, name: string, by = 0, owner: string | null = null): boolean {
  const [mean, halfWidth] = difference(a, b, name, owner);
  return mean - halfWidth > by;
}
