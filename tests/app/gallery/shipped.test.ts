/** Every scenario that comes with the site is in the gallery, and says all that the gallery and a class need of it. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstScenario } from "../../../src/app/files/first.ts";
import { shippedScenarios } from "../../../src/app/files/shipped.ts";
import { galleryOrder, inGalleryOrder, inSections } from "../../../src/app/gallery/order.ts";
import { checkScenarioText, problemText } from "../../../src/scenario/check.ts";

const folder = new URL("../../../scenarios/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .map((name) => name.replace(/\.json$/, ""));
const ordered = galleryOrder.flatMap(({ entries }) => entries);

describe("the gallery", () => {
  it("has every file of scenarios/ in its order", () => {
    expect(files.filter((id) => !ordered.includes(id))).toEqual([]);
  });

  it("names no file that is not there, and none twice", () => {
    expect(ordered.filter((id) => !files.includes(id))).toEqual([]);
    expect(new Set(ordered).size).toBe(ordered.length);
  });

  it("begins with the scenario that the page opens on", () => {
    expect(firstScenario).toEqual(shippedScenarios[0]);
    expect(ordered[0]).toBe(firstScenario.id);
  });

  it("shows them in its order, section by section, and what it does not name last", () => {
    const made = ["unknown", ordered[3], ordered[0]].map((id) => ({ id }));
    expect(inGalleryOrder(made).map(({ id }) => id)).toEqual([ordered[0], ordered[3], "unknown"]);
    expect(inSections(made).map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      [ordered[0]],
      [ordered[3]],
      ["unknown"],
    ]);
    expect(shippedScenarios.map(({ id }) => id)).toEqual(
      inSections(shippedScenarios).flatMap(({ entries }) => entries.map(({ id }) => id)),
    );
  });

  it("is described in scenarios/README.md, each file by its name", () => {
    const readme = readFileSync(new URL("README.md", folder), "utf8");
    expect(files.filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });
});

describe.each(files)("%s", (id) => {
  const check = checkScenarioText(readFileSync(new URL(`${id}.json`, folder), "utf8"));
  if (!check.ok) throw new Error(check.problems.map(problemText).join("\n"));
  const { file } = check;

  it("has its file's name as its id", () => {
    expect(file.id).toBe(id);
  });

  it("has a story, a question, sources, tags, a guess to make and a prompt to talk about", () => {
    const { story, question, sources, teaching } = file;
    for (const text of [story, question, teaching?.guess, teaching?.prompt]) expect(text).toMatch(/\S.*[.?!]$/s);
    expect(question).toMatch(/\?$/);
    expect(sources.length).toBeGreaterThan(0);
    expect(teaching?.tags?.length).toBeGreaterThan(0);
  });
});
