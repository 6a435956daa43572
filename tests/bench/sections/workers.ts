/** How much two workers do of what one does: full answers again and again, wall time, in turns. */
import { createPool, type Pool } from "../../../src/runner/pool.ts";
import { runStudy, type StudyRequest } from "../../../src/runner/study.ts";
import { connectThreads } from "../../../src/runner/thread.ts";
import { type Figure, ofRounds } from "../report.ts";
import { ratios, workerFile } from "../rounds.ts";
import { shipped, shippedNames, studyOf } from "../shipped.ts";
import type { Section } from "./section.ts";

const rounds = 7;

/** Answers are repeated until one worker has this much to do, in milliseconds. */
const enough = 1000;

export const workers: Section = {
  name: "workers",
  says: "200 days of all dials in a row, each of other customers, on pools of one and of two workers; wall time",
  parts: shippedNames().slice(0, 1),
  async measure(part): Promise<readonly Figure[]> {
    const request = studyOf(shipped(part));
    const pools = [1, 2].map((size) => createPool(connectThreads(workerFile), size));
    // The first answers warm the workers up, the second ones say how long an answer takes.
    await inTurn(pools, request, 1);
    const [once] = await inTurn(pools, request, 1);
    const answers = Math.ceil(enough / once);
    const pace: number[][] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const times = await inTurn(pools, request, answers);
      times.forEach((time, i) => {
        pace[i].push((1000 * answers) / time);
      });
    }
    for (const pool of pools) pool.close();
    const [one, two] = pace;
    return [
      ofRounds(`${part}, one worker`, one, "answers a second", `${answers} in a row`),
      ofRounds(`${part}, two workers`, two, "answers a second"),
      ofRounds(`${part}, two workers`, ratios(two, one), "times one worker"),
    ];
  },
};

let drawn = 0;

/** A seed of its own each time: journeys that are kept from before would only be scored again. */
const otherCustomers = (): string => `workers ${drawn++}`;

/** Milliseconds that each pool takes for so many answers. */
async function inTurn(pools: readonly Pool[], request: StudyRequest, answers: number): Promise<number[]> {
  const times: number[] = [];
  for (const pool of pools) {
    const start = performance.now();
    for (let i = 0; i < answers; i++) await runStudy(pool, { ...request, seed: otherCustomers() });
    times.push(performance.now() - start);
  }
  return times;
}
