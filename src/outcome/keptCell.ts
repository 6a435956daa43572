/**
 * What is kept of one replication of one cell: its facts, and the sums over its customers as they were scored last, so
 * that what a change leaves alone need not be added up again. A change of prices alone does not even look at customers.
 */
import type { Facts } from "./facts.ts";
import type { FloorRecord } from "./floorTotals.ts";
import { blockSize, firstOfPromise } from "./layout.ts";
import { PackedFacts } from "./packed.ts";
import type { Scorer } from "./score.ts";

/** What a kept cell takes beside its numbers, in bytes: objects and the list entry. An estimate, on the safe side. */
const overhead = 400;

/** Numbers of what is used to score: another number, other sums. */
export interface Scoring {
  /** For the sums that depend on the promise. */
  readonly promise: number;
  /** For all others. */
  readonly experience: number;
}

export class KeptCell {
  private readonly facts: PackedFacts;
  private readonly sums: Float64Array;

  /** `blocks` are those of the segments in a row of tallies, as they were scored under `scoring`. */
  constructor(
    facts: Facts,
    totals: FloorRecord,
    blocks: Float64Array,
    private scoring: Scoring,
  ) {
    this.facts = new PackedFacts(facts, totals);
    this.sums = blocks.slice();
  }

  /** Memory in bytes. */
  get bytes(): number {
    return this.facts.bytes + this.sums.byteLength + overhead;
  }

  /** Fills `blocks`, the part of `row` with those of the segments. `segments` are the customers' in this replication. */
  score(segments: Uint8Array, scorer: Scorer, scoring: Scoring, row: Float64Array, blocks: Float64Array): void {
    blocks.set(this.sums);
    const experience = scoring.experience !== this.scoring.experience;
    const promise = scoring.promise !== this.scoring.promise;
    if (!experience && !promise) return;
    this.facts.unpack(segments, scorer.facts);
    if (experience) {
      forEachBlock(blocks, (block) => block.fill(0, 0, firstOfPromise));
      scorer.addJourneys(row);
    }
    if (promise) {
      forEachBlock(blocks, (block) => block.fill(0, firstOfPromise));
      scorer.addPromises(row);
    }
    this.sums.set(blocks);
    this.scoring = scoring;
  }

  totals(record: FloorRecord): void {
    this.facts.unpackTotals(record);
  }
}

function forEachBlock(blocks: Float64Array, act: (block: Float64Array) => void): void {
  for (let at = 0; at < blocks.length; at += blockSize) act(blocks.subarray(at, at + blockSize));
}
