/** Parts of samples, as views: nothing is copied and nothing is estimated. */
import type { CurveSample } from "./types.ts";

/** The sample of some of its dials, given as ascending indices. */
export function onlyDials(sample: CurveSample, indices: readonly number[]): CurveSample {
  const days = indices.map((index) => sample.days[index]);
  return {
    ...sample,
    dials: indices.map((index) => sample.dials[index]),
    days,
    replications: Math.max(0, ...days),
    tallies: indices.map((index) => sample.tallies[index]),
  };
}

/** The sample of the first replications only: so many of each dial, at most those that are there. */
export function onlyDays(sample: CurveSample, days: readonly number[]): CurveSample {
  return {
    ...sample,
    days,
    replications: Math.max(0, ...days),
    tallies: sample.tallies.map((rows, dial) => rows.subarray(0, days[dial] * sample.layout.slots)),
  };
}

/** One dial of a sample. */
export interface SampledCell {
  readonly sample: CurveSample;
  readonly dialIndex: number;
}

/** The sample with a cell of another design that saw the same customers, put last whatever its dial. */
export function withCell(sample: CurveSample, { sample: other, dialIndex }: SampledCell): CurveSample {
  return {
    ...sample,
    dials: [...sample.dials, other.dials[dialIndex]],
    days: [...sample.days, other.days[dialIndex]],
    tallies: [...sample.tallies, other.tallies[dialIndex]],
  };
}

/** One sample of cells that saw the same customers: all dials of all samples, one after the other. */
export function gathered(samples: readonly CurveSample[]): CurveSample {
  const days = samples.flatMap((sample) => sample.days);
  return {
    ...samples[0],
    dials: samples.flatMap((sample) => sample.dials),
    days,
    replications: Math.max(0, ...days),
    tallies: samples.flatMap((sample) => sample.tallies),
  };
}

/** The sample without its first so many replications: other days than those. */
export function withoutDays(sample: CurveSample, first: number): CurveSample {
  const days = sample.days.map((count) => Math.max(0, count - first));
  return {
    ...sample,
    days,
    replications: Math.max(0, ...days),
    tallies: sample.tallies.map((rows) => rows.subarray(first * sample.layout.slots)),
  };
}

/** Every second replication of a sample, from the given one: two halves that share no customer. */
export function halfOf(sample: CurveSample, from: 0 | 1): CurveSample {
  const { slots } = sample.layout;
  const days = sample.days.map((count) => Math.floor((count + 1 - from) / 2));
  const tallies = sample.tallies.map((rows, dial) => {
    const half = new Float64Array(days[dial] * slots);
    for (let r = 0; r < days[dial]; r++) {
      const row = (2 * r + from) * slots;
      half.set(rows.subarray(row, row + slots), r * slots);
    }
    return half;
  });
  return { ...sample, days, replications: Math.max(0, ...days), tallies };
}
