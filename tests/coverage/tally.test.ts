import { expect, test } from "vitest";
import type { Judgement } from "./judge.ts";
import { page } from "./page.ts";
import { holds, inWords, judgement, type Line } from "./report.ts";
import type { Outcome } from "./rerun.ts";
import { chanceOf, shareOf, type Tally, tallyOf, tooMany } from "./tally.ts";

const outcome = (look: number): Outcome => ({
  rule: "value",
  verdict: look < 1024 ? "just right" : "not yet",
  missed: null,
  zone: [0.5],
  finer: null,
  look,
  gridDays: 10 * look,
  allDays: 12 * look,
});

const fine: Judgement = { settled: true, missed: false, falsely: false, eager: false, finerMissed: false };

test("misses, false verdicts and refined misses are counted once each, the last apart", () => {
  const judgements: readonly Judgement[] = [
    fine,
    { ...fine, missed: true, falsely: true, eager: true },
    { ...fine, finerMissed: true },
    { ...fine, settled: false, eager: true },
  ];
  const outcomes = [40, 50, 64, 1024].map(outcome);
  const tally = tallyOf(outcomes, (one) => judgements[outcomes.indexOf(one)]);
  expect(tally).toMatchObject({ seeds: 4, wrong: 1, withFiner: 2, ever: 3, settled: 3 });
  expect(tally.verdicts).toEqual({ "just right": 3, "not yet": 1 });
  expect(tally.look.value).toBe((40 + 50 + 64 + 1024) / 4);
  expect(tally.gridDays.value).toBe(10 * tally.look.value);
});

test("the interval of a share is Wilson's: 2 of 20 is 2.8 to 30.1 in 100, and none of 400 is below 1", () => {
  expect(shareOf(2, 20).low).toBeCloseTo(0.028, 3);
  expect(shareOf(2, 20).high).toBeCloseTo(0.301, 3);
  expect(shareOf(0, 400).low).toBe(0);
  expect(shareOf(0, 400).high).toBeLessThan(0.01);
});

const tally = (ever: number): Tally => ({ ...tallyOf([outcome(40)], () => fine), seeds: 400, ever });

test("honest certificates are wrong 20 times in 400, and 36 times only once in a thousand studies", () => {
  expect(chanceOf(0, 400)).toBe(1);
  expect(chanceOf(20, 400)).toBeGreaterThan(0.5);
  expect(chanceOf(36, 400)).toBeLessThan(0.001);
  expect(tooMany(tally(36), 1)).toBe(true);
  expect(tooMany(tally(30), 1)).toBe(true);
  expect(tooMany(tally(30), 60)).toBe(false);
});

test("the report names what is too much and what the truth cannot tell", () => {
  const line = (name: string, count: number, best: readonly number[]): Line => ({
    name,
    rule: "value",
    best,
    finest: best,
    truthDays: 100,
    tally: tally(count),
  });
  const lines = [line("good", 4, [0.5]), line("bad", 60, [0.5, 0.55])];
  expect(holds(lines)).toBe(false);
  expect(holds(lines.slice(0, 1))).toBe(true);
  const text = judgement(lines).join("\n");
  expect(text).toContain("Significantly more: bad, value.");
  expect(text).toContain("does not tell 0.5, 0.55 apart");
  expect(inWords(lines)).toMatch(/bad +value +400/);
  expect(page(lines)).toMatch(/^\| bad \| value \| 400 \| .* \| 0.5 0.55 \(0.5 to 0.55\) \|$/m);
});
