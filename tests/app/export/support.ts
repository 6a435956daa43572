/** Results for exports: days of the engine itself, answered as the page answers them, and stories made of them. */

import { readFileSync } from "node:fs";
import type { InFiles } from "../../../src/app/exhibit/types.ts";
import type { Material, Telling } from "../../../src/app/export/types.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { views as listed } from "../../../src/app/views/index.ts";
import type { CurveView } from "../../../src/app/views/types.ts";
import { answer, defaultRule } from "../../../src/experiment/answer.ts";
import { defaultDials } from "../../../src/experiment/types.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { simulatedCurve } from "../../support/simulatedCurve.ts";

/** Ids of the views that files have: all that the page has. */
export const views: readonly string[] = listed.map(({ id }) => id);

const inFiles = new Map(await Promise.all(listed.map(async (view) => [view.id, await view.inFiles?.()] as const)));

function inFilesOf(view: string): InFiles {
  const found = inFiles.get(view);
  if (found === undefined) throw new Error(`${view} is in no file`);
  return found;
}

export function shipped(name: string): ScenarioFile {
  return JSON.parse(readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), "utf8"));
}

/** All populations under the first design, the one in the middle in focus. */
export function shownOf(file: ScenarioFile, days: number, seed = "goldilocks"): Shown {
  const scenario = resolveScenario(file);
  const rule = defaultRule(scenario);
  const design = scenario.designs[0].id;
  const curves = scenario.populations.map(({ id: population }): CurveView => {
    const sample = simulatedCurve(scenario, { population, design, dials: defaultDials, seed, days });
    return { population, design, sample, answer: answer(sample, scenario, rule) };
  });
  const focus = curves[Math.floor(curves.length / 2)];
  return {
    scenario,
    file,
    seed,
    rule,
    comparing: "populations",
    focus: { population: focus.population, design: focus.design },
    curves,
    stage: "settled",
    precision: { days, expected: days, open: [], budget: days, spent: false },
    luckBefore: null,
  };
}

export const materialOf = (shown: Shown, view: string, over: Partial<Material> = {}): Material => ({
  shown,
  base: shown.file,
  view: inFilesOf(view),
  regret: null,
  pin: null,
  caption: "",
  notes: "",
  link: "https://goldilocks.example/#1=abc",
  ...over,
});

export const tellingOf = (title: string, steps: readonly Material[]): Telling => ({ title, steps });

/** The same result with every name and text of its scenario replaced. */
export function renamed(shown: Shown, text: string): Shown {
  const name = <T extends object>(list: readonly T[]): T[] => list.map((one) => ({ ...one, name: text }));
  const own = { title: text, story: text, question: text, sources: [text, text] };
  const { scenario, file } = shown;
  return {
    ...shown,
    seed: text,
    file: {
      ...file,
      ...own,
      segments: name(file.segments),
      populations: name(file.populations),
      teams: name(file.teams),
      steps: name(file.steps),
      designs: name(file.designs),
    },
    scenario: {
      ...scenario,
      ...own,
      segments: name(scenario.segments),
      populations: name(scenario.populations),
      teams: name(scenario.teams),
      steps: name(scenario.steps),
      designs: name(scenario.designs),
    },
  };
}

/** Names as an enemy would give them. */
export const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title></style><script>",
  "]]>&lt;!--",
  "javascript:alert(1)",
  '=HYPERLINK("http://example.org")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\u0000\u0008\u001b\ufffe\ud800 lone",
  'a,b\r\nc"d',
] as const;
