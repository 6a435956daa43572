/** Days by the hour from a worker of their own: the same rows as at home, and a reason whenever there are none. */
import { MessageChannel } from "node:worker_threads";
import type { Endpoint } from "comlink";
import { describe, expect, test } from "vitest";
import { hourLayout } from "../../src/outcome/hourLayout.ts";
import { type HoursRequest, hoursParts } from "../../src/outcome/hours.ts";
import { type ConnectHourCounter, createCountHours, daysByTheHour, hourCounterAt } from "../../src/runner/hours.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { serveTraces } from "../../workers/serveTraces.ts";
import { sampleFile } from "../support/sample.ts";

const scenarioOf = (perHour: number) => {
  const file = sampleFile();
  return resolveScenario({ ...file, populations: [{ ...file.populations[0], perHour }] });
};

const request: HoursRequest = {
  scenario: scenarioOf(18),
  population: "mixed",
  design: "helped",
  dial: 0.5,
  seed: "runner",
  first: 0,
  days: 60,
};

const atHome = (asked: HoursRequest) => Float64Array.from([...hoursParts(asked)].flatMap(({ rows }) => [...rows]));
const nobodyAsks = () => {};

/** Everything crosses a message channel; `opened` and `closed` count the workers, `kill` ends the last one. */
function channels() {
  const counts = { opened: 0, closed: 0 };
  let kill = (_: string): void => {};
  const start: ConnectHourCounter = (died) => {
    const { port1, port2 } = new MessageChannel();
    counts.opened++;
    serveTraces(port2 as unknown as Endpoint);
    kill = (reason) => {
      port2.close();
      died(reason);
    };
    const close = (): void => {
      counts.closed++;
      port1.close();
      port2.close();
    };
    return { counter: hourCounterAt(port1 as unknown as Endpoint), close };
  };
  return { start, counts, kill: (reason: string) => kill(reason) };
}

describe("days by the hour from a worker", () => {
  test("are number by number those at home, and are told as they are counted", async () => {
    const told: number[] = [];
    const rows = await createCountHours(channels().start)(request, (days) => told.push(days));
    expect(rows).toEqual(atHome(request));
    expect(told[0]).toBe(0);
    expect(told.length).toBeGreaterThan(2);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(60);
  });

  test("of what does not exist are refused by name", async () => {
    const count = createCountHours(channels().start);
    await expect(count({ ...request, design: "nowhere" }, nobodyAsks)).rejects.toThrow("nowhere");
    await expect(count({ ...request, population: "nobody" }, nobodyAsks)).rejects.toThrow("nobody");
  });

  test("leave no worker behind, and one that dies says why and is not missed by the next", async () => {
    const { start, counts, kill } = channels();
    const count = createCountHours(start);
    const doomed = count(request, nobodyAsks);
    kill("out of memory");
    await expect(doomed).rejects.toThrow("The hours could not be counted: out of memory.");
    expect(await count(request, nobodyAsks)).toEqual(atHome(request));
    expect(counts).toEqual({ opened: 2, closed: 2 });
  });

  test("that nobody wants any more are nothing, at once, and no day of them is told afterwards", async () => {
    const { start, counts } = channels();
    const count = createCountHours(start);
    const stop = new AbortController();
    let told = 0;
    const rows = count(
      { ...request, days: 5_000 },
      (days) => {
        told = days;
        if (days > 0) stop.abort();
      },
      stop.signal,
    );
    expect(await rows).toBeNull();
    const then = told;
    expect(then).toBeLessThan(5_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toBe(then);
    expect(await count(request, nobodyAsks, stop.signal)).toBeNull();
    expect(counts).toEqual({ opened: 1, closed: 1 });
  });
});

describe("how many days are counted", () => {
  test("goes by the work of a day alone: fewer of larger ones, none of those too large", () => {
    const days = [1, 18, 400, 1_000, 4_000, 7_000].map((perHour) =>
      daysByTheHour(scenarioOf(perHour), "mixed", "forced"),
    );
    // 24 visits an hour and customer a day: 3 steps in 8 hours.
    expect(days).toEqual([1_024, 1_024, 208, 83, 64, 0]);
  });

  test("is as many as there is room for where there are many teams", () => {
    const file = sampleFile();
    const more = Array.from({ length: 900 }, (_, i) => ({ id: `more-${i}`, name: `More ${i}`, headcount: 1 }));
    const scenario = resolveScenario({ ...file, teams: [...file.teams, ...more] });
    const days = daysByTheHour(scenario, "mixed", "forced");
    const slots = hourLayout(scenario, scenario.designs[0])?.slots ?? 0;
    expect(days * slots).toBeLessThanOrEqual(4_000_000);
    expect((days + 1) * slots).toBeGreaterThan(4_000_000);
  });

  test("is none where there is no day", () => {
    const { arrivals: _, ...file } = sampleFile();
    const teams = file.teams.map(({ absence: _absence, ...one }) => ({ ...one, headcount: 2 }));
    const regime = { kind: "continuous" as const, warmUpMinutes: 0, minutes: 480 };
    const scenario = resolveScenario({ ...file, teams, regime, designs: [{ id: "forced", name: "Standard answer" }] });
    expect(daysByTheHour(scenario, "mixed", "forced")).toBe(0);
  });
});
