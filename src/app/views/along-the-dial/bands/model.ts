/**
 * Two things in their parts along the dial, for the curve in focus: why promises break, and what the cost is made of. The
 * parts add up to the whole; all parts of one picture are told together. Pure.
 */
import { Further } from "../../../../experiment/further.ts";
import type { Estimate } from "../../../../experiment/types.ts";
import { told } from "../../../answer/meaning.ts";
import { axisFor, type Span } from "../../../charts/axis.ts";
import { type DialZone, dialZone } from "../../../charts/zone.ts";
import type { Unit, Words } from "../../../words/format.ts";
import { answeredSample, shown } from "../../basis.ts";
import type { CurveView } from "../../types.ts";

/** What is told of a whole in its parts. */
export interface Parted {
  readonly title: string;
  readonly unit: Unit;
  /** Group of measures in the layout, and what its parts are called. */
  readonly group: "brokenBy" | "costParts";
  readonly names: Readonly<Record<string, PartName>>;
}

/** As a label, and in a sentence: why, or what takes and rises. */
interface PartName {
  readonly label: string;
  readonly clause: string;
  /** It takes and rises; they take and rise. */
  readonly isOne?: boolean;
}

export const brokenPromises: Parted = {
  title: "Why promises break, in 100",
  unit: "inHundred",
  group: "brokenBy",
  names: {
    abandoned: { label: "gave up waiting", clause: "customers give up waiting" },
    referred: { label: "sent elsewhere", clause: "customers are sent elsewhere" },
    unmet: { label: "need not met", clause: "needs are not met" },
    late: { label: "too late", clause: "they take too long" },
    effort: { label: "too much effort", clause: "they ask too much of the customer" },
  },
};

export const costMade: Parted = {
  title: "What the cost is made of, a customer",
  unit: "money",
  group: "costParts",
  names: {
    wages: { label: "wages", clause: "wages" },
    premiums: { label: "pay for skill", clause: "pay for skill", isOne: true },
    overtime: { label: "overtime", clause: "overtime", isOne: true },
    desk: { label: "the desk", clause: "the desk", isOne: true },
    referrals: { label: "referrals", clause: "referrals" },
    visits: { label: "costs of visits", clause: "costs of visits" },
    fixed: { label: "fixed costs", clause: "fixed costs" },
  },
};

/** One part, a figure a dial. */
export interface Part extends PartName {
  readonly id: string;
  readonly estimates: readonly Estimate[];
  /** At the answer less at the rigid end, on the same customers; null where right is rigid. */
  readonly rise: Estimate | null;
}

export interface Parts {
  readonly of: Parted;
  readonly dials: readonly number[];
  /** From the bottom of the picture up; parts that are nothing at every dial are left out. */
  readonly parts: readonly Part[];
  /** The answer's place among the dials. */
  readonly answer: number;
}

/** Null where the scenario has no such whole: without a promise none breaks. */
export function partsOf(curve: CurveView, of: Parted): Parts | null {
  const sample = answeredSample(curve);
  const measures = sample.layout.measures.filter(
    ({ scope, name }) => scope === "cell" && name.startsWith(`${of.group}.`),
  );
  if (measures.length === 0) return null;
  const further = new Further(sample, measures, curve.answer.confidence);
  const levels = sample.dials.map((_, dial) => further.levels(dial));
  const answer = sample.dials.indexOf(told(curve.answer).dial);
  const parts = measures.map((measure, i): Part => {
    const id = measure.name.slice(of.group.length + 1);
    return {
      id,
      ...(of.names[id] ?? { label: id, clause: id }),
      estimates: levels.map((level) => shown(level[i], curve)),
      rise: answer > 0 ? shown(further.gap(i, answer, 0), curve) : null,
    };
  });
  const there = parts.filter(({ estimates }) => estimates.some(({ mean }) => Math.abs(mean ?? 0) > 1e-12));
  return { of, dials: sample.dials, parts: there, answer };
}

/** A part as drawn: between two heights at every dial. */
export interface Layer {
  readonly label: string;
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** In words at every dial, a line each. */
  readonly readings: readonly (readonly string[])[];
}

export interface BandsModel {
  readonly dials: readonly number[];
  /** From the bottom up. */
  readonly layers: readonly Layer[];
  readonly axis: Span;
  readonly unit: Unit;
  readonly zone: DialZone;
  readonly words: Words;
}

/** @param previous the axis of the picture before, kept where it still serves */
export function bandsModel(
  { of, dials, parts }: Parts,
  curve: CurveView,
  stale: boolean,
  words: Words,
  previous: Span | null,
): BandsModel {
  let below: readonly number[] = dials.map(() => 0);
  const layers = parts.map(({ label, estimates }): Layer => {
    const low = below;
    // An estimate of a part that hardly ever is there may be a hair below nothing.
    const high = low.map((height, i) => height + Math.max(0, estimates[i].mean ?? 0));
    below = high;
    const readings = dials.map((dial, i) => [
      `${label} at ${words.percent(dial)}`,
      words.estimate(estimates[i], of.unit),
    ]);
    return { label, low, high, readings };
  });
  const limits = { min: 0, max: of.unit === "inHundred" ? 1 : Number.POSITIVE_INFINITY };
  const most = Math.min(limits.max, Math.max(...below, of.unit === "inHundred" ? 0.02 : 0.01));
  return {
    dials,
    layers,
    axis: axisFor({ min: 0, max: most }, previous, { limits, grain: 0.5 }),
    unit: of.unit,
    zone: dialZone(curve.answer, stale, words),
    words,
  };
}
