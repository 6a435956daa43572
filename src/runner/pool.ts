/**
 * A pool of workers: keeps them alive, gives them one study at a time, replaces those that die.
 *
 * The newest study wins: a new one stops the older one at its next report. The pool does not know what a study
 * consists of (see study.ts), nor what a worker is: a page's Worker, a thread of Node or a call in this very thread,
 * see page.ts, thread.ts and inProcess.ts.
 */
import type { Report, Share, Simulation, SliceReport, StudyWork } from "../experiment/share.ts";

export interface Connection {
  readonly simulation: Simulation;
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

/** Starts a worker; `died` is to be called when it will not answer any more, with the reason. */
export type Connect = (died: (reason: string) => void) => Connection;

/** One study, as the pool needs to see it. */
export interface Job {
  readonly study: StudyWork;
  /** How long a worker that has started may be silent before it counts as dead, in milliseconds. */
  readonly patience: number;
  /** Books what the report says about the share that `member` had out, and hands out the next one; null: no more. */
  settle(report: SliceReport, out: Share | null, member: number): Share | null;
  /** The worker that held `share` died. */
  lose(share: Share): void;
}

export interface Pool {
  /** Members, counted from 0; whatever worker takes a dead one's place is the same member. */
  readonly size: number;
  /** Gives the pool to the study of `stop`: the pool aborts that of the study before, as it does when it is closed. */
  claim(stop: AbortController): void;
  /**
   * Works a job off for the study of `stop`, which claims the pool with it, or until `stop` is aborted. Rejects if
   * workers die `deathsInRow` times without any work done in between.
   */
  run(job: Job, stop: AbortController): Promise<void>;
  close(): void;
}

/** So many deaths without any work done in between, and something is wrong that no new worker can mend. */
const deathsInRow = 5;

/** How long a worker may take to say its first word, in milliseconds: its file may have to come from far. */
const start = 60_000;

/** A stopped worker that has not reported after so many milliseconds is replaced instead of waited for. */
const grace = 250;

class WorkerDeath extends Error {}

/** A pool of `size` workers (at least 1), started at once. */
export function createPool(connect: Connect, size: number): Pool {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool of ${size} workers: at least 1 is needed`);
  const members = Array.from({ length: size }, (_, index) => new Member(connect, index));
  let current: AbortController | null = null;

  function claim(stop: AbortController): void {
    if (current !== stop) current?.abort();
    current = stop;
  }

  async function run(job: Job, stop: AbortController): Promise<void> {
    const { signal } = stop;
    if (signal.aborted) return;
    claim(stop);
    // One listener however many members: Node warns of more than ten on one signal.
    const stopAll = (): void => {
      for (const member of members) member.stop(signal);
    };
    signal.addEventListener("abort", stopAll, { once: true });
    let deaths = 0;
    const counted: Job = {
      ...job,
      settle(report, out, member) {
        if (report.kind === "finished") deaths = 0;
        return job.settle(report, out, member);
      },
    };
    const keepWorking = async (member: Member): Promise<void> => {
      while (!signal.aborted) {
        try {
          return await member.work(counted, signal);
        } catch (error) {
          if (!(error instanceof WorkerDeath)) throw error;
          deaths++;
          if (deaths < deathsInRow) continue;
          stop.abort();
          throw new Error(`The simulation's workers failed ${deaths} times in a row: ${error.message}.`);
        }
      }
    };
    try {
      await Promise.all(members.map(keepWorking));
    } finally {
      signal.removeEventListener("abort", stopAll);
    }
  }

  return {
    size,
    claim,
    run,
    close() {
      current?.abort();
      for (const member of members) member.close();
    },
  };
}

/** A place in the pool: a worker, and its successor if it dies. Works on one job at a time, in the order of asking. */
class Member {
  readonly #connect: Connect;
  readonly #index: number;
  #connection: Connection | null = null;
  /** Whether the present worker has ever said a word. */
  #started = false;
  #onDeath: ((reason: string) => void) | null = null;
  #onStop: { readonly signal: AbortSignal; readonly stop: () => void } | null = null;
  #free: Promise<void> = Promise.resolve();

  constructor(connect: Connect, index: number) {
    this.#connect = connect;
    this.#index = index;
    this.#connected();
  }

  /** Resolves when there is no more to do, rejects with WorkerDeath when the worker died. */
  work(job: Job, signal: AbortSignal): Promise<void> {
    const result = this.#free.then(() => (signal.aborted ? undefined : this.#workNow(job, signal)));
    this.#free = result.catch(() => {});
    return result;
  }

  /** The job that runs under `signal` is aborted; another one that is still ending here is left to it. */
  stop(signal: AbortSignal): void {
    if (this.#onStop?.signal === signal) this.#onStop.stop();
  }

  close(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.close();
  }

  #connected(): Connection {
    if (this.#connection === null) {
      const connection: Connection = this.#connect((reason) => {
        if (this.#connection !== connection) return;
        this.close();
        this.#onDeath?.(reason);
      });
      this.#connection = connection;
      this.#started = false;
    }
    return this.#connection;
  }

  #workNow(job: Job, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      let out: Share | null = null;
      let over = false;
      let timer: ReturnType<typeof setTimeout> | undefined;

      const end = (): boolean => {
        if (over) return false;
        over = true;
        clearTimeout(timer);
        this.#onStop = null;
        this.#onDeath = null;
        return true;
      };
      const finish = (): void => {
        if (out !== null) die("it stopped in the middle of its work");
        else if (end()) resolve();
      };
      const die = (reason: string): void => {
        if (!end()) return;
        this.close();
        if (out !== null) job.lose(out);
        reject(new WorkerDeath(reason));
      };
      const stop = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (!end()) return;
          this.close();
          resolve();
        }, grace);
      };
      const report: Report = async (slice) => {
        if (over) return null;
        this.#started = true;
        const next = job.settle(slice, out, this.#index);
        out = signal.aborted ? null : next;
        if (!signal.aborted) {
          clearTimeout(timer);
          timer = setTimeout(() => die(`no answer for ${Math.round(job.patience / 1000)} seconds`), job.patience);
        }
        return out;
      };

      this.#onDeath = die;
      this.#onStop = { signal, stop };
      const { simulation } = this.#connected();
      const patience = this.#started ? job.patience : start;
      timer = setTimeout(() => die("it did not start"), patience);
      simulation
        .work(job.study, report)
        .then(finish, (error) => die(error instanceof Error ? error.message : String(error)));
    });
  }
}
