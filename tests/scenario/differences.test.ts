/** Exactly what differs, and nothing else. */
import { expect, test } from "vitest";
import { differences as found } from "../../src/scenario/differences.ts";
import { withPeopleIn } from "../../src/scenario/edit/people.ts";
import type { Write } from "../../src/scenario/said.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { inWords } from "../../src/scenario/sides.ts";
import { sampleFile } from "../support/sample.ts";

const differences = (before: ScenarioFile, after: ScenarioFile, write?: Write) => found(before, after, inWords(write));

const told = (change: (file: ReturnType<typeof sampleFile>) => void) => {
  const after = sampleFile();
  change(after);
  return differences(sampleFile(), after).map(({ key, owner, before, after }) => [key, owner, before, after]);
};

test("a file does not differ from itself, nor from the same with its defaults written down", () => {
  expect(told(() => {})).toEqual([]);
  expect(
    told((file) => {
      file.noticeable = 1;
      file.segments[0].priority = 0;
      file.steps[0].next = [{ to: "approve", share: 1 }];
      file.designs[1].rigid = { range: { sign: 0 } };
      file.designs[0].alsoServes = { counter: ["office"], office: ["counter"] };
    }),
  ).toEqual([]);
});

test("prose is no assumption", () => {
  expect(
    told((file) => {
      file.title = "Another";
      file.story = "Told otherwise.";
      file.sources = [];
      file.segments[0].name = "Everyday";
      file.steps[2].purpose = "None.";
      file.teaching = { tags: ["bank"] };
    }),
  ).toEqual([]);
});

test("a number is told with its label, its owner, its unit and both values", () => {
  const after = sampleFile();
  after.segments[1].waitTolerance = 30;
  expect(differences(sampleFile(), after)).toEqual([
    {
      path: ["segments", 1, "waitTolerance"],
      key: "segments[1].waitTolerance",
      label: "Wait they tolerate",
      owner: "Complex",
      unit: "minutes",
      before: 25,
      after: 30,
    },
  ]);
});

test("what is not a number is told in words", () => {
  expect(
    told((file) => {
      file.designs[0].exceptions = "refer";
      file.steps[2].mandatory = false;
      file.teams[0].headcount = [2, 4, 4, 2];
      file.arrivals = { profile: [1, 2, 3, 1], dayCv: 0.1 };
      file.steps[1].next = [{ to: "end", share: 1 }];
      delete file.promise;
      delete file.segments[0].patience;
    }),
  ).toEqual([
    [
      "arrivals.profile",
      null,
      "1 until 2:00, 2 until 6:00, then 1",
      "1 until 2:00, 2 until 4:00, 3 until 6:00, then 1",
    ],
    ["segments[0].patience", "Routine", "exponential, mean 30 min", null],
    ["teams[0].headcount", "Counter", "2 until 2:00, 3 until 6:00, then 2", "2 until 2:00, 4 until 6:00, then 2"],
    ["steps[1].next", "Approve", "Sign 90 % and Advise 10 %", "the end 100 %"],
    ["steps[2].mandatory", "Sign", "yes", "no"],
    ["designs[0].exceptions", "Standard answer", "The standard answer", "Referred elsewhere"],
    ["promise", null, "answered within 45 min; effort asked, at most 1; kept for at least 80 in 100", null],
  ]);
});

test("a lever set for all is one difference, one set by step is told by step", () => {
  const forAll = told((file) => {
    file.designs[0].flexible = { range: 0.5, adaptivity: 1, crossTraining: 0.5 };
  });
  expect(forAll).toEqual([["designs[0].flexible.range", "Standard answer", 1, 0.5]]);
  const byStep = told((file) => {
    file.designs[0].flexible = { range: { advise: 1, sign: 1 }, adaptivity: 1, crossTraining: 0.5 };
  });
  expect(byStep).toEqual([["designs[0].flexible.range.approve", "Standard answer, Approve", 1, 0]]);
});

test("parts are matched by id: a new order is told as such, a new part and a lost one by name", () => {
  expect(told((file) => file.segments.reverse())).toEqual([["segments", null, "Complex 2nd", "Complex 1st"]]);
  expect(
    told((file) => {
      file.designs[0].id = "other";
    }),
  ).toEqual([
    ["designs.forced", "Standard answer", "there", null],
    ["designs[0]", "Standard answer", null, "added"],
  ]);
});

test("the same people at every time are no difference, in however many slots they are said", () => {
  expect(
    told((file) => {
      file.teams[0].headcount = [2, 2, 3, 3, 3, 3, 2, 2];
      file.teams[1].headcount = Array(4).fill(file.teams[1].headcount);
    }),
  ).toEqual([]);
});

test("a design's own plan is one difference, from the team's own people, though the team gets its slots", () => {
  const before = sampleFile();
  const team = before.teams.findIndex(({ headcount }) => typeof headcount === "number");
  const { id, name } = before.teams[team];
  const after = withPeopleIn(before, 1, id, [1, 3, 2]);
  expect(after.teams[team].headcount).toHaveLength(3);
  expect(differences(before, after).map(({ key, owner, before: from, after: to }) => [key, owner, from, to])).toEqual([
    [
      `designs[1].headcount.${id}`,
      `${before.designs[1].name}, ${name}`,
      "2 all day",
      "1 until 2:40, 3 until 5:20, then 2",
    ],
  ]);
});

test("ids are told by name, and what belongs to a list entry by entry", () => {
  expect(
    told((file) => {
      file.steps[0].team = "office";
      file.steps[0].work = { kind: "exponential", mean: 7.5 };
      file.steps[1].work = { kind: "lognormal", mean: 5, cv: 0.5 };
      file.designs[0].alsoServes = { counter: ["office"], office: [] };
      file.designs[0].rigid = { range: { sign: 0.25 } };
      file.segments[0].needs = { approve: 0.3, sign: 0.5 };
      file.today = { design: "helped", dial: 0.2 };
      delete file.desk;
    }),
  ).toEqual([
    ["segments[0].needs.sign", "Routine", 1, 0.5],
    ["steps[0].team", "Advise", "Counter", "Office"],
    ["steps[0].work", "Advise", "gamma, mean 6 min, coefficient of variation 0.7", "exponential, mean 7.5 min"],
    ["steps[1].work.cv", "Approve", 0.8, 0.5],
    ["desk", null, "team Experts; work at the desk exponential, mean 9 min; fit of the desk's answer 90 %", null],
    ["designs[0].alsoServes.office", "Standard answer, Office", "Counter", null],
    ["designs[0].rigid.range.sign", "Standard answer, Sign", 0, 0.25],
    ["today.design", null, "Standard answer", "With a desk"],
  ]);
});

test("shares and needs that are the same for all, before and after, are told once, of each", () => {
  const evenly = (copies: readonly string[], share: number, need: number) => {
    const file = sampleFile();
    const ids = file.segments.slice(0, 2).map(({ id }) => id);
    file.segments = [...file.segments.slice(0, 2), ...copies.map((id) => ({ ...file.segments[0], id, name: id }))];
    file.populations[0].mix = Object.fromEntries([...ids, ...copies].map((id) => [id, share]));
    file.segments[1].needs = Object.fromEntries(file.steps.map(({ id }) => [id, need]));
    return file;
  };
  const labels = differences(evenly([], 0.5, 0.5), evenly(["Third", "Fourth"], 0.25, 0.4)).map(({ label }) => label);
  expect(labels).toContain("Share of each segment");
  expect(labels).toContain("Needs each step");
  expect(labels).toContain("Share of Third");
  expect(labels.join()).not.toMatch(/null|undefined/);
});

test("what follows from a new entry, or from another order, is no difference of its own", () => {
  const step = {
    id: "greet",
    name: "Greet",
    stage: "onstage",
    team: "counter",
    work: { kind: "constant", value: 1 },
  } as const;
  expect(told((file) => file.steps.unshift({ ...step }))).toEqual([["steps[0]", "Greet", null, "added"]]);
  expect(told((file) => file.teams.push({ id: "back", name: "Back", headcount: 1 }))).toEqual([
    ["teams[3]", "Back", null, "added"],
  ]);
  const named = told((file) => {
    file.steps.unshift({ ...step });
    file.segments[0].needs = { approve: 0.3, greet: 0.5 };
  });
  expect(named).toContainEqual(["segments[0].needs.greet", "Routine", null, 0.5]);
  expect(named).toHaveLength(2);
});

test("of entries in another order the fewest that were moved are told, with their places", () => {
  const six = (file: ReturnType<typeof sampleFile>) => {
    const [first] = file.steps;
    file.steps = [..."ABCDEF"].map((name) => ({ ...first, id: `step-${name}`, name, next: undefined }));
    file.segments[0].needs = {};
    return file;
  };
  const after = six(sampleFile());
  after.steps.push(...after.steps.splice(1, 1));
  const [{ label, before: from, after: to }, ...others] = differences(six(sampleFile()), after);
  expect([label, from, to, others]).toEqual(["Order of the steps", "B 2nd", "B 6th", []]);
});

test("of long plans and lists it is told where they differ", () => {
  const planned = (people: readonly number[]) => {
    const file = sampleFile();
    file.teams[0].headcount = [...people];
    file.designs[1].headcount = {};
    file.steps[0].work = { kind: "empirical", values: people.map((one) => one + 0.5) };
    return file;
  };
  const plan = Array.from({ length: 16 }, (_, slot) => 2 + (slot % 2));
  const found = differences(planned(plan), planned(plan.map((people, slot) => (slot === 5 ? 9 : people))));
  expect(found.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["People", "3 from 2:30 to 3:00", "9 from 2:30 to 3:00"],
    ["Work, recorded values", "16 in all, number 6: 3.5 min", "16 in all, number 6: 9.5 min"],
  ]);
});

test("customers who come evenly come evenly, whatever number says so", () => {
  const even = (profile: number[] | undefined) => ({
    ...sampleFile(),
    arrivals: { ...(profile && { profile }), dayCv: 0.1 },
  });
  expect(differences(even([2, 2, 2]), even(undefined))).toEqual([]);
  expect(differences(even([1, 3]), even([1, 1, 3, 3]))).toEqual([]);
  expect(differences(even([1, 3]), even(undefined)).map(({ before, after }) => [before, after])).toEqual([
    ["1 until 4:00, then 3", "even"],
  ]);
});

test("numbers within words are written as who asks writes them", () => {
  const after = sampleFile();
  delete after.promise;
  const [{ before }] = differences(sampleFile(), after, (value, unit) => `${value} of ${unit}`);
  expect(before).toBe(
    "answered within 45 of minutes; effort asked, at most 1 of ratio; kept for at least 0.8 of in 100",
  );
});

test("without words for it, what is no number only says that it changed, and a choice its name", () => {
  const after = sampleFile();
  after.standardRange = 0.5;
  after.steps[0].work = { kind: "exponential", mean: 7.5 };
  after.designs[0].exceptions = "refer";
  after.teams[1].headcount = 5;
  after.steps.push({ ...after.steps[2], id: "thank", name: "Thank" });
  expect(found(sampleFile(), after).map(({ label, before, after }) => [label, before, after])).toEqual([
    ["People", 2, 5],
    ["Work", "as it was", "changed"],
    ["Step", null, "added"],
    ["Standard range", 0.3, 0.5],
    ["A need that does not fit", "The standard answer", "Referred elsewhere"],
  ]);
});
