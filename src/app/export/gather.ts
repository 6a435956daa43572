/**
 * What is to be exported, gathered: the present view from the workbench, or every step of the story with its own result,
 * computed one after the other as the workbench would. It writes no file.
 */
import { effect } from "@preact/signals";
import { shippedScenarios } from "../files/shipped.ts";
import { named } from "../keep/named.ts";
import { linkOf, templateOf } from "../share/link.ts";
import { addressFor } from "../share/places.ts";
import type { Shown } from "../store/shown.ts";
import type { Situation, Store } from "../store/store.ts";
import { baseOf } from "../story/base.ts";
import { type Rehearsal, rehearsalOf } from "../story/rehearsal.ts";
import type { Story } from "../story/story.ts";
import type { Filed, View } from "../views/types.ts";
import { unitsOf } from "../words/days.ts";
import { readerLocale } from "../words/format.ts";
import type { Material, Telling } from "./types.ts";

/** Why nothing can be exported at present, in a sentence; null where it can. */
export function whyNot(store: Store): string | null {
  if (store.problems.value.length > 0) return "The present numbers make no scenario. Mend them first.";
  if (store.shown.value === null) return "The first days are being counted.";
  return store.older.value ? "The figures shown are of older numbers; the present ones are being counted." : null;
}

/** What of a view is on the screen that is more than the result, such as one question answered. */
export const onScreen = (views: readonly View[], id: string): Filed | null =>
  views.find((view) => view.id === id)?.onScreen?.() ?? null;

/** What stands for a view in files wherever it is shown: itself, or the first that can. */
export function filedOf(views: readonly View[], id: string): Filed {
  const [first, ...others] = views.flatMap(({ id, title, inFiles }) => (inFiles ? [{ id, title, inFiles }] : []));
  return others.find((view) => view.id === id) ?? first;
}

/** Null where nothing can be exported at present. */
export async function presentTelling(store: Store, views: readonly View[]): Promise<Telling | null> {
  const shown = store.shown.value;
  if (shown === null || whyNot(store) !== null) return null;
  const situation = named(store.situation.value);
  const asked = onScreen(views, situation.view);
  const seen = {
    shown: titledAs(shown, situation.file.title),
    base: baseOf(situation),
    regret: store.leastRegret.value,
    // What was held against a pin is the result, and not what was asked of it.
    pin: asked === null ? store.pins.compared.value : null,
    caption: "",
    notes: "",
    link: linkTo(situation),
  };
  const view = await (asked ?? filedOf(views, situation.view)).inFiles();
  return { title: situation.file.title, steps: [{ ...seen, view }] };
}

/** The result under the name that its scenario is kept under. */
const titledAs = (shown: Shown, title: string): Shown => ({
  ...shown,
  file: { ...shown.file, title },
  scenario: { ...shown.scenario, title },
});

const linkTo = (situation: Situation): string =>
  addressFor(document.baseURI, linkOf(situation, templateOf(situation, shippedScenarios)));

export interface Gathering {
  /** Steps that are computed, steps in all, and how far the one is that is being computed: "320 days". */
  onProgress(done: number, of: number, counted: string): void;
  readonly signal: AbortSignal;
}

/** Throws an Error in words where a step cannot be computed; an AbortError where it was stopped. */
export async function storyTelling(
  store: Store,
  story: Story,
  views: readonly View[],
  gathering: Gathering,
): Promise<Telling> {
  // The newest study takes the workers: the one on the screen gives way, and goes on afterwards.
  const wasRunning = store.activity.value === "running";
  store.stop();
  const rehearsal = rehearsalOf(store);
  try {
    const steps: Material[] = [];
    for (const [i, step] of story.steps.entries()) {
      const onDays = (counted: string) => gathering.onProgress(i, story.steps.length, counted);
      const scene = await played(rehearsal, step.situation, { signal: gathering.signal, number: i + 1, onDays });
      steps.push({
        ...scene,
        base: baseOf(step.situation),
        view: await filedOf(views, step.situation.view).inFiles(),
        pin: null,
        caption: step.caption,
        notes: step.notes,
        link: linkTo(step.situation),
      });
    }
    return { title: story.title.trim() || story.steps[0].situation.file.title, steps };
  } finally {
    rehearsal.stop();
    if (wasRunning) store.goOn();
  }
}

interface Playing {
  readonly signal: AbortSignal;
  /** Of the step, from 1. */
  readonly number: number;
  onDays(counted: string): void;
}

/** The scene of a situation once all its days are counted. */
function played(
  rehearsal: Rehearsal,
  situation: Situation,
  { signal, number, onDays }: Playing,
): Promise<Pick<Material, "shown" | "regret">> {
  rehearsal.rehearse([situation]);
  const scene = rehearsal.scene(situation);
  return new Promise((resolve, reject) => {
    let isOver = false;
    const finish = (end: () => void) => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener("abort", onAbort);
      // The effect may be running just now.
      queueMicrotask(() => unwatch());
      end();
    };
    const onAbort = () => finish(() => reject(signal.reason));
    signal.addEventListener("abort", onAbort);
    const unwatch = effect(() => {
      const failure = scene.failure.value;
      const shown = scene.shown.value;
      const over = scene.over.value;
      const days = (shown?.precision.days ?? 0).toLocaleString(readerLocale());
      if (!isOver) onDays(`${days} ${unitsOf(scene.asked.scenario)}`);
      if (failure !== null) finish(() => reject(new Error(`Step ${number} could not be computed. ${failure}`)));
      else if (over && shown !== null) finish(() => resolve({ shown, regret: scene.leastRegret.value }));
    });
    if (signal.aborted) onAbort();
  });
}
