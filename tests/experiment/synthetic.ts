/**
 * Made samples with a known truth: tallies written down by a seeded generator instead of a simulation, so that what an
 * estimate, a zone or a verdict should be is known beforehand.
 */
import seedrandom from "seedrandom";
import { answer } from "../../src/experiment/answer.ts";
import type { Terms } from "../../src/experiment/evidence.ts";
import { onlyDays } from "../../src/experiment/sample.ts";
import type { Answer, CurveSample, Rule } from "../../src/experiment/types.ts";
import type { Measure, MeasureLayout } from "../../src/outcome/layout.ts";
import { handScenario, step, team } from "../support/hand.ts";

/** What one replication adds up to at one dial. */
export interface Row {
  readonly arrivals: number;
  readonly targets: number;
  readonly cost: number;
  readonly value: number;
  readonly experience: number;
  readonly kept: number;
}

const slots = ["one", "arrivals", "targets", "cost", "value", "net", "experience", "kept", "late"] as const;
type Slot = (typeof slots)[number];

const measure = (name: string, numerator: Slot, denominator: Slot, owner: Partial<Measure> = {}): Measure => ({
  name,
  scope: "cell",
  owner: null,
  numerator: slots.indexOf(numerator),
  denominator: slots.indexOf(denominator),
  ...owner,
});

/** As for a scenario with a promise, one team and one segment. */
export const layout: MeasureLayout = {
  slots: slots.length,
  measures: [
    measure("arrivals", "arrivals", "one"),
    measure("costPerCustomer", "cost", "arrivals"),
    measure("value", "value", "arrivals"),
    measure("netValue", "net", "arrivals"),
    measure("experience", "experience", "targets"),
    measure("promiseKept", "kept", "targets"),
    measure("brokenBy.late", "late", "targets"),
    measure("utilisation", "kept", "arrivals", { scope: "team", owner: "constructor" }),
    measure("wait", "late", "arrivals", { scope: "team", owner: "constructor" }),
    measure("experience", "experience", "targets", { scope: "segment", owner: "regulars" }),
  ],
};

/** A sample from rows: one list a replication, one row a dial. */
export function sampleOf(dials: readonly number[], replications: readonly (readonly Row[])[]): CurveSample {
  const tallies = dials.map(() => new Float64Array(replications.length * slots.length));
  replications.forEach((rows, r) => {
    rows.forEach(({ arrivals, targets, cost, value, experience, kept }, dial) => {
      const row = [1, arrivals, targets, cost, value, value - cost, experience, kept, targets - kept];
      tallies[dial].set(row, r * slots.length);
    });
  });
  const days = dials.map(() => replications.length);
  const controls: CurveSample["controls"] = [];
  return {
    population: "all",
    design: "only",
    dials,
    days,
    replications: replications.length,
    layout,
    controls,
    tallies,
  };
}

/** True ratios of a dial: money per customer, points of 100, and a share. */
export interface Truth {
  readonly cost: number;
  readonly value: number;
  readonly experience: number;
  readonly kept: number;
}

/** How much of a ratio's scatter all dials of a day share, and how much is a dial's own. */
export interface Noise {
  readonly common: number;
  readonly own: number;
}

/**
 * Days of 30 to 90 customers, all of them targets. Each ratio of a day is the truth, moved by a share of what the day
 * has in common and a share of the dial's own, both uniform about 0; scatter does not depend on the day's volume, so
 * ratios of sums are true on average.
 */
export function sampled(
  dials: readonly number[],
  truths: readonly Truth[],
  replications: number,
  seed: string,
  noise: Noise = { common: 0.2, own: 0.02 },
): CurveSample {
  const random = seedrandom(seed);
  const about = (scatter: number): number => scatter * (2 * random() - 1);
  return sampleOf(
    dials,
    Array.from({ length: replications }, () => {
      const arrivals = 30 + Math.floor(61 * random());
      const day = [about(noise.common), about(noise.common), about(noise.common)];
      return truths.map((truth) => {
        const [cost, experience, kept] = day.map((shared) => 1 + shared + about(noise.own));
        return {
          arrivals,
          targets: arrivals,
          cost: arrivals * truth.cost * cost,
          value: arrivals * truth.value,
          experience: arrivals * truth.experience * experience,
          kept: arrivals * truth.kept * kept,
        };
      });
    }),
  );
}

/** One kind of customers and one step, with 480 customers a day: what is to be seen is seen long before the first look. */
const { populations, segments, steps } = handScenario({
  teams: [team("all", 1)],
  steps: [step("serve", "all", 1)],
  populations: [{ id: "all", name: "All", perHour: 60, mix: { anyone: 1 } }],
});

/** What a scenario states: a promise for 80 in 100 and 1 point as noticeable, days, euros and no goal. */
export const terms: Terms = {
  promise: { minutes: 60, effort: 1, share: 0.8 },
  goal: null,
  today: null,
  noticeable: 1,
  currency: "EUR",
  regime: { kind: "day", openMinutes: 480 },
  populations,
  segments,
  steps,
};

export const unpromised: Terms = { ...terms, promise: null };

/** Half the swing of a ratio from day to day, for a dial whose truth is the mean of the days. */
export interface Swing {
  readonly cost: number;
  readonly experience: number;
  readonly kept: number;
}

export const five: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** -1 for an odd number of the last three bits: of day & column a Walsh function of the day, orthogonal to any other's. */
export const parity = (bits: number): number => ((bits ^ (bits >> 1) ^ (bits >> 2)) & 1 ? -1 : 1);

/**
 * Days of 100 customers over `five` dials on which everything can be worked out by hand at the first look, which is at
 * 40. A ratio of a day is its truth, plus or minus the swing that all dials share, plus or minus the dial's own; the
 * signs are Walsh functions of the day's number, which repeat after 8. So in any multiple of 8 days means are the truths,
 * and with n days and f = n / (n - 1) a level's variance is f (common^2 + own^2) and that of a difference of two dials
 * 2 f own^2.
 */
export function patterned(truths: readonly Truth[], common: Swing, own: Swing, days = 40): CurveSample {
  return sampleOf(
    five,
    Array.from({ length: days }, (_, day) =>
      truths.map((truth, dial) => {
        const moved = (by: keyof Swing): number => parity(day & 7) * common[by] + parity(day & (dial + 1)) * own[by];
        return {
          arrivals: 100,
          targets: 100,
          cost: 100 * (truth.cost + moved("cost")),
          value: 100 * truth.value,
          experience: 100 * (truth.experience + moved("experience")),
          kept: 100 * (truth.kept + moved("kept")),
        };
      }),
    ),
  );
}

/** Enough for wide levels and narrow differences: +-0.5 in money, 1 point, 4 promises in 100 from day to day. */
export const commonSwing: Swing = { cost: 0.5, experience: 1, kept: 0.04 };
export const ownSwing: Swing = { cost: 0.05, experience: 0.1, kept: 0.005 };

/** Five dials from columns of figures. */
export function truthsOf(columns: {
  readonly cost: readonly number[];
  readonly kept?: readonly number[];
  readonly experience?: readonly number[];
  readonly value?: readonly number[];
}): readonly Truth[] {
  return columns.cost.map((cost, dial) => ({
    cost,
    kept: columns.kept?.[dial] ?? 0.9,
    experience: columns.experience?.[dial] ?? 70,
    value: columns.value?.[dial] ?? 40,
  }));
}

export type Columns = Parameters<typeof truthsOf>[0];

/** Patterned days of five dials, with the usual swings but for those that are named. */
export const made = (
  columns: Columns,
  common: Partial<Swing> = {},
  own: Partial<Swing> = {},
  days?: number,
): CurveSample => patterned(truthsOf(columns), { ...commonSwing, ...common }, { ...ownSwing, ...own }, days);

/** The answer on these. */
export const ask = (rule: Rule, columns: Columns, common: Partial<Swing> = {}, own: Partial<Swing> = {}): Answer =>
  answer(made(columns, common, own), terms, rule);

export const found = ({ dial, verdict, zone }: Answer) => ({ dial, verdict, zone: zone.dials });

/** The first days of a sample, of every dial alike. */
export const firstDays = (sample: CurveSample, days: number): CurveSample =>
  onlyDays(
    sample,
    sample.dials.map(() => days),
  );
