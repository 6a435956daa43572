/**
 * The loud and the quiet told apart: a scenario in which each of them is a segment of its own.
 *
 * Who is loud is drawn once per customer, whatever else is drawn, so a segment of which a share is loud is the same as two
 * segments, alike but for loudness, in that proportion. They stand side by side in the list, where a customer's segment is
 * looked up by one uniform: so everybody keeps the segment they had, and all their other draws. Where loudness does
 * not matter journeys are the same to the last bit; where it does, it is other customers who are loud.
 */
import { offsetOf, slotOf } from "../../outcome/layout.ts";
import type { Scenario, Segment } from "../../scenario/types.ts";
import type { Ratio } from "../estimates.ts";
import type { CurveSample } from "../types.ts";
import { variantId } from "./inquiry.ts";

export type Group = "quiet" | "loud";

interface Part {
  readonly whole: string;
  readonly segment: Segment;
  /** Of the whole segment's customers. */
  readonly share: number;
}

function partsOf(segment: Segment): readonly Part[] {
  const part = (group: Group, share: number): Part => ({
    whole: segment.id,
    segment: { ...segment, id: variantId(group, segment.id), loudness: group === "loud" ? 1 : 0 },
    share,
  });
  const parts = [part("quiet", 1 - segment.loudness), part("loud", segment.loudness)];
  return parts.filter(({ share }) => share > 0);
}

/** The scenario with a segment for each segment's quiet customers and one for its loud ones, where it has such. */
export function toldApart(scenario: Scenario): Scenario {
  const parts = scenario.segments.flatMap(partsOf);
  return {
    ...scenario,
    segments: parts.map(({ segment }) => segment),
    populations: scenario.populations.map((population) => ({
      ...population,
      mix: new Map(
        parts.map(({ whole, segment, share }) => [segment.id, (population.mix.get(whole) ?? 0) * share] as const),
      ),
    })),
  };
}

/** Share of a population's customers who are loud; exactly 0 or 1 where nobody is, or everybody. */
export function loudShare({ populations, segments }: Scenario, population: string): number {
  const mix = populations.find(({ id }) => id === population)?.mix;
  const sum = (of: (loudness: number) => number): number =>
    segments.reduce((total, { id, loudness }) => total + (mix?.get(id) ?? 0) * of(loudness), 0);
  const loud = sum((loudness) => loudness);
  // Shares of a mix sum to 1 but for rounding.
  return loud === 0 ? 0 : loud / (loud + sum((loudness) => 1 - loudness));
}

/** Measures of a group: `wait` in minutes in all queues of those who came; the others of its target customers. */
export type GroupMeasure = "wait" | "experience" | "promiseKept";

/** Sums of a group, one slot each: what they add up of its segments' blocks, and whether of target segments only. */
const sums = {
  arrivals: { of: [offsetOf.arrivals], targets: false },
  wait: { of: [offsetOf.waitOnstage, offsetOf.waitBackstage], targets: false },
  targets: { of: [offsetOf.arrivals], targets: true },
  experience: { of: [offsetOf.experience], targets: true },
  kept: { of: [offsetOf.kept], targets: true },
} as const;

type Sum = keyof typeof sums;

const names = Object.keys(sums) as readonly Sum[];

export const groups: readonly Group[] = ["quiet", "loud"];

/** Slots of a row whose numbers a sum of a group adds up. */
function addends({ segments }: Scenario, group: Group, sum: Sum): readonly number[] {
  const { of, targets } = sums[sum];
  return segments.flatMap(({ loudness, target }, index) =>
    loudness === (group === "loud" ? 1 : 0) && (target || !targets)
      ? of.map((offset) => slotOf.segment(index) + offset)
      : [],
  );
}

/** A sample of a scenario told apart, with the sums of its two groups put behind each row of tallies. */
export function withGroups(sample: CurveSample, scenario: Scenario): CurveSample {
  const { slots } = sample.layout;
  const added = groups.flatMap((group) => names.map((name) => addends(scenario, group, name)));
  const width = slots + added.length;
  const tallies = sample.tallies.map((rows, cell) => {
    const wider = new Float64Array(sample.days[cell] * width);
    for (let day = 0; day < sample.days[cell]; day++) {
      const row = rows.subarray(day * slots, (day + 1) * slots);
      wider.set(row, day * width);
      added.forEach((addend, index) => {
        wider[day * width + slots + index] = addend.reduce((sum, slot) => sum + row[slot], 0);
      });
    }
    return wider;
  });
  return { ...sample, layout: { ...sample.layout, slots: width }, tallies };
}

/** Where a measure of a group stands in a sample with groups. */
export function groupRatio({ layout }: CurveSample, group: Group, measure: GroupMeasure): Ratio {
  const start = layout.slots - (groups.length - groups.indexOf(group)) * names.length;
  const at = (name: Sum): number => start + names.indexOf(name);
  switch (measure) {
    case "wait":
      return { numerator: at("wait"), denominator: at("arrivals") };
    case "experience":
      return { numerator: at("experience"), denominator: at("targets") };
    case "promiseKept":
      return { numerator: at("kept"), denominator: at("targets") };
  }
}
