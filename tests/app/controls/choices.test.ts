import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policyChoices, withChoice, withoutCommonWord } from "../../../src/app/controls/choices.ts";
import { withOriginal } from "../../../src/scenario/parameters.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

describe("the policies of a design", () => {
  it("are told with what the scenario had", () => {
    const opened = sampleFile();
    const [design] = opened.designs;
    const [exceptions] = policyChoices(opened, opened, design.id);
    const changed = withChoice(opened, exceptions.path, "refer");
    const [after] = policyChoices(changed, opened, design.id);
    expect([after.value, after.own]).toEqual(["refer", exceptions.value]);
    expect(withOriginal(changed, exceptions.path, opened)).toEqual(opened);
  });

  it("are called by words of their own, never by the file's", () => {
    const file = sampleFile();
    for (const { name, options } of policyChoices(file, file, file.designs[0].id)) {
      expect(options.length, name).toBeGreaterThan(1);
      for (const option of options) expect(option.name).toMatch(/^[A-Z][a-z]+ ?[a-z ]*$/);
      for (const option of options) expect(option.name.toLowerCase()).not.toBe(option.value);
    }
  });

  it("that use a desk cannot be chosen where there is none", () => {
    const { desk: _, ...without } = sampleFile();
    const [exceptions] = policyChoices(without, without, without.designs[0].id);
    const barred = exceptions.options.filter((option) => option.unavailable !== undefined);
    expect(barred.map((option) => option.value)).toEqual(["escalate", "desk"]);
  });
});

describe("names side by side", () => {
  const names = (...all: string[]) =>
    withoutCommonWord(all.map((name) => ({ value: name, name }))).map(({ name }) => name);

  it("leave out a word that all begin or end with", () => {
    expect(names("Customers alike", "Mixed customers")).toEqual(["Alike", "Mixed"]);
    expect(names("Busy days", "Quiet days")).toEqual(["Busy", "Quiet"]);
  });

  it("stay whole where nothing would be left, or nothing is shared", () => {
    expect(names("Customers", "Customers varied")).toEqual(["Customers", "Customers varied"]);
    expect(names("January 1999", "Busy days")).toEqual(["January 1999", "Busy days"]);
    expect(names("Customers customers", "Mixed customers")).toEqual(["Customers customers", "Mixed customers"]);
    expect(names("Mixed customers")).toEqual(["Mixed customers"]);
  });

  it("stay whole where what is left of one does not stand by itself", () => {
    expect(names("An ordinary day", "A full day")).toEqual(["An ordinary day", "A full day"]);
    expect(names("Customers of today", "Customers alike")).toEqual(["Customers of today", "Customers alike"]);
    expect(names("A day", "The day")).toEqual(["A day", "The day"]);
  });

  it("are shortened in one of the shipped scenarios only", () => {
    const folder = "scenarios/";
    const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "schema.json");
    const shortened = files.flatMap((name) => {
      const { populations, designs } = JSON.parse(readFileSync(folder + name, "utf8")) as ScenarioFile;
      return [populations, designs]
        .map((list) => list.map((entry) => entry.name))
        .filter((all) => names(...all).join() !== all.join())
        .map((all) => [name, ...names(...all)]);
    });
    expect(files.length).toBe(17);
    expect(shortened).toEqual([["bank-branch.json", "Mixed", "Alike", "Varied"]]);
  });
});
