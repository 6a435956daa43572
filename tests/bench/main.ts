/**
 * How long people wait: the coarse and the full answer of the bank branch on all cores, and the kernel's pace on one.
 * Prints what it measured and judges nothing: a time says something about one machine only.
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { answer, defaultRule } from "../../src/experiment/answer.ts";
import { type CurveSample, defaultDials } from "../../src/experiment/types.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { type TraceLine, traceReplication } from "../../src/outcome/trace.ts";
import { createPool, type Pool } from "../../src/runner/pool.ts";
import { runStudy, type StudyRequest } from "../../src/runner/study.ts";
import { connectThreads, threads } from "../../src/runner/thread.ts";
import { checkScenarioText } from "../../src/scenario/check.ts";
import { problemText } from "../../src/scenario/problem.ts";
import type { Scenario } from "../../src/scenario/types.ts";

const workerFile = new URL("./simulation.node.js", import.meta.url);

/** Days of the first stage, and of the whole. */
const coarse = 8;
const full = 200;

/** Median of so many repetitions, after one that warms up. */
const repetitions = 5;

interface Report {
  readonly machine: string;
  readonly threads: number;
  /** From asking to the coarse answer of all curves, on a pool that has just been used: a slider moved. */
  readonly coarseMilliseconds: number;
  /** From asking to the full answer of all curves. */
  readonly fullMilliseconds: number;
  /** The same on a pool just started: the page opened. */
  readonly firstMilliseconds: number;
  /** Arrivals, ends of work, givings-up a second, one thread, without the drawing of the trace. */
  readonly eventsPerSecond: number;
}

export async function bench(words: readonly string[]): Promise<void> {
  const scenario = bankBranch();
  const request = studyOf(scenario);
  const size = threads();

  const start = performance.now();
  const pool = createPool(connectThreads(workerFile), size);
  const first = await timed(pool, request, start);
  const times = [];
  for (let i = 0; i < repetitions; i++) times.push(await timed(pool, request, performance.now()));
  pool.close();

  const report: Report = {
    machine: `${cpus()[0].model}, Node ${process.version}`,
    threads: size,
    coarseMilliseconds: median(times.map((time) => time.coarse)),
    fullMilliseconds: median(times.map((time) => time.full)),
    firstMilliseconds: first.coarse,
    eventsPerSecond: pace(scenario),
  };
  process.stdout.write(words.includes("--json") ? `${JSON.stringify(report, null, 2)}\n` : inWords(report, request));
}

function bankBranch(): Scenario {
  // Started by npm in the project's folder.
  const result = checkScenarioText(readFileSync("scenarios/bank-branch.json", "utf8"));
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.scenario;
}

/** All populations of the file's first design. */
function studyOf(scenario: Scenario): StudyRequest {
  const [{ id: design }] = scenario.designs;
  const curves = scenario.populations.map(({ id: population }) => ({ population, design }));
  return { scenario, seed: "bench", curves, dials: defaultDials, stages: [coarse, 40, full] };
}

/** Milliseconds since `start` to the answers of the first stage and of the last. */
async function timed(pool: Pool, request: StudyRequest, start: number): Promise<{ coarse: number; full: number }> {
  let first: number | null = null;
  const { scenario } = request;
  const answers = (samples: readonly CurveSample[]) =>
    samples.map((sample) => answer(sample, scenario, defaultRule(scenario)));
  const onStage = (samples: readonly CurveSample[]): void => {
    if (first !== null) return;
    answers(samples);
    first = performance.now() - start;
  };
  answers(await runStudy(pool, request, { onStage }));
  return { coarse: first ?? Number.NaN, full: performance.now() - start };
}

/** Events a second of the rigid and the flexible end over a few days, counted from the trace of the same days. */
function pace(scenario: Scenario): number {
  const days = 20;
  const [{ id: population }] = scenario.populations;
  const [{ id: design }] = scenario.designs;
  const cells = [0, 1].map((dial) => ({ design, dial }));
  let events = 0;
  for (let replication = 0; replication < days; replication++) {
    for (const { dial } of cells) {
      for (const line of traceReplication({ scenario, population, design, dial, seed: "bench", replication })) {
        events += eventsOf(line);
      }
    }
  }
  const replicator = createReplicator(scenario, population, "bench", cells);
  const run = (): number => {
    const start = performance.now();
    for (let replication = 0; replication < days; replication++) replicator.tallies(replication);
    return performance.now() - start;
  };
  for (let i = 0; i < 20; i++) run();
  return (1000 * events) / median(Array.from({ length: 21 }, run));
}

/** A customer's arrival, and for each visit the end of the work or the giving up. */
function eventsOf(line: TraceLine): number {
  return line.kind === "customer" ? 1 + line.visits.length : 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function inWords(report: Report, { curves, dials }: StudyRequest): string {
  const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");
  return `${[
    `${report.machine}; ${report.threads} threads; ${curves.length} populations, 1 design, ${dials.length} dials`,
    `coarse answer (${coarse} days)        ${whole(report.coarseMilliseconds)} ms; ${whole(report.firstMilliseconds)} ms on threads just started`,
    `full answer (${full} days)       ${whole(report.fullMilliseconds)} ms`,
    `kernel, one thread          ${whole(report.eventsPerSecond)} events a second`,
  ].join("\n")}\n`;
}
