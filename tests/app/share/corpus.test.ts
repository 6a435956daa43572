/** Links that were once made, good and bad: what each of them is stands with it in corpus/. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLink } from "../../../src/app/share/link.ts";
import type { Situation } from "../../../src/app/store/store.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";

interface Bad {
  readonly name: string;
  readonly note: string;
  readonly says: string;
  readonly fragment: string;
}

interface Good {
  readonly name: string;
  readonly note: string;
  readonly fragment: string;
  readonly situation: Situation;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`./corpus/${name}.json`, import.meta.url), "utf8"));
const template = read<ScenarioFile>("template");

describe("a bad link", () => {
  it.each(read<readonly Bad[]>("bad"))("is refused with its sentence: $name", ({ fragment, says }) => {
    expect(readLink(fragment, [template])).toEqual({ ok: false, problem: says });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("an old link", () => {
  it.each(read<readonly Good[]>("good"))("opens what it opened when it was made: $name", ({ fragment, situation }) => {
    const reading = readLink(fragment, [template]);
    expect(reading.ok && [reading.situation, reading.notes]).toEqual([situation, []]);
    expect(checkScenario(situation.file).ok).toBe(true);
  });
});
