import { describe, expect, it } from "vitest";
import { firstScenario } from "../../../src/app/files/first.ts";
import { shippedScenarios } from "../../../src/app/files/shipped.ts";
import { fetchTemplate } from "../../../src/app/files/template.ts";

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
