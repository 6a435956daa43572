import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patched, patchOf } from "../../../src/app/share/patch.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { sampleFile } from "../../support/sample.ts";

const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a patch", () => {
  it("makes of the first file the second, whichever two they are", () => {
    fc.assert(
      fc.property(anyFile.map(asRead), anyFile.map(asRead), (before, after) => {
        expect(patched(before, patchOf(before, after))).toEqual({ value: after, lost: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("of a file with itself is empty, in whatever order its keys stand", () => {
    const file = sampleFile();
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect(patchOf(file, turned)).toEqual([]);
  });

  it("names one number by the ids on the way, and nothing else", () => {
    const file = sampleFile();
    const [first, ...others] = file.steps;
    const after = { ...file, steps: [{ ...first, exposure: 0.5 }, ...others] };
    expect(patchOf(file, after)).toEqual([[`steps.${first.id}.exposure`, 0.5]]);
  });

  it("finds an entry by its id, wherever it has moved and whatever came before it", () => {
    const file = sampleFile();
    const [first, ...others] = file.steps;
    const patch = patchOf(file, { ...file, steps: [{ ...first, exposure: 0.5 }, ...others] });
    const moved = { ...file, steps: [{ ...first, id: "new" }, ...others, first] };
    expect(patched(moved, patch).value).toEqual({
      ...file,
      steps: [{ ...first, id: "new" }, ...others, { ...first, exposure: 0.5 }],
    });
  });

  it("takes entries of a list in, out, in the place of all others, and in another order", () => {
    const entry = (id: string, value = 0) => ({ id, value });
    const list = { all: [entry("a"), entry("b"), entry("c")] };
    const others = [[entry("c"), entry("a", 1)], [entry("x")], [entry("x"), entry("b"), entry("a")]];
    for (const all of others) expect(patched(list, patchOf(list, { all })).value).toEqual({ all });
  });

  it("changes a mix and a distribution of another kind as a whole", () => {
    const file = sampleFile();
    const [population] = file.populations;
    const mix = { routine: 0.6, complex: 0.4 };
    const work = { kind: "exponential", mean: 3 };
    expect(patchOf(file.populations, [{ ...population, mix }])).toEqual([[`${population.id}.mix`, mix]]);
    expect(patchOf({ work: { kind: "gamma", mean: 3, cv: 1 } }, { work })).toEqual([["work", work]]);
  });

  it("leaves out what has no place and says so, and what is taken away twice", () => {
    const patch = [["a.b", 1], ["a"], ["a"], ["list.x.value", 2], ["list.0", 3], ["", 4]] as const;
    const { value, lost } = patched({ a: 0, list: [1, 2] }, patch);
    expect(value).toEqual({ list: [1, 2], "": 4 });
    expect(lost).toEqual([["a.b", 1], ["a"], ["list.x.value", 2], ["list.0", 3]]);
  });

  it("reaches no prototype, and takes constructor for a name like any other", () => {
    const before = { needs: { a: 0.5 } };
    const after = { needs: { a: 0.5, constructor: 0.2 } };
    expect(patched(before, patchOf(before, after)).value).toEqual(after);
    const { value } = patched(before, [
      ["__proto__.polluted", true],
      ["needs.__proto__", { polluted: true }],
      ["constructor.prototype.polluted", true],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf((value as typeof before).needs)).toBe(Object.prototype);
  });
});
