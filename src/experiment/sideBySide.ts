/**
 * Samples put side by side, of different scenarios with layouts of their own: only the sums that a comparison needs, in
 * one layout. Nothing is estimated here.
 */
import { certifiable } from "./told.ts";
import type { CertifiedMeasure, CurveSample } from "./types.ts";

/**
 * The part of a sample that a comparison needs: sums of the measures told, and of the controls. A sample itself, and a
 * fraction of its size, so that it can be kept.
 */
export function comparable(sample: CurveSample): CurveSample {
  const measures = sample.layout.measures.filter(({ name, owner }) => owner === null && isCertifiable(name));
  const taken = [
    ...measures.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ...sample.controls.map(({ slot }) => slot),
  ];
  const slots = taken.length;
  return {
    ...sample,
    layout: {
      slots,
      measures: measures.map((measure, i) => ({ ...measure, numerator: 2 * i, denominator: 2 * i + 1 })),
    },
    controls: sample.controls.map(({ expected }, i) => ({ slot: 2 * measures.length + i, expected })),
    tallies: sample.tallies.map((rows, dial) => {
      const kept = new Float64Array(sample.days[dial] * slots);
      for (let r = 0; r < sample.days[dial]; r++) {
        for (let i = 0; i < slots; i++) kept[r * slots + i] = rows[r * sample.layout.slots + taken[i]];
      }
      return kept;
    }),
  };
}

const isCertifiable = (name: string): name is CertifiedMeasure => certifiable.some((one) => one === name);

/** The place of a measure among those of a sample; -1 where it has none. */
export const placeOf = ({ layout }: CurveSample, name: CertifiedMeasure): number =>
  layout.measures.findIndex((measure) => measure.name === name);

/**
 * One sample of the dials of all, in their order, on the replications that all have at most. Every row has the controls
 * of those that are named: where the customers are the same they say the same, and all but the first of them are none.
 */
export function sideBySide(
  samples: readonly CurveSample[],
  measures: readonly CertifiedMeasure[],
  controlled: readonly CurveSample[] = samples,
): CurveSample {
  const most = Math.min(...samples.map(({ replications }) => replications));
  const known = 2 * measures.length;
  const controls = controlled.flatMap(controlsOf);
  const slots = known + controls.length;
  const rowsOf = (sample: CurveSample): readonly Float64Array[] => {
    const sums = measures.flatMap((name) => {
      const { numerator, denominator } = sample.layout.measures[placeOf(sample, name)];
      return [numerator, denominator];
    });
    return sample.tallies.map((rows, dial) => {
      const days = Math.min(most, sample.days[dial]);
      const wide = new Float64Array(days * slots);
      for (let r = 0; r < days; r++) {
        sums.forEach((slot, i) => {
          wide[r * slots + i] = rows[r * sample.layout.slots + slot];
        });
        controls.forEach(({ at }, i) => {
          wide[r * slots + known + i] = at(r);
        });
      }
      return wide;
    });
  };
  return {
    ...samples[0],
    dials: samples.flatMap(({ dials }) => dials),
    days: samples.flatMap(({ days }) => days.map((there) => Math.min(most, there))),
    replications: most,
    layout: {
      slots,
      measures: measures.map((name, i) => ({
        name,
        scope: "cell",
        owner: null,
        numerator: 2 * i,
        denominator: 2 * i + 1,
      })),
    },
    controls: controls.map(({ expected }, i) => ({ slot: known + i, expected })),
    tallies: samples.flatMap(rowsOf),
  };
}

/** The controls by replication: they are the same at every dial, so the one with the most replications has them all. */
function controlsOf({ controls, days, tallies, layout, replications }: CurveSample) {
  const longest = tallies[days.indexOf(replications)];
  return controls.map(({ slot, expected }) => ({ expected, at: (r: number) => longest[r * layout.slots + slot] }));
}
