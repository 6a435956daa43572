/** Laws of the words that are explained: each says something else than itself, and the schema's own texts are used. */
import { describe, expect, it } from "vitest";
import { exactTerm, glossary } from "../../../src/app/words/glossary.ts";
import * as inViews from "../../../src/app/words/inViews.ts";
import { fieldAt } from "../../../src/scenario/lookup.ts";
import { listParameters } from "../../../src/scenario/parameters.ts";
import { sampleFile } from "../../support/sample.ts";

const lists = Object.values(inViews).filter((one) => Array.isArray(one));

describe("the glossary", () => {
  it("gives an exact term and a sentence to each word, and no word twice in one picture", () => {
    expect(lists.length).toBeGreaterThan(5);
    for (const words of [...lists, Object.entries(glossary).map(([id, entry]) => ({ word: id, ...entry }))]) {
      expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
      for (const { word, exact, meaning } of words) {
        expect(exact, word).not.toBe("");
        expect(meaning, word).toMatch(/^[A-Z0-9].*[.?]$/);
        expect(meaning, word).not.toBe(exact);
      }
    }
  });

  it("takes the schema's text where there is one", () => {
    const file = sampleFile();
    const meanings = lists.flat().map(({ meaning }) => meaning);
    for (const path of [["today"], ["desk"], ["promise", "minutes"], ["steps", 0, "exposure"], ["segments", 0]]) {
      expect(meanings).toContain(fieldAt(file, path)?.help);
    }
  });
});

describe("the exact term of a field", () => {
  it("is that of the field, or of what it is a part of, and never stands for another field", () => {
    expect(exactTerm(["designs", 0, "flexible", "adaptivity"])).toBe("Adaptive case handling");
    expect(exactTerm(["designs", 0, "flexible", "range", "advise"])).toBe("Range of variety handled in line");
    expect(exactTerm(["segments", 0, "patience", "mean"])).toBe("Time to abandonment");
    expect(exactTerm(["steps", 0, "cost"])).toBeNull();
    expect(exactTerm(["constructor"])).toBeNull();
    expect(exactTerm([])).toBeNull();
  });

  it("is never the label over again", () => {
    for (const { path, label } of listParameters(sampleFile())) expect(exactTerm(path)).not.toBe(label);
  });
});
