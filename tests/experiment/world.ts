/**
 * Made worlds: curves whose truth is known at every dial and whose days can be drawn in any order, so that a study can ask
 * for them dial by dial. A day of a dial is the same whatever else was asked for.
 */

import type { Round, Schedule } from "../../src/experiment/schedule.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { type Noise, type Row, sampleOf, type Truth } from "./synthetic.ts";

export interface World {
  readonly truth: (dial: number) => Truth;
  readonly noise: Noise;
  readonly seed: number;
}

/** Murmur's finaliser: every bit of the number moves every bit of the result. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const joined = (sum: number, part: number): number => mixed(Math.imul(sum, 0x9e3779b1) + mixed(part + 0x7ed55d16));

/** A uniform number in [0, 1) for a day, a dial in thousandths (none: -1) and a purpose. */
function uniform(seed: number, day: number, dial: number, purpose: number): number {
  return (joined(joined(joined(joined(0, seed), day), dial), purpose) >>> 0) / 2 ** 32;
}

/**
 * A day of 30 to 90 customers at a dial. Each ratio is the truth, moved by a share of what the day has in common and by
 * a share of the dial's own, both uniform about 0.
 */
function dayOf({ truth, noise, seed }: World, day: number, dial: number): Row {
  const thousandths = Math.round(1000 * dial);
  const arrivals = 30 + Math.floor(61 * uniform(seed, day, -1, 0));
  const scatter = (purpose: number): number =>
    1 +
    noise.common * (2 * uniform(seed, day, -1, purpose) - 1) +
    noise.own * (2 * uniform(seed, day, thousandths, purpose) - 1);
  const { cost, value, experience, kept } = truth(dial);
  return {
    arrivals,
    targets: arrivals,
    cost: arrivals * cost * scatter(1),
    value: arrivals * value,
    experience: arrivals * experience * scatter(2),
    kept: arrivals * kept * scatter(3),
  };
}

/** Customers are the one thing of a day that is known beforehand: 60 are to be expected. */
const controls: CurveSample["controls"] = [{ slot: 1, expected: 60 }];

/** So many days of each dial; dials ascend. */
export function drawn(world: World, dials: readonly number[], days: readonly number[] | number): CurveSample {
  const each = typeof days === "number" ? dials.map(() => days) : days;
  const columns = dials.map((dial, index) =>
    sampleOf(
      [dial],
      Array.from({ length: each[index] }, (_, day) => [dayOf(world, day, dial)]),
    ),
  );
  return {
    ...sampleOf([], []),
    dials,
    days: each,
    replications: Math.max(0, ...each),
    controls,
    tallies: columns.map(({ tallies }) => tallies[0]),
  };
}

export interface Study {
  readonly rounds: readonly Round[];
  readonly samples: readonly CurveSample[];
}

/** Follows a schedule to its end, drawing what it asks for and nothing else. */
export function studied(worlds: readonly World[], schedule: Schedule): Study {
  const known = worlds.map(() => new Map<number, number>());
  let samples = worlds.map((world) => drawn(world, [], []));
  const rounds: Round[] = [];
  for (let round = schedule(samples); round !== null; round = schedule(samples)) {
    rounds.push(round);
    const { days, dials } = round;
    for (const [curve, asked] of dials.entries()) {
      for (const dial of asked) known[curve].set(dial, Math.max(days, known[curve].get(dial) ?? 0));
    }
    samples = worlds.map((world, curve) => {
      const there = [...known[curve].keys()].sort((a, b) => a - b);
      return drawn(
        world,
        there,
        there.map((dial) => known[curve].get(dial) ?? 0),
      );
    });
    if (rounds.length > 200) throw new Error("The schedule does not end.");
  }
  return { rounds, samples };
}
