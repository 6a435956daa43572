/**
 * A curve as charts and tables read it: one point a dial that has been looked at, with what was estimated there, on how
 * many days, and what it means. Pure. The figures are those of the answer's own report, so that picture, table and
 * sentence can never differ.
 */

import type { Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { cellsOf, type Temperature, temperatureOf, temperatureWord, told } from "../answer/meaning.ts";
import { type MeasureName, measureIn } from "../answer/measures.ts";
import type { Comparing, CurveView } from "../views/types.ts";

export interface DialPoint {
  readonly dial: number;
  /** Days or runs that its figures rest on. */
  readonly days: number;
  /** A hundredth between the dials of the grid. */
  readonly finer: boolean;
  readonly temperature: Temperature;
  readonly isAnswer: boolean;
  /** Null where the scenario has no such measure. */
  readonly measures: Readonly<Record<MeasureName, Estimate | null>>;
}

export function pointsOf(curve: CurveView): readonly DialPoint[] {
  const { answer } = curve;
  const { dial } = told(answer);
  return cellsOf(answer).map((cell) => ({
    dial: cell.dial,
    days: cell.replications,
    finer: answer.finer?.cells.includes(cell) ?? false,
    temperature: temperatureOf(cell.dial, answer),
    isAnswer: cell.dial === dial,
    measures: {
      costPerCustomer: measureIn(cell, "costPerCustomer"),
      experience: measureIn(cell, "experience"),
      promiseKept: measureIn(cell, "promiseKept"),
      netValue: measureIn(cell, "netValue"),
    },
  }));
}

/** What a dial is, in a word or two. */
export const meaningOf = ({ isAnswer, temperature }: DialPoint): string => {
  if (!isAnswer) return temperatureWord[temperature];
  return temperature === "open" ? "perhaps the answer" : "the answer";
};

/** What a curve is called among those it is compared with. */
export function curveName(scenario: Scenario, curve: { population: string; design: string }, by: Comparing): string {
  const [list, id] = by === "populations" ? [scenario.populations, curve.population] : [scenario.designs, curve.design];
  return list.find((each) => each.id === id)?.name ?? id;
}
