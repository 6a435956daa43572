import { describe, expect, it } from "vitest";
import { groups, isChanged, rowsOf, type Section, sectionsOf } from "../../../src/app/controls/rows.ts";
import { duplicated } from "../../../src/scenario/edit/duplicate.ts";
import { moved } from "../../../src/scenario/edit/lists.ts";
import { listParameters, withOriginal, withValue } from "../../../src/scenario/parameters.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

function file(): ScenarioFile {
  const sample = sampleFile();
  const [mixed] = sample.populations;
  return { ...sample, populations: [mixed, { ...mixed, id: "busy", name: "Busy", perHour: 24 }] };
}

function sections(present: ScenarioFile, population = "mixed"): readonly Section[] {
  const design = present.designs[0].id;
  return sectionsOf(rowsOf(present, file(), design), present, { population, design });
}

const shownIn = (section: Section) => [...section.rows, ...section.folds.flatMap((fold) => fold.rows)];

describe("the panel of assumptions", () => {
  it("has its groups in their order", () => {
    expect(sections(file()).map((section) => section.group)).toEqual(groups);
  });

  it("shows every parameter once, but for those of populations and designs out of focus", () => {
    const keys = sections(file())
      .flatMap(shownIn)
      .map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    const others = listParameters(file()).filter(({ key }) => !keys.includes(key));
    expect(others.length).toBeGreaterThan(0);
    for (const { path } of others) {
      expect([path[0], path[1]]).not.toEqual(["populations", 0]);
      expect([path[0], path[1]]).not.toEqual(["designs", 0]);
      expect(["populations", "designs"]).toContain(path[0]);
    }
  });

  it("folds what belongs to one segment under its name, and what many have once under what it is", () => {
    const customers = sections(file())[groups.indexOf("Customers")];
    expect(customers.folds.map(({ name, by }) => [name, by])).toEqual([
      ["Routine", "owner"],
      ["Complex", "owner"],
    ]);
    const money = sections(file())[groups.indexOf("Money")];
    expect(money.folds.every((fold) => fold.by === "label")).toBe(true);
    const owners = money.folds.flatMap((fold) => fold.rows.map((row) => row.owner));
    expect(owners).toEqual(expect.arrayContaining(["Counter", "Office", "Routine", "Complex"]));
  });

  it("says of each of them which population it changes only, where there are several, and of nothing else", () => {
    const customers = sections(file(), "busy")[groups.indexOf("Customers")];
    const told = customers.rows.map(({ path, onlyFor }) => [path[0] === "populations", onlyFor]);
    expect(told).toContainEqual([true, "Busy"]);
    for (const [isOfPopulation, onlyFor] of told) expect(onlyFor).toBe(isOfPopulation ? "Busy" : null);
    const alone = { ...file(), populations: file().populations.slice(0, 1) };
    expect(
      new Set(
        sections(alone)
          .flatMap(shownIn)
          .map(({ onlyFor }) => onlyFor),
      ),
    ).toEqual(new Set([null]));
  });

  it("counts what is changed, also where it is not shown", () => {
    const changed = withValue(file(), ["populations", 1, "perHour"], 30);
    const customers = sections(changed)[groups.indexOf("Customers")];
    expect(customers.changed.map((row) => row.key)).toEqual(["populations[1].perHour"]);
    expect(shownIn(customers).map((row) => row.key)).not.toContain("populations[1].perHour");
  });

  it("keeps the scenario's own value and range while the thumb moves", () => {
    const own = sections(file())[0].rows[0];
    const moved = sections(withValue(file(), own.path, own.value * 2))[0].rows[0];
    expect(moved.value).toBe(own.value * 2);
    expect(moved.scale).toEqual(own.scale);
  });
});

describe("the panel of a scenario whose structure was changed", () => {
  it("compares each entry with itself as opened, wherever it stands now", () => {
    const opened = file();
    const [first] = opened.teams;
    const present = moved(duplicated(opened, "teams", first.id)?.file ?? opened, "teams", first.id, 1);
    const rows = rowsOf(present, opened, present.designs[0].id);
    expect(rows.filter(isChanged)).toEqual([]);
    const index = present.teams.findIndex(({ id }) => id === first.id);
    expect(index).toBe(1);
    const path = ["teams", index, "wagePerHour"];
    const dearer = withValue(present, path, 99, opened);
    const changed = rowsOf(dearer, opened, present.designs[0].id).filter(isChanged);
    expect(changed.map((row) => row.path)).toEqual([path]);
    expect(withOriginal(dearer, path, opened)).toEqual(present);
  });
});
