/**
 * The one store of the page: the scenario as it was opened and as it is now, what is asked of it, and the latest result.
 * Everything shown is computed from these. It decides when a study is due; it neither runs one (studies.ts) nor draws
 * anything.
 */
import { batch, computed, signal } from "@preact/signals";
import { defaultRule } from "../../experiment/answer.ts";
import { defaultMaxDays } from "../../experiment/procedure.ts";
import { defaultSeed } from "../../experiment/types.ts";
import { checkScenario, type Problem } from "../../scenario/check.ts";
import { differences } from "../../scenario/differences.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { pinName } from "../compare/name.ts";
import { ruleWords } from "../controls/choices.ts";
import { sameCurve } from "../views/types.ts";
import { askedOf, sameCurves, samePicture } from "./asked.ts";
import { amend, beginHistory, type Change, continued, type History, record, redo, undo } from "./history.ts";
import { createLucks } from "./lucks.ts";
import { createPins } from "./pins.ts";
import { firstRequest, fitRequest, nextSeed, type Viewed } from "./request.ts";
import { createScreen, largerBudget } from "./shown.ts";
import { simulatedKey } from "./simulated.ts";
import { createStudies } from "./studies.ts";
import type { Situation, Store, StoreSettings, Work } from "./types.ts";

export type { Activity, RunStudy } from "./studies.ts";
export type { Situation, Store, StoreSettings, Work } from "./types.ts";

export function createStore({ first, last, run }: StoreSettings): Store {
  const { view: seenFirst, ...begun } = last ?? { ...opening(first), view: "" };
  let openings = 1;
  const history = signal(beginHistory<Work>({ ...begun, opening: openings, entry: null }));
  const valid = signal({ file: begun.file, scenario: checked(begun.file) });
  const problems = signal<readonly Problem[]>([]);
  const view = signal(seenFirst);
  const holding = signal(false);
  /** The last budget that was made larger, and the simulated part of the scenario it was for. */
  const grown = signal({ simulated: "", maxDays: defaultMaxDays });
  let gestureGoingOn: string | null = null;

  const scenario = computed(() => valid.value.scenario);
  const request = computed(() => {
    const { population, design, comparing, rule, seed } = history.value.present;
    return fitRequest({ population, design, comparing, rule, seed }, scenario.value);
  });
  const rule = computed(() => request.value.rule ?? defaultRule(scenario.value));
  const simulated = computed(() => simulatedKey(valid.value.file));
  const maxDays = computed(() => (grown.value.simulated === simulated.value ? grown.value.maxDays : defaultMaxDays));
  const asked = computed(() =>
    askedOf({ ...valid.value, request: request.value, rule: rule.value, maxDays: maxDays.value }),
  );
  const studies = createStudies(run);
  const lucks = createLucks();
  const { result, activity } = studies;
  const older = computed(
    () => problems.value.length > 0 || result.value === null || !samePicture(result.value.asked, asked.value),
  );
  const { shown, leastRegret } = createScreen({ result, asked, luckBefore: lucks.before });

  const pins = createPins({
    shown,
    older,
    nameOf: ({ file, seed }) => pinName(history.value.present.opened, file, seed),
  });

  /** Sees to it that what is asked now is answered. */
  const start = (): void => studies.start(asked.value);

  /** A study of just this was begun, whether it goes on, was stopped or is over. */
  function isBegun(): boolean {
    const last = studies.started;
    return last !== null && samePicture(last, asked.value) && last.maxDays === maxDays.value;
  }

  function startUnlessBegun(): void {
    if (!isBegun()) start();
  }

  function startIfDue(): void {
    if (problems.value.length > 0) return;
    const there = result.value?.asked ?? null;
    if (holding.value && (there === null || !sameCurves(there, asked.value))) return;
    // Whose answer comes first is of no interest once all are there.
    const isElsewhere =
      activity.value === "running" && !sameCurve(studies.started?.focus ?? request.value, request.value);
    if (isElsewhere || !isBegun()) start();
  }

  /** Reads the present file after any change to it and lets what follows from it follow. */
  function settle(changed: History<Work>): void {
    batch(() => {
      history.value = changed;
      const check = checkScenario(changed.present.file);
      problems.value = check.ok ? [] : check.problems;
      if (check.ok) valid.value = { file: changed.present.file, scenario: check.scenario };
    });
    startIfDue();
  }

  /** A step of undo other than a drag. */
  function step(part: Partial<Work>, words: string): void {
    gestureGoingOn = null;
    settle(record(history.value, { ...history.value.present, ...part }, words));
  }

  /** Past a situation that was entered the view comes and goes with it: what one looks at is no step by itself. */
  function turn(changed: History<Work>, passed: Change<Work> | undefined, side: "before" | "after"): void {
    gestureGoingOn = null;
    const isEntry = passed !== undefined && passed.before.opening !== passed.after.opening;
    batch(() => {
      view.value = (isEntry ? passed.after.entry?.[side] : undefined) ?? view.value;
      settle(changed);
    });
  }

  let told: Situation | null = null;
  /** The very same as long as nothing of it has changed, whatever else is to be undone. */
  const situation = computed((): Situation => {
    const { opening: _, entry: __, ...work } = history.value.present;
    const now: Situation = { ...work, view: view.value };
    const keys = Object.keys(now) as (keyof Situation)[];
    if (told === null || keys.some((key) => told?.[key] !== now[key])) told = now;
    return told;
  });

  startIfDue();
  return {
    run,
    history,
    scenario,
    problems,
    changes: computed(() => differences(history.value.present.opened, history.value.present.file)),
    request,
    rule,
    shown,
    leastRegret,
    progress: studies.progress,
    activity,
    failure: studies.failure,
    older,
    changedSince: computed(() =>
      result.value === null ? 0 : differences(result.value.asked.file, valid.value.file).length,
    ),
    holding,
    pins,
    view,
    situation,
    unfinished: signal(null),
    open(file) {
      openings++;
      step({ ...opening(file), opening: openings, entry: null }, `Open ${file.title}`);
      startUnlessBegun();
    },
    enter({ view: seen, ...work }, words) {
      openings++;
      const entry = { before: view.value, after: seen };
      batch(() => {
        view.value = seen;
        step({ ...work, opening: openings, entry }, words);
      });
      startUnlessBegun();
    },
    look(seen) {
      view.value = seen;
    },
    edit(file, words, gesture) {
      const goOn = gesture !== undefined && gesture === gestureGoingOn ? amend : record;
      gestureGoingOn = gesture ?? null;
      settle(goOn(history.value, { ...history.value.present, file }, words));
    },
    endGesture() {
      gestureGoingOn = null;
    },
    undo() {
      turn(undo(history.value), history.value.done.at(-1), "before");
    },
    redo() {
      turn(redo(history.value), history.value.undone.at(-1), "after");
    },
    bringBack(earlier) {
      history.value = continued(earlier, history.value);
    },
    ask({ rule: chosen, ...part }) {
      const now = request.value;
      const { population, design, comparing } = { ...now, ...part };
      const isAnother = chosen !== undefined && chosen !== rule.value;
      const words = isAnother
        ? ruleWords(rule.value, chosen ?? defaultRule(scenario.value))
        : otherCurves(now, { population, design, comparing }, scenario.value);
      if (words === null) return;
      step({ population, design, comparing, ...(isAnother ? { rule: chosen } : {}) }, words);
    },
    hold(on) {
      holding.value = on;
      startIfDue();
    },
    runNow: start,
    stop: studies.stop,
    goOn() {
      const isSpent = activity.value === "done" && shown.value?.precision.spent === true;
      if (isSpent) grown.value = { simulated: simulated.value, maxDays: largerBudget(maxDays.value) };
      start();
    },
    freshLuck() {
      const seed = nextSeed(request.value.seed);
      const there = result.value;
      if (there !== null) lucks.draw(there.asked, shown.value?.curves ?? [], { ...asked.value, seed });
      step({ seed }, "Fresh luck");
      startUnlessBegun();
    },
  };
}

/** As a scenario is opened: what was chosen for another one is left behind. */
function opening(file: ScenarioFile): Omit<Situation, "view"> {
  const { population, design, comparing } = firstRequest(checked(file));
  return { opened: file, file, rule: null, seed: defaultSeed, population, design, comparing };
}

/** What going from some curves to others is called; null where they are the same. */
function otherCurves(now: Viewed, then: Viewed, { populations, designs }: Scenario): string | null {
  if (then.comparing !== now.comparing) return `Compare ${then.comparing}`;
  if (sameCurve(then, now)) return null;
  const population = populations.find(({ id }) => id === then.population)?.name;
  const design = designs.find(({ id }) => id === then.design)?.name;
  return `Look at ${then.population === now.population ? design : population}`;
}

/** A file that has been through the check already. */
function checked(file: ScenarioFile): Scenario {
  const check = checkScenario(file);
  if (!check.ok) throw new Error(`a file with ${check.problems.length} problems was opened without a check`);
  return check.scenario;
}
