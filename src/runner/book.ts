/**
 * What has been simulated of one scenario under one seed: tallies by cell and replication. Studies take from it what is
 * there and put in what they simulate. It decides nothing, and it forgets nothing: who holds it lets go of it.
 */
import { measureLayout } from "../outcome/layout.ts";
import type { Scenario } from "../scenario/types.ts";

/** Replications `from` to `to - 1`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Book {
  readonly seed: string;
  /** Length of a row of tallies. */
  readonly slots: number;
  /** The page of a cell, empty at first. */
  page(population: string, design: string, dial: number): Page;
}

/**
 * A book for one seed and one scenario, or several that differ only in what no tally depends on. Studies can refuse it
 * only for a wrong seed or other slots: that the scenarios fit is the word of who holds it.
 */
export function createBook(scenario: Scenario, seed: string): Book {
  const { slots } = measureLayout(scenario);
  const pages = new Map<string, Page>();
  return {
    seed,
    slots,
    page(population, design, dial) {
      const key = JSON.stringify([population, design, dial]);
      const page = pages.get(key) ?? new Page(slots);
      pages.set(key, page);
      return page;
    },
  };
}

/** So much larger than before is a page that had to grow, so that a day is copied twice on average at most. */
const growth = 1.5;

/** The tallies of one cell: a row a replication, which never changes once it is entered. */
export class Page {
  readonly #slots: number;
  /** 1 where the replication is there; there is room for all of them in `#tallies`. */
  #there = new Uint8Array(0);
  #tallies = new Float64Array(0);

  constructor(slots: number) {
    this.#slots = slots;
  }

  /** Makes room for so many replications. Views that were handed out keep what they show. */
  reserve(replications: number): void {
    const room = this.#there.length;
    if (replications <= room) return;
    const wanted = Math.max(replications, Math.ceil(growth * room));
    const there = new Uint8Array(wanted);
    const tallies = new Float64Array(wanted * this.#slots);
    there.set(this.#there);
    tallies.set(this.#tallies);
    this.#there = there;
    this.#tallies = tallies;
  }

  /** Whether the replication is there. */
  has(replication: number): boolean {
    return this.#there[replication] === 1;
  }

  /** Which of the first replications are not there, in order; there must be room for them. */
  missing(replications: number): readonly Span[] {
    const spans: Span[] = [];
    const until = (index: number): number => (index < 0 ? replications : Math.min(index, replications));
    for (let to = 0; ; ) {
      const from = until(this.#there.indexOf(0, to));
      if (from === replications) return spans;
      to = until(this.#there.indexOf(1, from));
      spans.push({ from, to });
    }
  }

  /** There must be room for the replication. */
  enter(replication: number, row: Float64Array): void {
    this.#tallies.set(row, replication * this.#slots);
    this.#there[replication] = 1;
  }

  /** A view of the first replications, which must be there. */
  rows(replications: number): Float64Array {
    return this.#tallies.subarray(0, replications * this.#slots);
  }
}
