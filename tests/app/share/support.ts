/** Situations to link: shipped scenarios and any others, with as many sliders moved as one likes. */
import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { Situation } from "../../../src/app/store/store.ts";
import { defaultSeed, type Rule } from "../../../src/experiment/types.ts";
import { checkScenario, checkScenarioText } from "../../../src/scenario/check.ts";
import { listParameters, withValue } from "../../../src/scenario/parameters.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { anyFile } from "../../support/anyScenario.ts";

const folder = new URL("../../../scenarios/", import.meta.url);

export const shipped: readonly ScenarioFile[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .map((name) => {
    const check = checkScenarioText(readFileSync(new URL(name, folder), "utf8"));
    if (!check.ok) throw new Error(`${name} is no scenario`);
    return check.file;
  });

export interface Edit {
  /** Which slider, modulo their number. */
  readonly slider: number;
  /** How far along it, in hundredths. */
  readonly place: number;
}

export const anyEdits = (most: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.record({ slider: fc.nat(10_000), place: fc.nat(100) }), { maxLength: most });

/** As many sliders moved; a move that makes no scenario is not made. */
export function edited(file: ScenarioFile, edits: readonly Edit[]): ScenarioFile {
  return edits.reduce((now, { slider, place }) => {
    const all = listParameters(now);
    const { path, min, max } = all[slider % all.length];
    const moved = withValue(now, path, Number((min + ((max - min) * place) / 100).toPrecision(3)), file);
    const check = checkScenario(moved);
    return check.ok ? check.file : now;
  }, file);
}

/** As a scenario is opened, and nothing changed. */
export function opening(file: ScenarioFile): Situation {
  return {
    opened: file,
    file,
    rule: null,
    seed: defaultSeed,
    population: file.populations[0].id,
    design: file.designs[0].id,
    comparing: file.populations.length > 1 || file.designs.length === 1 ? "populations" : "designs",
    view: "",
  };
}

const anyAsked = fc.record({
  rule: fc.constantFrom<Rule | null>(null, "noticeable", "value"),
  seed: fc.oneof(
    fc.constant(defaultSeed),
    fc.constant(`${defaultSeed} 2`),
    fc.stringMatching(/^[\p{L}\d <>&"-]{1,50}$/u),
  ),
  population: fc.nat(100),
  design: fc.nat(100),
  comparing: fc.constantFrom("populations" as const, "designs" as const),
  view: fc.constantFrom("", "blueprint", "along-the-dial", "a-view-of-tomorrow"),
});

/** As it would come from a file: nothing is there that is undefined. */
const asRead = (file: ScenarioFile): ScenarioFile => JSON.parse(JSON.stringify(file));
const isScenario = (file: ScenarioFile): boolean => checkScenario(file).ok;

/** Of a shipped template or of one's own, opened as it is or already changed, and changed again. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    base: fc.oneof(fc.constantFrom(...shipped), anyFile.map(asRead).filter(isScenario)),
    before: fc.oneof(fc.constant([]), anyEdits(3)),
    after: anyEdits(6),
    asked: anyAsked,
  })
  .map(({ base, before, after, asked }) => {
    const opened = edited(base, before);
    const file = edited(opened, after);
    const { population, design, ...rest } = asked;
    return {
      opened,
      file,
      ...rest,
      population: file.populations[population % file.populations.length].id,
      design: file.designs[design % file.designs.length].id,
    };
  });
