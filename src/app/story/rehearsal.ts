/**
 * The results behind the steps of a story: the same studies as those of the workbench, one after the other, the step
 * that is shown first and then those that come next, so that nobody waits for them. What was computed is kept for the
 * latest few. It changes nothing on the workbench, and takes the workers from its study: stop that one before.
 */
import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from "@preact/signals";
import { defaultRule } from "../../experiment/answer.ts";
import { defaultMaxDays } from "../../experiment/procedure.ts";
import { checkScenario } from "../../scenario/check.ts";
import { type Asked, askedOf, samePicture } from "../store/asked.ts";
import { fitRequest } from "../store/request.ts";
import { createScreen, type Screen } from "../store/shown.ts";
import type { Situation, Store } from "../store/store.ts";
import { createStudies, type Result, type RunStudy } from "../store/studies.ts";

/** What is there of a situation; its curves grow while it is shown. */
export interface Scene extends Screen {
  readonly asked: Asked;
  /** Why it could not be computed, in words; null where it could. */
  readonly failure: ReadonlySignal<string | null>;
  /** All the days that it is to get are counted. */
  readonly over: ReadonlySignal<boolean>;
}

interface Kept extends Scene {
  readonly result: Signal<Result | null>;
  readonly failure: Signal<string | null>;
}

export interface Rehearsal {
  /** The scene of a situation, computed or not. The same situation has the same scene while it is kept. */
  scene(situation: Situation): Scene;
  /** Computes these, the first first; what was being computed for others is given up. */
  rehearse(situations: readonly Situation[]): void;
  /** Computes nothing more until it is asked again. */
  stop(): void;
}

/** Scenes that are kept; a scene is a few megabytes. */
const mostKept = 12;

export function createRehearsal(run: RunStudy): Rehearsal {
  const studies = createStudies(run);
  /** By situation, the one asked for longest ago first. */
  const scenes = new Map<Situation, Kept>();
  let wanted: readonly Kept[] = [];

  function scene(situation: Situation): Kept {
    const found = scenes.get(situation) ?? sceneOf(situation, [...scenes.values()]);
    scenes.delete(situation);
    scenes.set(situation, found);
    for (const [key, old] of scenes) {
      if (scenes.size <= mostKept) break;
      if (!wanted.includes(old) && old !== found) scenes.delete(key);
    }
    return found;
  }

  const isStarted = ({ asked }: Kept): boolean => studies.started === asked;

  function next(): void {
    const due = wanted.find(({ over, failure }) => !over.value && failure.value === null);
    if (due !== undefined && !(isStarted(due) && studies.activity.value === "running")) studies.start(due.asked);
  }

  // One effect, because what has come must be noted before it is asked what comes next.
  effect(() => {
    const look = studies.result.value;
    const reason = studies.failure.value;
    const isRunning = studies.activity.value === "running";
    untracked(() => {
      for (const kept of scenes.values()) if (kept.asked === look?.asked) kept.result.value = look;
      if (isRunning) return;
      const at = wanted.find(isStarted);
      if (at !== undefined && reason !== null) at.failure.value = reason;
      next();
    });
  });

  return {
    scene: (situation) => untracked(() => scene(situation)),
    rehearse(situations) {
      // Who asks within an effect asks for these steps, and does not follow what comes of them.
      untracked(() => {
        wanted = situations.slice(0, mostKept).map(scene);
        const [first] = wanted;
        // What failed is tried again when somebody looks at it.
        if (first !== undefined) first.failure.value = null;
        next();
      });
    },
    stop() {
      wanted = [];
      studies.stop();
    },
  };
}

const rehearsals = new WeakMap<Pick<Store, "run">, Rehearsal>();

/** The rehearsal of a page: what was computed for one presentation or file is there for the next. */
export function rehearsalOf(store: Pick<Store, "run">): Rehearsal {
  const rehearsal = rehearsals.get(store) ?? createRehearsal(store.run);
  rehearsals.set(store, rehearsal);
  return rehearsal;
}

/** The question of a situation as the workbench would put it. */
export function askedIn(situation: Situation): Asked {
  const check = checkScenario(situation.file);
  if (!check.ok) throw new Error(`a situation with ${check.problems.length} problems is in a story`);
  const { scenario } = check;
  const request = fitRequest(situation, scenario);
  const rule = request.rule ?? defaultRule(scenario);
  return askedOf({ file: situation.file, scenario, request, rule, maxDays: defaultMaxDays });
}

function sceneOf(situation: Situation, others: readonly Kept[]): Kept {
  const asked = askedIn(situation);
  // Another step may show the same curves in another view, or with another one in focus.
  const known = others.find((other) => samePicture(other.asked, asked) && other.over.value)?.result.value ?? null;
  const result = signal<Result | null>(known && { ...known, asked });
  const failure = signal<string | null>(null);
  const screen = createScreen({ result, asked: signal(asked), luckBefore: () => null });
  return { asked, result, failure, over: computed(() => result.value?.over === true), ...screen };
}
