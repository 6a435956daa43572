import { describe, expect, it } from "vitest";
import { groups, rowsOf, type Section, sectionsOf } from "../../../src/app/controls/rows.ts";
import { countOf, countWords, foundIn } from "../../../src/app/controls/search.ts";
import { sampleFile } from "../../support/sample.ts";

const file = sampleFile();
const design = file.designs[0].id;
const all = sectionsOf(rowsOf(file, file, design), file, { population: file.populations[0].id, design });
const rowsIn = (sections: readonly Section[]) =>
  sections.flatMap(({ rows, folds }) => [...rows, ...folds.flatMap((fold) => fold.rows)]);

describe("the search for assumptions", () => {
  it("without a word leaves everything where it is", () => {
    expect(foundIn(all, "  ")).toBe(all);
    expect(countOf(all)).toBe(rowsIn(all).length);
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
