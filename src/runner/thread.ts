/** Threads of Node. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { Connect } from "./pool.ts";
import { simulationAt } from "./remote.ts";

/** Threads that run the built worker at `entry`. */
export function connectThreads(entry: URL): Connect {
  return (died) => {
    // Kept to itself: a thread says nothing, and piping each would add its listeners to this process's output.
    const worker = new Worker(entry, { stdout: true, stderr: true });
    worker.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on("messageerror", () => died("a message could not be read"));
    worker.on("exit", (code) => died(`the thread ended with code ${code}`));
    return { simulation: simulationAt(nodeEndpoint(worker)), close: () => void worker.terminate() };
  };
}

/** As many threads as there are cores for this process. */
export function threads(): number {
  return availableParallelism();
}
