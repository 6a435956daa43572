/** The far end of a worker's thread: exposes the simulation, and does nothing else. */
import { type Endpoint, expose, type Remote, releaseProxy, transfer } from "comlink";
import { type Report, type ShareTools, type SliceReport, type StudyWork, workShares } from "../src/experiment/share.ts";

export function serve(tools: ShareTools, endpoint?: Endpoint): void {
  const simulation = {
    async work(study: StudyWork, report: Remote<Report>): Promise<void> {
      try {
        await workShares(study, tools, async (slice) => report(lightened(slice)));
      } finally {
        report[releaseProxy]();
      }
    },
  };
  expose(simulation, endpoint);
}

/** Tallies are handed over, not copied. */
function lightened(slice: SliceReport): SliceReport {
  return slice.kind === "finished" ? transfer(slice, [slice.finished.tallies.buffer]) : slice;
}
