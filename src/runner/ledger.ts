/**
 * The list of a round: which replications of which group are still to do, handed out, or done.
 *
 * A replication has a home, the member of the pool that gets it in every study if that member asks in time, because it
 * may have kept the journeys. Who did what never shows in a result. The ledger knows nothing of workers but their number.
 */
import type { Share } from "../experiment/share.ts";
import type { Span } from "./book.ts";

const toDo = 0;
const handedOut = 1;
const done = 2;

/** Replications that share a home, at first; later ones do in sixteenths of the power of two below them. */
const smallestBlock = 4;

/** The member, of so many, at whose place a replication is at home. */
export function homeOf(replication: number, members: number): number {
  return Math.floor(replication / blockAt(replication)) % members;
}

export class Ledger {
  /** States by group and replication. */
  readonly #groups: readonly Uint8Array[];
  readonly #members: number;
  #toDo = 0;
  #open = 0;

  /** Spans of replications by group, without overlap, and the number of members that work on them. */
  constructor(groups: readonly (readonly Span[])[], members: number) {
    this.#members = members;
    this.#groups = groups.map((spans) => {
      const states = new Uint8Array(Math.max(0, ...spans.map(({ to }) => to))).fill(done);
      for (const { from, to } of spans) {
        states.fill(toDo, from, to);
        this.#toDo += to - from;
      }
      return states;
    });
    this.#open = this.#toDo;
  }

  /** Whether all is done. */
  get over(): boolean {
    return this.#open === 0;
  }

  /**
   * The next share for a member, of at most `limit` replications; null if nothing is left to hand out. The earliest
   * that are at home there, over all groups alike; then, so that nobody is idle, the latest that are not.
   */
  take(member: number, limit = Number.POSITIVE_INFINITY): Share | null {
    if (this.#toDo === 0) return null;
    // Half of an equal part: towards the end of the round shares get small, so that nobody waits long for the last.
    const part = Math.max(1, Math.floor(this.#toDo / (2 * this.#members)));
    const share = this.#own(member, Math.min(part, limit)) ?? this.#foreign(Math.min(part, limit));
    this.#groups[share.group].fill(handedOut, share.from, share.to);
    this.#toDo -= share.to - share.from;
    return share;
  }

  /** The replications of `share` are done, each for the first time. */
  finish(share: Share): void {
    this.#groups[share.group].fill(done, share.from, share.to);
    this.#open -= share.to - share.from;
  }

  /** The replications of `share` were handed out and not done: others may take them. */
  giveBack(share: Share): void {
    this.#groups[share.group].fill(toDo, share.from, share.to);
    this.#toDo += share.to - share.from;
  }

  #own(member: number, most: number): Share | null {
    const next = this.#groups.map((states) => this.#firstAt(member, states));
    let group = -1;
    for (let g = 0; g < next.length; g++) {
      if (next[g] >= 0 && (group < 0 || next[g] < next[group])) group = g;
    }
    if (group < 0) return null;
    const states = this.#groups[group];
    const from = next[group];
    let to = from + 1;
    while (to < from + most && states[to] === toDo && homeOf(to, this.#members) === member) to++;
    return { group, from, to };
  }

  #firstAt(member: number, states: Uint8Array): number {
    let next = states.indexOf(toDo);
    while (next >= 0 && homeOf(next, this.#members) !== member) next = states.indexOf(toDo, blockEnd(next));
    return next;
  }

  /** From the end: whoever is at home there comes to it last. Something must be left. */
  #foreign(most: number): Share {
    const last = this.#groups.map((states) => states.lastIndexOf(toDo));
    const group = last.indexOf(Math.max(...last));
    const to = last[group] + 1;
    let from = to - 1;
    while (from > 0 && from > to - most && this.#groups[group][from - 1] === toDo) from--;
    return { group, from, to };
  }
}

function blockAt(replication: number): number {
  return Math.max(smallestBlock, 2 ** (27 - Math.clz32(replication)));
}

function blockEnd(replication: number): number {
  const block = blockAt(replication);
  return (Math.floor(replication / block) + 1) * block;
}
