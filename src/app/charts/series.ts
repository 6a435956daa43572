/**
 * A curve as charts and tables read it: one point a dial that has been looked at, with what was estimated there, on how
 * many days, and what it means. Pure. The figures are those of the answer's own report, so that picture, table and
 * sentence can never differ.
 */

import type { CellReport, Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { cellsOf, type Temperature, temperatureOf, temperatureWord, told } from "../answer/meaning.ts";
import { type MeasureName, measureIn } from "../answer/measures.ts";
import type { Comparing, CurveView } from "../views/types.ts";
import { type Span, spanOf } from "./axis.ts";

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

/** An axis leaves a coarse curve at most this part of its own span on either side. */
const mostRoom = 0.4;

/**
 * What an axis should hold of a curve: its figures, with their intervals where asked; of a coarse one, which has none,
 * the places it is likely to move to, so that the axis can stay when it does.
 */
export function extentOf({ answer }: CurveView, name: MeasureName, withIntervals: boolean): Span | null {
  const cells = cellsOf(answer);
  const means = spanOf(cells.map((cell) => measureIn(cell, name)?.mean ?? null));
  if (means === null || (answer.certified && !withIntervals)) return means;
  const most = answer.certified ? Number.POSITIVE_INFINITY : mostRoom * (means.max - means.min);
  return spanOf(
    cells.flatMap((cell) => {
      const { mean, halfWidth } = (answer.certified ? measureIn(cell, name) : plainly(cell, name)) ?? unknown;
      const half = Math.min(halfWidth ?? 0, most);
      return mean === null ? [] : [mean - half, mean + half];
    }),
  );
}

const unknown: Estimate = { mean: null, halfWidth: null };

/** The estimate with the interval for one look, which is never shown: it says how far more days may move a figure. */
function plainly(cell: CellReport, name: MeasureName): Estimate | null {
  const mean = measureIn(cell, name)?.mean ?? null;
  const plain = cell.measures[name];
  const half = plain !== undefined && "halfWidth" in plain ? plain.halfWidth : null;
  return { mean, halfWidth: typeof half === "number" ? half : null };
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
