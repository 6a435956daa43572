/**
 * The one store of the page: the scenario as it was opened and as it is now, what is asked of it, and the latest result.
 * Everything shown is computed from these. It decides when a study is due; it neither runs one (the study is given to
 * it) nor draws anything.
 */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { defaultRule } from "../../experiment/answer.ts";
import type { CurveSample, Rule } from "../../experiment/types.ts";
import type { StudyOptions, StudyProgress, StudyRequest } from "../../runner/study.ts";
import { checkScenario, type Problem } from "../../scenario/check.ts";
import { type Difference, differences } from "../../scenario/differences.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { CurveKey } from "../views/types.ts";
import { createConductor } from "./conductor.ts";
import { amend, beginHistory, type History, record, redo, undo } from "./history.ts";
import { curvesOf, firstRequest, fitRequest, nextSeed, type Request } from "./request.ts";
import { createShown, type Result, type Shown } from "./shown.ts";
import { simulationKey } from "./simulated.ts";

/** A scenario as it was opened, to which controls reset, and as it is now. */
export interface Work {
  readonly opened: ScenarioFile;
  readonly file: ScenarioFile;
}

export type Activity = "running" | "stopped" | "done";

/** Runs a study on the page's workers, as `runStudy` with a pool. */
export type RunStudy = (request: StudyRequest, options: StudyOptions) => Promise<readonly CurveSample[]>;

export interface StoreSettings {
  readonly first: ScenarioFile;
  readonly dials: readonly number[];
  /** Numbers of replications at which all curves are looked at; the last is the whole study. */
  readonly stages: readonly number[];
  readonly run: RunStudy;
}

export interface Store {
  readonly history: ReadonlySignal<History<Work>>;
  /** The latest scenario without a problem; the present file's own unless `problems` says otherwise. */
  readonly scenario: ReadonlySignal<Scenario>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly changes: ReadonlySignal<readonly Difference[]>;
  readonly request: ReadonlySignal<Request>;
  readonly rule: ReadonlySignal<Rule>;
  /** Null until the first look. */
  readonly shown: ReadonlySignal<Shown | null>;
  readonly progress: ReadonlySignal<StudyProgress>;
  readonly activity: ReadonlySignal<Activity>;
  /** Why the latest study could not be run, in words; null when it could. */
  readonly failure: ReadonlySignal<string | null>;
  /** The curves shown are not those of the present numbers. */
  readonly older: ReadonlySignal<boolean>;
  /** Assumptions changed since the curves shown. */
  readonly changedSince: ReadonlySignal<number>;
  readonly holding: ReadonlySignal<boolean>;

  /** Opens another scenario; undo brings the one before back. */
  open(file: ScenarioFile): void;
  /** Changes the file. Edits with the same gesture, until it ends, are one step of undo. */
  edit(file: ScenarioFile, words: string, gesture?: string): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  ask(part: Partial<Request>): void;
  hold(holding: boolean): void;
  /** Runs what is held. */
  runNow(): void;
  stop(): void;
  goOn(): void;
  freshLuck(): void;
}

export function createStore(settings: StoreSettings): Store {
  const firstScenario = checked(settings.first);
  const history = signal(beginHistory<Work>({ opened: settings.first, file: settings.first }));
  const valid = signal({ file: settings.first, scenario: firstScenario });
  const problems = signal<readonly Problem[]>([]);
  const asked = signal(firstRequest(firstScenario));
  const holding = signal(false);
  const result = signal<Result | null>(null);
  const progress = signal<StudyProgress>({ done: 0, of: settings.stages.at(-1) ?? 0, redone: 0 });
  const activity = signal<Activity>("running");
  const failure = signal<string | null>(null);
  let started = "";
  let gestureGoingOn: string | null = null;

  const scenario = computed(() => valid.value.scenario);
  const request = computed(() => fitRequest(asked.value, scenario.value));
  const rule = computed(() => request.value.rule ?? defaultRule(scenario.value));
  const wanted = computed(() =>
    simulationKey(valid.value.file, curvesOf(request.value, scenario.value), request.value.seed),
  );
  const older = computed(() => problems.value.length > 0 || result.value?.key !== wanted.value);
  const shown = createShown({
    result,
    wanted,
    scenario,
    focus: request,
    rule: computed(() => request.value.rule),
    stages: settings.stages,
  });

  const conductor = createConductor<Result>({
    onLook: (look) => {
      result.value = look;
    },
    onEnd: (end) =>
      batch(() => {
        activity.value = end;
        progress.value = { ...progress.value, done: counted() };
      }),
    onFailure: (reason) =>
      batch(() => {
        activity.value = "stopped";
        failure.value = reason instanceof Error ? reason.message : String(reason);
      }),
  });

  /** Days of the present numbers that are on the screen already. */
  const counted = (): number => (result.value?.key === wanted.value ? result.value.samples[0].replications : 0);

  /** Sees to it that the present numbers are counted, from what there is of them to the full number. */
  function start(): void {
    const { file, scenario: given } = valid.value;
    const { population, design, comparing, seed } = request.value;
    const basis = { key: wanted.value, file, scenario: given, comparing, focus: { population, design } };
    const curves = curvesOf(request.value, given);
    const from = counted();
    const stages = settings.stages.filter((days) => days > from);
    started = basis.key;
    batch(() => {
      activity.value = stages.length > 0 ? "running" : "done";
      failure.value = null;
      progress.value = { done: from, of: settings.stages[settings.stages.length - 1], redone: 0 };
    });
    if (stages.length === 0) {
      conductor.drop();
      return;
    }
    conductor.start(async ({ onLook, signal }) => {
      let seen = from;
      const samples = await settings.run(
        { scenario: given, seed, curves, dials: settings.dials, stages },
        {
          signal,
          onStage: (look) => {
            seen = look[0].replications;
            onLook({ ...basis, samples: look });
          },
          onProgress: (report) => {
            if (started === basis.key) progress.value = inDays(report, curves, from);
          },
        },
      );
      return samples.length > 0 && samples[0].replications > seen ? { ...basis, samples } : null;
    });
  }

  function startIfDue(): void {
    if (!holding.value && problems.value.length === 0 && wanted.value !== started) start();
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

  startIfDue();
  return {
    history,
    scenario,
    problems,
    changes: computed(() => differences(history.value.present.opened, history.value.present.file)),
    request,
    rule,
    shown,
    progress,
    activity,
    failure,
    older,
    changedSince: computed(() => (result.value === null ? 0 : differences(result.value.file, valid.value.file).length)),
    holding,
    open(file) {
      gestureGoingOn = null;
      const opened = checked(file);
      batch(() => {
        asked.value = firstRequest(opened);
        settle(record(history.value, { opened: file, file }, `Open ${file.title}`));
      });
      if (wanted.value !== started) start();
    },
    edit(file, words, gesture) {
      const step = gesture !== undefined && gesture === gestureGoingOn ? amend : record;
      gestureGoingOn = gesture ?? null;
      settle(step(history.value, { opened: history.value.present.opened, file }, words));
    },
    endGesture() {
      gestureGoingOn = null;
    },
    undo() {
      gestureGoingOn = null;
      settle(undo(history.value));
    },
    redo() {
      gestureGoingOn = null;
      settle(redo(history.value));
    },
    ask(part) {
      asked.value = { ...request.value, ...part };
      startIfDue();
    },
    hold(on) {
      holding.value = on;
      startIfDue();
    },
    runNow: start,
    stop: () => conductor.stop(),
    goOn: start,
    freshLuck() {
      asked.value = { ...request.value, seed: nextSeed(request.value.seed) };
      start();
    },
  };
}

/** A file that has been through the check already. */
function checked(file: ScenarioFile): Scenario {
  const check = checkScenario(file);
  if (!check.ok) throw new Error(`a file with ${check.problems.length} problems was opened without a check`);
  return check.scenario;
}

/**
 * The runner counts the days of every population; a reader counts days, whatever number of populations lived through
 * them. Days on the screen before a study goes on are not counted down again.
 */
function inDays({ done, of, redone }: StudyProgress, curves: readonly CurveKey[], from: number): StudyProgress {
  const groups = new Set(curves.map((curve) => curve.population)).size;
  return { done: Math.max(from, Math.floor(done / groups)), of: of / groups, redone: Math.ceil(redone / groups) };
}
