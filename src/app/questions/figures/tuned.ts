/** The tuned design as rows: the dial of each step, what that changes, and where both stand by the rule. Pure. */
import type { Tuned } from "../../../experiment/questions/tuned.ts";
import { unitOfMeasure } from "../../exhibit/tidy.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { less, plain, rowsFor } from "./rows.ts";

const one = "the tuned design";
const all = "one dial for all";

export function tunedFigures(found: Tuned, context: AskedContext): readonly TidyRow[] {
  const { steps, dial, differences, condition, replications, searched } = found;
  const { scenario } = context;
  const rows = rowsFor(context);
  const name = nameIn(scenario.steps);
  const days = replications - searched;
  const stepRows = steps.flatMap(({ step, dial: own, range }) => [
    rows.figure({ about: name(step), days: searched }, "stepDial", "share", plain(own)),
    rows.figure({ about: name(step), days: searched }, "stepRange", "share", plain(range)),
  ]);
  if (condition === null) return [...stepRows, ...rows.measures({ about: one, dial, days }, differences, less)];
  const { measure } = condition;
  const unit = unitOfMeasure(measure, scenario.currency);
  const stands = measure === "experience" ? "experienceOverBest" : measure;
  return [
    ...stepRows,
    ...rows.measures({ about: one, dial, days }, differences, less),
    rows.figure({ about: one, days }, stands, unit, condition.tuned),
    rows.figure({ about: all, dial, days }, stands, unit, condition.uniform),
  ];
}
