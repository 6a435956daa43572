import { describe, expect, it } from "vitest";
import { firstScenario } from "../../../src/app/files/first.ts";
import { situationOf } from "../../../src/app/files/opening.ts";
import { shippedScenarios } from "../../../src/app/files/shipped.ts";
import { fetchTemplate } from "../../../src/app/files/template.ts";
import { withValue } from "../../../src/scenario/change.ts";
import { differences } from "../../../src/scenario/differences.ts";
import { sampleFile } from "../../support/sample.ts";

describe("a template by itself", () => {
  it("is the very scenario that the gallery has, for each of them", async () => {
    for (const scenario of shippedScenarios) expect(await fetchTemplate(scenario.id)).toEqual(scenario);
    expect(await fetchTemplate(firstScenario.id)).toBe(firstScenario);
  });

  it.each(["own", "", "schema", "../package", "__proto__", "constructor", "toString"])(
    "there is none called %j",
    async (id) => {
      expect(await fetchTemplate(id)).toBeNull();
    },
  );
});

describe("a file that is opened", () => {
  it("is held against the scenario of the site that it was made of, so that its changes survive being a file", async () => {
    for (const template of shippedScenarios.slice(0, 3)) {
      const file = { ...withValue(template, ["standardRange"], 0.77), title: "Mine" };
      const { opened, file: shown } = await situationOf(file);
      expect(opened).toEqual(template);
      expect(shown).toEqual(file);
      expect(differences(opened, shown)).toHaveLength(1);
    }
  });

  it("of any other id is held against itself", async () => {
    const { opened, file } = await situationOf(sampleFile());
    expect(opened).toBe(file);
  });
});
