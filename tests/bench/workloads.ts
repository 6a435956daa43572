/**
 * Scenarios to measure, in the project's own form. What costs nothing in them is switched off by its value: needs
 * always fit (standard range 1, no variety), one segment, no margin, equal weights, no premiums, no promise.
 */
import { checkScenario } from "../../src/scenario/check.ts";
import { problemText } from "../../src/scenario/problem.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import type { Scenario } from "../../src/scenario/types.ts";

export interface Workload {
  readonly name: string;
  /** Customers a minute, the unit of time of the process. */
  readonly rate: number;
  readonly steps: ScenarioFile["steps"];
  readonly teams: ScenarioFile["teams"];
  readonly patience?: number;
  readonly priorities?: number;
  readonly design?: Partial<ScenarioFile["designs"][number]>;
  /** Mean visits to a queue of a customer, each of which ends in the end of work or in giving up. */
  readonly visits: number;
}

/** Arrivals, ends of work and givings-up: events of one customer. */
export function eventsOf({ visits }: Workload): number {
  return 1 + visits;
}

/** A service that never closes, empty at first and measured at once, for so many expected customers. */
export function continuous(workload: Workload, customers: number): Scenario {
  return scenarioOf(workload, { kind: "continuous", warmUpMinutes: 0, minutes: customers / workload.rate });
}

/** The same for one day: all customers are drawn before the first one comes, and kept. */
export function day(workload: Workload, customers: number): Scenario {
  return scenarioOf(workload, { kind: "day", openMinutes: customers / workload.rate });
}

function scenarioOf(workload: Workload, regime: ScenarioFile["regime"]): Scenario {
  const result = checkScenario(fileOf(workload, regime));
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.scenario;
}

export function fileOf(workload: Workload, regime: ScenarioFile["regime"]): ScenarioFile {
  const { name, rate, steps, teams, patience, priorities = 1, design } = workload;
  const ids = Array.from({ length: priorities }, (_, i) => `customers-${i}`);
  return {
    version: 1,
    id: "workload",
    title: name,
    story: "A workload to measure.",
    question: "How long does it take?",
    sources: [],
    currency: "EUR",
    regime,
    segments: ids.map((id, priority) => ({
      id,
      name: id,
      priority,
      ...(patience === undefined ? {} : { patience: { kind: "exponential", mean: patience } }),
      waitTolerance: 1,
      effortTolerance: 1,
      weights: { speed: 1, ease: 1, fit: 1 },
      margin: 0,
    })),
    populations: [
      { id: "all", name: "All", perHour: 60 * rate, mix: Object.fromEntries(ids.map((id) => [id, 1 / priorities])) },
    ],
    teams,
    steps,
    standardRange: 1,
    designs: [{ id: "only", name: "Only", rigid: {}, flexible: {}, ...design }],
    retention: { midpoint: 50, slope: 10 },
  };
}

/** Steps in a row, each with a team of its own; `work` is told the step's number from 0. */
export function line(
  headcounts: readonly number[],
  work: (step: number) => ScenarioFile["steps"][number]["work"],
): Pick<Workload, "steps" | "teams"> {
  return {
    teams: headcounts.map((headcount, i) => ({ id: `team-${i + 1}`, name: `Team ${i + 1}`, headcount })),
    steps: headcounts.map((_, i) => ({
      id: `step-${i + 1}`,
      name: `Step ${i + 1}`,
      stage: "onstage",
      team: `team-${i + 1}`,
      work: work(i),
    })),
  };
}

/** M/M/10+M at 95 % of what ten people can do: work of mean 1, patience of mean 5. */
export const erlangQueue = { arrivalRate: 9.5, meanService: 1, servers: 10, meanPatience: 5 } as const;

export const w1: Workload = {
  name: "W1",
  rate: erlangQueue.arrivalRate,
  patience: erlangQueue.meanPatience,
  visits: 1,
  ...line([erlangQueue.servers], () => ({ kind: "exponential", mean: erlangQueue.meanService })),
};

const reworkShare = 0.2;
const tandem = line([3, 4, 3, 5, 2], (step) => ({
  kind: "lognormal",
  mean: [2.4, 2.72, 1.8, 3.6, 1.28][step],
  cv: 1,
}));

/** Five steps in a row; after the last a fifth of the visits go back to the second one. */
export const w2: Workload = {
  name: "W2",
  rate: 1,
  visits: 1 + 4 / (1 - reworkShare),
  teams: tandem.teams,
  steps: tandem.steps.map((step, i) =>
    i < 4
      ? step
      : {
          ...step,
          next: [
            { to: "step-2", share: reworkShare },
            { to: "end", share: 1 - reworkShare },
          ],
        },
  ),
};
