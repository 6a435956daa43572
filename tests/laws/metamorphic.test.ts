/** What a change of the file must change, and what it must not. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { anyDial, anyFile } from "../support/anyScenario.ts";
import {
  explicit,
  inUnitOf,
  keysReversed,
  multiplied,
  reordered,
  split,
  withHelpers,
  withoutAbsence,
} from "../support/retold.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";
import { type Sums, sumsOf } from "../support/sums.ts";

const only = { population: "all", design: "only", replications: 2 };
const sample = { population: "mixed", design: "forced", dial: 0.5, replications: 20 };

/** Sums of one sign in another order, or times in another unit, differ by rounding only. */
const rounding = 1e-9;

function expectClose(found: Sums, right: Sums, keys = [...right.keys()]): void {
  for (const key of keys) {
    const [[over, under], [rightOver, rightUnder]] = [found.get(key) ?? [Number.NaN, 0], right.get(key) ?? [0, 0]];
    expect(Math.abs(over - rightOver), key).toBeLessThanOrEqual(rounding * (1 + Math.abs(rightOver)));
    expect(Math.abs(under - rightUnder), key).toBeLessThanOrEqual(rounding * (1 + Math.abs(rightUnder)));
  }
}

const isMoney = (key: string) => / (costPerCustomer|value|netValue|costParts\.\w+)$/.test(key);

describe("The unit of money", () => {
  const moneyTwice = { wagePerHour: 2, cost: 2, margin: 2, fixedCostPerDay: 2, netPerDay: 2 };

  test("twice as small gives twice the money exactly, and nothing else changes", () => {
    fc.assert(
      fc.property(anyFile, anyDial, (file, dial) => {
        const before = sumsOf(file, { ...only, dial });
        const after = sumsOf(multiplied(file, moneyTwice), { ...only, dial });
        for (const [key, [over, under]] of before) {
          expect(after.get(key), key).toEqual([isMoney(key) ? 2 * over : over, under]);
        }
      }),
      runs(100),
    );
  });
});

/** Measures in minutes; team minutes stand above and below in utilisation. */
const isMinutes = (key: string) => / (waitOnstage|waitBackstage|sojourn|wait)$/.test(key);

function expectSameInUnit(minutes: number, told: Sums, right: Sums): void {
  for (const [key, [over, under]] of right) {
    const inMinutes = isMinutes(key) || key.endsWith(" utilisation") ? 1 / minutes : 1;
    const underMinutes = key.endsWith(" utilisation") ? 1 / minutes : 1;
    const [toldOver, toldUnder] = told.get(key) ?? [Number.NaN, Number.NaN];
    expect(Math.abs(toldOver - over * inMinutes), key).toBeLessThanOrEqual(rounding * (1 + Math.abs(over)));
    expect(Math.abs(toldUnder - under * underMinutes), key).toBeLessThanOrEqual(rounding * (1 + Math.abs(under)));
  }
}

describe("The unit of time", () => {
  test("of 64 minutes gives the same shares and money, and 64 times fewer of it, for any file", () => {
    // A power of two, so that whole minutes that meet go on meeting.
    fc.assert(
      fc.property(anyFile, anyDial, (file, dial) => {
        const asked = { ...only, dial };
        expectSameInUnit(64, sumsOf(inUnitOf(64, file), asked), sumsOf(file, asked));
      }),
      runs(100),
    );
  });

  test("of an hour gives the same shares and money as minutes", () => {
    expectSameInUnit(60, sumsOf(inUnitOf(60, sampleFile()), sample), sumsOf(sampleFile(), sample));
  });
});

const wholeCell = (sums: Sums) => [...sums.keys()].filter((key) => !key.startsWith("segment"));

describe("A segment in two identical halves", () => {
  test("that stand together is the same customers: nothing changes but the order of adding up", () => {
    fc.assert(
      fc.property(anyFile, anyDial, fc.nat(2), (file, dial, place) => {
        const asked = { ...only, dial };
        const right = sumsOf(file, asked);
        expectClose(sumsOf(split(file, place % file.segments.length, true), asked), right, wholeCell(right));
      }),
      runs(100),
    );
  });

  test("that stand apart is other customers of the same kinds: no estimate moves beyond its interval", () => {
    const [before, after] = [sampleFile(), split(sampleFile(), 0, false)].map((file) => ratesByReplication(file, 200));
    expectNoDifference(before, after);
  });
});

/** Each measure's sums replication by replication. */
function ratesByReplication(file: ScenarioFile, replications: number): readonly Sums[] {
  return Array.from({ length: replications }, (_, i) =>
    sumsOf(file, { ...sample, replications: 1, seed: `replication ${i}` }),
  );
}

/**
 * No measure of the whole cell differs by more than 5 standard errors of the difference of per-replication values: of
 * some 40 measures that happens by chance less than three times in 100,000.
 */
function expectNoDifference(before: readonly Sums[], after: readonly Sums[]): void {
  const names = wholeCell(before[0]).filter((key) => key.startsWith("cell"));
  let differing = 0;
  for (const key of names) {
    const under = before.reduce((sum, sums) => sum + (sums.get(key)?.[1] ?? 0), 0) / before.length;
    const differences = before.map((sums, i) => (sums.get(key)?.[0] ?? 0) - (after[i].get(key)?.[0] ?? 0));
    const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = Math.sqrt(squares / (differences.length - 1) / differences.length);
    if (error > 0) differing++;
    expect(under, key).toBeGreaterThan(0);
    expect(Math.abs(mean), key).toBeLessThanOrEqual(5 * error);
  }
  // They are other customers, so most measures do differ.
  expect(differing).toBeGreaterThan(names.length / 2);
}

describe("What is only said", () => {
  test("names, texts and the order of keys change nothing at all", () => {
    fc.assert(
      fc.property(anyFile, anyDial, (file, dial) => {
        const named = <T extends { name: string }>(items: readonly T[]): T[] =>
          items.map((item, i) => ({ ...item, name: `Called ${i}` }));
        const told: ScenarioFile = {
          ...file,
          id: "another",
          title: "Another",
          story: "Another story.",
          question: "Why?",
          sources: ["None."],
          currency: "CHF",
          segments: named(file.segments),
          populations: named(file.populations),
          teams: named(file.teams),
          steps: named(file.steps).map((step) => ({ ...step, purpose: "To be gone through." })),
          designs: named(file.designs),
          teaching: { guess: "How much?" },
        };
        const right = sumsOf(file, { ...only, dial });
        expect(sumsOf(told, { ...only, dial })).toEqual(right);
        expect(sumsOf(keysReversed(file), { ...only, dial })).toEqual(right);
      }),
      runs(60),
    );
  });

  test("ids of segments, populations and designs change nothing at all", () => {
    const file = sampleFile();
    const renamed: ScenarioFile = JSON.parse(
      JSON.stringify(file)
        .replaceAll('"routine"', '"a"')
        .replaceAll('"complex"', '"b"')
        .replaceAll('"mixed"', '"c"')
        .replaceAll('"forced"', '"d"'),
    );
    const found = sumsOf(renamed, { ...sample, population: "c", design: "d" });
    expect([...found.values()]).toEqual([...sumsOf(file, sample).values()]);
  });

  test("an id of a step is the name of its draws: another id is other customers, and no estimate moves", () => {
    const renamed: ScenarioFile = JSON.parse(JSON.stringify(sampleFile()).replaceAll('"advise"', '"counsel"'));
    const [before, after] = [sampleFile(), renamed].map((file) => ratesByReplication(file, 200));
    expectNoDifference(before, after);
  });

  test("an id of a team is the name of its absences, and of nothing else", () => {
    const always = withoutAbsence(sampleFile());
    const rename = (file: ScenarioFile): ScenarioFile =>
      JSON.parse(JSON.stringify(file).replaceAll('"counter"', '"front"'));
    expect([...sumsOf(rename(always), sample).values()]).toEqual([...sumsOf(always, sample).values()]);
    expect([...sumsOf(rename(sampleFile()), sample).values()]).not.toEqual([...sumsOf(sampleFile(), sample).values()]);
  });
});

describe("Order", () => {
  const anyOrder = fc.record({ from: fc.nat(4), turned: fc.boolean() });

  test("saying what holds by default changes nothing at all", () => {
    fc.assert(
      fc.property(anyFile, anyDial, (file, dial) => {
        expect(sumsOf(explicit(file), { ...only, dial })).toEqual(sumsOf(file, { ...only, dial }));
      }),
      runs(60),
    );
  });

  test("of designs and populations changes nothing at all", () => {
    const file = sampleFile();
    const more = { ...file.populations[0], id: "few", name: "Few", perHour: 3 };
    const right = sumsOf(file, sample);
    const turned = { ...file, designs: file.designs.toReversed(), populations: [more, ...file.populations] };
    expect(sumsOf(turned, sample)).toEqual(right);
  });

  test("of steps after the first changes nothing at all where each says where it goes", () => {
    fc.assert(
      fc.property(anyFile, anyDial, anyOrder, (file, dial, { from, turned }) => {
        const said = explicit(file);
        const [first, ...rest] = said.steps;
        const mixed = { ...said, steps: [first, ...reordered(rest, from, turned)] };
        expect(sumsOf(mixed, { ...only, dial })).toEqual(sumsOf(said, { ...only, dial }));
      }),
      runs(100),
    );
  });

  test("of segments is the order in which the mix is walked: nothing changes where all come from one", () => {
    fc.assert(
      fc.property(anyFile, anyDial, anyOrder, (file, dial, { from, turned }) => {
        const [{ id }] = file.segments;
        const one = { ...file, populations: [{ ...file.populations[0], mix: { [id]: 1 } }] };
        const mixed = { ...one, segments: reordered(one.segments, from, turned) };
        expectClose(sumsOf(mixed, { ...only, dial }), sumsOf(one, { ...only, dial }));
      }),
      runs(60),
    );
  });

  test("of segments otherwise gives other customers of the same kinds: no estimate moves beyond its interval", () => {
    const file = sampleFile();
    const turned = { ...file, segments: file.segments.toReversed() };
    expectNoDifference(ratesByReplication(file, 200), ratesByReplication(turned, 200));
  });

  test("of teams changes nothing but the order of adding up where nobody helps another team", () => {
    fc.assert(
      fc.property(anyFile, anyDial, anyOrder, (file, dial, { from, turned }) => {
        const alone = { ...file, designs: explicit(file).designs.map((design) => ({ ...design, alsoServes: {} })) };
        const mixed = { ...alone, teams: reordered(alone.teams, from, turned) };
        expectClose(sumsOf(mixed, { ...only, dial }), sumsOf(alone, { ...only, dial }));
      }),
      runs(100),
    );
  });

  test("of teams decides who helps where two could: the first in the list", () => {
    const [before, after] = [["left", "right"] as const, ["right", "left"] as const].map((order) =>
      sumsOf(withHelpers(order), { population: "mixed", design: "helped", dial: 1, replications: 5 }),
    );
    const worked = (sums: Sums, team: string) => sums.get(`team ${team} utilisation`)?.[0] ?? Number.NaN;
    expect(worked(before, "left")).toBeGreaterThan(worked(before, "right"));
    expect(worked(after, "right")).toBe(worked(before, "left"));
    expect(worked(after, "left")).toBe(worked(before, "right"));
    expect(after.get("cell  waitOnstage")).toEqual(before.get("cell  waitOnstage"));
  });
});

test("the sums that these laws compare are of many measures, and most are above 0", () => {
  const sums = [...sumsOf(sampleFile(), sample).values()];
  expect(sums.length).toBeGreaterThan(70);
  expect(sums.filter(([over]) => over > 0).length).toBeGreaterThan(sums.length / 2);
});
