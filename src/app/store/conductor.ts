/**
 * One study at a time, the newest wins. A study that has shown nothing yet is let through to its first look while a
 * newer one waits, of which only the newest is kept: else a slider that moves faster than days are counted would show
 * nothing until it rests. A study past its first look gives way at once.
 *
 * It knows neither what a study computes nor what is done with it.
 */

export interface StudyHooks<Outcome> {
  onLook(outcome: Outcome): void;
  readonly signal: AbortSignal;
}

/** Runs to the end, or to its signal, and gives what is complete by then; null if nothing is. */
export type Study<Outcome> = (hooks: StudyHooks<Outcome>) => Promise<Outcome | null>;

export interface Listener<Outcome> {
  /** A look at a running study, and at last its end: all counted, or stopped by a person. */
  onLook(outcome: Outcome): void;
  onEnd(end: "done" | "stopped"): void;
  /** The study could not be run, with what it said. */
  onFailure(reason: unknown): void;
}

interface Running {
  readonly abort: AbortController;
  shown: boolean;
  stopped: boolean;
}

export interface Conductor<Outcome> {
  start(study: Study<Outcome>): void;
  /** What is counted is still handed over. */
  stop(): void;
  /** Gives up what runs and what waits; nothing more is heard of either. */
  drop(): void;
}

export function createConductor<Outcome>(listener: Listener<Outcome>): Conductor<Outcome> {
  let running: Running | null = null;
  let next: Study<Outcome> | null = null;

  async function conduct(study: Study<Outcome>): Promise<void> {
    const mine: Running = { abort: new AbortController(), shown: false, stopped: false };
    running = mine;
    try {
      const outcome = await study({ onLook: (look) => show(mine, look), signal: mine.abort.signal });
      if (running === mine) end(mine, outcome);
    } catch (reason) {
      if (running !== mine) return;
      running = null;
      if (!startNext()) listener.onFailure(reason);
    }
  }

  function show(mine: Running, look: Outcome): void {
    if (running !== mine || mine.stopped) return;
    mine.shown = true;
    listener.onLook(look);
    startNext();
  }

  function end(mine: Running, outcome: Outcome | null): void {
    running = null;
    if (outcome !== null) listener.onLook(outcome);
    if (!startNext()) listener.onEnd(mine.stopped ? "stopped" : "done");
  }

  function startNext(): boolean {
    if (next === null) return false;
    const study = next;
    next = null;
    running?.abort.abort();
    void conduct(study);
    return true;
  }

  return {
    start(study) {
      next = study;
      if (running === null || running.shown || running.stopped) startNext();
    },
    stop() {
      next = null;
      if (running === null) return;
      running.stopped = true;
      running.abort.abort();
    },
    drop() {
      next = null;
      running?.abort.abort();
      running = null;
    },
  };
}
