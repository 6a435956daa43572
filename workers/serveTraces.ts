/** The far end of a trace's own thread: exposes the trace, and does nothing else. */
import { type Endpoint, expose, type Remote, releaseProxy } from "comlink";
import { type TakeLines, traceParts } from "../src/experiment/traceParts.ts";
import type { TraceRequest } from "../src/outcome/trace.ts";

export function serveTraces(endpoint?: Endpoint): void {
  const tracer = {
    async trace(request: TraceRequest, take: Remote<TakeLines>): Promise<void> {
      try {
        for (const part of traceParts(request)) if (!(await take(part))) return;
      } finally {
        take[releaseProxy]();
      }
    },
  };
  expose(tracer, endpoint);
}
