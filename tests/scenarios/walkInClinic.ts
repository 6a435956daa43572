/** The points of the walk-in clinic's story, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { difference, measured, type Place, rigidEnd, type Study, shownAbove, study } from "./study.ts";
import type { Points } from "./survival.ts";

export const clinic = (): ScenarioFile => shippedFile("walk-in-clinic");

/** The same patients as the file has them, with nobody who leaves, and with one more clinician in every room. */
export interface Clinic {
  readonly asIs: Study;
  readonly patient: Study;
  readonly moreHands: Study;
}

export const clinicOf = (file: ScenarioFile, days: number): Clinic => {
  const own = withOwnRooms(file);
  return {
    asIs: study(scenarioOf(own), { chain: [0, 1], everything: [1] }, days),
    patient: study(scenarioOf(withEverybodyStaying(own)), { chain: [0, 1] }, days),
    moreHands: study(scenarioOf(withMore(own, 1)), { chain: [0] }, days),
  };
};

/**
 * Nobody is sent through a room that is not theirs, at any dial. That is how the clinic is laid out and no assumption,
 * so it stands also where every number is moved.
 */
const withOwnRooms = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map((design) => ({
    ...design,
    rigid: { ...design.rigid, adaptivity: 1 },
    flexible: { ...design.flexible, adaptivity: 1 },
  })),
});

const withEverybodyStaying = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  segments: file.segments.map(({ patience: _, ...segment }) => segment),
});

/** So many more clinicians in every room. */
export const withMore = (file: ScenarioFile, people: number): ScenarioFile => ({
  ...file,
  teams: file.teams.map((team) => ({ ...team, headcount: Number(team.headcount) + people })),
});

/** The mechanism off: nobody learns the next room's work. */
export const withoutSecondSkills = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  designs: file.designs.map((design) => ({ ...design, flexible: { ...design.flexible, crossTraining: 0 } })),
});

export const oneSkill = (world: Study, day: string): Place => rigidEnd(world, day, "chain");

/** Every person with a second skill. */
export const secondSkills = (world: Study, day: string): Place => {
  const curve = world.curve(day, "chain");
  return { curve, at: curve.dials.length - 1 };
};

export const everySkill = (world: Study, day: string): Place => ({ curve: world.curve(day, "everything"), at: 0 });

const leave = (place: Place): number => measured(place, "abandoned");

/** Of the patients who leave where everyone has one skill, the share that stays there. */
const saved = (world: Study, day: string, place: Place): number => 1 - leave(place) / leave(oneSkill(world, day));

const missesPromise = ({ scenario }: Study, place: Place): boolean =>
  measured(place, "promiseKept") < (scenario.promise?.share ?? Number.NaN);

/** The first is shown to keep fewer than so many more promises; a share of all. */
const keptAtMost = (place: Place, than: Place, by: number): boolean => {
  const [mean, halfWidth] = difference(place, than, "promiseKept");
  return mean + halfWidth < by;
};

export const clinicPoints = {
  "on an ordinary day second skills keep more than a third of the patients who would leave": ({ asIs }) =>
    saved(asIs, "ordinary", secondSkills(asIs, "ordinary")) > 1 / 3,
  "on a full day second skills keep fewer than a fifth of the patients who would leave": ({ asIs }) =>
    saved(asIs, "full", secondSkills(asIs, "full")) < 1 / 5,
  "on a full day all four skills keep hardly more patients than two": ({ asIs }) =>
    leave(secondSkills(asIs, "full")) - leave(everySkill(asIs, "full")) < 0.01,
  "on a full day the promise is out of reach at both ends": ({ asIs }) =>
    [oneSkill(asIs, "full"), secondSkills(asIs, "full")].every((place) => missesPromise(asIs, place)),
  "if everybody stayed, second skills would keep hardly a promise more on a full day": ({ patient }) =>
    keptAtMost(secondSkills(patient, "full"), oneSkill(patient, "full"), 0.05),
  "on a full day fewer than a tenth of the clinicians' time is left for the next room": ({ asIs }) =>
    asIs.scenario.teams.every(({ id }) => measured(secondSkills(asIs, "full"), "utilisation", id) > 0.9),
  "one more clinician in every room keeps more than twice the patients that second skills keep": ({
    asIs,
    moreHands,
  }) => saved(asIs, "full", oneSkill(moreHands, "full")) > 2 * saved(asIs, "full", secondSkills(asIs, "full")),
  "one more clinician in every room costs more": ({ asIs, moreHands }) =>
    shownAbove(oneSkill(moreHands, "full"), secondSkills(asIs, "full"), "costPerCustomer"),
} satisfies Points<Clinic>;
