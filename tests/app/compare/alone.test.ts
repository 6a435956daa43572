/** Each change alone, as it is asked for and read; its figures are tested with the experiment's. */
import { describe, expect, test } from "vitest";
import { askAlone, type Held, keyOf, mostAlone } from "../../../src/app/compare/alone/asked.ts";
import { type AloneModel, aloneModel } from "../../../src/app/compare/alone/model.ts";
import { changeDetail, changeName } from "../../../src/app/compare/alone/names.ts";
import { withSign } from "../../../src/app/compare/rows.ts";
import { budgetAbove, settleText } from "../../../src/app/compare/settle/settle.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { takenApart } from "../../../src/experiment/questions/apart.ts";
import type { ChangedAlone, Differences } from "../../../src/experiment/questions/changedAlone.ts";
import { comparable } from "../../../src/experiment/sideBySide.ts";
import { listParameters, withValue } from "../../../src/scenario/parameters.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";
import { fixtureCurve, fixtureScenario } from "../views/fixture.ts";

const words = createWords("en-GB", "EUR");
const before = sampleFile();
const curve = { ...fixtureCurve(fixtureScenario(), "mixed", 60), population: "mixed", design: before.designs[0].id };
const staffed = (people: number, wage: number): ScenarioFile => ({
  ...before,
  teams: before.teams.map((team, i) => (i === 1 ? { ...team, headcount: people, wagePerHour: wage } : team)),
});
const held = (after: ScenarioFile): Held => ({
  before: { file: before, scenario: resolveScenario(before) },
  after: { file: after, scenario: resolveScenario(after) },
  pinned: curve,
  now: curve,
  seed: "goldilocks",
});

const apartOf = (after: ScenarioFile) => {
  const design = before.designs[0].id;
  const found = takenApart({ before, after, population: "mixed", designBefore: design, designAfter: design });
  if (found === null) throw new Error("cannot be taken apart");
  return found;
};

const of = (cost: number, half: number | null, points = 0, kept = 0): Differences => ({
  costPerCustomer: { mean: cost, halfWidth: half, days: 80 },
  experience: { mean: points, halfWidth: 0.2, days: 80 },
  promiseKept: { mean: kept, halfWidth: 0.002, days: 80 },
});

function modelOf(part: Partial<ChangedAlone>, after = staffed(3, 30)): AloneModel {
  const found: ChangedAlone = {
    days: 80,
    alone: [of(2, 0.1), of(0.5, 0.1)],
    together: of(3, 0.1),
    beyond: of(0.5, 0.1),
    moved: null,
    told: true,
    ...part,
  };
  return aloneModel({ apart: apartOf(after), found }, held(after), "Today", words);
}

describe("what each change does alone", () => {
  test("has a row a change, named with what it was and is, then all together and what goes beyond the sum", () => {
    const { rows, heads } = modelOf({});
    expect(rows.map(({ name, detail, isWhole }) => [name, detail, isWhole])).toEqual([
      ["People, Office", "from 2 to 3", false],
      ["Wage, Office", "from 28 to 30 € an hour", false],
      ["All together", "", true],
      ["Beyond their sum", "together less each alone", true],
    ]);
    expect(heads.map(({ name }) => name)).toEqual(["Cost", "Promises kept", "Experience"]);
    expect(rows[0].cells.map(({ figure, interval, verdict }) => [figure, interval, verdict])).toEqual([
      ["+€2.00", "+€1.90 to +€2.10", "dearer"],
      ["0.00", "−0.20 to +0.20", "no one would notice"],
      ["0.00", "−0.20 to +0.20", "no one would notice"],
    ]);
  });

  test("stands on one scale a column, so that rows can be held against each other", () => {
    const { rows } = modelOf({});
    const places = rows.map(({ cells: [cost] }) => cost.whisker?.mean ?? Number.NaN);
    expect(places.map((place) => place / places[1])).toEqual([4, 1, 6, 1].map((times) => expect.closeTo(times, 9)));
    for (const { cells } of rows) {
      for (const { whisker } of cells) expect(Math.abs(whisker?.high ?? 2)).toBeLessThanOrEqual(1);
    }
  });

  test("says in one sentence how the sum of each stands to all together, and only what is known", () => {
    const told = (part: Partial<ChangedAlone>): string => modelOf(part).sentence;
    expect(told({})).toBe(
      "One by one these 2 changes come to +€2.50 a customer and all together to +€3.00 (+€2.90 to +€3.10): " +
        "€0.50 (€0.40–€0.60) more than their sum.",
    );
    expect(told({ beyond: of(-0.5, 0.1) })).toMatch(/come to \+€3\.50 .*: €0\.50 \(.*\) less than their sum\.$/);
    expect(told({ beyond: of(0, 0) })).toMatch(/: none makes another dearer or cheaper\.$/);
    expect(told({ beyond: of(0.05, 0.1) })).toMatch(
      /; whether that is more or less than their sum is not yet known\.$/,
    );
    const open = "What these 2 changes come to in cost, one by one or all together, is not yet known.";
    expect(told({ together: of(0.1, 0.2), beyond: of(0, 0.1) })).toBe(open);
    expect(told({ together: of(3, null), beyond: of(0.5, null) })).toBe(open);
  });

  test("has a row for the dial only where it moves, and a line for what moves nothing", () => {
    const after = { ...staffed(3, 30), noticeable: 5 };
    const { rows, idle, basis } = modelOf({ moved: of(1, 0.1) }, after);
    expect(rows.at(-1)?.name).toBe("And the dial");
    expect(idle).toMatch(/^Not tried: Noticeable difference\. /);
    expect(basis).toMatch(/^Each in “Today”, at its dial of .+: 80 days of the same customers\. Intervals: 95.%/);
    expect(modelOf({}).idle).toBe("");
  });

  test("names what is one change though several numbers differ", () => {
    const mixed = { ...before, populations: [{ ...before.populations[0], mix: { routine: 0.5, complex: 0.5 } }] };
    const steps = before.steps.map((one, i) =>
      i === 0 ? { ...one, work: { kind: "lognormal", mean: 7, cv: 0.5 } as const } : one,
    );
    const scenario = resolveScenario(before);
    const { changes } = apartOf({ ...mixed, steps });
    expect(changes.map((change) => changeName(change, scenario))).toEqual(["Mix of Mixed", "Work, Advise"]);
    expect(changeDetail(changes[0], scenario, "en-GB")).toBe("Routine from 70 to 50 %; Complex from 30 to 50 %");
    const design = { differences: [], scenario, design: before.designs[0].id };
    expect([changeName(design, scenario), changeDetail(design, scenario)]).toEqual([
      "Design",
      `now ${before.designs[0].name}`,
    ]);
  });
});

describe("asking for it", () => {
  test("is refused, with why, where only one change counts, none does, or too many do", () => {
    const refusal = (after: ScenarioFile) => askAlone(held(after)).refusal;
    expect(refusal(staffed(3, 30))).toBeNull();
    expect(refusal({ ...staffed(3, 28), noticeable: 5 })).toMatch(/^While the dial stays, only “People, Office” moves/);
    expect(refusal({ ...before, noticeable: 5, goal: { netPerDay: 5 } })).toMatch(/^None of these changes/);
    const many = listParameters(before)
      .filter(({ path }) => path[0] === "segments" || path[0] === "steps")
      .slice(0, mostAlone + 1)
      .reduce((file, { path, value, step }) => withValue(file, path, value + step, before), before);
    expect(refusal(many)).toContain(`at most ${mostAlone} are tried one by one`);
  });

  test("goes by a key of its own for other numbers, another dial, another seed and another curve", () => {
    const base = held(staffed(3, 30));
    const answer = { ...curve.answer, finer: null, dial: curve.answer.dial === 0.5 ? 0.55 : 0.5 };
    const others: readonly Held[] = [
      held(staffed(3, 31)),
      { ...base, now: { ...curve, answer } },
      { ...base, pinned: { ...curve, answer } },
      { ...base, seed: "another" },
      { ...base, now: { ...curve, design: "other" } },
    ];
    expect(new Set([base, ...others].map(keyOf)).size).toBe(1 + others.length);
    expect(keyOf({ ...base })).toBe(keyOf(base));
  });
});

describe("running on", () => {
  test("goes to four times the usual budget first, and to no more than fits into memory", () => {
    expect([64, 1024, 4095, 4096, 16_383, 16_384].map(budgetAbove)).toEqual([4096, 4096, 4096, 16_384, 16_384, null]);
  });

  test("says which way it ended: told, or the budget and what is still open", () => {
    const sample = comparable(curve.sample);
    const result = { later: sample, earlier: sample, days: 4096, told: [], open: [] } as const;
    const text = (open: readonly ("costPerCustomer" | "promiseKept" | "netValue")[]) =>
      settleText({ status: "done", result: { ...result, open }, failure: "" }, "4,096 days");
    expect(text([])).toBe("Told after 4,096 days.");
    expect(text(["costPerCustomer"])).toBe("The budget of 4,096 days is spent: cost is not yet known.");
    expect(text(["promiseKept"])).toContain("promises kept are not yet known.");
    expect(text(["netValue", "costPerCustomer", "promiseKept"])).toContain("cost, promises kept and net value are not");
    expect(settleText({ status: "stopped", result, failure: "" }, "80 days")).toBe("Stopped after 80 days.");
  });
});

test("a plus stands before what is more than nothing as it is written, in anybody's numerals", () => {
  expect([withSign(0.001, "€0.00"), withSign(0.1, "0.1"), withSign(-1, "−1"), withSign(0.2, "٠٫٢")]).toEqual([
    "€0.00",
    "+0.1",
    "−1",
    "+٠٫٢",
  ]);
  expect(withSign(0.001, "٠٫٠")).toBe("٠٫٠");
});
