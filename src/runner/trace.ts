/**
 * Traces from a worker of their own, so that following the customers of a day never holds up a study, nor the page.
 *
 * Every trace gets a new worker, which is ended with it: one that dies, hangs or is stopped leaves nothing behind for
 * the next. Nothing is tried twice: who asked is told why there is no trace.
 */
import { type Endpoint, proxy, wrap } from "comlink";
import { type Tracer, traceParts } from "../experiment/traceParts.ts";
import type { TraceLine, TraceRequest } from "../outcome/trace.ts";

export interface TracerConnection {
  readonly tracer: Tracer;
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** Starts a worker; `died` is to be called when it will not answer any more, with the reason. */
export type ConnectTracer = (died: (reason: string) => void) => TracerConnection;

/**
 * All lines of a replication: the run, every customer, the totals. Null if `signal` was aborted before they were there.
 * Rejects with a sentence if the replication is too large to be told (see traceParts.ts), if population or design do
 * not exist, if the simulation fails, and if the worker dies or is silent for too long.
 */
export type TraceDay = (request: TraceRequest, signal?: AbortSignal) => Promise<readonly TraceLine[] | null>;

/**
 * Longer silence is not work, in milliseconds: the worker's file may have to come from far, and the longest silence of
 * work is a second or two, a whole run without end that is simulated before its first line.
 */
const patience = 60_000;

export function createTraceDay(connect: ConnectTracer): TraceDay {
  return (request, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return resolve(null);
      const lines: TraceLine[] = [];
      let timer: ReturnType<typeof setTimeout> | undefined;
      let over = false;

      const end = (settle: () => void): void => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        connection.close();
        settle();
      };
      const fail = (reason: string): void => end(() => reject(new Error(`There is no trace: ${reason}.`)));
      const stop = (): void => end(() => resolve(null));
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(`no answer for ${patience / 1000} seconds`), patience);
      };
      const take = async (part: readonly TraceLine[]): Promise<boolean> => {
        if (over) return false;
        wait();
        for (const line of part) lines.push(line);
        return true;
      };

      const connection = connect(fail);
      signal?.addEventListener("abort", stop, { once: true });
      wait();
      connection.tracer.trace(request, take).then(
        () => end(() => resolve(lines)),
        (error) => fail(error instanceof Error ? error.message : String(error)),
      );
    });
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
