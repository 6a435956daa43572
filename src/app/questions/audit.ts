/** The step audit, as tables: what each step does, the bill of mandatory ones, and what each was meant for. */
import {
  type Audit,
  type AuditedStep,
  type AuditMeasure,
  auditMeasures,
  billOf,
  type Effects,
  audit as inquiry,
  type JudgedMeasure,
} from "../../experiment/questions/audit.ts";
import { auditSentence, verdictText } from "../../experiment/questions/auditSentence.ts";
import type { Unit } from "../words/format.ts";
import { differenceCell, measureHead, unitOf } from "./cells.ts";
import { auditFigures } from "./figures/audit.ts";
import { nameIn } from "./names.ts";
import { auditPicture } from "./pictures/stepAudit.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const audit = question<Audit>({
  inquiry: ({ scenario, population, design, dial, confidence, maxDays }) =>
    inquiry({ scenario, population, design, dial, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => auditSentence(found, scenario, nameIn(scenario.steps), locale),
  tables: (found, context) => [
    effectTable(found, context),
    ...(found.steps.some(({ mandatory }) => mandatory) ? [billTable(found, context)] : []),
    purposeTable(found, context),
  ],
  pictures: (found, context) => {
    const verdicts = found.steps.map((step) => verdictText(step, context.scenario));
    return found.steps.length === 0 ? [] : [auditPicture(found, verdicts, context)];
  },
  figures: auditFigures,
  note: () =>
    "Each step is left out alone, and who needed it goes without. People and their pay stay as they are, so the cost does not show what fewer people would save; and of two steps that can stand in for each other, each may seem to serve no one.",
});

const units: Readonly<Record<AuditMeasure, Unit>> = {
  ...unitOf,
  effort: "points",
  waitOnstage: "points",
  waitBackstage: "points",
};

const heads: Readonly<Record<AuditMeasure, string>> = {
  ...measureHead,
  effort: "Effort",
  waitOnstage: "Waiting onstage, minutes",
  waitBackstage: "Waiting backstage, minutes",
};

const decided: Readonly<Record<JudgedMeasure, string>> = {
  promiseKept: "promises kept",
  experience: "experience",
  costPerCustomer: "cost",
};

const measuresOf = ({ steps }: Audit): readonly AuditMeasure[] =>
  auditMeasures.filter((measure) => steps.some(({ effects }) => measure in effects));

function cellsOf(found: Audit, effects: Effects, { words }: AskedContext): readonly string[] {
  return measuresOf(found).map((measure) => differenceCell(words, effects[measure], units[measure]));
}

const headOf = (found: Audit): readonly string[] => measuresOf(found).map((measure) => heads[measure]);

function verdictCell(step: AuditedStep, { scenario }: AskedContext): string {
  const text = verdictText(step, scenario);
  return step.because === null ? text : `${text}: ${decided[step.because]}`;
}

function effectTable(found: Audit, context: AskedContext): PlainTable {
  const name = nameIn(context.scenario.steps);
  return {
    caption: `What changes when the step is left out at ${context.words.percent(found.dial)}.`,
    head: ["Step left out", "It", ...headOf(found)],
    rows: found.steps.map((step) => ({
      name: name(step.step),
      cells: [verdictCell(step, context), ...cellsOf(found, step.effects, context)],
      strong: step.verdict === "costs the customer" || step.verdict === "serves no one",
    })),
  };
}

function billTable(found: Audit, context: AskedContext): PlainTable {
  const name = nameIn(context.scenario.steps);
  return {
    caption: "The bill for what is mandatory: what changes because the step is there.",
    head: ["Mandatory step", ...headOf(found)],
    rows: found.steps
      .filter(({ mandatory }) => mandatory)
      .map(({ step, effects }) => ({ name: name(step), cells: cellsOf(found, billOf(effects), context) })),
  };
}

function purposeTable({ steps }: Audit, context: AskedContext): PlainTable {
  const name = nameIn(context.scenario.steps);
  return {
    caption: "What each step is meant for, beside what was measured.",
    head: ["Step", "As measured", "Meant for"],
    rows: steps.map((step) => ({
      name: step.mandatory ? `${name(step.step)}, mandatory` : name(step.step),
      cells: [verdictCell(step, context), step.purpose ?? "nothing said"],
    })),
  };
}
