/**
 * What an event costs as one size of the process grows and all else stays: draws and journeys, warm, one thread. A cost
 * that grows faster than log n shows in the ratio of two neighbours.
 */

import type { Scenario } from "../../../src/scenario/types.ts";
import { Engine } from "../engine.ts";
import { type Figure, figureText, median, ofRounds, wholeText } from "../report.ts";
import { cpu, inTurns, type Tasks } from "../rounds.ts";
import { continuous, day, eventsOf, line, type Workload, w1 } from "../workloads.ts";
import type { Section } from "./section.ts";

interface Range {
  readonly sizes: readonly number[];
  readonly workload: (size: number) => Workload;
  readonly scenario: (workload: Workload, size: number) => Scenario;
  /** Whether to say how many waited in the first team's queue. */
  readonly queue?: boolean;
}

/** Visits of a run, about; smaller runs are repeated. */
const visits = 400_000;

const exponential = () => ({ kind: "exponential", mean: 1 }) as const;

const run = (workload: Workload): Scenario => continuous(workload, visits / workload.visits);

/** Twice what ten people can do: half of the customers leave, and 10 x patience wait. */
const overload = (waiting: number, dispatch: "local" | "end-to-end"): Workload => ({
  ...w1,
  rate: 20,
  patience: waiting / 10,
  design: { dispatch },
});

/** Long enough for the longest queue to fill: three times the longest patience. */
const fillQueue = (workload: Workload): Scenario => continuous(workload, 600_000);

const row = (steps: number): Workload => ({
  name: "row",
  rate: 8,
  visits: steps,
  ...line(
    Array.from({ length: steps }, () => 10),
    exponential,
  ),
});

/** Teams of two at 80 %, all of them trained for all steps. */
const everybodyHelps = (teams: number, dispatch: "local" | "end-to-end"): Workload => {
  const chain = line(
    Array.from({ length: teams }, () => 2),
    exponential,
  );
  const ids = chain.teams.map(({ id }) => id);
  const alsoServes = Object.fromEntries(ids.map((id) => [id, ids.filter((other) => other !== id)]));
  return {
    name: "help",
    rate: 1.6,
    visits: teams,
    ...chain,
    design: { dispatch, alsoServes, rigid: { crossTraining: 1 } },
  };
};

const ranges: Readonly<Record<string, Range>> = {
  "customers a day": { sizes: [100, 1_000, 10_000, 100_000], workload: () => w1, scenario: day },
  waiting: {
    sizes: [10, 100, 1_000, 10_000, 100_000],
    workload: (size) => overload(size, "local"),
    scenario: fillQueue,
    queue: true,
  },
  "waiting, end-to-end": {
    sizes: [10, 100, 1_000, 10_000, 100_000],
    workload: (size) => overload(size, "end-to-end"),
    scenario: fillQueue,
    queue: true,
  },
  "people in a team": {
    sizes: [1, 10, 100, 1_000],
    workload: (size) => ({ ...w1, rate: 0.95 * size, ...line([size], exponential) }),
    scenario: run,
  },
  steps: { sizes: [3, 10, 30, 100, 300], workload: row, scenario: run },
  "teams that all help each other": {
    sizes: [3, 10, 30, 100],
    workload: (size) => everybodyHelps(size, "end-to-end"),
    scenario: run,
  },
  priorities: { sizes: [1, 10, 100], workload: (size) => ({ ...w1, priorities: size }), scenario: run },
};

export const growth: Section = {
  name: "growth",
  says: "draws and journeys, one thread, CPU time; in brackets what a cost that grows like log n would do at most",
  parts: Object.keys(ranges),
  measure: (part) => measureRange(part, ranges[part]),
};

function measureRange(name: string, { sizes, workload, scenario, queue }: Range): readonly Figure[] {
  const tasks: Record<string, Tasks[string]> = {};
  const engines = sizes.map((size) => new Engine(scenario(workload(size), size)));
  sizes.forEach((size, index) => {
    tasks[`${name}: ${wholeText(size)}`] = (round) => perEvent(engines[index], eventsOf(workload(size)), round);
  });
  const found = Object.entries(inTurns(tasks));
  return found.map(([what, values], i) => {
    const notes = [];
    if (i > 0) {
      const ratio = median(values) / median(found[i - 1][1]);
      const logarithmic = Math.log(2 * sizes[i]) / Math.log(2 * sizes[i - 1]);
      notes.push(`${figureText(ratio)} times the one before (${figureText(logarithmic)})`);
    }
    if (queue) notes.push(`${wholeText(engines[i].meanQueue)} in the queue on average`);
    return ofRounds(what, values, "ns an event", notes.join("; "));
  });
}

/** Nanoseconds an event over as many replications as make up a run of some length. */
function perEvent(engine: Engine, events: number, round: number): number {
  let customers = 0;
  const nanoseconds = cpu(() => {
    for (let replication = 0; customers * (events - 1) < visits / 2; replication++) {
      engine.draw(round * visits + replication);
      customers += engine.journeys();
    }
  });
  return nanoseconds / (customers * events);
}
