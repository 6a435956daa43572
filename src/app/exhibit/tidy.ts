/** Tidy rows of estimates, in the units of the columns. Pure. */
import type { Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { cellsOf, temperatureOf, temperatureWord, told } from "../answer/meaning.ts";
import type { MeasureName } from "../answer/measures.ts";
import type { CurveView } from "../views/types.ts";
import type { TidyRow } from "./types.ts";

/** Which curve a row is of, by the names that are shown. */
export function curveNames(
  { populations, designs }: Pick<Scenario, "populations" | "designs">,
  curve: { readonly population: string; readonly design: string },
): Pick<TidyRow, "population" | "design"> {
  return {
    population: populations.find(({ id }) => id === curve.population)?.name ?? curve.population,
    design: designs.find(({ id }) => id === curve.design)?.name ?? curve.design,
  };
}

/** What a dial is: the answer, or on which side of it. */
export function meaningAt({ answer }: CurveView, dial: number): string {
  if (dial !== told(answer).dial) return temperatureWord[temperatureOf(dial, answer)];
  if (answer.verdict === "out of reach") return "out of reach, the nearest";
  return answer.certified ? "the answer" : "perhaps the answer";
}

/** Days that the answer's figures at a dial rest on. */
export const daysAt = ({ answer }: CurveView, dial: number): number =>
  cellsOf(answer).find((cell) => cell.dial === dial)?.replications ?? 0;

/** What a row counts. */
export interface Counted {
  readonly about: string;
  readonly measure: string;
  readonly unit: string;
}

export function tidyRow(
  scenario: Pick<Scenario, "populations" | "designs">,
  curve: CurveView,
  dial: number,
  counted: Counted,
  { mean, halfWidth }: Estimate,
): TidyRow {
  return {
    ...curveNames(scenario, curve),
    ...counted,
    dial,
    mean,
    halfWidth,
    days: daysAt(curve, dial),
    meaning: meaningAt(curve, dial),
  };
}

const measures: readonly MeasureName[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

export const unitOfMeasure = (name: MeasureName, currency: string): string =>
  ({
    costPerCustomer: `${currency} a customer`,
    experience: "points of 100",
    promiseKept: "share of customers",
    netValue: `${currency} a customer`,
  })[name];

/** Every measure of the answer at every dial, as it is told. */
export function answerRows(scenario: Scenario, curve: CurveView, wanted = measures): readonly TidyRow[] {
  return cellsOf(curve.answer).flatMap((cell) =>
    wanted.flatMap((name) => {
      const estimate = cell.certified[name];
      const counted = { about: "", measure: name, unit: unitOfMeasure(name, scenario.currency) };
      return estimate === undefined ? [] : [tidyRow(scenario, curve, cell.dial, counted, estimate)];
    }),
  );
}
