/** The points of the story of two skills in a chain, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, difference, measured, type Place, pointOf, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const centre = (): ScenarioFile => shippedFile("call-centre-chain");

/** Dials of the chain at which nobody, one, two and all three of a team have a second skill. */
export const noneToAll = [0, 0.25, 0.6, 1];

export const centreStudy = (file: ScenarioFile, days: number): Study =>
  study(scenarioOf(withOwnQueues(file)), { chain: noneToAll, pairs: [1], everything: [1] }, days);

/**
 * Nobody is taken through the queue of a call that is not theirs, at any dial. That is how the centre is laid out and
 * no assumption, so it stands also where every number is moved.
 */
export const withOwnQueues = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map((design) => ({
    ...design,
    rigid: { ...design.rigid, adaptivity: 1 },
    flexible: { ...design.flexible, adaptivity: 1 },
  })),
});

/** The mechanism off: so few calls that hardly anybody waits for somebody who is busy. */
export const withFewCalls = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  populations: file.populations.map((population) => ({ ...population, perHour: population.perHour / 5 })),
});

/** The mechanism off: helpers help each other in pairs, so help is not passed on. */
export const withoutChain = (file: ScenarioFile): ScenarioFile => {
  const pairs = file.designs.find(({ id }) => id === "pairs")?.alsoServes;
  return {
    ...file,
    designs: file.designs.map((design) => (design.id === "chain" ? { ...design, alsoServes: pairs } : design)),
  };
};

export const busy = ["as-planned", "lopsided"];

const chainAt = (world: Study, population: string, dial: number): Place => {
  const curve = world.curve(population, "chain");
  return { curve, at: curve.dials.indexOf(dial) };
};

export const chainOfAll = (world: Study, population: string): Place => chainAt(world, population, 1);

export const allOf = (world: Study, population: string, design: string): Place => ({
  curve: world.curve(population, design),
  at: 0,
});

/** Promises in 100 kept more than where everyone has one skill. */
export const gain = (world: Study, population: string, place: Place): number =>
  100 * difference(place, rigidEnd(world, population, "chain"), "promiseKept")[0];

/** What six skills for everyone gain is at least three promises in 100, and the place has such a share of it. */
const hasShare = (world: Study, population: string, place: Place, share: number): boolean => {
  const whole = gain(world, population, allOf(world, population, "everything"));
  return whole > 3 && gain(world, population, place) >= share * whole;
};

const point = (world: Study, population: string) => pointOf(world, population, "chain");

export const centrePoints = {
  "with one skill each, more than one promise in seven is broken while a seventh of the time is idle": (world) =>
    busy.every((population) => {
      const rigid = rigidEnd(world, population, "chain");
      const idle = world.scenario.teams.map(({ id }) => 1 - measured(rigid, "utilisation", id));
      const average = idle.reduce((sum, share) => sum + share, 0) / idle.length;
      return measured(rigid, "promiseKept") < 6 / 7 && average > 1 / 7;
    }),
  "two skills a person in a chain bring at least nine tenths of what six bring": (world) =>
    busy.every((population) => hasShare(world, population, chainOfAll(world, population), 0.9)),
  "six skills cost more than two": (world) =>
    busy.every((population) =>
      shownAbove(allOf(world, population, "everything"), chainOfAll(world, population), "costPerCustomer"),
    ),
  "a second skill for one person in three brings more than half": (world) =>
    busy.every((population) => hasShare(world, population, chainAt(world, population, 0.25), 0.5)),
  "the same two skills in pairs keep fewer promises than in a chain": (world) =>
    busy.every((population) =>
      shownAbove(chainOfAll(world, population), allOf(world, population, "pairs"), "promiseKept"),
    ),
  "in a quiet month one skill each is enough": (world) => dialOf(point(world, "quiet")) === 0,
} satisfies Points<Study>;
