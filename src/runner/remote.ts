/** The near end of a worker's thread: a simulation spoken to by messages. */
import { type Endpoint, proxy, wrap } from "comlink";
import type { Simulation } from "../experiment/share.ts";

/** The simulation that `serve` (in workers/) exposes at the other end. */
export function simulationAt(endpoint: Endpoint): Simulation {
  const remote = wrap<Simulation>(endpoint);
  return { work: (study, report) => remote.work(study, proxy(report)) };
}
