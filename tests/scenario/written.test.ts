/** A scenario as a file again. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkScenario, checkScenarioText } from "../../src/scenario/check.ts";
import { listParameters } from "../../src/scenario/parameters.ts";
import { writtenFile } from "../../src/scenario/written.ts";
import { sampleFile } from "../support/sample.ts";

const shipped = ["bank-branch", "invoice-inquiry", "telephone-bank"].map(
  (name) => [name, readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8")] as const,
);
const all = [...shipped, ["the sample", JSON.stringify(sampleFile())] as const];

describe.each(all)("%s", (_, text) => {
  const read = checkScenarioText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));

  test("written as a file again is a valid file of the same scenario", () => {
    const again = checkScenario(JSON.parse(JSON.stringify(writtenFile(read.scenario))));
    expect(again.ok ? again.scenario : again.problems).toEqual(read.scenario);
  });

  test("has the same parameters with the same values, but for levers that are one number or one for each", () => {
    const told = (file: Parameters<typeof listParameters>[0]) =>
      listParameters(file)
        .filter(({ path }) => !(path[0] === "designs" && path[2] === "flexible"))
        .map(({ key, label, owner, unit, value }) => ({ key, label, owner, unit, value }));
    expect(told(writtenFile(read.scenario))).toEqual(told(read.file));
  });
});
