/** Short words for paths worked out on paper: small scenarios, and what became of a customer. */
import { expect } from "vitest";
import { CellRun } from "../../src/outcome/cellRun.ts";
import { CellWorth } from "../../src/outcome/cellWorth.ts";
import { find } from "../../src/outcome/find.ts";
import { measureLayout } from "../../src/outcome/layout.ts";
import { Scorer } from "../../src/outcome/score.ts";
import type { CustomerLine } from "../../src/outcome/trace.ts";
import { Journeys } from "../../src/process/journeys.ts";
import { makePlan } from "../../src/process/plan.ts";
import { checkScenario } from "../../src/scenario/check.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { type HandCustomer, HandCohort as HandWritten } from "./handCohort.ts";

type Step = ScenarioFile["steps"][number];
type Team = ScenarioFile["teams"][number];
type Segment = ScenarioFile["segments"][number];
type Design = ScenarioFile["designs"][number];

/** A step that takes everybody the same minutes, onstage where nothing else is said. */
export function step(id: string, team: string, minutes: number, more: Partial<Step> = {}): Step {
  return { id, name: id, stage: "onstage", team, work: { kind: "constant", value: minutes }, ...more };
}

export function team(id: string, headcount: number | number[], more: Partial<Team> = {}): Team {
  return { id, name: id, headcount, ...more };
}

export function segment(id: string, more: Partial<Segment> = {}): Segment {
  const weights = { speed: 1, ease: 1, fit: 1 };
  return { id, name: id, waitTolerance: 10, effortTolerance: 1, weights, margin: 0, ...more };
}

/** Two ways on, equally likely: which one a customer takes is written by hand. */
export function either(...ways: readonly string[]): Step["next"] {
  return ways.map((to) => ({ to, share: 1 / ways.length }));
}

type Parts = Partial<Omit<ScenarioFile, "designs">> &
  Pick<ScenarioFile, "teams" | "steps"> & { readonly design?: Partial<Design> };

/** A checked scenario: a day of 480 minutes, one segment "anyone" and one design where nothing else is said. */
export const handScenario = (parts: Parts): Scenario => resolveScenario(handFile(parts));

/** Its file. */
export function handFile({ design, ...parts }: Parts): ScenarioFile {
  const segments = parts.segments ?? [segment("anyone")];
  const checked = checkScenario({
    version: 1,
    id: "by-hand",
    title: "By hand",
    story: "-",
    question: "-",
    sources: [],
    currency: "EUR",
    regime: { kind: "day", openMinutes: 480 },
    segments,
    populations: [{ id: "all", name: "All", perHour: 6, mix: { [segments[0].id]: 1 } }],
    standardRange: 0,
    designs: [{ id: "design", name: "Design", ...design }],
    retention: { midpoint: 50, slope: 10 },
    ...parts,
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.file;
}

type Stay = readonly [where: string, joined: number, began: number | null, ended: number | null];

/** The stays of a customer: where, joined, began, ended; "desk for" and "return to" a step where it is not the step. */
export function stays({ visits }: CustomerLine): readonly Stay[] {
  const places = { step: "", desk: "desk for ", return: "return to " } as const;
  return visits.map(({ step: id, at, joined, began, ended }) => [places[at] + id, joined, began, ended]);
}

/** Times of a path are short sums and products: what differs is the last digit at most. */
export function expectPath(line: CustomerLine, path: readonly Stay[]): void {
  const found = stays(line);
  expect(found.map(([where]) => where)).toEqual(path.map(([where]) => where));
  for (const [index, [where, ...times]] of path.entries()) {
    for (const [at, time] of times.entries()) {
      const value = found[index][at + 1];
      const what = `${["joined", "began", "ended"][at]} of ${where}`;
      if (time === null || value === null) expect(value, what).toBe(time);
      else expect(value, what).toBeCloseTo(time, 9);
    }
  }
}

/** Who served at each visit, with a star for people who are cross-trained. */
export function servers({ visits }: CustomerLine): readonly (string | null)[] {
  return visits.map(({ servedBy, crossTrained }) => servedBy && servedBy + (crossTrained === true ? "*" : ""));
}

/** The tallies of customers written by hand, as numerator and denominator of a measure by its name. */
export function talliesByHand(
  scenario: Scenario,
  customers: readonly HandCustomer[],
  { dial = 0, absent }: { readonly dial?: number; readonly absent?: Readonly<Record<string, readonly number[]>> } = {},
) {
  const layout = measureLayout(scenario);
  const cohort = new HandWritten(scenario, customers, absent);
  const plan = makePlan(scenario, scenario.designs[0], dial);
  const journeys = new Journeys(scenario.steps.length);
  const row = new Float64Array(layout.slots);
  const worth = new CellWorth(scenario, plan.design, dial, new Scorer(scenario));
  new CellRun(plan, cohort, journeys).tallies(worth, row);
  return (name: string, owner: string | null = null): readonly [number, number] => {
    const measures = layout.measures
      .filter((measure) => measure.owner === owner)
      .map((one) => ({ ...one, id: one.name }));
    const { numerator, denominator } = find(measures, name, "measure");
    return [row[numerator], row[denominator]];
  };
}
