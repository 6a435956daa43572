/** Traces from a worker of their own: the same lines as at home, and a reason whenever there are none. */
import { MessageChannel } from "node:worker_threads";
import type { Endpoint } from "comlink";
import { describe, expect, test } from "vitest";
import { traceParts } from "../../src/experiment/traceParts.ts";
import { type TraceRequest, traceReplication } from "../../src/outcome/trace.ts";
import { type ConnectTracer, connectTracerInProcess, createTraceDay, tracerAt } from "../../src/runner/trace.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { serveTraces } from "../../workers/serveTraces.ts";
import { sampleFile } from "../support/sample.ts";

const request: TraceRequest = {
  scenario: resolveScenario(sampleFile()),
  population: "mixed",
  design: "helped",
  dial: 0.5,
  seed: "runner",
  replication: 3,
};

/** Enough customers for several parts: about 2,200. */
const busy = (perHour: number): TraceRequest => {
  const file = sampleFile();
  return { ...request, scenario: resolveScenario({ ...file, populations: [{ ...file.populations[0], perHour }] }) };
};

/** Everything crosses a message channel; `opened` counts the workers, `kill` ends the last one. */
function channels() {
  const counts = { opened: 0, closed: 0 };
  let kill = (_: string): void => {};
  const connect: ConnectTracer = (died) => {
    const { port1, port2 } = new MessageChannel();
    counts.opened++;
    serveTraces(port2 as unknown as Endpoint);
    const close = (): void => {
      counts.closed++;
      port1.close();
      port2.close();
    };
    kill = (reason) => {
      port2.close();
      died(reason);
    };
    return { tracer: tracerAt(port1 as unknown as Endpoint), close };
  };
  return { connect, counts, kill: (reason: string) => kill(reason) };
}

describe("a trace from a worker", () => {
  test.each([
    ["behind a message channel", channels().connect],
    ["in this thread", connectTracerInProcess],
  ])("is line by line the trace at home: %s", async (_, connect) => {
    expect(await createTraceDay(connect)(request)).toEqual([...traceReplication(request)]);
  });

  test("of a large day comes in several parts, and is whole", async () => {
    const large = busy(270);
    const parts = [...traceParts(large)];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts[0]).toEqual([]);
    const lines = await createTraceDay(channels().connect)(large);
    expect(lines).toEqual(parts.flat());
    expect(lines).toEqual([...traceReplication(large)]);
  });

  test("that would be too large is refused before it is simulated, in words with both numbers", async () => {
    const lines = createTraceDay(channels().connect)(busy(25_000));
    await expect(lines).rejects.toThrow("600,000 steps of customers or more, where 150,000 can be told");
  });

  test("that turns out too large on the way is refused too", () => {
    // Rework without end: each customer comes to the first step fifty times, where one visit each was to be expected.
    const file = sampleFile();
    const scenario = resolveScenario({
      ...file,
      arrivals: {},
      populations: [{ ...file.populations[0], perHour: 750 }],
      teams: file.teams.map((team) => ({ id: team.id, name: team.name, unlimited: true as const })),
      segments: file.segments.map(({ patience: _, ...segment }) => segment),
      designs: [{ id: "helped", name: "Helped" }],
      steps: file.steps.map((step) => ({ ...step, next: [{ to: "advise", share: 1 }] })),
      today: undefined,
    });
    expect(() => {
      for (const part of traceParts({ ...request, scenario })) expect(part.length).toBeLessThanOrEqual(2_001);
    }).toThrow("150,0");
  });

  test("of what does not exist is refused by name", async () => {
    const trace = createTraceDay(channels().connect);
    await expect(trace({ ...request, design: "nowhere" })).rejects.toThrow("nowhere");
    await expect(trace({ ...request, population: "nobody" })).rejects.toThrow("nobody");
  });

  test("leaves no worker behind, and one that dies says why and is not missed by the next", async () => {
    const { connect, counts, kill } = channels();
    const trace = createTraceDay(connect);
    const doomed = trace(request);
    kill("out of memory");
    await expect(doomed).rejects.toThrow("There is no trace: out of memory.");
    expect(await trace(request)).toEqual([...traceReplication(request)]);
    expect(counts).toEqual({ opened: 2, closed: 2 });
  });

  test("that nobody wants any more is nothing, at once, and starts no worker if it never was wanted", async () => {
    const { connect, counts } = channels();
    const trace = createTraceDay(connect);
    const stop = new AbortController();
    const lines = trace(busy(270), stop.signal);
    stop.abort();
    expect(await lines).toBeNull();
    expect(await trace(request, stop.signal)).toBeNull();
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });
});
