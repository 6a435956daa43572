/** The price of loudness as rows: three ways to treat what does not fit, and the desk along the dial. Pure. */
import type { GroupMeasures, Loudness, Treated, Treatment } from "../../../experiment/questions/loudness.ts";
import type { GroupMeasure } from "../../../experiment/questions/toldApart.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { less, type Of, rowsFor } from "./rows.ts";

const units: Readonly<Record<GroupMeasure, string>> = {
  wait: "minutes",
  experience: "points of 100",
  promiseKept: "share of customers",
};

const groupMeasures: readonly GroupMeasure[] = ["wait", "experience", "promiseKept"];

/** @param name of a way to treat what does not fit */
export function loudnessFigures(
  { policies, dials, dial, replications }: Loudness,
  name: (treatment: Treatment) => string,
  context: AskedContext,
): readonly TidyRow[] {
  const rows = rowsFor(context);
  const group = (of: Of, who: string, measures: GroupMeasures, ending: string): readonly TidyRow[] =>
    groupMeasures.flatMap((measure) => {
      const estimate = measures[measure];
      const about = `${of.about}, ${who}`;
      return estimate === undefined
        ? []
        : [rows.figure({ ...of, about }, `${measure}${ending}`, units[measure], estimate)];
    });
  const treated = (of: Of, { all, quiet, loud }: Treated, ending: string): readonly TidyRow[] => [
    ...rows.measures(of, all, ending),
    ...group(of, "the quiet", quiet, ending),
    ...group(of, "the loud", loud, ending),
  ];
  return [
    ...policies.flatMap(({ policy, more, ...levels }) => {
      const of = { about: name(policy), dial, days: replications };
      return [...treated(of, levels, ""), ...(more === null ? [] : treated(of, more, less))];
    }),
    ...dials.flatMap(({ dial: at, replications: days, more, needed }) => {
      const meaning = needed === null ? "not settled" : needed ? "the desk is needed" : "the desk is not needed";
      return rows.measures({ about: "The desk along the dial", dial: at, days, meaning }, more, less);
    }),
  ];
}
