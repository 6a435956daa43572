import { describe, expect, it } from "vitest";
import { policyChoices, withChoice, withoutCommonWord } from "../../../src/app/controls/choices.ts";
import { withOriginal } from "../../../src/scenario/parameters.ts";
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
});
