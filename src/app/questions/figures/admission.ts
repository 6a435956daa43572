/** Who is served as rows: what happens at each door, and every cell of the map. Pure. */
import type { Admission } from "../../../experiment/questions/admission.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { less, plain, rowsFor } from "./rows.ts";

/** @param door name of a row */
export function admissionFigures(
  { rows: doors, cells, best }: Admission,
  door: (accuracy: number | null) => string,
  context: AskedContext,
): readonly TidyRow[] {
  const rows = rowsFor(context);
  const unit = `${context.scenario.currency} a customer`;
  return [
    ...doors.flatMap(({ accuracy, elsewhere, mistaken, dial, gain, misses }) => {
      const of = { about: door(accuracy), dial, meaning: misses ? "the condition is missed" : "" };
      return [
        rows.figure(of, "helpedElsewhere", "share of customers", plain(elsewhere)),
        rows.figure(of, "refusedByMistake", "share of right customers", plain(mistaken)),
        rows.figure(of, `netValue${less}FromAllLetIn`, unit, gain),
      ];
    }),
    ...cells.flatMap(({ accuracy, dial, replications: days, inZone, measures }) => {
      const isBest = accuracy === best?.accuracy && dial === best.dial;
      const meaning = isBest ? "the best by the estimate" : inZone ? "in the zone" : "";
      return rows.measures({ about: door(accuracy), dial, days, meaning }, measures);
    }),
  ];
}
