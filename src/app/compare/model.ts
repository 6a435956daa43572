/**
 * A pin and the present result held against each other, each at its own just-right dial: measures with their paired
 * differences, intervals and verdicts, and a sentence. Pure; all figures are paired.ts's.
 */
import { Paired } from "../../experiment/paired.ts";
import { onlyDials } from "../../experiment/sample.ts";
import type { Answer, CertifiedMeasure, CurveSample } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { told, zoneRuns } from "../answer/meaning.ts";
import type { CurveView } from "../views/types.ts";
import { daysText, unitsOf } from "../words/days.ts";
import type { Unit, Words } from "../words/format.ts";
import type { Differing } from "./differing.ts";

export type Standing = "less" | "more" | "unnoticed" | "same" | "open" | "early";

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

export interface Comparison {
  readonly sentence: string;
  readonly rows: readonly PairedRow[];
  /** What the days of the two have in common, and how sure the intervals are. */
  readonly basis: string;
}

export interface Compared {
  readonly now: CurveView;
  readonly pinned: CurveView;
  readonly pinName: string;
  readonly scenario: Scenario;
  readonly sameSeed: boolean;
  readonly differing: Pick<Differing, "rows" | "otherCustomers">;
}

interface InWords {
  readonly measure: CertifiedMeasure;
  readonly name: string;
  readonly unit: Unit;
  readonly unitText: string;
  readonly less: string;
  readonly more: string;
}

const measures: readonly InWords[] = [
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
interface Found extends InWords {
  readonly mean: number | null;
  readonly halfWidth: number | null;
  readonly days: number;
  readonly tolerance: number;
  readonly more: string;
  readonly moreDays: number | null;
}

/** How far around the two dials a comparison looks, in the dial's unit. */
const reach = 0.21;

export function comparisonOf(compared: Compared, words: Words): Comparison {
  const { now, pinned, scenario } = compared;
  const [dial, before] = [told(now.answer).dial, told(pinned.answer).dial];
  const near = (sample: CurveSample): CurveSample =>
    onlyDials(
      sample,
      sample.dials.flatMap((one, i) => ([dial, before].some((other) => Math.abs(one - other) < reach) ? [i] : [])),
    );
  const paired = new Paired(near(now.sample), near(pinned.sample), now.answer.confidence);
  const found = measures
    .filter(({ measure }) => paired.measures.includes(measure))
    .map((one): Found => {
      const tolerance = toleranceOf(one.measure, scenario);
      const { mean, halfWidth, days } = paired.difference(one.measure, dial, before);
      const moreDays = isLuckAlone(compared) ? null : paired.moreDays(one.measure, dial, before, tolerance);
      return { ...one, mean, halfWidth, days, tolerance, moreDays };
    });
  const scale = scaleOf(found);
  const rows = found.map((one) => rowOf(one, scale(one), scenario, words));
  return {
    sentence: sentenceOf(compared, found[0], words),
    rows,
    basis: basisOf(compared, found[0]?.days ?? 0, words),
  };
}

/** Nothing differs in truth, and no number of days would show that it does. */
const isLuckAlone = ({ sameSeed, differing }: Compared): boolean => !sameSeed && differing.rows.length === 1;

/** What no customer would notice, in the measure's own unit; of money anything counts. */
function toleranceOf(measure: CertifiedMeasure, { noticeable }: Scenario): number {
  if (measure === "experience") return noticeable;
  return measure === "promiseKept" ? noticeable / 100 : 0;
}

export function standingOf({ mean, halfWidth, tolerance }: Pick<Found, "mean" | "halfWidth" | "tolerance">): Standing {
  if (mean === null || halfWidth === null) return "early";
  if (mean === 0 && halfWidth === 0) return "same";
  const [low, high] = [mean - halfWidth, mean + halfWidth];
  if (tolerance > 0 && low >= -tolerance && high <= tolerance) return "unnoticed";
  if (low > 0) return "more";
  return high < 0 ? "less" : "open";
}

/** Money on one scale, points and promises in 100 on another, so that rows of a kind can be held against each other. */
function scaleOf(found: readonly Found[]): (one: Found) => number {
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

function rowOf(one: Found, scale: number, scenario: Scenario, words: Words): PairedRow {
  const { measure, name, unit, unitText, mean, halfWidth, tolerance } = one;
  const standing = standingOf(one);
  const written = (value: number): string => words.finer({ mean: value, halfWidth }, unit);
  const has = mean !== null && halfWidth !== null;
  return {
    measure,
    name,
    unit: unitText,
    figure: mean === null ? "none" : `${mean > 0 ? "+" : ""}${written(mean)}`,
    interval: has ? `${signed(mean - halfWidth, written)} to ${signed(mean + halfWidth, written)}` : "",
    verdict: verdictOf(one, standing, scenario, words),
    standing,
    whisker: has ? { low: (mean - halfWidth) / scale, mean: mean / scale, high: (mean + halfWidth) / scale } : null,
    band: tolerance / scale,
  };
}

const signed = (value: number, written: (value: number) => string): string =>
  `${value > 0 ? "+" : ""}${written(value)}`;

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

/** Where right is in both, and what the difference costs; a cause only where exactly one thing differs. */
function sentenceOf(compared: Compared, cost: Found | undefined, words: Words): string {
  const { now, pinned, pinName, differing } = compared;
  const right = `Right is ${placeText(now.answer, words)} now and ${placeText(pinned.answer, words)} in “${pinName}”.`;
  if (cost === undefined) return right;
  if (isLuckAlone(compared)) return `${right} Only the luck is another: what differs is chance.`;
  const [only, ...others] = differing.rows;
  const cause =
    only === undefined || others.length > 0 || only.group === "What is asked"
      ? ""
      : `With ${only.name} at ${withUnit(only.after, only.unit)} instead of ${withUnit(only.before, only.unit)}, `;
  const said = costText(cost, words);
  return `${right} ${cause === "" ? said.charAt(0).toUpperCase() + said.slice(1) : `${cause}${said}`}`;
}

const withUnit = (text: string, unit: string): string => (unit === "" ? text : `${text} ${unit}`);

function costText(cost: Found, words: Words): string {
  const { mean, halfWidth } = cost;
  const standing = standingOf(cost);
  if (standing === "same") return "a customer costs exactly the same.";
  if (mean === null || halfWidth === null || (standing !== "less" && standing !== "more")) {
    return "whether a customer costs more or less is not yet known.";
  }
  const written = (value: number): string => words.value({ mean: value, halfWidth }, "money");
  const size = Math.abs(mean);
  return `a customer costs ${written(size)} ${standing} (${written(size - halfWidth)}–${written(size + halfWidth)}).`;
}

function placeText(answer: Answer, words: Words): string {
  const range = words.runs(zoneRuns(answer));
  const { dial, zone } = told(answer);
  if (!answer.certified) return `perhaps ${words.percent(dial)}`;
  if (answer.verdict === "out of reach") return `out of reach (nearest ${words.percent(dial)})`;
  if (answer.verdict === "not yet") return `within ${range}`;
  return zone.dials.length === 1 ? range : `${words.percent(dial)} (${range})`;
}

function basisOf({ now, sameSeed, differing, scenario }: Compared, days: number, words: Words): string {
  const count = daysText(days, scenario, words);
  const sure = `Bars: ${words.percent(now.answer.confidence)}, all of them together, at every look.`;
  const unit = unitsOf(scenario).slice(0, -1);
  if (!sameSeed) return `${count} of either, drawn apart by other luck, so that nothing cancels. ${sure}`;
  const customers = differing.otherCustomers ? "the same draws, for customers who were changed" : "the same customers";
  return `${count} paired ${unit} by ${unit}: ${customers}. ${sure}`;
}
