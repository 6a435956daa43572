/**
 * Runs the study of what is asked, from the days there are, and keeps the latest result. It knows when a study ends or
 * is stopped; when one is due is decided in store.ts.
 */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { CurveSample } from "../../experiment/types.ts";
import type { StudyOptions, StudyProgress, StudyRequest } from "../../runner/study.ts";
import { type Asked, studyOf } from "./asked.ts";
import { createBooks, type KeptDays } from "./books.ts";
import { createConductor, type StudyHooks } from "./conductor.ts";

export type Activity = "running" | "stopped" | "done";

/** Runs a study on the page's workers, as `runStudy` with a pool. */
export type RunStudy = (request: StudyRequest, options: StudyOptions) => Promise<readonly CurveSample[]>;

/** Samples with the question they answer, in the order of its curves. */
export interface Result {
  readonly asked: Asked;
  readonly samples: readonly CurveSample[];
  /** Of today's design, by population, where it is not itself asked for and was simulated. */
  readonly today: readonly CurveSample[];
  /** These are all the days that it asks for. */
  readonly over: boolean;
}

export interface Studies {
  /** Null until the first look. */
  readonly result: ReadonlySignal<Result | null>;
  readonly progress: ReadonlySignal<StudyProgress>;
  readonly activity: ReadonlySignal<Activity>;
  readonly failure: ReadonlySignal<string | null>;
  /** What was asked for last; null before anything was. */
  readonly started: Asked | null;
  /** Answers at once from the days there are, and counts what is missing. */
  start(asked: Asked): void;
  stop(): void;
}

export function createStudies(run: RunStudy): Studies {
  const books = createBooks();
  const result = signal<Result | null>(null);
  const progress = signal<StudyProgress>(progressOf([]));
  const activity = signal<Activity>("running");
  const failure = signal<string | null>(null);
  let started: Asked | null = null;

  const conductor = createConductor<Result>({
    onLook: show,
    onEnd: (end) => {
      activity.value = end;
    },
    onFailure: (reason) =>
      batch(() => {
        activity.value = "stopped";
        failure.value = reason instanceof Error ? reason.message : String(reason);
      }),
  });

  function show(look: Result): void {
    const { asked, samples, today, over } = look;
    const shown = result.value;
    const isSame = shown?.asked === asked && shown.samples === samples && shown.today === today && shown.over === over;
    if (!isSame) result.value = look;
  }

  async function study(asked: Asked, days: KeptDays, hooks: StudyHooks<Result>): Promise<Result | null> {
    const { signal } = hooks;
    const last = await run(studyOf(asked), {
      book: days.book,
      signal,
      onLook: (look) => hooks.onLook({ asked, samples: days.take(asked, look), today: days.today, over: false }),
      onProgress: (report) => {
        // What was counted before is not counted up again.
        if (started === asked && report.done >= progress.value.done) progress.value = report;
      },
    });
    if (started !== asked || last.length === 0) return null;
    const over = !signal.aborted;
    if (over) days.end(asked);
    return { asked, samples: days.take(asked, last), today: days.today, over };
  }

  return {
    result,
    progress,
    activity,
    failure,
    get started() {
      return started;
    },
    start(asked) {
      const days = books.of(asked);
      const samples = days.samples(asked);
      const over = samples !== null && days.isOver(asked);
      started = asked;
      // The picture is of the present numbers already: no look of others may replace it.
      if (samples !== null) conductor.drop();
      batch(() => {
        if (samples !== null) show({ asked, samples, today: days.today, over });
        activity.value = over ? "done" : "running";
        failure.value = null;
        progress.value = progressOf(samples ?? []);
      });
      if (!over) conductor.start((hooks) => study(asked, days, hooks));
    },
    stop: () => conductor.stop(),
  };
}

/** Where all is done that has been asked for. */
function progressOf(samples: readonly CurveSample[]): StudyProgress {
  const done = samples.reduce((sum, { days }) => days.reduce((all, one) => all + one, sum), 0);
  const days = Math.max(0, ...samples.map(({ replications }) => replications));
  return { done, of: done, redone: 0, days };
}
