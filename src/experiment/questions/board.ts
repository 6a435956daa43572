/**
 * Cells of several studies that saw the same customers, put together as they come: a study may ask for some of them only,
 * and each keeps the most replications it was ever given. It asks for nothing and estimates nothing.
 */
import type { CurveSample } from "../types.ts";

/** One cell by the name of its variant and its dial. */
export interface Place {
  readonly variant: string;
  readonly dial: number;
}

interface Held {
  readonly days: number;
  readonly rows: Float64Array;
}

export class Board {
  private readonly held = new Map<string, Held>();
  private like: CurveSample | null = null;

  /** Takes all dials of a sample as cells of a variant. Layout and controls must be those of all samples before. */
  put(variant: string, sample: CurveSample): void {
    this.like ??= sample;
    sample.dials.forEach((dial, index) => {
      const days = sample.days[index];
      if (days > this.days({ variant, dial })) {
        this.held.set(keyOf({ variant, dial }), { days, rows: sample.tallies[index] });
      }
    });
  }

  /** Replications of a cell, 0 where it was never put. */
  days(place: Place): number {
    return this.held.get(keyOf(place))?.days ?? 0;
  }

  /** One sample of the cells in the order given, whatever their dials; throws a RangeError for one that was never put. */
  sample(places: readonly Place[]): CurveSample {
    const { like } = this;
    const cells = places.map((place) => this.held.get(keyOf(place)));
    if (like === null || !cells.every((cell) => cell !== undefined)) throw new RangeError("There is no such cell yet.");
    const days = cells.map((cell) => cell.days);
    return {
      ...like,
      dials: places.map(({ dial }) => dial),
      days,
      replications: Math.max(0, ...days),
      tallies: cells.map(({ rows }) => rows),
    };
  }
}

const keyOf = ({ variant, dial }: Place): string => `${variant} ${dial}`;
