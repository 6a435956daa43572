/** The process as an exhibit: its steps at the answer, with their teams. A played day is none: it is no evidence. Pure. */

import type { Exhibit, TidyRow } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { seededSource } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { cellsOf } from "./cells.ts";
import { type Cell, type StepFacts, stepFacts, type TeamFacts, teamFacts } from "./facts.ts";
import { intervalsText, type Known, processSentence, stepTable, teamOf } from "./text.ts";

export function blueprintExhibit(props: ViewProps, words: Words): Exhibit {
  const { scenario } = props;
  const [cell] = cellsOf(props, words);
  const known: Known = { scenario, cell, facts: stepFacts(scenario, cell), teams: teamFacts(scenario, cell) };
  const table = stepTable(known, words, null);
  const summary = table.groups.flatMap(({ rows }) => rows.map(({ head, cells }) => `${head}: ${cells.join(", ")}.`));
  return {
    title: "Blueprint",
    sentence: processSentence(known, words),
    summary: `The steps of the process in their order. ${summary.join(" ")}`,
    intervals: `Waiting and busy are the team’s. ${intervalsText(known, words)}`,
    source: seededSource(props, words),
    tables: [table],
    charts: [],
    tidy: [
      ...known.facts.filter((step) => isThere(step, known)).flatMap((step) => stepRows(step, cell)),
      ...known.teams.flatMap((team) => teamRows(team, cell)),
    ],
  };
}

/** A desk that the design does not use is not there. */
const isThere = (step: StepFacts, known: Known): boolean => step.exposure !== null || teamOf(known, step) !== undefined;

const common = ({ population, design, dial }: Cell) => ({
  population: population.name,
  design: design.name,
  dial,
  halfWidth: null,
  days: null,
});

/** What the scenario gives a step and what follows from it; nothing of it was simulated. */
function stepRows(step: StepFacts, cell: Cell): readonly TidyRow[] {
  const of = { ...common(cell), about: step.name, meaning: `${step.onstage ? "onstage" : "backstage"}, ${step.team}` };
  return [
    { ...of, measure: "minutesAVisit", unit: "minutes", mean: step.minutes },
    ...(step.exposure === null ? [] : [{ ...of, measure: "exposure", unit: "share", mean: step.exposure }]),
    ...(step.handled === null ? [] : [{ ...of, measure: "needsHandled", unit: "share of needs", mean: step.handled }]),
  ];
}

function teamRows({ name, utilisation, wait }: TeamFacts, cell: Cell): readonly TidyRow[] {
  const days = cell.sample?.days[cell.sample.dials.indexOf(cell.dial)] ?? null;
  const of = { ...common(cell), about: name, days, meaning: "the team" };
  return [
    ...(utilisation === null
      ? []
      : [{ ...of, measure: "utilisation", unit: "share of the time on duty", ...utilisation }]),
    ...(wait === null ? [] : [{ ...of, measure: "wait", unit: "minutes a visit", ...wait }]),
  ];
}
