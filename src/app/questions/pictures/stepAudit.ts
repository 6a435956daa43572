/** The step audit as a picture: what leaving a step out changes, on aligned noughts, with the verdict in words. Pure. */
import type { Audit, Effects, JudgedMeasure } from "../../../experiment/questions/audit.ts";
import type { Span } from "../../charts/axis.ts";
import { differenceCell, measureHead, unitOf } from "../cells.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { axisOf } from "./axes.ts";
import { differenceRow, nameRow, valuesOf } from "./marks.ts";
import type { Panel, RowsPicture } from "./types.ts";

const judged: readonly JudgedMeasure[] = ["experience", "promiseKept", "costPerCustomer"];

/**
 * So many times what nobody would notice is still on the scale: a step on which all hangs would squeeze the others. What
 * lies beyond is at the edge, with an arrow and its figure.
 */
const widest = 10;

/** @param verdicts in words, by step */
export function auditPicture(found: Audit, verdicts: readonly string[], context: AskedContext): RowsPicture {
  const name = nameIn(context.scenario.steps);
  const panels = judged.filter((one) => found.steps.some(({ effects }) => one in effects));
  return {
    kind: "rows",
    table: 0,
    title: "What changes without each step",
    summary: `What changes when a step is left out, step by step. ${found.steps
      .map(
        ({ step, effects }, i) =>
          `${name(step)}: ${verdicts[i]}; ${panels.map((one) => `${measureHead[one].toLowerCase()} ${figure(effects, one, context)}`).join(", ")}`,
      )
      .join(". ")}.`,
    note: "Grey: a difference so small that it counts as none. A hollow mark is not told apart from nought; an arrow lies beyond the scale.",
    names: found.steps.map(({ step, verdict }, i) =>
      nameRow(name(step), verdicts[i], verdict === "costs the customer" || verdict === "serves no one"),
    ),
    panels: panels.map((one) => panelOf(found, one, context)),
    divider: null,
  };
}

const figure = (effects: Effects, measure: JudgedMeasure, { words }: AskedContext): string =>
  differenceCell(words, effects[measure], unitOf[measure]);

function panelOf({ steps, tolerance }: Audit, measure: JudgedMeasure, context: AskedContext): Panel {
  const none: Span = { min: -tolerance[measure], max: tolerance[measure] };
  const edge = widest * tolerance[measure];
  const within = valuesOf(steps.map(({ effects }) => effects[measure])).map((value) =>
    value === null ? null : Math.max(-edge, Math.min(edge, value)),
  );
  const values = [...within, none.min, none.max];
  return {
    title: measureHead[measure],
    axis: axisOf({ values, unit: unitOf[measure], words: context.words, most: 4, isSigned: true }),
    bands: [{ ...none, tone: "grey" }],
    line: { at: 0, tone: "ink" },
    rows: steps.map(({ effects }) => ({
      ...differenceRow(effects[measure], "ink", figure(effects, measure, context)),
      bar: "none",
    })),
  };
}
