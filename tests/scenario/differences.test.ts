/** Exactly what differs, and nothing else. */
import { expect, test } from "vitest";
import { differences } from "../../src/scenario/differences.ts";
import { withPeopleIn } from "../../src/scenario/edit/people.ts";
import { sampleFile } from "../support/sample.ts";

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
    ["arrivals.profile", null, "1, 2, 2 and 1", "1, 2, 3 and 1"],
    ["segments[0].patience", "Routine", "exponential mean 30", null],
    ["teams[0].headcount", "Counter", "2 until 2:00, 3 until 6:00, then 2", "2 until 2:00, 4 until 6:00, then 2"],
    ["steps[1].next", "Approve", "sign 90 % and advise 10 %", "end 100 %"],
    ["steps[2].mandatory", "Sign", "yes", "no"],
    ["designs[0].exceptions", "Standard answer", "The standard answer", "Referred elsewhere"],
    ["promise", null, "minutes 45, effort 1, share 0.8", null],
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
  expect(told((file) => file.segments.reverse())).toEqual([
    ["segments", null, "routine and complex", "complex and routine"],
  ]);
  expect(
    told((file) => {
      file.designs[0].id = "other";
    }),
  ).toEqual([
    ["designs[0]", "Standard answer", "Standard answer", null],
    ["designs[0]", "Standard answer", null, "Standard answer"],
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
