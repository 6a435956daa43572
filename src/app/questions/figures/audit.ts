/** The step audit as rows: what changes when a step is left out. Pure. */
import { type Audit, type AuditMeasure, auditMeasures } from "../../../experiment/questions/audit.ts";
import { unitOfMeasure } from "../../exhibit/tidy.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { less, rowsFor } from "./rows.ts";

export function auditFigures({ steps, dial }: Audit, context: AskedContext): readonly TidyRow[] {
  const { scenario } = context;
  const rows = rowsFor(context);
  const name = nameIn(scenario.steps);
  return steps.flatMap(({ step, effects, verdict: meaning, replications: days }) =>
    auditMeasures.flatMap((measure) => {
      const estimate = effects[measure];
      const unit = unitOf(measure, scenario.currency);
      const of = { about: name(step), dial, days, meaning };
      return estimate === undefined ? [] : [rows.figure(of, `${measure}${less}`, unit, estimate)];
    }),
  );
}

function unitOf(measure: AuditMeasure, currency: string): string {
  switch (measure) {
    case "effort":
      return "effort";
    case "waitOnstage":
    case "waitBackstage":
      return "minutes";
    default:
      return unitOfMeasure(measure, currency);
  }
}
