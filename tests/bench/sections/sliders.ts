/** How soon the answer in focus is settled at random places of two sliders: the promise's share and the volume. */
import seedrandom from "seedrandom";
import { createPool } from "../../../src/runner/pool.ts";
import { connectThreads, threads } from "../../../src/runner/thread.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { waitsOf } from "../question.ts";
import { type Figure, single } from "../report.ts";
import { workerFile } from "../rounds.ts";
import { shipped, shippedNames } from "../shipped.ts";
import type { Section } from "./section.ts";

const positions = 200;
const patience = 5000;

export const sliders: Section = {
  name: "sliders",
  says: `${positions} random positions: promise share 0.6 to 0.9, volume 70 to 130 %; wall time on all cores`,
  parts: shippedNames(),
  async measure(name): Promise<readonly Figure[]> {
    const random = seedrandom(`sliders ${name}`);
    const pool = createPool(connectThreads(workerFile), threads());
    const scenario = shipped(name);
    await waitsOf(pool, scenario, "warm", patience, "focus");
    const waits: number[] = [];
    for (let i = 0; i < positions; i++) {
      const moved = movedBy(scenario, 0.6 + 0.3 * random(), 0.7 + 0.6 * random());
      waits.push((await waitsOf(pool, moved, "sliders", patience, "focus")).focus);
    }
    pool.close();
    const within = (limit: number): number => (100 * waits.filter((wait) => wait <= limit).length) / positions;
    return [
      single(`${name}, settled within 1 s`, within(1000), "in 100 positions"),
      single(`${name}, settled within 5 s`, within(patience), "in 100 positions"),
    ];
  },
};

function movedBy(scenario: Scenario, share: number, volume: number): Scenario {
  return {
    ...scenario,
    promise: scenario.promise && { ...scenario.promise, share },
    populations: scenario.populations.map((one) => ({ ...one, perHour: one.perHour * volume })),
  };
}
