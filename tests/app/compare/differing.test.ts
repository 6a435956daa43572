/** Laws of the difference in words: whatever two scenarios are, it is told by names, with units, in its group. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differingOf, type Held } from "../../../src/app/compare/differing.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import { differences, everyDifference } from "../../../src/scenario/differences.ts";
import { duplicated } from "../../../src/scenario/edit/duplicate.ts";
import { type ListName, moved } from "../../../src/scenario/edit/lists.ts";
import { withPeople } from "../../../src/scenario/edit/people.ts";
import { withRegime } from "../../../src/scenario/edit/regime.ts";
import { removal, removed } from "../../../src/scenario/edit/remove.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { writtenFile } from "../../../src/scenario/written.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { sampleFile } from "../../support/sample.ts";
import { shipped } from "../share/support.ts";

/** No id of these is a word that stands in a text for another reason. */
const withPlainIds = ({ populations, designs, ...file }: ScenarioFile): ScenarioFile => ({
  ...file,
  populations: populations.map((one, i) => ({ ...one, id: `population-${i}` })),
  designs: designs.map((one, i) => ({ ...one, id: `design-${i}` })),
});

const asRead = (file: ScenarioFile): ScenarioFile => JSON.parse(JSON.stringify(file));

/** Everything that may be absent is there in some and not in others. */
const anyWhole = fc
  .record({
    file: anyFile.map(asRead).map(withPlainIds),
    dial: fc.option(fc.integer({ min: 0, max: 20 }).map((n) => n / 20)),
    goal: fc.option(fc.integer({ min: -500, max: 500 })),
    hasDesk: fc.boolean(),
    currency: fc.constantFrom("EUR", "USD"),
    noticeable: fc.constantFrom(1, 2.5),
    drift: fc.constantFrom(0, 0.05),
  })
  .map(({ file, dial, goal, hasDesk, currency, noticeable, drift }): ScenarioFile => {
    const { desk, ...rest } = file;
    return {
      ...rest,
      currency,
      noticeable,
      expectationDrift: drift,
      ...(hasDesk ? { desk } : {}),
      ...(dial === null ? {} : { today: { design: "design-0", dial } }),
      ...(goal === null || file.regime.kind !== "day" ? {} : { goal: { netPerDay: goal } }),
    };
  })
  .filter((file) => checkScenario(file).ok);

type Edit = (file: ScenarioFile, list: ListName, at: number) => ScenarioFile | undefined;

const idAt = (file: ScenarioFile, list: ListName, at: number): string => file[list][at % file[list].length].id;

/** What the editor does to lists; nothing where it refuses. */
const edits: readonly Edit[] = [
  (file, list, at) => duplicated(file, list, idAt(file, list, at))?.file,
  (file, list, at) => moved(file, list, idAt(file, list, at), at % 2 === 0 ? 1 : -1),
  (file, list, at) => {
    const { refused, moveTo } = removal(file, list, idAt(file, list, at));
    return refused === null ? removed(file, list, idAt(file, list, at), moveTo?.[0]) : undefined;
  },
  (file, _, at) => withPeople(file, idAt(file, "teams", at), 3 + (at % 5)),
  (file) => withRegime(file, file.regime.kind === "day" ? "continuous" : "day").file,
];

const anyEdited = fc
  .record({
    before: fc.oneof(fc.constantFrom(...shipped, sampleFile()), anyWhole),
    made: fc.array(
      fc.record({
        edit: fc.constantFrom(...edits),
        list: fc.constantFrom<ListName>("steps", "teams", "segments", "populations", "designs"),
        at: fc.nat(99),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ before, made }) => {
    const after = made.reduce((file, { edit, list, at }) => {
      const next = edit(file, list, at);
      return next !== undefined && checkScenario(next).ok ? next : file;
    }, before);
    return [before, after] as const;
  });

const anyPair = fc.oneof(fc.tuple(anyWhole, anyWhole), anyEdited);

const held = (file: ScenarioFile): Held => ({
  file,
  scenario: resolveScenario(file),
  rule: "noticeable",
  seed: "goldilocks",
});
const curve = { population: "", design: "" };
const rowsOf = (before: ScenarioFile, after: ScenarioFile) =>
  differingOf(held(before), held(after), curve, curve, "en-GB").rows;

/** Ids that are no name of anything, and so no word of a text. */
function idsOf(files: readonly ScenarioFile[]): readonly string[] {
  const entries = files.flatMap(({ segments, populations, teams, steps, designs }) =>
    [segments, populations, teams, steps, designs].flat().map(({ id, name }) => ({ id, name })),
  );
  const names = entries.map(({ name }) => name.toLowerCase()).join(" ");
  const ids = new Set(entries.map(({ id }) => id));
  return [...ids].filter((id) => id.includes("-") && !names.includes(id.toLowerCase()));
}

/** Any of some words, with no letter or figure on either side that would make it a part of another. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(^|[^\\p{L}\\p{N}-])(${words.join("|") || "none-of-them"})($|[^\\p{L}\\p{N}-])`, "u");

describe("what differs, whichever two scenarios they are", () => {
  test("is told without ids, keys of the file, braces, brackets or quotes, and never the same twice", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const ids = anyOf(idsOf([before, after]));
        for (const { name, before: one, after: other, unit } of rowsOf(before, after)) {
          for (const text of [name, one, other, unit]) {
            expect(text).not.toMatch(/[{}[\]"]|undefined|null|NaN|[a-z][A-Z]/);
            expect(text).not.toMatch(ids);
          }
          expect([name, one, other]).not.toContain("");
          expect(one).not.toBe(other);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("stands in a group, has a key of its own, and is as much from the other side", () => {
    const groups = ["Promise", "Customers", "Process", "Flexibility", "Money"];
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const rows = rowsOf(before, after);
        for (const { group } of rows) expect(groups).toContain(group);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const there = differences(before, after).map(({ label }) => label);
        expect([...there].sort()).toEqual(
          differences(after, before)
            .map(({ label }) => label)
            .sort(),
        );
      }),
      { numRuns: 80 },
    );
  });

  test("is nothing where both mean the same, and something where they do not", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        expect(rowsOf(before, asRead(before))).toEqual([]);
        expect(everyDifference(before, writtenFile(resolveScenario(before)))).toEqual([]);
        const told = differences(before, after).length;
        const all = everyDifference(before, after).length;
        expect(told > 0).toBe(all > 0);
        expect(told).toBeLessThanOrEqual(all);
      }),
      { numRuns: 80 },
    );
  });
});
