/**
 * Traces from a worker of their own, so that following the customers of a day never holds up a study, nor the page.
 * What a worker of its own is for, and how it ends, stands in errand.ts.
 */
import { type Endpoint, proxy, wrap } from "comlink";
import { type Tracer, traceParts } from "../experiment/traceParts.ts";
import type { TraceLine, TraceRequest } from "../outcome/trace.ts";
import { type Ending, runErrand, type Start } from "./errand.ts";

export interface TracerConnection extends Ending {
  readonly tracer: Tracer;
}

export type ConnectTracer = Start<TracerConnection>;

/**
 * All lines of a replication: the run, every customer, the totals. Null if `signal` was aborted before they were there.
 * Rejects with a sentence if the replication is too large to be told (see traceParts.ts), if population or design do
 * not exist, if the simulation fails, and if the worker dies or is silent for too long.
 */
export type TraceDay = (request: TraceRequest, signal?: AbortSignal) => Promise<readonly TraceLine[] | null>;

export function createTraceDay(start: ConnectTracer): TraceDay {
  return async (request, signal) => {
    const lines: TraceLine[] = [];
    const isWhole = await runErrand<TracerConnection, readonly TraceLine[]>(
      {
        start,
        work: ({ tracer }, take) => tracer.trace(request, take),
        taken: (part) => {
          for (const line of part) lines.push(line);
        },
        failing: "There is no trace",
      },
      signal,
    );
    return isWhole ? lines : null;
  };
}

/** The tracer that `serveTraces` (in workers/) exposes at the other end. */
export function tracerAt(endpoint: Endpoint): Tracer {
  const remote = wrap<Tracer>(endpoint);
  return { trace: (request, take) => remote.trace(request, proxy(take)) };
}

/** A "worker" in this very thread, for tests: between parts the thread's other work gets its turn. */
export const connectTracerInProcess: ConnectTracer = () => ({
  tracer: {
    async trace(request, take) {
      for (const part of traceParts(request)) {
        await new Promise((resolve) => setTimeout(resolve));
        if (!(await take(part))) return;
      }
    },
  },
  close() {},
});
