/** Rows of a question's file: one figure with its interval, in the columns that export/CSV.md describes. Pure. */
import type { Answer, CertifiedMeasure, Estimate, Zone } from "../../../experiment/types.ts";
import { unitOfMeasure } from "../../exhibit/tidy.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";

/** What a figure is of; what is left out is the question's own, or empty. */
export interface Of {
  readonly about?: string;
  readonly dial?: number | null;
  readonly days?: number | null;
  readonly meaning?: string;
  /** Id. */
  readonly design?: string;
}

/** A figure that has no interval. */
export const plain = (mean: number | null): Estimate => ({ mean, halfWidth: null });

export interface Rows {
  figure(of: Of, measure: string, unit: string, estimate: Estimate): TidyRow;
  /** All that there are of the four measures, their names with an ending such as "Difference". */
  measures(
    of: Of,
    estimates: Readonly<Partial<Record<CertifiedMeasure, Estimate>>>,
    ending?: string,
  ): readonly TidyRow[];
  /** The right dial and the ends of its zone; where it is out of reach there is none. */
  answer(
    of: Of,
    found: Pick<Answer, "verdict" | "dial"> & { readonly zone: Pick<Zone, "low" | "high"> },
  ): readonly TidyRow[];
}

export const less = "Difference";

export function rowsFor({ scenario, population, design: own }: AskedContext): Rows {
  const figure: Rows["figure"] = (of, measure, unit, { mean, halfWidth }) => {
    const { about = "", dial = null, days = null, meaning = "", design = own } = of;
    return {
      population: nameIn(scenario.populations)(population),
      design: nameIn(scenario.designs)(design),
      about,
      dial,
      measure,
      unit,
      mean,
      halfWidth,
      days,
      meaning,
    };
  };
  return {
    figure,
    measures: (of, estimates, ending = "") =>
      (["costPerCustomer", "experience", "promiseKept", "netValue"] as const).flatMap((name) => {
        const estimate = estimates[name];
        const unit = unitOfMeasure(name, scenario.currency);
        return estimate === undefined ? [] : [figure(of, `${name}${ending}`, unit, estimate)];
      }),
    answer: (of, { verdict, dial, zone }) =>
      verdict === "out of reach"
        ? [figure(of, "rightDial", "share", plain(null))]
        : [
            figure({ ...of, dial }, "rightDial", "share", plain(dial)),
            figure({ ...of, dial }, "zoneFrom", "share", plain(zone.low)),
            figure({ ...of, dial }, "zoneTo", "share", plain(zone.high)),
          ],
  };
}
