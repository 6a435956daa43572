import { describe, expect, it } from "vitest";
import { policyChoices } from "../../../src/app/controls/choices.ts";
import { sections } from "../../../src/app/controls/panel.ts";
import { groups, rowsOf, type Section, sectionsOf } from "../../../src/app/controls/rows.ts";
import { countOf, countWords, foundIn } from "../../../src/app/controls/search.ts";
import { sampleFile } from "../../support/sample.ts";
import { storeByHand } from "../store/support.ts";

const file = sampleFile();
const design = file.designs[0].id;
const policies = policyChoices(file, file, design).map((choice) => ({ ...choice, key: choice.path.join(".") }));
const all = sectionsOf(rowsOf(file, file, design), file, { population: file.populations[0].id, design }).map(
  (section) => ({ ...section, choices: section.group === "Process" ? policies : [] }),
);
const rowsIn = (sections: readonly Section[]) =>
  sections.flatMap(({ rows, folds }) => [...rows, ...folds.flatMap((fold) => fold.rows)]);

describe("the search for assumptions", () => {
  it("without a word leaves everything where it is", () => {
    expect(foundIn(all, "  ")).toBe(all);
    expect(countOf(all)).toBe(rowsIn(all).length + policies.length);
  });

  it("finds every row by its own name, whatever the case", () => {
    for (const row of rowsIn(all)) {
      const found = rowsIn(foundIn(all, row.name.toUpperCase().replaceAll(",", " ")));
      expect(found.map(({ key }) => key)).toContain(row.key);
    }
  });

  it("finds by owner, by group and by the exact term of the glossary", () => {
    const [team] = file.teams;
    expect(rowsIn(foundIn(all, team.name)).some(({ owner }) => owner === team.name)).toBe(true);
    expect(foundIn(all, "money").map(({ group }) => group)).toContain("Money");
    expect(rowsIn(foundIn(all, "adaptive case handling")).some(({ path }) => path.includes("adaptivity"))).toBe(true);
  });

  it("finds a choice by its name, by what it can be set to, by its key in the file and by its exact term", () => {
    for (const words of ["admitted", "target customers", "admission", "Who is next", "dispatch", "queue discipline"]) {
      const found = foundIn(all, words);
      expect(
        found.map(({ group }) => group),
        words,
      ).toContain("Process");
      expect(found.flatMap(({ choices }) => choices).length, words).toBeGreaterThan(0);
      expect(countOf(found), words).toBeLessThan(countOf(all));
    }
  });

  it("finds by the keys of the file, in the words of the field too", () => {
    const keys = (words: string) => rowsIn(foundIn(all, words)).map(({ path }) => path[0]);
    expect(keys("headcount")).toContain("teams");
    expect(keys("population")).toContain("populations");
    expect(keys("arrival rate")).toContain("populations");
  });

  it("looks through all that the panel shows", () => {
    const { store } = storeByHand();
    const shown = sections(store);
    for (const words of ["judged by", "admission", "dispatch", "population", "headcount"]) {
      expect(countOf(foundIn(shown, words)), words).toBeGreaterThan(0);
    }
    const names = shown.flatMap(({ choices }) => choices.map(({ name }) => name));
    for (const name of names)
      expect(foundIn(shown, name).flatMap(({ choices }) => choices.map((one) => one.name))).toContain(name);
    expect(names).toContain("Population");
  });

  it("wants every word, keeps the order, and shows no group and no fold without a row", () => {
    const found = foundIn(all, "wage");
    expect(countOf(found)).toBeGreaterThan(0);
    expect(countOf(foundIn(all, "wage zzz"))).toBe(0);
    expect(foundIn(all, "zzz")).toEqual([]);
    const order = found.map(({ group }) => groups.indexOf(group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { rows, folds } of found) {
      expect(rows.length + folds.length).toBeGreaterThan(0);
      for (const fold of folds) expect(fold.rows.length).toBeGreaterThan(0);
    }
  });

  it("says how many of how many", () => {
    expect(countWords(3, 60)).toBe("3 of 60 assumptions");
    expect(countWords(0, 60)).toBe("None of 60 assumptions has these words.");
  });
});
