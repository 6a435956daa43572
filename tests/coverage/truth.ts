/**
 * The truth of a case from very many days: what each dial costs, brings and keeps, and how dials differ, with the error
 * that even this run has. All dials saw the same days; no controls, so that a wrong mean of a control would be found out.
 */
import { measureIndex } from "../../src/experiment/estimates.ts";
import { type CertifiedMeasure, defaultDials } from "../../src/experiment/types.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { CoverageCase } from "./case.ts";
import { closeDials, hundredthsAround, possible } from "./judge.ts";
import { type Columns, differenceOf, type Figure, MomentSums, type Moments, perDayOf, ratioOf } from "./moments.ts";

const measures: readonly CertifiedMeasure[] = ["costPerCustomer", "netValue", "experience", "promiseKept"];

/** Moments of some dials over the same days: the numerators dial by dial, then customers and target customers. */
export interface TruthPart {
  readonly dials: readonly number[];
  readonly moments: Moments;
}

/** Simulates the days [from, to) of some dials on the truth's own seed. */
export function simulateMoments(one: CoverageCase, dials: readonly number[], from: number, to: number): Moments {
  const { scenario, population, design } = one;
  const layout = measureLayout(scenario);
  const own = measures.filter((name) => scenario.promise !== null || name !== "promiseKept");
  const ratios = own.map((name) => layout.measures[measureIndex(layout, name)]);
  const sums = new MomentSums(dials.length * measures.length + 2);
  const cells = dials.map((dial) => ({ design, dial }));
  const replicator = createReplicator(scenario, population, `truth of ${one.name}`, cells);
  const row = new Float64Array(dials.length * measures.length + 2);
  for (let day = from; day < to; day++) {
    const tallies = replicator.tallies(day);
    const [customers, , targets] = ratios.map(({ denominator }) => tallies[denominator]);
    dials.forEach((_, dial) => {
      ratios.forEach(({ numerator, denominator }, at) => {
        const start = dial * layout.slots;
        if (tallies[start + denominator] !== tallies[denominator]) throw new Error("dials saw other customers");
        row[dial * measures.length + at] = tallies[start + numerator];
      });
    });
    row[row.length - 2] = customers;
    row[row.length - 1] = targets;
    sums.add(row);
  }
  return sums.moments();
}

/** What is true as far as it is known. Parts come in the order of their days; the last that has a dial speaks for it. */
export class Truth {
  constructor(readonly parts: readonly TruthPart[]) {}

  /** Grid and hundredths, ascending. */
  get dials(): readonly number[] {
    return [...new Set(this.parts.flatMap(({ dials }) => dials))].sort((a, b) => a - b);
  }

  level(measure: CertifiedMeasure, dial: number): Figure {
    const part = this.partWith([dial]);
    return ratioOf(part.moments, columnsOf(part, measure, dial));
  }

  /** `dial` less `other`. */
  gap(measure: CertifiedMeasure, dial: number, other: number): Figure {
    const part = this.partWith([dial, other]);
    return differenceOf(part.moments, columnsOf(part, measure, dial), columnsOf(part, measure, other));
  }

  /** Net value of a day. */
  perDay(dial: number): Figure {
    const part = this.partWith([dial]);
    return perDayOf(part.moments, columnsOf(part, "netValue", dial).numerator);
  }

  private partWith(dials: readonly number[]): TruthPart {
    const part = this.parts.findLast((one) => dials.every((dial) => one.dials.includes(dial)));
    if (part === undefined) throw new RangeError(`the truth knows nothing of ${dials.join(" and ")}`);
    return part;
  }
}

function columnsOf({ dials }: TruthPart, measure: CertifiedMeasure, dial: number): Columns {
  const common = dials.length * measures.length;
  return {
    numerator: dials.indexOf(dial) * measures.length + measures.indexOf(measure),
    denominator: measure === "experience" || measure === "promiseKept" ? common + 1 : common,
  };
}

/** Days on which it is found out which hundredths are worth many more. */
const scoutDays = 1000;

/** How the days are simulated, by whomever. */
export type Simulate = (dials: readonly number[], days: number) => Promise<Moments>;

/** The truth of a case: first the grid, then with the hundredths around the answers, then what is close once more. */
export async function findTruth(one: CoverageCase, simulate: Simulate): Promise<Truth> {
  const part = async (dials: readonly number[], days: number): Promise<TruthPart> => ({
    dials,
    moments: await simulate(dials, days),
  });
  const grid = new Truth([await part(defaultDials, Math.min(scoutDays, one.truthDays.all))]);
  const around = one.rules.flatMap((rule) => hundredthsAround(possible(grid, one, rule, defaultDials)));
  const dials = [...new Set([...defaultDials, ...around])].sort((a, b) => a - b);
  const all = await part(dials, one.truthDays.all);
  const near = closeDials(new Truth([all]), one);
  return new Truth([all, await part(near, one.truthDays.close)]);
}
