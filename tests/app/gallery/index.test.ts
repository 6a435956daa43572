/** What the gallery's index finds and says. */
import { describe, expect, it } from "vitest";
import { countsOf, firstSentence } from "../../../src/app/gallery/entry.ts";
import { foundScenarios, foundWords, subjectsOf } from "../../../src/app/gallery/find.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

const made = (id: string, title: string, tags: string[]): ScenarioFile => ({
  ...sampleFile(),
  id,
  title,
  question: "Why?",
  story: "A day.",
  teaching: { tags },
});
const files = [
  made("cafe", "The Café", ["retail", "effort"]),
  made("bank", "The bank", ["money", "effort"]),
  made("plain", "Plain", []),
];
const ids = (found: readonly ScenarioFile[]) => found.map(({ id }) => id);

describe("looking for a scenario", () => {
  it("for nothing finds all, in order", () => {
    expect(ids(foundScenarios(files, { tag: "", query: " " }))).toEqual(["cafe", "bank", "plain"]);
    expect(foundWords(3, 3, { tag: "", query: " " })).toBe("");
  });

  it("finds those with every word, whatever their case and accents", () => {
    expect(ids(foundScenarios(files, { tag: "", query: "CAFE the" }))).toEqual(["cafe"]);
    expect(ids(foundScenarios(files, { tag: "", query: "cafe bank" }))).toEqual([]);
  });

  it("finds by tag, and by tag and words together", () => {
    expect(ids(foundScenarios(files, { tag: "effort", query: "" }))).toEqual(["cafe", "bank"]);
    expect(ids(foundScenarios(files, { tag: "effort", query: "bank" }))).toEqual(["bank"]);
    expect(ids(foundScenarios(files, { tag: "money", query: "cafe" }))).toEqual([]);
  });

  it("finds by whom and what a scenario names", () => {
    const [{ name }] = files[0].segments;
    expect(ids(foundScenarios([files[0]], { tag: "", query: name }))).toEqual(["cafe"]);
  });

  it("says how many of how many, also when there is none", () => {
    expect(foundWords(1, 3, { tag: "money", query: "" })).toBe("1 of 3 scenarios");
    expect(foundWords(0, 3, { tag: "", query: "x" })).toMatch(/^None of 3/);
  });

  it("knows every subject once, by the alphabet, with the number of scenarios that have it", () => {
    expect(subjectsOf([...files, made("twice", "Twice", ["money", "money"])])).toEqual([
      { tag: "effort", count: 2 },
      { tag: "money", count: 2 },
      { tag: "retail", count: 1 },
    ]);
  });
});

describe("an entry", () => {
  it.each([
    ["A branch opens at 9.30. It closes.", "A branch opens at 9.30."],
    ["“Who is next?” Nobody knows.", "“Who is next?”"],
    ["No end", "No end"],
    ["One.\nTwo.", "One."],
  ])("begins its story with the first sentence: %j", (story, first) => {
    expect(firstSentence(story)).toBe(first);
  });

  it("counts its populations and its designs", () => {
    const { populations, designs } = sampleFile();
    const counts = { populations: [populations[0]], designs: [designs[0], designs[0]] };
    expect(countsOf(counts)).toBe("1 population, 2 designs");
  });
});
