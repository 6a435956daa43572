/** What two traces have in common: the path of each customer, compared up to the last digits of a time. */
import { expect } from "vitest";
import type { Scenario } from "../../src/scenario/types.ts";
import type { ReferenceCustomer } from "./referenceFloor.ts";
import type { CustomerLine, Trace, VisitLine } from "./traceLines.ts";

interface Path {
  readonly customer: number;
  readonly visits: readonly VisitLine[];
  readonly skipped: CustomerLine["skipped"];
  readonly outcome: CustomerLine["outcome"];
  readonly left: number | null;
}

/** Fails where a customer goes another way in `again` than in the trace, or at another time. */
export function expectSamePaths(scenario: Scenario, trace: Trace, again: readonly ReferenceCustomer[]): void {
  const until = lastMoment(scenario, trace);
  const expected = again.map(({ line, ...rest }) => pathOf({ ...line, ...rest }, line.measured, until));
  const found = trace.customers.map((line) => pathOf(line, line.measured, until));
  expect(found.map(shape)).toEqual(expected.map(shape));
  const times = found.map(timesOf);
  for (const [index, path] of expected.entries()) {
    for (const [at, time] of timesOf(path).entries()) {
      // Both multiply the same few factors and add them up: an error of some units in the last place at most.
      if (!(Math.abs(times[index][at] - time) <= 1e-9 * Math.max(1, time))) {
        throw new Error(`Customer ${index}: ${times[index][at]}, not ${time} (time ${at} of ${JSON.stringify(path)}).`);
      }
    }
  }
}

/** When a continuous run has seen all it measures; what happens at that very moment to others is left open. */
function lastMoment({ regime }: Scenario, { customers }: Trace): number {
  if (regime.kind === "day") return Number.POSITIVE_INFINITY;
  const closes = regime.warmUpMinutes + regime.minutes;
  const left = customers.filter(({ measured }) => measured).map((line) => line.left ?? 20 * closes);
  return Math.max(closes, ...left);
}

function pathOf(path: Path, measured: boolean, until: number): Path {
  const { customer, visits, skipped, outcome, left } = path;
  if (measured) return { customer, visits, skipped, outcome, left };
  const before = visits.filter(({ ended }) => ended !== null && ended < until);
  return { customer, visits: before, skipped: [], outcome: null, left: null };
}

/** All but the times. */
function shape({ customer, visits, skipped, outcome }: Path) {
  const what = visits.map(({ joined: _j, began: _b, ended: _e, work: _w, ...visit }) => visit);
  return { customer, visits: what, skipped, outcome };
}

function timesOf({ visits, left }: Path): number[] {
  const never = -1;
  return [...visits.flatMap(({ joined, began, ended, work }) => [joined, began, ended, work]), left].map(
    (time) => time ?? never,
  );
}
