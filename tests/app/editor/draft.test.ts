/** Laws of the draft: the store gets what checks out and nothing else, and undo has the words for it. */
import { describe, expect, it } from "vitest";
import { createDraft, currencyOf, problemAt, wrongs } from "../../../src/app/editor/draft.ts";
import { createStore } from "../../../src/app/store/store.ts";
import { withPart } from "../../../src/scenario/change.ts";
import { added } from "../../../src/scenario/edit/add.ts";
import { sampleFile } from "../../support/sample.ts";

/** A store whose studies never end. */
const open = () => createStore({ first: sampleFile(), run: () => new Promise(() => {}) });

const wage = ["teams", 0, "wagePerHour"];

describe("an edit", () => {
  it("that checks out is taken at once, as one step of undo with its words", () => {
    const store = open();
    const draft = createDraft(store);
    const more = added(sampleFile(), "steps");
    draft.change(more?.file ?? sampleFile(), "Add step");
    expect(draft.problems.value).toEqual([]);
    expect(store.history.value.present.file).toBe(more?.file);
    expect(store.history.value.done.map(({ words }) => words)).toEqual(["Add step"]);
    store.undo();
    expect(draft.file.value).toEqual(sampleFile());
  });

  it("that does not is kept with the problem at its field, and the store is left alone", () => {
    const store = open();
    const draft = createDraft(store);
    draft.change(withPart(sampleFile(), wage, -3), "Wage: 20 → -3", "wage");
    expect(problemAt(draft, wage)).toBe("-3 is below 0");
    expect(problemAt(draft, ["teams", 0])).toBeNull();
    draft.change(withPart(draft.file.value, ["standardRange"], 1.2), "Standard range: 120 %");
    expect(problemAt(draft, ["standardRange"])).toBe("120 % is above 100 %");
    expect(problemAt(draft, wage)).toBe("-3 is below 0");
    expect(wrongs(draft)).toEqual([
      expect.stringMatching(/: -3 is below 0$/),
      expect.stringMatching(/: 120 % is above/),
    ]);
    expect(problemAt(draft, ["teams", 0], true)).not.toBeNull();
    expect(draft.file.value.teams[0].wagePerHour).toBe(-3);
    expect(store.history.value.done).toEqual([]);
    expect(store.problems.value).toEqual([]);
  });

  it("that mends what was wrong is taken with all that waited, as one step", () => {
    const store = open();
    const draft = createDraft(store);
    draft.change(withPart(draft.file.value, wage, -3), "Wage: 20 → -3", "wage");
    draft.change(withPart(draft.file.value, ["title"], "Other"), "Title: Other");
    draft.change(withPart(draft.file.value, wage, 3), "Wage: 20 → 3", "wage");
    expect(store.history.value.done.map(({ words }) => words)).toEqual(["Title: Other; Wage: 20 → 3"]);
    expect(store.history.value.present.file.title).toBe("Other");
  });

  it("typed letter by letter is one step of undo until the field is left", () => {
    const store = open();
    const draft = createDraft(store);
    for (const value of [2, 25, 25.5]) draft.change(withPart(draft.file.value, wage, value), `Wage: ${value}`, "wage");
    expect(store.history.value.done.map(({ words }) => words)).toEqual(["Wage: 25.5"]);
    draft.endGesture();
    draft.change(withPart(draft.file.value, wage, 26), "Wage: 26", "wage");
    expect(store.history.value.done).toHaveLength(2);
  });

  it("that is given up, or that an undo overtakes, is gone", () => {
    const store = open();
    const draft = createDraft(store);
    draft.change(withPart(draft.file.value, wage, 30), "Wage: 30");
    draft.change(withPart(draft.file.value, wage, -3), "Wage: -3");
    draft.giveUp();
    expect(draft.file.value.teams[0].wagePerHour).toBe(30);
    draft.change(withPart(draft.file.value, wage, -3), "Wage: -3");
    store.undo();
    expect(draft.file.value).toEqual(sampleFile());
    expect(draft.problems.value).toEqual([]);
  });

  it("of the currency writes amounts in the last one that was whole", () => {
    const draft = createDraft(open());
    expect(currencyOf(draft)).toBe("EUR");
    draft.change(withPart(sampleFile(), ["currency"], "US"), "Currency: EUR → US", "currency");
    expect(currencyOf(draft)).toBe("EUR");
    draft.change(withPart(sampleFile(), ["currency"], "USD"), "Currency: EUR → USD", "currency");
    expect(currencyOf(draft)).toBe("USD");
  });
});
