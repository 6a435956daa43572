/**
 * A pin and the present result held against each other, each at its own just-right dial: measures with their paired
 * differences, intervals and verdicts, and a sentence. Pure; all figures are paired.ts's.
 */
import { Paired, standingOf, toleranceOf } from "../../experiment/paired.ts";
import { onlyDials } from "../../experiment/sample.ts";
import type { Answer, CurveSample } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { told, zoneRuns } from "../answer/meaning.ts";
import type { CurveView } from "../views/types.ts";
import { daysText, unitsOf } from "../words/days.ts";
import type { Words } from "../words/format.ts";
import type { Differing } from "./differing.ts";
import { type Found, measures, type PairedRow, rowOf, scaleOf } from "./rows.ts";

export interface Comparison {
  readonly sentence: string;
  readonly rows: readonly PairedRow[];
  /** What the days of the two have in common, and how sure the intervals are. */
  readonly basis: string;
  /** Replications of both that the rows rest on. */
  readonly days: number;
}

export interface Compared {
  readonly now: CurveView;
  readonly pinned: CurveView;
  readonly pinName: string;
  readonly scenario: Scenario;
  readonly sameSeed: boolean;
  readonly differing: Pick<Differing, "rows" | "otherCustomers">;
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
    .map((one) => {
      const tolerance = toleranceOf(one.measure, scenario.noticeable);
      const { mean, halfWidth, days } = paired.difference(one.measure, dial, before);
      const moreDays = isLuckAlone(compared) ? null : paired.moreDays(one.measure, dial, before, tolerance);
      return { ...one, mean, halfWidth, days, tolerance, moreDays };
    });
  const scale = scaleOf(found);
  const rows = found.map((one) => rowOf(one, scale(one), scenario, words));
  const days = found[0]?.days ?? 0;
  return { sentence: sentenceOf(compared, found[0], words), rows, basis: basisOf(compared, days, words), days };
}

/** Nothing differs in truth, and no number of days would show that it does. */
export const isLuckAlone = ({ sameSeed, differing }: Pick<Compared, "sameSeed" | "differing">): boolean =>
  !sameSeed && differing.rows.length === 1;

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
  const standing = standingOf(cost, cost.tolerance);
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
