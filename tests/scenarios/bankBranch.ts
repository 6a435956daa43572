/** The points of the bank branch's story, as what the simulation must show for them. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { scenarioOf, shippedFile } from "./shipped.ts";
import { dialOf, measured, pointOf, rigidEnd, type Study, shownAbove, study, wholeDial } from "./study.ts";
import type { Points } from "./survival.ts";

export const branch = (): ScenarioFile => shippedFile("bank-branch");

/** The dial in line, and the rigid ends of the two designs with a desk. */
export const branchStudy = (file: ScenarioFile, days: number): Study =>
  study(scenarioOf(file), { "in-line": wholeDial, "with-desk": [0], escalate: [0] }, days);

/** The mechanism off: whatever customers need, nothing of it shows at any step. */
export function withoutExposure(file: ScenarioFile): ScenarioFile {
  return { ...file, steps: file.steps.map((step) => ({ ...step, exposure: 0 })) };
}

const point = (world: Study, population: string) => pointOf(world, population, "in-line");

/** The rigid end with a desk is shown to cost more than the point in line. */
const deskCostsMore = (world: Study, population: string, design: string): boolean =>
  shownAbove(rigidEnd(world, population, design), point(world, population), "costPerCustomer");

/** The rigid end with a desk is shown to keep fewer promises than the point in line. */
const deskKeepsFewer = (world: Study, population: string, design: string): boolean =>
  shownAbove(point(world, population), rigidEnd(world, population, design), "promiseKept");

/** Points of experience that the segment gains from the rigid end to the point, in line. */
const gain = (world: Study, population: string, segment: string): number =>
  measured(point(world, population), "experience", segment) -
  measured(rigidEnd(world, population, "in-line"), "experience", segment);

const varieties = ["mixed", "varied"];

export const branchPoints = {
  "for customers alike nearly rigid is enough": (world) => dialOf(point(world, "alike")) <= 0.1,
  "the more varied the customers, the further the point moves": (world) => {
    const [alike, mixed, varied] = ["alike", "mixed", "varied"].map((id) => dialOf(point(world, id)));
    return alike < mixed && mixed < varied;
  },
  "a rigid process with a desk for exceptions costs more than room to bend": (world) =>
    varieties.every((population) => deskCostsMore(world, population, "with-desk")),
  "for mixed customers that desk keeps fewer promises than room to bend": (world) =>
    deskKeepsFewer(world, "mixed", "with-desk"),
  "for varied customers that desk keeps fewer promises than room to bend": (world) =>
    deskKeepsFewer(world, "varied", "with-desk"),
  "a desk for who insists costs more and keeps fewer promises than room to bend": (world) =>
    varieties.every((id) => deskCostsMore(world, id, "escalate") && deskKeepsFewer(world, id, "escalate")),
  "it is particular and complex customers who pay for rigidity, not routine ones": (world) =>
    varieties.every((population) =>
      ["particular", "complex"].every((id) => gain(world, population, id) > gain(world, population, "routine")),
    ),
  "at the point the promise to the many is kept without most of the complex": (world) =>
    measured(point(world, "mixed"), "promiseKept", "complex") < 0.5,
} satisfies Points<Study>;
