/**
 * The book of a study: which replications of which group are still to do, handed out, or done.
 *
 * Shares go out earliest replication first, over all groups alike, so that what is complete at any moment is a long
 * common run of replications. The ledger knows nothing of workers but their number.
 */
import type { Share } from "../experiment/share.ts";

const toDo = 0;
const handedOut = 1;
const done = 2;

export class Ledger {
  /** States by group and replication. */
  readonly #groups: readonly Uint8Array[];
  readonly #stages: readonly number[];
  readonly #workers: number;
  #done = 0;

  /** `stages` ascend; the last is the number of replications of each group. */
  constructor(groups: number, stages: readonly number[], workers: number) {
    this.#stages = stages;
    this.#workers = workers;
    this.#groups = Array.from({ length: groups }, () => new Uint8Array(stages[stages.length - 1]));
  }

  /** Replications to do in all groups together. */
  get of(): number {
    return this.#groups.length * this.#stages[this.#stages.length - 1];
  }

  /** Replications done in all groups together. */
  get done(): number {
    return this.#done;
  }

  /** How many replications, from the first without a gap, are done in every group. */
  get complete(): number {
    return Math.min(...this.#groups.map((states) => firstOther(states, done, 0)));
  }

  /** The next share, of at most `limit` replications and within one stage; null if nothing is left to hand out. */
  take(limit = Number.POSITIVE_INFINITY): Share | null {
    const next = this.#groups.map((states) => states.indexOf(toDo));
    let group = -1;
    for (let g = 0; g < next.length; g++) {
      if (next[g] >= 0 && (group < 0 || next[g] < next[group])) group = g;
    }
    if (group < 0) return null;

    const from = next[group];
    const stage = this.#stages.find((end) => end > from) as number;
    // Half of an equal part: small enough that at the end of a stage nobody waits long for the last one.
    const part = Math.max(1, Math.floor(this.#toDoBefore(stage) / (2 * this.#workers)));
    const to = Math.min(from + part, from + limit, stage, firstOther(this.#groups[group], toDo, from));
    this.#groups[group].fill(handedOut, from, to);
    return { group, from, to };
  }

  /** The replications of `share` are done, each for the first time. */
  finish(share: Share): void {
    this.#groups[share.group].fill(done, share.from, share.to);
    this.#done += share.to - share.from;
  }

  /** The replications of `share` were handed out and not done: others may take them. */
  giveBack(share: Share): void {
    this.#groups[share.group].fill(toDo, share.from, share.to);
  }

  #toDoBefore(end: number): number {
    let count = 0;
    for (const states of this.#groups) {
      for (let r = 0; r < end; r++) if (states[r] === toDo) count++;
    }
    return count;
  }
}

/** Index of the first state from `from` on that is not `state`. */
function firstOther(states: Uint8Array, state: number, from: number): number {
  let index = from;
  while (index < states.length && states[index] === state) index++;
  return index;
}
