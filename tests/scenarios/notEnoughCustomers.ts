/** The points of the story of too few of the right customers, as what the simulation must show for them. */
import { decide } from "../../src/experiment/decision.ts";
import { defaultConfidence } from "../../src/experiment/estimates.ts";
import { witness } from "../../src/experiment/evidence.ts";
import { lookAt } from "../../src/experiment/look.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { measured, rigidEnd, type Study, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const workshop = (): ScenarioFile => shippedFile("not-enough-customers");

const dials = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

export const workshopStudy = (file: ScenarioFile, days: number): Study =>
  study(scenarioOf(file), { everyone: dials, "only-the-right": dials }, days);

/** The mechanism off: nothing is asked of the workshop but its promise. */
export const withoutGoal = ({ goal: _, ...file }: ScenarioFile): ScenarioFile => file;

/** The mechanism off: those who come are the customers who were hoped for. */
export const withTheRightCustomers = (file: ScenarioFile): ScenarioFile => {
  const mix = file.populations.find(({ id }) => id === "hoped-for")?.mix ?? {};
  return { ...file, populations: file.populations.map((population) => ({ ...population, mix })) };
};

/** What the promise rule shows to be out of reach at every dial: the promise, the goal, or nothing. */
export const missedBy = ({ scenario, curve }: Study, population: string, design: string): string | null => {
  const sample = curve(population, design);
  const look = lookAt(witness(sample, scenario, "promise")(sample.days), defaultConfidence);
  return decide(look, [...sample.dials.keys()]).missed;
};

/** Dial by dial: net value of a day, and the share of promises kept. */
const days = (world: Study, population: string, design = "everyone") => {
  const curve = world.curve(population, design);
  return curve.dials.map((_, at) => {
    const place = { curve, at };
    return { net: measured(place, "netValue") * measured(place, "arrivals"), kept: measured(place, "promiseKept") };
  });
};

const terms = ({ scenario: { goal, promise } }: Study) => ({
  goal: goal?.netPerDay ?? Number.NaN,
  share: promise?.share ?? Number.NaN,
});

/** A day's net value if every customer came back for certain and no room to bend were paid for. */
const everybodyBack = (world: Study, population: string): number => {
  const { populations, segments } = world.scenario;
  const mix = populations.find(({ id }) => id === population)?.mix;
  const margin = segments.reduce((sum, { id, margin }) => sum + (mix?.get(id) ?? 0) * margin, 0);
  const rigid = rigidEnd(world, population, "everyone");
  return (margin - measured(rigid, "costPerCustomer")) * measured(rigid, "arrivals");
};

export const workshopPoints = {
  "with the customers who come, room to bend keeps the promise": (world) =>
    days(world, "who-comes").some(({ kept }) => kept >= terms(world).share),
  "with the customers who come, no dial reaches the goal": (world) =>
    missedBy(world, "who-comes", "everyone") === "goal",
  "even if every one of them came back, the goal would not be reached": (world) =>
    everybodyBack(world, "who-comes") < terms(world).goal,
  "to serve only the right ones earns less still": (world) =>
    Math.max(...days(world, "who-comes", "only-the-right").map(({ net }) => net)) <
    Math.max(...days(world, "who-comes").map(({ net }) => net)),
  "with as many customers of whom more are the right ones, the same process keeps the promise and reaches the goal": (
    world,
  ) => days(world, "hoped-for").some(({ net, kept }) => net >= terms(world).goal && kept >= terms(world).share),
} satisfies Points<Study>;
