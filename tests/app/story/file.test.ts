import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStory } from "../../../src/app/files/read.ts";
import { checkStory, checkStoryText, storyFile, storyText } from "../../../src/app/story/file.ts";
import { storyFileName } from "../../../src/app/story/files.ts";
import { withStep } from "../../../src/app/story/story.ts";
import { problemText } from "../../../src/scenario/check.ts";
import { maxFileBytes } from "../../../src/scenario/limits.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { empty, situationOf, threeSteps } from "./support.ts";

const story = threeSteps();
const { id: _, ...draft } = story;
/** As JSON has it. */
const asRead = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The problems of a story's file after something was done to it. */
function problemsAfter(harm: (value: ReturnType<typeof asRead>) => unknown): readonly string[] {
  const value = asRead(storyFile(story));
  const reading = checkStory(harm(value) ?? value);
  return reading.ok ? [] : reading.problems.map(problemText);
}

describe("a story's file", () => {
  it("brings back the story that was saved: its steps, their scenarios, captions and notes", () => {
    const reading = checkStoryText(storyText(story));
    expect(reading).toEqual({ ok: true, story: asRead(draft) });
  });

  it("brings back any scenario with any other made of it", () => {
    fc.assert(
      fc.property(anyFile.map(asRead), anyFile.map(asRead), (opened, file) => {
        const situation = situationOf(opened, file);
        const told = withStep(empty, { situation, caption: "", notes: "" });
        const reading = checkStoryText(storyText(told));
        expect(reading.ok && reading.story.steps[0].situation).toEqual(situation);
      }),
      { numRuns: 50 },
    );
  });

  it("holds every template once, and of a step only what it changes", () => {
    const { templates, steps } = storyFile(story);
    expect(templates).toHaveLength(1);
    expect(steps.map(({ template }) => template)).toEqual([0, 0, 0]);
    expect(steps[0].changes).toBeUndefined();
    expect(steps[1].changes).toEqual([["promise.minutes", 50]]);
    const [opened] = templates;
    expect(storyText(story).length).toBeLessThan(JSON.stringify(opened, null, 2).length * 2);
  });

  it("is read so that steps of one template share it", () => {
    const reading = checkStoryText(storyText(story));
    const opened = reading.ok ? reading.story.steps.map(({ situation }) => situation.opened) : [];
    expect(opened).toHaveLength(3);
    expect(new Set(opened).size).toBe(1);
  });

  it("tells all that is wrong with it at once, each with its place", () => {
    const problems = problemsAfter((value) => {
      value.title = 3;
      value.weather = "wet";
      value.steps[0].rule = "luck";
      value.steps[1].caption = "x".repeat(2_001);
      value.steps[2] = 7;
    });
    expect(problems).toEqual([
      "title: 3 stands here, not text",
      "weather: a field that a story does not have",
      'steps[0].rule: "luck" stands here; promise, noticeable or value is allowed',
      expect.stringMatching(/^steps\[1\]\.caption: "x+…" is longer than 2,000 letters$/),
      "steps[2]: 7 stands here, not a step",
    ]);
  });

  it("is read without the letters that cannot be shown, and is not refused for them", () => {
    const value = asRead(storyFile(story));
    value.title = "The\u000bthird\u2068 call";
    value.steps[0].caption = "First\u000bsecond\u202a\u0000";
    value.steps[0].notes = "Ask\r\nand\u000cwait\u0085\u2066so";
    const reading = checkStory(value);
    if (!reading.ok) throw new Error(reading.problems.map(problemText).join("; "));
    const [{ caption, notes }] = reading.story.steps;
    expect([reading.story.title, caption, notes]).toEqual(["The third call", "First\nsecond", "Ask\nand\nwait\nso"]);
  });

  it("tells the problems of a scenario in it with the place of the scenario before theirs", () => {
    expect(problemsAfter((value) => void Object.assign(value.templates[0].regime, { openMinutes: -1 }))).toEqual([
      expect.stringMatching(/^templates\[0\]\.regime\.openMinutes: -1 /),
    ]);
    expect(
      problemsAfter((value) => void Object.assign(value.steps[1], { changes: [["promise.minutes", -5]] })),
    ).toEqual([expect.stringMatching(/^steps\[1\]\.promise\.minutes: -5 /)]);
  });

  it("refuses a step of no template, and a change of what is not there", () => {
    expect(problemsAfter((value) => void Object.assign(value.steps[0], { template: 4 }))).toEqual([
      "steps[0].template: 4 names no template; they go from 0 to 0",
    ]);
    expect(
      problemsAfter((value) => void Object.assign(value.steps[0], { changes: [["nowhere.at.all", 1]] })),
    ).toContain('steps[0].changes: "nowhere.at.all" is no place in the template');
  });

  it("is refused where it is another kind of file, of a newer version, or too large", () => {
    expect(problemsAfter((value) => value.templates[0])).toEqual(["the file: an object stands here, not a story"]);
    expect(problemsAfter((value) => void Object.assign(value, { kind: "tale" }))).toEqual([
      'kind: "tale" stands here; "goldilocks story" is needed',
    ]);
    expect(problemsAfter((value) => void Object.assign(value, { version: 2 }))).toEqual([
      "version: 2 is newer than version 1, which this is made for; a newer Goldilocks reads it",
    ]);
    expect(checkStoryText(" ".repeat(maxFileBytes + 1))).toMatchObject({
      ok: false,
      problems: [{ place: "the file" }],
    });
    expect(checkStoryText('{"kind": "goldilocks story"')).toMatchObject({ ok: false });
  });

  it("is judged without a throw, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (steps, templates) => {
        expect(checkStory({ kind: "goldilocks story", version: 1, title: "", steps: [steps], templates }).ok).toBe(
          false,
        );
        expect(checkStory(steps).ok).toBe(false);
      }),
    );
  });

  it("cannot reach beyond itself by the names of its keys", () => {
    problemsAfter(
      (value) =>
        void Object.assign(value.steps[1], { changes: JSON.parse('[["__proto__.polluted", 1], ["constructor", 2]]') }),
    );
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("has a name that every system takes", () => {
    expect(storyFileName({ title: "Der dritte Anruf: größer?" })).toBe("der-dritte-anruf-gro-er.story.json");
    expect(storyFileName({ title: "…" })).toBe("story.json");
  });
});

describe("a file opened anywhere", () => {
  it("is known for a story as this page saves it, and no scenario is", async () => {
    const isKnown = (text: string) => isStory(new Blob([text]));
    expect(await isKnown(storyText(story))).toBe(true);
    expect(await isKnown(JSON.stringify(storyFile(story)))).toBe(true);
    expect(await isKnown(JSON.stringify(story.steps[0].situation.file))).toBe(false);
  });
});
