import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { behindOf } from "../../../src/app/export/behind.ts";
import { csvText } from "../../../src/app/export/csv.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import { presentTelling } from "../../../src/app/export/gather.ts";
import { named } from "../../../src/app/keep/named.ts";
import { ownName } from "../../../src/app/keep/state.ts";
import { readLink } from "../../../src/app/share/link.ts";
import type { Situation, Store } from "../../../src/app/store/store.ts";
import { sameSituation, stepName, stepShows } from "../../../src/app/story/names.ts";
import { footOf } from "../../../src/app/story/stage/telling.ts";
import type { Step } from "../../../src/app/story/story.ts";
import { views } from "../../../src/app/views/index.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { situationOf } from "../story/support.ts";
import { shipped, shownOf } from "./support.ts";

const template = shipped("invoice-inquiry");
const changed: ScenarioFile = { ...template, noticeable: 3 };
const shown = shownOf(changed, 20);

/** A workbench with this on its screen. */
const showing = (situation: Situation): Store =>
  ({
    problems: signal([]),
    shown: signal(shown),
    older: signal(false),
    situation: signal(situation),
    leastRegret: signal(null),
    pins: { compared: signal(null) },
  }) as unknown as Store;

/** As a link with the change in it is opened. */
const linked = situationOf(changed);

const stepOf = (situation: Situation): Step => ({ id: "1", situation, caption: "", notes: "" });

async function told(situation: Situation) {
  const telling = await presentTelling(showing(situation), views);
  if (telling === null) throw new Error("nothing to export");
  return { telling, material: telling.steps[0], words: wordsOf(telling.steps[0], "en-GB") };
}

beforeEach(() => void vi.stubGlobal("document", { baseURI: "https://goldilocks.example/" }));
afterEach(() => {
  vi.unstubAllGlobals();
  ownName.value = null;
});

describe("what is exported", () => {
  test("differs from the template, however it was opened", async () => {
    const { material, words } = await told(linked);
    const { template: name, differences } = behindOf(material, words, "en-GB");
    expect([name, differences.map((row) => row.name)]).toEqual([template.title, ["Noticeable difference"]]);
    expect(stepShows(stepOf(linked))).toMatch(/, 1 assumption changed$/);
    expect(footOf(linked, null, words)).toMatch(/, 1 assumption changed$/);
  });

  test("differs from the scenario as it was opened where there is no template", async () => {
    const own = { ...template, id: "nowhere-else" };
    const { material, words } = await told(situationOf(own, { ...own, noticeable: 3 }));
    expect(behindOf(material, words, "en-GB").differences).toHaveLength(1);
    expect(stepShows(stepOf(situationOf(own)))).toMatch(/, nothing changed$/);
  });

  test("goes by the name it is kept under: file, facts, figures and link", async () => {
    ownName.value = "ACME cautious variant";
    const { telling, material, words } = await told(linked);
    expect(telling.title).toBe(ownName.value);
    expect(behindOf(material, words).facts[0]).toEqual({ name: "Scenario", text: ownName.value });
    expect(csvText([{ material, exhibit: exhibitOf(material, words) }])).toContain("\r\n1,ACME cautious variant,");
    expect(material.shown.scenario.title).toBe(ownName.value);
    const reading = readLink(new URL(material.link).hash, [template]);
    expect(reading.ok && reading.situation.file.title).toBe(ownName.value);
  });
});

describe("a step of what is kept under a name", () => {
  test("has that name, and shows the same as the screen", () => {
    ownName.value = "ACME cautious variant";
    const situation = named(linked);
    expect(stepName(stepOf(situation))).toBe("Cost and experience: ACME cautious variant");
    expect(sameSituation(situation, named(linked))).toBe(true);
    expect(sameSituation(situation, linked)).toBe(false);
    ownName.value = null;
    expect(named(linked)).toBe(linked);
  });
});
