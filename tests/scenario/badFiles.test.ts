/** Bad files: one thing wrong in each (see badCases.ts), and the one sentence that says so. */
import { expect, test } from "vitest";
import { type Case, dayOnly, distributions, rules, shapes } from "./badCases.ts";
import { continuousSample, problemsOf, put, sampleWith } from "./support.ts";

function expectOnly(problems: readonly string[], problem: string | RegExp): void {
  expect(problems).toEqual([typeof problem === "string" ? problem : expect.stringMatching(problem)]);
}

const named = (cases: readonly Case[]) =>
  cases.map((one) => [`${one[0].join(".")} = ${JSON.stringify(one[1])}`, one] as const);

test.each(named([...shapes, ...distributions, ...rules]))(
  "one thing wrong is one problem: %s",
  (_, [keys, value, problem]) => {
    expectOnly(problemsOf(sampleWith([keys, value])), problem);
  },
);

test.each(named(dayOnly))(
  "what belongs to a day has no place in a continuous scenario: %s",
  (_, [keys, value, problem]) => {
    const sample = continuousSample();
    expect(problemsOf(sample)).toEqual([]);
    put(sample, keys, value);
    expectOnly(problemsOf(sample), problem);
  },
);

test("an unlimited team has no headcount, no wage, no absence and no part in a chain", () => {
  const spoilt = sampleWith(
    [["teams", 1], { id: "office", name: "Office", unlimited: true, headcount: 2, wagePerHour: 3, absence: 0.1 }],
    [["designs", 0, "alsoServes"], { counter: ["office"] }],
    [["designs", 0, "headcount"], { office: 2 }],
  );
  expect(problemsOf(spoilt)).toEqual([
    "teams[1].unlimited: true stands beside a headcount; a team has one or the other",
    "teams[1].wagePerHour: 3 stands at an unlimited team, which has nobody to pay or miss",
    "teams[1].absence: 0.1 stands at an unlimited team, which has nobody to pay or miss",
    'designs[0].alsoServes.counter[0]: "office" is an unlimited team, which helps nobody and needs no help',
    'designs[0].headcount.office: "office" is an unlimited team, which has no headcount',
  ]);
});

test.each([
  ["segments", 100],
  ["populations", 100],
  ["designs", 100],
  ["teams", 1_000],
  ["steps", 1_000],
] as const)("no more %s than %i", (list, limit) => {
  const sample = sampleWith();
  const [entry] = sample[list] as object[];
  const many = (length: number) => Array.from({ length }, (_, i) => (i === 0 ? entry : { ...entry, id: `x${i}` }));
  const aboutTheList = (length: number) =>
    problemsOf({ ...sample, [list]: many(length) }).filter((problem) => problem.startsWith(`${list}:`));
  expect(aboutTheList(limit)).toEqual([]);
  const [size, most] = [limit + 1, limit].map((count) => count.toLocaleString("en-GB"));
  expect(aboutTheList(limit + 1)).toEqual([`${list}: a list of ${size} is longer than ${most} entries`]);
});

test.each([
  ["title", ["title"], 200],
  ["a name", ["steps", 0, "name"], 200],
  ["a tag", ["teaching", "tags", 0], 200],
  ["a story", ["story"], 5_000],
  ["a question", ["question"], 5_000],
  ["a source", ["sources", 0], 5_000],
  ["a guess", ["teaching", "guess"], 5_000],
  ["a prompt", ["teaching", "prompt"], 5_000],
  ["a purpose", ["steps", 0, "purpose"], 5_000],
] as const)("%s is no longer than its limit", (_, keys, limit) => {
  const [sources, teaching] = [["A source."], { guess: "?", prompt: "?", tags: ["a tag"] }];
  const of = (length: number) =>
    problemsOf(sampleWith([["sources"], sources], [["teaching"], teaching], [keys, "x".repeat(length)]));
  expect(of(limit)).toEqual([]);
  const [problem, ...others] = of(limit + 1);
  expect(others).toEqual([]);
  const [size, most] = [limit + 1, limit].map((count) => count.toLocaleString("en-GB"));
  expect(problem).toMatch(new RegExp(`: text of ${size} characters is longer than ${most}$`));
});

test("an id has at most 64 letters", () => {
  expect(problemsOf(sampleWith([["id"], `A${"b".repeat(63)}`]))).toEqual([]);
  expectOnly(problemsOf(sampleWith([["id"], `A${"b".repeat(64)}`])), /is longer than the 64 letters of an id$/);
});
