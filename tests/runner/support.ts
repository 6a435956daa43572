/** Workers for tests: in this thread, but with a message channel between, and with all their ways to fail. */
import { MessageChannel } from "node:worker_threads";
import type { Endpoint } from "comlink";
import type { ShareTools } from "../../src/experiment/share.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import type { Connect } from "../../src/runner/pool.ts";
import { simulationAt } from "../../src/runner/remote.ts";
import type { StudyRequest } from "../../src/runner/study.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { serve } from "../../workers/serve.ts";
import { sampleFile } from "../support/sample.ts";

export const tools: ShareTools = { createReplicator, now: () => performance.now() };

/** A clock by which every replication fills a slice, so that shares come back in many pieces. */
export function oneReplicationASlice(): () => number {
  let time = 0;
  return () => {
    time += 1000;
    return time;
  };
}

/** A worker behind a message channel; `toolsOf` makes its tools and may keep `die`, which kills it. */
export function connectChannel(toolsOf: (die: (reason: string) => void) => ShareTools): Connect {
  return (died) => {
    const { port1, port2 } = new MessageChannel();
    const close = (): void => {
      port1.close();
      port2.close();
    };
    const die = (reason: string): void => {
      close();
      died(reason);
    };
    serve(toolsOf(die), port2 as unknown as Endpoint);
    return { simulation: simulationAt(port1 as unknown as Endpoint), close };
  };
}

/** The study most tests run: two populations that share designs in part, and three curves. */
export function sampleRequest(): StudyRequest {
  const file = sampleFile();
  const [mixed] = file.populations;
  const scenario = resolveScenario({
    ...file,
    populations: [mixed, { ...mixed, id: "routine-only", name: "Routine only", mix: { routine: 1 } }],
  });
  return {
    scenario,
    seed: "runner",
    curves: [
      { population: "mixed", design: "forced" },
      { population: "routine-only", design: "helped" },
      { population: "mixed", design: "helped" },
    ],
    dials: [0, 0.5, 1],
    stages: [2, 5, 12],
  };
}
