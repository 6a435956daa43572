/**
 * A trace in parts, each small enough to cross a thread's edge at once. What surrounds it (threads, stopping) is
 * not decided here, and nothing is rounded or left out: the parts put together are the trace.
 */
import { type TraceLine, type TraceRequest, traceReplication } from "../outcome/trace.ts";
import { expectedVisits } from "./spending.ts";

/** Takes some lines of a trace; the answer says whether to go on. */
export type TakeLines = (lines: readonly TraceLine[]) => Promise<boolean>;

/** What a worker for traces can do; the thread's edge exposes this. Rejects where `traceParts` throws. */
export interface Tracer {
  trace(request: TraceRequest, take: TakeLines): Promise<void>;
}

/** Steps of customers in one part: some milliseconds of work, and some hundreds of kilobytes. */
const stepsAPart = 2_000;

/** Steps of customers that are told in all: some sixty megabytes of plain objects. */
const mostSteps = 150_000;

/**
 * The lines of a replication, in order, in parts; the first is empty and comes before any work, as a sign of life.
 * Throws a RangeError where the population or the design does not exist, and where the replication is too large to be
 * told: beforehand where that is to be expected, otherwise on the way.
 */
export function* traceParts(request: TraceRequest): Iterable<readonly TraceLine[]> {
  yield [];
  refuse(Math.round(expectedVisits(request.scenario, request.population)));
  let part: TraceLine[] = [];
  let steps = 0;
  let told = 0;
  for (const line of traceReplication(request)) {
    part.push(line);
    steps += stepsOf(line, request.scenario.steps.length);
    refuse(steps);
    if (steps - told < stepsAPart) continue;
    yield part;
    part = [];
    told = steps;
  }
  yield part;
}

/** A customer's line says something of each step, and more where a step is come to again. */
function stepsOf(line: TraceLine, steps: number): number {
  return line.kind === "customer" ? Math.max(1, steps, line.visits.length + line.skipped.length) : 0;
}

function refuse(steps: number): void {
  if (steps <= mostSteps) return;
  const [some, most] = [steps, mostSteps].map((count) => count.toLocaleString("en-GB"));
  throw new RangeError(
    `this is too much to be told customer by customer: ${some} steps of customers or more, where ${most} can be told`,
  );
}
