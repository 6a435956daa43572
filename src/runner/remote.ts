/** The near end of a worker's thread: a simulation spoken to by messages. */
import { type Endpoint, proxy, releaseProxy, wrap } from "comlink";
import type { Simulation } from "../experiment/share.ts";

export interface RemoteSimulation extends Simulation {
  /** Says that no more is asked: a thread with nothing else to do then ends by itself. */
  release(): void;
}

/** The simulation that `serve` (in workers/) exposes at the other end. */
export function simulationAt(endpoint: Endpoint): RemoteSimulation {
  const remote = wrap<Simulation>(endpoint);
  return {
    work: (study, report) => remote.work(study, proxy(report)),
    release: () => remote[releaseProxy](),
  };
}
