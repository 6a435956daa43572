/** A "worker" in this very thread: for tests, and for work too small to start a thread for. */
import { type ShareTools, workShares } from "../experiment/share.ts";
import type { Connect } from "./pool.ts";

/** Between slices the thread's other work gets its turn. */
export function connectInProcess(tools: ShareTools): Connect {
  return () => ({
    simulation: {
      work: (study, report) =>
        workShares(study, tools, async (slice) => {
          await new Promise((resolve) => setTimeout(resolve));
          return report(slice);
        }),
    },
    close() {},
  });
}
