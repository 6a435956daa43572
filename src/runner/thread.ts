/** Threads of Node. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { Connect } from "./pool.ts";
import { simulationAt } from "./remote.ts";

/**
 * Threads that run the built worker at `entry`.
 *
 * One that is done is asked to end, not cut off: V8 may still be compiling for it in the background, and Node 20 then
 * aborts the whole process ("ForIsolate", "Assertion failed"): 16 of 200 commands with five threads on two busy cores.
 */
export function connectThreads(entry: URL): Connect {
  return (died) => {
    // Kept to itself: a thread says nothing, and piping each would add its listeners to this process's output.
    const worker = new Worker(entry, { stdout: true, stderr: true });
    worker.on("error", (error) => died(error instanceof Error ? error.message : String(error)));
    worker.on("messageerror", () => died("a message could not be read"));
    worker.on("exit", (code) => died(`the thread ended with code ${code}`));
    const simulation = simulationAt(nodeEndpoint(worker));
    let working = false;
    return {
      simulation: {
        async work(study, report) {
          working = true;
          try {
            await simulation.work(study, report);
          } finally {
            working = false;
          }
        },
      },
      close() {
        if (working) void worker.terminate();
        else simulation.release();
      },
    };
  };
}

/** As many threads as there are cores for this process. */
export function threads(): number {
  return availableParallelism();
}
