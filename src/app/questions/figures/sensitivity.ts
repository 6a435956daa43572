/** What would change the answer as rows: each assumption down and up, and what becomes of the answer in all worlds. Pure. */
import type { Bar, Sensitivity, Side } from "../../../experiment/questions/sensitivity.ts";
import { nameOf } from "../../../experiment/questions/sensitivitySentence.ts";
import type { Together } from "../../../experiment/questions/together.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { plain, rowsFor } from "./rows.ts";

export function sensitivityFigures({ answer, tornado, together }: Sensitivity, context: AskedContext) {
  const rows = rowsFor(context);
  const side = (bar: Bar, one: Side | null, which: string): readonly TidyRow[] => {
    if (one === null) return [];
    const stand = one.stand ?? "at first sight";
    const of = { about: `${nameOf(bar)}, ${which}`, days: one.replications, meaning: `${one.verdict}; ${stand}` };
    return [assumedAt(bar, which, one.value), ...rows.answer(of, one)];
  };
  const assumedAt = (bar: Bar, which: string, value: number): TidyRow => {
    const unit = bar.unit === "percent" ? "share" : bar.unit.replace(/^money/, context.scenario.currency);
    return rows.figure({ about: `${nameOf(bar)}, ${which}` }, "assumed", unit, plain(value));
  };
  return [
    ...rows.answer({ about: "as assumed", days: answer.replications, meaning: answer.verdict }, answer),
    ...tornado.flatMap((bar) => [
      assumedAt(bar, "as assumed", bar.value),
      ...side(bar, bar.down, "less"),
      ...side(bar, bar.up, "more"),
    ]),
    ...(together === null ? [] : worldRows(together, context)),
  ];
}

function worldRows({ worlds, stays, moves, untold, outOfReach, share, drivers }: Together, context: AskedContext) {
  const rows = rowsFor(context);
  const of = { about: "all worlds together", meaning: `of ${worlds} looked at` };
  const counts = { worldsStays: stays, worldsMoves: moves, worldsUntold: untold, worldsOutOfReach: outOfReach };
  return [
    ...Object.entries(counts).map(([measure, count]) => rows.figure(of, measure, "worlds", plain(count))),
    ...(share === null
      ? []
      : [
          rows.figure(of, "shareStaysFrom", "share of worlds", plain(share.low)),
          rows.figure(of, "shareStaysTo", "share of worlds", plain(share.high)),
        ]),
    ...drivers.map((driver) =>
      rows.figure(
        { about: nameOf(driver), meaning: driver.shown ? "shown not to be by chance" : "" },
        "rankCorrelation",
        "-1 to 1",
        plain(driver.correlation),
      ),
    ),
  ];
}
