import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CALL_TYPES, isServed } from "./calls.ts";
import { countsOf, countsText, isEven, sum, type WaitRow } from "./counts.ts";
import { COUNTS, committedCounts, PAGE, record, recordText, SCENARIO, textOf } from "./source.ts";
import { akaike, fitKinds } from "./times.ts";

describe("the committed counts", () => {
  test("hold together: who queued or hung up is among the callers, and every wait is counted once", () => {
    for (const type of CALL_TYPES) {
      const rows = committedCounts.hours[type];
      const waits = [...committedCounts.even.waits[type], ...committedCounts.odd.waits[type]];
      expect(sum(rows.map((row) => row[3]))).toBe(sum(waits.map((row) => row[1])));
      expect(sum(rows.map((row) => row[4]))).toBe(
        sum(waits.map(([second, hungUp, answered]) => second * (hungUp + answered))),
      );
      expect(sum(rows.map((row) => row[2]))).toBeGreaterThanOrEqual(sum(waits.map((row) => row[1] + row[2])));
    }
    expect(committedCounts.presence.map(([date]) => isEven(date)).filter(Boolean)).toHaveLength(9);
  });

  test("name no agent", () => {
    for (const file of [COUNTS, SCENARIO, PAGE]) {
      expect(textOf(file)).not.toMatch(/\bA\d\d\b/);
    }
  });
});

describe.skipIf(record === null)("with the record at hand (else skipped)", () => {
  const here = record ?? { calls: [], services: [] };

  test("the committed counts are those of the record", async () => {
    await expect(countsText(countsOf(here))).toMatchFileSnapshot(fileURLToPath(COUNTS));
  });

  test("no customer's number stands in what is committed", () => {
    const rows = (recordText ?? "").split("\n").slice(1);
    const customers = new Set(rows.map((row) => row.split("\t")[2]?.trim()).filter((number) => Number(number) > 0));
    expect(customers.size).toBeGreaterThan(1000);
    for (const file of [COUNTS, SCENARIO, PAGE]) {
      const numbers = textOf(file).match(/\d{5,}/g) ?? [];
      expect(numbers.filter((number) => customers.has(number))).toEqual([]);
    }
  });

  test("service times are likelier lognormal than exponential or Weibull, for every type with a team of its own", () => {
    for (const type of ["PS", "NW", "NE"] as const) {
      const served = here.calls.filter((call) => call.type === type && isEven(call.date)).filter(isServed);
      const times = served.map((call): WaitRow => [call.service, 1, 0]);
      const [best, second] = fitKinds(times);
      expect(best.distribution.kind).toBe("lognormal");
      // Burnham and Anderson (2002): a difference above 10 in Akaike's criterion leaves the other kind no support.
      expect(akaike(second) - akaike(best)).toBeGreaterThan(10);
    }
  });
});
