/** Laws of adding, duplicating, moving, renaming and removing: whatever the file, it stays one that checks out. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScenario, problemText } from "../../../src/scenario/check.ts";
import { added } from "../../../src/scenario/edit/add.ts";
import { duplicated } from "../../../src/scenario/edit/duplicate.ts";
import { indexOf, type ListName, moved, named, renamed } from "../../../src/scenario/edit/lists.ts";
import { removal, removed } from "../../../src/scenario/edit/remove.ts";
import { waysOf } from "../../../src/scenario/edit/ways.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { anyFile } from "../../support/anyScenario.ts";
import { sampleFile } from "../../support/sample.ts";

const lists: readonly ListName[] = ["steps", "teams", "segments", "populations", "designs"];
const anyList = fc.constantFrom(...lists);

/** A list of the file and the id of one of its entries. */
const anyEntry = fc
  .record({ file: anyFile, list: anyList, place: fc.nat(11), move: fc.nat(11) })
  .map(({ file, list, place, move }) => {
    const entries = named(file, list);
    return { file, list, id: entries[place % entries.length].id, move };
  });

function problems(file: ScenarioFile): readonly string[] {
  const check = checkScenario(file);
  return check.ok ? [] : check.problems.map(problemText);
}

const ids = (file: ScenarioFile, list: ListName) => named(file, list).map(({ id }) => id);

function law<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 200 });
}

describe("an entry more", () => {
  it("checks out, has an id of its own and is in its list", () => {
    law(anyEntry, ({ file, list }) => {
      const more = added(file, list);
      expect(more).not.toBeNull();
      if (more === null) return;
      expect(problems(more.file)).toEqual([]);
      expect(ids(more.file, list)).toEqual([...ids(file, list), more.id]);
      expect(ids(file, list)).not.toContain(more.id);
    });
  });

  it("and away again leaves the same file", () => {
    law(anyEntry, ({ file, list, move }) => {
      const more = added(file, list, move % (file[list].length + 1));
      if (more !== null) expect(removed(more.file, list, more.id)).toEqual(file);
    });
  });

  it("as a copy checks out, stands behind its original, and is told apart by id and name", () => {
    law(anyEntry, ({ file, list, id }) => {
      const copy = duplicated(file, list, id);
      expect(copy).not.toBeNull();
      if (copy === null) return;
      expect(problems(copy.file)).toEqual([]);
      expect(indexOf(copy.file, list, copy.id)).toBe(indexOf(file, list, id) + 1);
      expect(new Set(ids(copy.file, list)).size).toBe(file[list].length + 1);
      expect(new Set(named(copy.file, list).map(({ name }) => name)).size).toBe(file[list].length + 1);
    });
  });

  it("as a copy of a segment has half of its customers", () => {
    law(anyFile, (file) => {
      const id = file.segments[0].id;
      const copy = duplicated(file, "segments", id);
      const mix = copy?.file.populations[0].mix ?? {};
      expect(mix[copy?.id ?? ""]).toBe(mix[id]);
      expect(mix[id]).toBe(file.populations[0].mix[id] / 2);
    });
  });

  it("is no step where the only team is the desk's", () => {
    const { desk: _, ...sample } = sampleFile();
    const [team] = sample.teams;
    const file: ScenarioFile = {
      ...sample,
      teams: [team],
      desk: { team: team.id, work: { kind: "constant", value: 1 }, fit: 1 },
    };
    expect(added(file, "steps")).toBeNull();
  });
});

describe("an entry moved", () => {
  it("checks out, and moved back stands where it stood", () => {
    law(anyEntry, ({ file, list, id }) => {
      const later = moved(file, list, id, 1);
      expect(problems(later)).toEqual([]);
      const back = later === file ? file : moved(later, list, id, -1);
      expect(back).toEqual(file);
    });
  });
});

describe("an entry renamed", () => {
  it("keeps its id, and a blank name is a problem at the name", () => {
    law(anyEntry, ({ file, list, id }) => {
      const other = renamed(file, list, id, "Another name");
      expect(problems(other)).toEqual([]);
      expect(ids(other, list)).toEqual(ids(file, list));
      const [problem] = problems(renamed(file, list, id, " "));
      expect(problem).toContain(`${list}[${indexOf(file, list, id)}].name: `);
    });
  });
});

describe("an entry less", () => {
  it("checks out and is named nowhere, or it is refused in words and nothing changes", () => {
    law(anyEntry, ({ file, list, id, move }) => {
      const { refused, moveTo } = removal(file, list, id);
      const less = removed(file, list, id, moveTo?.[move % moveTo.length]);
      expect(problems(less)).toEqual([]);
      if (refused !== null) {
        expect(refused).toMatch(/^\S.*\.$/);
        expect(less).toBe(file);
      } else {
        expect(JSON.stringify(less)).not.toContain(`"${id}"`);
        expect(ids(less, list)).toEqual(ids(file, list).filter((one) => one !== id));
      }
    });
  });

  it("is none while its steps have no other team", () => {
    const file = sampleFile();
    const { team } = file.steps[0];
    const { moveTo, consequences } = removal(file, "teams", team);
    expect(moveTo).not.toBeNull();
    expect(consequences.join(" ")).toContain(file.steps[0].name);
    expect(removed(file, "teams", team)).toBe(file);
    expect(removed(file, "teams", team, team)).toBe(file);
  });

  it("sends who came to a step where the step would have sent them", () => {
    const [first] = sampleFile().steps;
    const step = (id: string, next?: ScenarioFile["steps"][number]["next"]) => ({
      ...first,
      id,
      name: id,
      ...(next ? { next } : {}),
    });
    const { next: _, ...plain } = first;
    const file: ScenarioFile = {
      ...sampleFile(),
      steps: [
        { ...plain, id: "a", name: "a" },
        step("b", [
          { to: "b", share: 0.5 },
          { to: "c", share: 0.2 },
          { to: "end", share: 0.3 },
        ]),
        step("c", [
          { to: "b", share: 0.5 },
          { to: "end", share: 0.5 },
        ]),
      ],
    };
    const less = removed(file, "steps", "b");
    expect(waysOf(less, "a")).toEqual([
      { to: "c", share: 0.4 },
      { to: "end", share: 0.6 },
    ]);
    expect(waysOf(less, "c")).toEqual([
      { to: "c", share: 0.2 },
      { to: "end", share: 0.8 },
    ]);
  });

  it("of segments keeps the proportions of the others", () => {
    law(anyFile, (file) => {
      const [first, ...others] = file.segments;
      if (others.length === 0) return;
      const before = file.populations[0].mix;
      const after = removed(file, "segments", first.id).populations[0].mix;
      const left = others.reduce((sum, { id }) => sum + before[id], 0);
      // Twelve digits are kept.
      for (const { id } of others) expect(Math.abs(after[id] - before[id] / left)).toBeLessThan(1e-11);
    });
  });
});
