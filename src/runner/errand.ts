/**
 * A piece of work for a worker of its own: it is started with the work and ended with it, so that one that dies, hangs
 * or is stopped leaves nothing behind for the next. Nothing is tried twice: who asked is told why there is no result.
 */

export interface Ending {
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** Starts a worker; `died` is to be called when it will not answer any more, with the reason. */
export type Start<Worker extends Ending> = (died: (reason: string) => void) => Worker;

export interface Errand<Worker extends Ending, Part> {
  readonly start: Start<Worker>;
  /** What the worker is to do; it hands over parts, and is answered whether to go on. */
  work(worker: Worker, take: (part: Part) => Promise<boolean>): Promise<void>;
  /** Takes a part, in order. */
  taken(part: Part): void;
  /** Goes before the reason where it fails: "There is no trace". */
  readonly failing: string;
}

/**
 * Longer silence is not work, in milliseconds: the worker's file may have to come from far, and the longest silence of
 * work is a second or two, a whole run without end that is simulated before its first line.
 */
const patience = 60_000;

/**
 * True once all parts are taken, false if `signal` was aborted before that. Rejects with a sentence if the work fails,
 * and if the worker dies or is silent for too long.
 */
export function runErrand<Worker extends Ending, Part>(
  { start, work, taken, failing }: Errand<Worker, Part>,
  signal?: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(false);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const end = (settle: () => void): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      worker.close();
      settle();
    };
    const fail = (reason: string): void => end(() => reject(new Error(`${failing}: ${reason}.`)));
    const stop = (): void => end(() => resolve(false));
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(`no answer for ${patience / 1000} seconds`), patience);
    };
    const take = async (part: Part): Promise<boolean> => {
      if (over) return false;
      wait();
      taken(part);
      return true;
    };

    const worker = start(fail);
    signal?.addEventListener("abort", stop, { once: true });
    wait();
    work(worker, take).then(
      () => end(() => resolve(true)),
      (error) => fail(error instanceof Error ? error.message : String(error)),
    );
  });
}
