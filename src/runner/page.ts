/** Workers of a page. */
import type { Connect, Connection } from "./pool.ts";
import { simulationAt } from "./remote.ts";
import { type ConnectTracer, tracerAt } from "./trace.ts";

/** One Web Worker. A file that cannot be loaded counts as a death, like an error nobody caught in there. */
export const connectPage: Connect = (died): Connection => {
  // Written out in full: the build finds the worker's file by this very form.
  const worker = new Worker(new URL("../../workers/simulation.ts", import.meta.url), { type: "module" });
  worker.onerror = (event) => died(event.message || "the worker could not be loaded");
  worker.onmessageerror = () => died("a message could not be read");
  return { simulation: simulationAt(worker), close: () => worker.terminate() };
};

/** One Web Worker that watches days, for one errand. */
export function startWatcher(died: (reason: string) => void): Worker {
  const worker = new Worker(new URL("../../workers/trace.ts", import.meta.url), { type: "module" });
  worker.onerror = (event) => died(event.message || "the worker could not be loaded");
  worker.onmessageerror = () => died("a message could not be read");
  return worker;
}

export const connectPageTracer: ConnectTracer = (died) => {
  const worker = startWatcher(died);
  return { tracer: tracerAt(worker), close: () => worker.terminate() };
};

/** As many workers as there are cores, as far as the browser says. */
export function pageWorkers(): number {
  return navigator.hardwareConcurrency || 2;
}
