/** Who comes, and when: volumes, profile, days that differ, and the stream that a volume stretches. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Cohort } from "../../src/population/cohort.ts";
import { quantileOf } from "../../src/population/distributions/index.ts";
import { normalQuantile } from "../../src/population/distributions/special/normalQuantile.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";
import { chiSquare, chiSquareLimit, mean, variance } from "../support/statistics.ts";

/** Chance exceeds a limit once in a thousand such tests; the numbers are always the same ones. */
const risk = 0.001;

interface Arrivals {
  readonly perHour: number;
  readonly profile?: number[];
  readonly dayCv?: number;
}

function days({ perHour, profile, dayCv = 0 }: Arrivals, replications: number): Float64Array[] {
  const file = sampleFile();
  const population = { ...file.populations[0], perHour };
  const scenario = resolveScenario({ ...file, arrivals: { profile, dayCv }, populations: [population] });
  const cohort = new Cohort(scenario, scenario.populations[0]);
  return Array.from({ length: replications }, (_, replication) => {
    cohort.begin("arrivals", replication);
    return cohort.arrival.slice(0, cohort.drawn);
  });
}

describe("arrivals of a day", () => {
  test("come in order, within the opening hours", () => {
    for (const day of days({ perHour: 20, profile: [0, 3, 1], dayCv: 0.5 }, 50)) {
      expect(day.every((time, n) => time >= 160 && time < 480 && (n === 0 || time > day[n - 1]))).toBe(true);
    }
  });

  test("follow the profile: counts by slot, as many as expected in each", () => {
    const profile = [1, 3, 2, 0, 4];
    const replications = 400;
    const counts = profile.map(() => 0);
    for (const day of days({ perHour: 12, profile }, replications)) {
      for (const time of day) counts[Math.floor((time / 480) * profile.length)]++;
    }
    expect(counts[3]).toBe(0);
    const expected = profile.map((intensity) => (12 * 8 * replications * intensity) / 10);
    const busy = [0, 1, 2, 4];
    // Poisson counts that are not made to add up: as many degrees as slots.
    const found = chiSquare(
      busy.map((slot) => counts[slot]),
      busy.map((slot) => expected[slot]),
    );
    expect(found).toBeLessThan(chiSquareLimit(busy.length, 1, risk));
  });

  test("are uniform within a slot", () => {
    const slots = new Array<number>(20).fill(0);
    for (const day of days({ perHour: 30, profile: [1, 0] }, 200))
      for (const time of day) slots[Math.floor(time / 12)]++;
    const expected = (30 * 8 * 200) / 20;
    expect(
      chiSquare(
        slots,
        slots.map(() => expected),
      ),
    ).toBeLessThan(chiSquareLimit(20, 1, risk));
  });

  test("are Poisson by day: as much variance as mean", () => {
    const counts = days({ perHour: 5, profile: [1, 2] }, 1000).map(({ length }) => length);
    const dispersion = (999 * variance(counts)) / 40;
    expect(dispersion).toBeLessThan(chiSquareLimit(999, 2, risk));
    expect(dispersion).toBeGreaterThan(quantileOf({ kind: "gamma", mean: 999, cv: Math.sqrt(2 / 999) })(risk / 2));
  });
});

describe("days that differ", () => {
  const perDay = 400;
  const dayCv = 0.3;
  const replications = 1000;
  const counts = days({ perHour: 50, dayCv }, replications).map(({ length }) => length);
  const variancePerDay = perDay + (perDay * dayCv) ** 2;

  test("have the same mean", () => {
    const limit = normalQuantile(1 - risk / 2) * Math.sqrt(variancePerDay / replications);
    expect(Math.abs(mean(counts) - perDay)).toBeLessThan(limit);
  });

  test("vary as a gamma factor of mean 1 makes them", () => {
    // A sample variance of a mixed Poisson: its own variance from the fourth central moment of the sample.
    const centre = mean(counts);
    const fourth = mean(counts.map((count) => (count - centre) ** 4));
    const error = Math.sqrt((fourth - variancePerDay ** 2) / replications);
    expect(Math.abs(variance(counts) - variancePerDay)).toBeLessThan(normalQuantile(1 - risk / 2) * error);
    const alike = days({ perHour: 50 }, replications).map(({ length }) => length);
    expect(variance(alike)).toBeLessThan(variancePerDay / 10);
  });

  test("bring the same customers, all sooner or all later, and the days keep their order whatever the variation", () => {
    const plain = days({ perHour: 50 }, 40);
    const orders = [0.1, 0.5].map((cv) => {
      const factors = days({ perHour: 50, dayCv: cv }, 40).map((day, replication) => {
        const factor = plain[replication][0] / day[0];
        const common = Math.min(day.length, plain[replication].length);
        for (let n = 0; n < common; n++) expect(day[n] * factor).toBeCloseTo(plain[replication][n], 9);
        return factor;
      });
      return factors.map((_, replication) => replication).sort((a, b) => factors[a] - factors[b]);
    });
    expect(orders[1]).toEqual(orders[0]);
  });
});

describe("another volume", () => {
  test("stretches the same stream of arrivals, through any profile", () => {
    const anyProfile = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        anyProfile,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (profile, low, high) => {
          const [before] = days({ perHour: low, profile }, 1);
          const [after] = days({ perHour: high, profile }, 1);
          const sum = profile.reduce((total, one) => total + one, 0);
          /** Customers expected up to a time, for one an hour. */
          const expected = (time: number) => {
            const at = (time / 480) * profile.length;
            const whole = Math.floor(at);
            const intensity = profile.slice(0, whole).reduce((total, one) => total + one, 0);
            return (8 * (intensity + (at - whole) * (profile[whole] ?? 0))) / sum;
          };
          const common = Math.min(before.length, after.length);
          for (let n = 0; n < common; n++) expect(expected(after[n]) * high).toBeCloseTo(expected(before[n]) * low, 8);
          if (high >= low) expect(after.length).toBeGreaterThanOrEqual(before.length);
        },
      ),
      runs(60),
    );
  });

  test("of nothing brings nobody", () => {
    expect(days({ perHour: 0 }, 3).map(({ length }) => length)).toEqual([0, 0, 0]);
  });
});
