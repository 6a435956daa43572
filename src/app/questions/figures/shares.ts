/** The critical few, of steps or links, as rows: each one's share of the gain, and all of it. Pure. */
import type { PlayerShare } from "../../../experiment/questions/sharedOut.ts";
import type { CertifiedMeasure } from "../../../experiment/types.ts";
import { unitOfMeasure } from "../../exhibit/tidy.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { less, rowsFor } from "./rows.ts";

export interface SharedFigures {
  readonly dial: number;
  readonly days: number;
  readonly measure: CertifiedMeasure;
  readonly whole: PlayerShare["gains"];
  readonly players: readonly (Partial<PlayerShare> & {
    readonly name: string;
    readonly gains: PlayerShare["gains"];
    readonly isFew: boolean;
  })[];
  readonly isShown: boolean;
}

export function sharesFigures(
  { dial, days, measure, whole, players, isShown }: SharedFigures,
  context: AskedContext,
): readonly TidyRow[] {
  const rows = rowsFor(context);
  const unit = unitOfMeasure(measure, context.scenario.currency);
  return [
    ...players.flatMap(({ name, isFew, gains, alone, last }) => {
      const of = {
        about: name,
        dial,
        days,
        meaning: isFew ? `one of the few${isShown ? "" : ", by estimate"}` : "",
      };
      return [
        ...rows.measures(of, gains, less),
        ...(alone ? [rows.figure(of, `${measure}${less}Alone`, unit, alone)] : []),
        ...(last ? [rows.figure(of, `${measure}${less}AsLast`, unit, last)] : []),
      ];
    }),
    ...rows.measures({ dial, days, meaning: "all together" }, whole, less),
  ];
}
