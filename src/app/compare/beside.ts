/**
 * What is worked out beside the answer when somebody asks for it, one thing at a time: the newest request wins, it can be
 * stopped, and what was found of a question is kept under the question's own key, so that nothing is ever shown of another.
 * It knows neither what is asked nor how it is read.
 */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Inquiry } from "../../experiment/questions/inquiry.ts";
import { conductBy } from "../../runner/inquiry.ts";
import type { Store } from "../store/store.ts";

/** `overtaken`: something else took the workers; what was found so far is still there. */
export type Status = "idle" | "running" | "stopped" | "overtaken" | "failed" | "done";

export interface Standing<Result> {
  readonly status: Status;
  /** So far, or all of it; null: nothing yet. */
  readonly result: Result | null;
  /** Why it failed; empty where it did not. */
  readonly failure: string;
}

/** How far the present round is: replications of each scenario, of those that it is to have. */
export interface Counting {
  readonly done: number;
  readonly of: number;
}

export interface Request<Result> {
  /** The same key, the same result. */
  readonly key: string;
  readonly seed: string;
  readonly inquiry: Inquiry<Result>;
  /** Studies that make up a round. */
  readonly studies: number;
}

export interface Beside<Result> {
  standing(key: string): Standing<Result>;
  /** Null while nothing is counted. */
  readonly counting: ReadonlySignal<Counting | null>;
  start(request: Request<Result>): void;
  stop(): void;
}

/** Results kept; a table or two rows of days each. */
const mostKept = 6;

interface Kept<Result> {
  readonly result: Result | null;
  readonly status: Status;
  readonly failure: string;
}

export function createBeside<Result>(run: Store["run"]): Beside<Result> {
  const kept = signal<ReadonlyMap<string, Kept<Result>>>(new Map());
  const running = signal<{ readonly key: string; readonly abort: AbortController } | null>(null);
  const counting = signal<Counting | null>(null);

  function keep(key: string, part: Partial<Kept<Result>>): void {
    const others = [...kept.peek()].filter(([other]) => other !== key).slice(1 - mostKept);
    const there = kept.peek().get(key) ?? { result: null, status: "idle", failure: "" };
    kept.value = new Map([...others, [key, { ...there, ...part }]]);
  }

  /** What runs has this to say for itself at last. */
  function end(key: string, part: Partial<Kept<Result>>): void {
    batch(() => {
      running.value = null;
      counting.value = null;
      keep(key, part);
    });
  }

  function stop(): void {
    const there = running.peek();
    if (there === null) return;
    there.abort.abort();
    end(there.key, { status: "stopped" });
  }

  async function begin({ key, seed, inquiry, studies }: Request<Result>): Promise<void> {
    stop();
    const mine = { key, abort: new AbortController() };
    batch(() => {
      running.value = mine;
      keep(key, { status: "running", failure: "" });
    });
    const isMine = (): boolean => running.peek() === mine;
    let asked = -1;
    try {
      const result = await conductBy(
        run,
        seed,
        counted(inquiry, () => asked++),
        {
          signal: mine.abort.signal,
          onShown: (shown) => isMine() && keep(key, { result: shown }),
          onProgress: ({ done, of, days }) => {
            if (!isMine() || of === 0) return;
            const part = ((asked % studies) + done / of) / studies;
            counting.value = { done: Math.floor(part * days), of: days };
          },
        },
      );
      if (isMine()) end(key, result === null ? { status: "overtaken" } : { status: "done", result });
    } catch (reason) {
      if (isMine()) end(key, { status: "failed", failure: reason instanceof Error ? reason.message : String(reason) });
    }
  }

  return {
    standing: (key) => kept.value.get(key) ?? { status: "idle", result: null, failure: "" },
    counting,
    start: (request) => void begin(request),
    stop,
  };
}

/** The same inquiry, its studies counted as they are asked for. */
function* counted<Result>(inquiry: Inquiry<Result>, onStudy: () => void): Inquiry<Result> {
  let next = inquiry.next([]);
  while (!next.done) {
    onStudy();
    next = inquiry.next(yield next.value);
  }
  return next.value;
}
