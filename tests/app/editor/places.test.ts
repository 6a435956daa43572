/** Laws of the way from a place of the file to its field, and of what the forms hold: all of the file but its form. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboveLists, aroundOf, arounds, belowLists, numbersOf } from "../../../src/app/editor/around.ts";
import { narrowest, partAt, pathOf } from "../../../src/app/editor/places.ts";
import { keysAt } from "../../../src/scenario/lookup.ts";
import { placeOf } from "../../../src/scenario/problem.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { sampleFile } from "../../support/sample.ts";

const lists = ["steps", "teams", "segments", "populations", "designs"];
/** What the file says of its own form, which whoever writes the file knows. */
const ofTheFile = ["$schema", "version"];

describe("the forms", () => {
  it("hold every key of a scenario but those of its five lists and of the file's own form, each in one", () => {
    const keys = keysAt(sampleFile(), []).filter((key) => !lists.includes(key) && !ofTheFile.includes(key));
    const held = Object.values(arounds).flatMap((one): readonly string[] => one.keys);
    expect([...held].sort()).toEqual([...keys].sort());
    expect([...aboveLists.parts, ...belowLists.parts].sort()).toEqual(Object.keys(arounds).sort());
  });

  it("of numbers hold every number of what they are about", () => {
    for (const paths of Object.values(numbersOf)) {
      const held = paths.map(placeOf);
      const objects = [...new Set(paths.filter(({ length }) => length > 1).map(([key]) => key))];
      for (const key of objects) {
        for (const field of keysAt(sampleFile(), [key])) expect(held).toContain(`${key}.${field}`);
      }
    }
  });
});

describe("the way to a place", () => {
  it("leads to the entry it is in, and to the form of what stands around the lists", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom("steps", "teams", "segments", "populations", "designs"), (file, list) => {
        file[list].forEach(({ id }, i) => {
          expect(partAt(file, placeOf([list, i]))).toEqual({ list, id });
          expect(partAt(file, placeOf([list, i, "name"]))).toEqual({ list, id });
        });
        expect(partAt(file, placeOf([list, file[list].length]))).toBeNull();
      }),
    );
    expect(partAt(sampleFile(), "experience.steepness")).toEqual({ list: "around", id: "experience" });
    expect(partAt(sampleFile(), "expectationDrift")).toEqual({ list: "around", id: "promise" });
    expect(partAt(sampleFile(), "sources[3]")).toEqual({ list: "around", id: "text" });
    expect(partAt(sampleFile(), "the file")).toBeNull();
    expect(aroundOf("constructor")).toBeNull();
  });

  it("is the path that the place was made of", () => {
    for (const path of [["steps", 2, "work", "mean"], ["designs", 0, "headcount", "t-1", 3], ["title"]]) {
      expect(pathOf(placeOf(path))).toEqual(path);
    }
  });

  it("ends at the narrowest field that holds the place", () => {
    const fields = ["teams[1]", "teams[1].headcount", "teams[1].headcountless", "teams[11].headcount"];
    expect(narrowest(fields, "teams[1].headcount[3]")).toBe(1);
    expect(narrowest(fields, "teams[1].headcount")).toBe(1);
    expect(narrowest(fields, "teams[1].name")).toBe(0);
    expect(narrowest(fields, "teams[2]")).toBe(-1);
    expect(narrowest([], "")).toBe(-1);
  });
});
