/** How long people wait for a coarse picture and for a settled answer, on all cores; wall time. */
import { createPool } from "../../../src/runner/pool.ts";
import { connectThreads, threads } from "../../../src/runner/thread.ts";
import type { Scenario } from "../../../src/scenario/types.ts";
import { type Waits, waitsOf } from "../question.ts";
import { type Figure, ofRounds, single } from "../report.ts";
import { workerFile } from "../rounds.ts";
import { shipped, shippedNames } from "../shipped.ts";
import type { Section } from "./section.ts";

const repetitions = 5;

export const answers: Section = {
  name: "answers",
  says: "the page's question: all populations of the first design, the first in focus; wall time on all cores",
  parts: shippedNames(),
  async measure(name): Promise<readonly Figure[]> {
    const scenario = shipped(name);
    const start = performance.now();
    const pool = createPool(connectThreads(workerFile), threads());
    const opened = performance.now() - start + (await waitsOf(pool, scenario, "opened")).coarse;
    const simulated: Waits[] = [];
    const scored: Waits[] = [];
    for (let i = 0; i < repetitions; i++) {
      simulated.push(await waitsOf(pool, scenario, `bench ${i}`));
      scored.push(await waitsOf(pool, dearer(scenario, i), `bench ${i}`));
    }
    pool.close();
    const figure = (what: string, waits: readonly Waits[], of: (one: Waits) => number): Figure =>
      ofRounds(`${name}, ${what}`, settledOf(waits, of), "ms", noteOf(waits, of));
    return [
      single(`${name}, coarse, page just opened`, opened, "ms", "on threads just started"),
      figure("coarse, other customers", simulated, ({ coarse }) => coarse),
      figure("in focus settled", simulated, ({ focus }) => focus),
      figure("all settled", simulated, ({ all }) => all),
      figure("hundredths and today's design too", simulated, ({ end }) => end),
      figure("coarse, other prices", scored, ({ coarse }) => coarse),
      figure("in focus settled, other prices", scored, ({ focus }) => focus),
    ];
  },
};

/** Journeys as they were, at other wages. */
function dearer(scenario: Scenario, times: number): Scenario {
  const factor = 1 + (times + 1) / 1000;
  return { ...scenario, teams: scenario.teams.map((team) => ({ ...team, wagePerHour: team.wagePerHour * factor })) };
}

const settledOf = (waits: readonly Waits[], of: (one: Waits) => number): readonly number[] => {
  const settled = waits.map(of).filter((wait) => !Number.isNaN(wait));
  return settled.length > 0 ? settled : [Number.NaN];
};

/** How many of the rounds it never came to; the days otherwise. */
function noteOf(waits: readonly Waits[], of: (one: Waits) => number): string {
  const never = waits.filter((one) => Number.isNaN(of(one))).length;
  const days = `${Math.min(...waits.map((one) => one.days))} to ${Math.max(...waits.map((one) => one.days))} days`;
  return never === 0 ? days : `${days}; in ${never} of ${waits.length} rounds it did not come to it`;
}
