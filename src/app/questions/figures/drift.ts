/** Rising expectations as rows: each period's dial and zone, today's design, and what deciding anew changes. Pure. */
import { weighedMeasure } from "../../../experiment/evidence.ts";
import type { Drift } from "../../../experiment/questions/drift.ts";
import { unitOfMeasure } from "../../exhibit/tidy.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import type { AskedContext } from "../types.ts";
import { less, rowsFor } from "./rows.ts";

export function driftFigures({ periods, rule }: Drift, context: AskedContext): readonly TidyRow[] {
  const { scenario } = context;
  const rows = rowsFor(context);
  const measure = weighedMeasure[rule];
  return periods.flatMap(({ period, answer, today, expired, saved }) => {
    const of = { about: period === 0 ? "now" : `period ${period}`, days: answer.replications };
    const inUse = { ...of, about: `${of.about}, today’s design`, design: scenario.today?.design ?? answer.design };
    return [
      ...rows.answer({ ...of, meaning: answer.verdict }, answer),
      ...(today === null
        ? []
        : [
            rows.figure(
              { ...inUse, dial: scenario.today?.dial ?? null, meaning: expired ? "falls short" : "" },
              measure,
              unitOfMeasure(measure, scenario.currency),
              today,
            ),
          ]),
      ...rows.measures({ ...of, dial: answer.dial, meaning: answer.verdict }, saved, less),
    ];
  });
}
