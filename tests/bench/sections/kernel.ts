/**
 * W1 and W2 beside a compiled program of exactly these two, in turns, in CPU time; and whether what was timed is right.
 */
import { execFileSync } from "node:child_process";
import { offsetOf, slotOf } from "../../../src/outcome/layout.ts";
import { erlangA } from "../../../src/theory/erlangA.ts";
import { studentTQuantile } from "../../../src/theory/studentT.ts";
import { inChild } from "../child.ts";
import { Engine } from "../engine.ts";
import { type Figure, figureText, median, ofRounds, single, wholeText } from "../report.ts";
import { cpu, inTurns, ratios, type Tasks } from "../rounds.ts";
import { continuous, day, erlangQueue, eventsOf, type Workload, w1, w2 } from "../workloads.ts";
import type { Section } from "./section.ts";

interface Trial {
  readonly workload: Workload;
  /** Customers of a run. */
  readonly customers: number;
}

const trials: Readonly<Record<string, Trial>> = {
  W1: { workload: w1, customers: 1_000_000 },
  W2: { workload: w2, customers: 200_000 },
};

/** Customers of a day whose journeys are repeated: as many as a file may have, and few enough for the machine's caches. */
const days = [200_000, 20_000];

export const kernel: Section = {
  name: "kernel",
  says:
    "W1 (M/M/10+M, 1,000,000 customers) and W2 (five steps with rework, 200,000), one thread, CPU time; journeys alone: " +
    "a day of so many customers, drawn before, again and again; all else: a run without end",
  parts: Object.keys(trials),
  measure: (part, limit) => measureTrial(part, trials[part], limit),
};

/** CPU nanoseconds a customer of draws and journeys in a process that has run nothing else. */
export function firstRun(name: string): number {
  const { workload, customers } = trials[name];
  const scenario = continuous(workload, customers);
  return perCustomer(() => drawAndGo(new Engine(scenario), 0));
}

function measureTrial(name: string, { workload, customers }: Trial, limit: string | null): readonly Figure[] {
  const endless = new Engine(continuous(workload, customers));
  const readings: Reading[] = [];
  const theirs: Compiled[] = [];
  const compiled = (round: number): number => {
    const run = runCompiled(limit ?? "", name, customers, round);
    theirs.push(run);
    return run.nanoseconds / customers;
  };
  const times = inTurns({
    ...(limit === null ? {} : { limit: compiled }),
    ...Object.fromEntries(days.flatMap((size) => dayTasks(new Engine(day(workload, size)), size, customers))),
    "draws and journeys, warm": (round) => perCustomer(() => drawAndGo(endless, round)),
    "draws, journeys and scoring": (round) =>
      perCustomer(() => {
        const tallies = endless.all(round);
        readings.push(readingOf(tallies));
        return tallies[slotOf.all + offsetOf.arrivals];
      }),
    "first run in a process": () => inChild(["first", name]) as number,
  });
  const rows = Object.entries(times).flatMap(([what, values]) => {
    const perEvent = `${figureText(median(values) / eventsOf(workload))} ns an event`;
    const own = ofRounds(`${name} ${what}`, values, "ns a customer", perEvent);
    if (limit === null || what === "limit") return [own];
    return [own, ofRounds(`${name} ${what}`, ratios(values, times.limit), "times the limit")];
  });
  return [...rows, ...checks(name, readings, theirs)];
}

/** Journeys of a day and their scoring, repeated for about so many customers. */
function dayTasks(engine: Engine, size: number, customers: number): [string, Tasks[string]][] {
  const repeated = (work: () => number): number => {
    let sum = 0;
    for (let i = 0; i < Math.ceil(customers / size); i++) sum += work();
    return sum;
  };
  const journeys = (round: number): number => {
    engine.draw(round);
    // Once untimed: what only some customers need is drawn when it is first asked for.
    engine.journeys();
    return perCustomer(() => repeated(() => engine.journeys()));
  };
  const scoring = (): number =>
    perCustomer(() => repeated(() => engine.score()[slotOf.segment(0) + offsetOf.arrivals]));
  const of = `a day of ${wholeText(size)}`;
  return [
    [`journeys alone, ${of}`, journeys],
    [`scoring alone, ${of}`, scoring],
  ];
}

/** CPU nanoseconds of the work a customer; the work says how many there were. */
function perCustomer(work: () => number): number {
  let customers = 0;
  const nanoseconds = cpu(() => {
    customers = work();
  });
  return nanoseconds / customers;
}

function drawAndGo(engine: Engine, replication: number): number {
  engine.draw(replication);
  return engine.journeys();
}

/** What a run found, to hold against the theory or the compiled program. */
interface Reading {
  readonly abandoned: number;
  readonly wait: number;
  /** Of those served. */
  readonly sojourn: number;
}

function readingOf(tallies: Float64Array): Reading {
  const sum = (name: keyof typeof offsetOf): number => tallies[slotOf.all + offsetOf[name]];
  return {
    abandoned: sum("abandoned") / sum("arrivals"),
    wait: sum("waitOnstage") / sum("arrivals"),
    sojourn: sum("sojourn") / sum("served"),
  };
}

interface Compiled {
  readonly nanoseconds: number;
  /** Mean time in the system; W2 only. */
  readonly sojourn: number;
}

function runCompiled(program: string, name: string, customers: number, round: number): Compiled {
  // The program seeds its streams with this number and those just after it.
  const seed = 1 + 100 * round;
  const line = execFileSync(program, [name, String(customers), String(seed)], { encoding: "utf8" });
  const { cpu: seconds, stats } = JSON.parse(line) as { cpu: number; stats: { sys?: number } };
  return { nanoseconds: 1e9 * seconds, sojourn: stats.sys ?? Number.NaN };
}

/** The same runs, warm-up included, against Erlang A (W1) or the compiled program (W2): more than 1 is outside. */
function checks(name: string, ours: readonly Reading[], theirs: readonly Compiled[]): Figure[] {
  if (name === "W1") {
    const exact = erlangA(erlangQueue);
    return [
      against(
        "W1 abandoned, from Erlang A",
        ours.map(({ abandoned }) => abandoned),
        exact.abandonProbability,
      ),
      against(
        "W1 mean wait, from Erlang A",
        ours.map(({ wait }) => wait),
        exact.meanWait,
      ),
    ];
  }
  if (theirs.length === 0) return [];
  const differences = ours.map(({ sojourn }, round) => sojourn - theirs[round].sojourn);
  return [against("W2 time in the system, less the limit's", differences, 0)];
}

/** How far the mean of independent values is from what it should be, in half-widths of its 95 % interval. */
function against(name: string, values: readonly number[], expected: number): Figure {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  const halfWidth = studentTQuantile(0.975, values.length - 1) * error;
  const note = `${mean.toPrecision(5)} ± ${halfWidth.toPrecision(2)}, expected ${expected.toPrecision(5)}`;
  return single(name, Math.abs(mean - expected) / halfWidth, "half-widths", note);
}
