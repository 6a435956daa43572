/**
 * What is kept of one replication of one cell: its facts, and the sums over its customers as they were scored last, so
 * that a change of prices alone need not even look at the customers.
 */
import type { Facts } from "./facts.ts";
import type { FloorRecord } from "./floorTotals.ts";
import { PackedFacts } from "./packed.ts";
import type { Scorer } from "./score.ts";

/** What a kept cell takes beside its numbers, in bytes: objects and the list entry. An estimate, on the safe side. */
const overhead = 400;

export class KeptCell {
  private readonly facts: PackedFacts;
  private readonly sums: Float64Array;

  /**
   * `customers` are the blocks of the segments in a row of tallies, as they are now: the sums under the scoring of that
   * number.
   */
  constructor(
    facts: Facts,
    totals: FloorRecord,
    customers: Float64Array,
    private scoring: number,
  ) {
    this.facts = new PackedFacts(facts, totals);
    this.sums = customers.slice();
  }

  /** Memory in bytes. */
  get bytes(): number {
    return this.facts.bytes + this.sums.byteLength + overhead;
  }

  /** Fills the blocks of a row, from the customers or from what was found before under the same scoring. */
  score(segments: Uint8Array, scorer: Scorer, scoring: number, row: Float64Array, customers: Float64Array): void {
    if (scoring !== this.scoring) {
      this.facts.unpack(segments, scorer.facts);
      scorer.add(row);
      this.sums.set(customers);
      this.scoring = scoring;
    } else customers.set(this.sums);
  }

  totals(record: FloorRecord): void {
    this.facts.unpackTotals(record);
  }
}
