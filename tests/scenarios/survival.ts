/** In how many of 20 files, every number of which was moved at random by up to 10 %, each point of a story survives. */
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { perturbed } from "./perturb.ts";

const files = 20;
const span = 0.1;

/** A point of a story: does a version of the scenario bear it out? */
export type Points<World> = Readonly<Record<string, (world: World) => boolean>>;

/** @param live plays a file through, as far as the points look at it */
export function survivors<World>(
  file: ScenarioFile,
  live: (file: ScenarioFile) => World,
  points: Points<World>,
): Readonly<Record<string, number>> {
  const counts = new Map(Object.keys(points).map((name) => [name, 0]));
  for (let number = 0; number < files; number++) {
    const world = live(perturbed(file, `${file.id} ${number}`, span));
    for (const [name, holds] of Object.entries(points)) {
      if (holds(world)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}
