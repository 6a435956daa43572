/**
 * A difference of two results as a row: figure, interval, whisker and verdict in words. Pure; what is known of it, and
 * where it stands, is the experiment's.
 */
import { type Standing, standingOf } from "../../experiment/paired.ts";
import type { CertifiedMeasure, Estimate } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { unitsOf } from "../words/days.ts";
import type { Unit, Words } from "../words/format.ts";

export interface PairedRow {
  readonly measure: CertifiedMeasure;
  readonly name: string;
  /** What the figure counts: "a customer", "points", "in 100". */
  readonly unit: string;
  /** "−€2.60", "+0.4"; "none" where there is nothing. */
  readonly figure: string;
  /** "−€3.10 to −€2.10"; empty where there is none to give. */
  readonly interval: string;
  readonly verdict: string;
  readonly standing: Standing;
  /** Places on a scale from -1 to 1 with zero in its middle; null where there is nothing to draw. */
  readonly whisker: { readonly low: number; readonly mean: number; readonly high: number } | null;
  /** Half the width of what nobody notices, on the same scale; 0 where anything counts. */
  readonly band: number;
}

/** A measure and what more and less of it are called. */
export interface InWords {
  readonly measure: CertifiedMeasure;
  readonly name: string;
  readonly unit: Unit;
  readonly unitText: string;
  readonly less: string;
  readonly more: string;
}

export const measures: readonly InWords[] = [
  {
    measure: "costPerCustomer",
    name: "Cost",
    unit: "money",
    unitText: "a customer",
    less: "cheaper",
    more: "dearer",
  },
  { measure: "experience", name: "Experience", unit: "points", unitText: "points", less: "worse", more: "better" },
  {
    measure: "promiseKept",
    name: "Promises kept",
    unit: "inHundred",
    unitText: "in 100",
    less: "fewer are kept",
    more: "more are kept",
  },
  { measure: "netValue", name: "Net value", unit: "money", unitText: "a customer", less: "worse", more: "better" },
];

/** A figure with what is known of it. */
export interface Found extends InWords, Estimate {
  /** What nobody would notice; 0 where anything counts. */
  readonly tolerance: number;
  /** About how many replications more until it is told; null where nobody can tell. */
  readonly moreDays: number | null;
}

/** Money on one scale, points and promises in 100 on another, so that rows of a kind can be held against each other. */
export function scaleOf(found: readonly Found[]): (one: Found) => number {
  const isMoney = (one: Found): boolean => one.unit === "money";
  const reach = ({ mean, halfWidth, unit }: Found): number =>
    (Math.abs(mean ?? 0) + (halfWidth ?? 0)) * (unit === "inHundred" ? 100 : 1);
  return (one) => {
    const kin = found.filter((other) => isMoney(other) === isMoney(one));
    const span = Math.max(...kin.map((other) => Math.max(reach(other), 1.5 * shownTolerance(other)))) * 1.08;
    return (span || 1) / (one.unit === "inHundred" ? 100 : 1);
  };
}

const shownTolerance = ({ tolerance, unit }: Found): number => tolerance * (unit === "inHundred" ? 100 : 1);

export function rowOf(one: Found, scale: number, scenario: Scenario, words: Words): PairedRow {
  const { measure, name, unit, unitText, mean, halfWidth, tolerance } = one;
  const standing = standingOf(one, tolerance);
  const written = (value: number): string => words.finer({ mean: value, halfWidth }, unit);
  const has = mean !== null && halfWidth !== null;
  return {
    measure,
    name,
    unit: unitText,
    figure: mean === null ? "none" : signed(mean, written),
    interval: has ? `${signed(mean - halfWidth, written)} to ${signed(mean + halfWidth, written)}` : "",
    verdict: verdictOf(one, standing, scenario, words),
    standing,
    whisker: has ? { low: (mean - halfWidth) / scale, mean: mean / scale, high: (mean + halfWidth) / scale } : null,
    band: tolerance / scale,
  };
}

const signed = (value: number, written: (value: number) => string): string => withSign(value, written(value));

/** A plus before what is more than nothing, as it is written. */
export const withSign = (value: number, text: string): string => `${value > 0 && notZero.test(text) ? "+" : ""}${text}`;

/** A digit above zero, in the numerals of any reader. */
const notZero = /[^\P{Nd}0\u0660\u06F0\u0966\u09E6\u0E50]/u;

function verdictOf(one: Found, standing: Standing, scenario: Scenario, words: Words): string {
  switch (standing) {
    case "less":
      return one.less;
    case "more":
      return one.more;
    case "unnoticed":
      return "shown: no one would notice";
    case "same":
      return `the same, ${scenario.regime.kind === "day" ? "day for day" : "run for run"}`;
    case "early":
      return "not yet known: nothing is shown so soon";
    case "open":
      return one.moreDays === null || one.moreDays === 0
        ? "not yet known"
        : `not yet known: about ${words.count(one.moreDays)} more ${unitsOf(scenario)}`;
  }
}
