/** Stories of a small scenario and its variants. */
import { firstRequest } from "../../../src/app/store/request.ts";
import type { Situation } from "../../../src/app/store/store.ts";
import { type Story, withStep } from "../../../src/app/story/story.ts";
import { defaultSeed } from "../../../src/experiment/types.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { file, moved, promising } from "../store/support.ts";

export function situationOf(opened: ScenarioFile, changed = opened, part: Partial<Situation> = {}): Situation {
  const check = checkScenario(changed);
  if (!check.ok) throw new Error("no scenario");
  const { population, design, comparing } = firstRequest(check.scenario);
  const view = "cost-experience";
  return { opened, file: changed, rule: null, seed: defaultSeed, population, design, comparing, view, ...part };
}

export const empty: Story = { id: "one", title: "", steps: [] };

/** The template, its promise moved, and another share, by another rule and another luck. */
export function threeSteps(): Story {
  const opened = file();
  const situations = [
    situationOf(opened),
    situationOf(opened, moved(opened, 50)),
    situationOf(opened, promising(opened, 0.5), { rule: "noticeable", seed: "seed 7", view: "along-the-dial" }),
  ];
  return situations.reduce(
    (story, situation, i) => withStep(story, { situation, caption: `Step *${i + 1}*`, notes: `Say ${i + 1}` }),
    { ...empty, title: "The third call" },
  );
}
