/** The points of the story of the flawless office that fails, as what the simulation must show for them. */
import { type CustomerLine, traceReplication } from "../../src/outcome/trace.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const travel = (): ScenarioFile => shippedFile("flawless-and-failing");

const design = "to-the-letter";

/** The same customers with the people of the file, and, to the letter, with one more in every team. */
export interface Office {
  readonly asIs: Study;
  readonly moreHands: Study;
}

export const tenths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

export const officeOf = (file: ScenarioFile, days: number): Office => ({
  asIs: study(scenarioOf(file), { [design]: tenths }, days),
  moreHands: study(scenarioOf(withOneMore(file)), { [design]: [0] }, days),
});

const withOneMore = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team) => ({ ...team, headcount: Number(team.headcount) + 1 })),
});

/** The mechanism off: everybody wants the journey in the catalogue. */
export const withoutVariety = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map(({ variety: _, ...segment }) => segment),
});

const toTheLetter = (world: Study, population: string) => rigidEnd(world, population, design);
const point = (world: Study, population: string) => pointOf(world, population, design);

export const flawlessPoints = {
  "to the letter, fewer than one promise in twenty is late": ({ asIs }) =>
    measured(toTheLetter(asIs, "today"), "brokenBy.late") < 1 / 20,
  "yet more than a third of the promises are broken": ({ asIs }) =>
    measured(toTheLetter(asIs, "today"), "promiseKept") < 2 / 3,
  "one more person in every team makes the waits less than half as long": ({ asIs, moreHands }) =>
    ["waitOnstage", "waitBackstage"].every(
      (wait) => measured(toTheLetter(moreHands, "today"), wait) < measured(toTheLetter(asIs, "today"), wait) / 2,
    ),
  "one more person in every team keeps fewer than three promises in 100 more": ({ asIs, moreHands }) =>
    measured(toTheLetter(moreHands, "today"), "promiseKept") - measured(toTheLetter(asIs, "today"), "promiseKept") <
    0.03,
  "room to bend keeps the promise, short of all of it": ({ asIs }) => {
    const place = point(asIs, "today");
    const { scenario } = asIs;
    const kept = measured(place, "promiseKept") >= (scenario.promise?.share ?? Number.NaN);
    return kept && dialOf(place) > 0 && dialOf(place) < 1;
  },
  "with that room to bend everyone takes a little longer": ({ asIs }) =>
    shownAbove(point(asIs, "today"), toTheLetter(asIs, "today"), "sojourn"),
  "for the customers of the first years, to the letter was enough": ({ asIs }) =>
    dialOf(point(asIs, "first-years")) === 0,
} satisfies Points<Office>;

/** Today's customers of the first days, to the letter, as they went through. */
export function customersToTheLetter(file: ScenarioFile, days: number): readonly CustomerLine[] {
  const cell = { scenario: scenarioOf(file), population: "today", design, dial: 0, seed: "stories" };
  const lines = Array.from({ length: days }, (_, day) => [...traceReplication({ ...cell, replication: day })]).flat();
  return lines.filter((line): line is CustomerLine => line.kind === "customer");
}
