/** The far end of a thread that watches days: exposes the trace and the hours, and does nothing else. */
import { type Endpoint, expose, type Remote, releaseProxy, transfer } from "comlink";
import { type TakeLines, traceParts } from "../src/experiment/traceParts.ts";
import { type HoursRequest, hoursParts, type TakeHours } from "../src/outcome/hours.ts";
import type { TraceRequest } from "../src/outcome/trace.ts";

export function serveTraces(endpoint?: Endpoint): void {
  const watcher = {
    async trace(request: TraceRequest, take: Remote<TakeLines>): Promise<void> {
      try {
        for (const part of traceParts(request)) if (!(await take(part))) return;
      } finally {
        take[releaseProxy]();
      }
    },
    async hours(request: HoursRequest, take: Remote<TakeHours>): Promise<void> {
      try {
        for (const part of hoursParts(request)) if (!(await take(transfer(part, [part.rows.buffer])))) return;
      } finally {
        take[releaseProxy]();
      }
    },
  };
  expose(watcher, endpoint);
}
