/**
 * A curve as charts and tables read it: one point a dial, with what was estimated there and what it means. Pure. The
 * figures are those of the answer's own report, so that picture, table and sentence can never differ.
 */

import type { Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type Temperature, temperatureOf } from "../answer/meaning.ts";
import { type MeasureName, measureIn } from "../answer/measures.ts";
import type { Comparing, CurveView } from "../views/types.ts";

export interface DialPoint {
  readonly dial: number;
  readonly temperature: Temperature;
  readonly isAnswer: boolean;
  /** Null where the scenario has no such measure. */
  readonly measures: Readonly<Record<MeasureName, Estimate | null>>;
}

export function pointsOf(curve: CurveView): readonly DialPoint[] {
  return curve.answer.cells.map((cell) => ({
    dial: cell.dial,
    temperature: temperatureOf(cell.dial, curve.answer),
    isAnswer: cell.dial === curve.answer.dial,
    measures: {
      costPerCustomer: measureIn(cell, "costPerCustomer"),
      experience: measureIn(cell, "experience"),
      promiseKept: measureIn(cell, "promiseKept"),
      netValue: measureIn(cell, "netValue"),
    },
  }));
}

/** What a curve is called among those it is compared with. */
export function curveName(scenario: Scenario, curve: { population: string; design: string }, by: Comparing): string {
  const [list, id] = by === "populations" ? [scenario.populations, curve.population] : [scenario.designs, curve.design];
  return list.find((each) => each.id === id)?.name ?? id;
}
