/** The designs beside each other as rows: each at every dial, its right dial, and its difference to the base. Pure. */
import type { Designs } from "../../../experiment/questions/designs.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { less, rowsFor } from "./rows.ts";

export function designsFigures({ designs, frontier, base }: Designs, context: AskedContext): readonly TidyRow[] {
  const rows = rowsFor(context);
  return designs.flatMap(({ design, answer, differences }) => [
    ...answer.cells.flatMap(({ dial, certified, replications: days }) => {
      const isUnbeaten = frontier.some((one) => one.design === design && one.dial === dial);
      const meaning = isUnbeaten ? "not shown to be beaten" : "";
      return rows.measures({ design, dial, days, meaning }, certified);
    }),
    ...rows.answer({ design, days: answer.replications, meaning: answer.verdict }, answer),
    ...(design === base
      ? []
      : rows.measures({ design, dial: answer.dial, days: answer.replications }, differences, `${less}FromBase`)),
  ]);
}
