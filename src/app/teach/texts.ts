/** What the workshop says: its question, what the two ends do, the promise, what the room has guessed. Pure. */

import { createFigures } from "../../experiment/figures.ts";
import type { Estimate, Rule } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Table } from "../charts/Table.tsx";
import type { CurveKey } from "../views/types.ts";
import type { Words } from "../words/format.ts";
import type { Guess } from "./guess.ts";
import type { Placed, Truth } from "./score.ts";
import { spreadOf } from "./spread.ts";
import type { End, StageModel } from "./stage.ts";

type Asked = Pick<Scenario, "promise" | "currency">;

export function questionText({ promise }: Asked, rule: Rule): string {
  if (rule === "promise" && promise !== null) {
    return `How flexible is flexible enough to keep ${inHundred(promise.share)} promises in 100?`;
  }
  if (rule === "value") return "How flexible is worth the most?";
  return "How flexible is flexible enough that nobody would notice more?";
}

/** Whose question it is: two rooms with the same words above them may ask about others. */
export function whoseText(
  { populations, designs }: Pick<Scenario, "populations" | "designs">,
  focus: CurveKey,
): string {
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    list.find((one) => one.id === id)?.name ?? id;
  return `Customers: ${nameIn(populations, focus.population)}. Design: ${nameIn(designs, focus.design)}.`;
}

/** A scenario's own question to guess at is about the customers and the design that it opens with. */
export const asksFor = (
  { populations, designs }: Pick<Scenario, "populations" | "designs">,
  focus: CurveKey,
): boolean => populations[0].id === focus.population && designs[0].id === focus.design;

const inHundred = (share: number): string => createFigures("en-GB", "EUR").exact(100 * share);

/** What an end gives by the rule: "57 in 100", "an experience of 52 of 100". */
function gives({ experience, promiseKept, netValue }: End, rule: Rule, words: Words): string {
  if (rule === "promise" && promiseKept !== null) return `keeps ${words.value(promiseKept, "inHundred")}`;
  if (rule === "value" && netValue !== null) return `has a net value of ${words.value(netValue, "money")} a customer`;
  return `gives an experience of ${words.value(experience, "points")} of 100`;
}

/** After "Rigid" and "Fully flexible". */
export function endTexts(
  { rigid, flexible, costGap }: StageModel,
  rule: Rule,
  words: Words,
): readonly [string, string] {
  const { mean, halfWidth } = costGap;
  const isTold = mean !== null && halfWidth !== null && Math.abs(mean) > halfWidth;
  const size = { mean: Math.abs(mean ?? 0), halfWidth };
  const cost = isTold
    ? `costs ${words.value(size, "money")} ${mean > 0 ? "more" : "less"}`
    : `costs ${words.value(flexible.cost, "money")}`;
  return [
    `${gives(rigid, rule, words)} and costs ${words.value(rigid.cost, "money")} a customer.`,
    `${gives(flexible, rule, words)} and ${cost}.`,
  ];
}

/** The lines under the name of an end on the stage. */
export function endLines({ cost, promiseKept }: End, words: Words): readonly string[] {
  const kept = promiseKept === null ? [] : [`${words.value(promiseKept, "inHundred").replace(" in 100", "")} kept`];
  return [words.value(cost, "money"), ...kept];
}

export interface PromiseText {
  /** In the words of somebody it is made to; "little effort", or its absence, comes last. */
  readonly text: string;
  readonly effort: string;
  /** What counts as effort, and how much of it may be asked. */
  readonly note: string;
}

export function promiseText({ promise }: Asked): PromiseText | null {
  if (promise === null) return null;
  const { minutes, effort } = promise;
  return {
    text: `The promise: your need met ${timeText(minutes)}, `,
    effort: effort === 0 ? "without effort" : "with little effort",
    note: `At most ${plain.format(effort)}, counting visits to a desk, coming back and needless steps.`,
  };
}

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function timeText(minutes: number): string {
  if (minutes % 60 !== 0 || minutes > 48 * 60) return `within ${plain.format(minutes)} minutes`;
  return minutes === 60 ? "within an hour" : `within ${plain.format(minutes / 60)} hours`;
}

/** What the room has guessed, in a sentence; null while nobody has. */
export function roomText(guesses: readonly Pick<Guess, "dial">[], words: Words): string | null {
  const spread = spreadOf(guesses.map(({ dial }) => dial));
  if (spread === null) return null;
  const { count, min, lower, median, upper, max } = spread;
  // Guesses are whole hundredths, and so is what is said of them.
  const text = (dial: number): string => words.percent(Math.round(100 * dial) / 100);
  if (count === 1) return `Its guess is ${text(median)}.`;
  const range = min === max ? "all the same" : `from ${text(min)} to ${text(max)}`;
  const half = count < 4 || min === max ? "" : `; half of them between ${text(lower)} and ${text(upper)}`;
  return `Median guess ${text(median)}, ${range}${half}.`;
}

/** @param isMine there is a guess of one's own, which is not among them */
export function teamsText(count: number, isMine: boolean): string {
  if (count === 0) return isMine ? "Yours is the only guess yet" : "No team has guessed yet";
  return count === 1 ? "1 team has guessed" : `${count} teams have guessed`;
}

/** @param count at least one */
export const sentText = (count: number): string =>
  count === 1 ? "1 team has sent its scenario" : `${count} teams have sent their scenarios`;

/** What becomes of them; null where there are none. @param up the curtain has risen */
export function scenariosText(count: number, up: boolean): string | null {
  if (count === 0) return null;
  return `${sentText(count)}${up ? ", ranked below." : ": days are counted and places given when the curtain has risen."}`;
}

/** How far a guess is from the answer: "in the zone", "10 points too rigid". */
export function offText({ guess, dialOff }: Placed<Pick<Guess, "team" | "dial" | "cost">>, { runs }: Truth): string {
  if (dialOff === 0) return "in the zone";
  const points = Math.round(100 * dialOff);
  const [low, high] = [runs[0][0], runs[runs.length - 1][1]];
  const where = guess.dial < low ? "too rigid" : guess.dial > high ? "too flexible" : "outside the zone";
  return `${points === 1 ? "1 point" : `${points} points`} ${where}`;
}

/** How far its cost is, from the interval's nearer edge: "within the interval", "€1.20 outside it". */
export function costOffText(off: number | null, { halfWidth }: Estimate, words: Words): string {
  if (off === null) return "no cost guessed";
  return off === 0 ? "within the interval" : `${words.value({ mean: off, halfWidth }, "money")} outside it`;
}

/** What may be seen of the picture while the curtain hangs. */
export function endsTable({ rigid, flexible }: StageModel, words: Words): Table {
  const cells = ({ cost, experience, promiseKept }: End): readonly string[] => [
    words.estimate(cost, "money"),
    words.estimate(experience, "points"),
    promiseKept === null ? "none" : words.estimate(promiseKept, "inHundred"),
  ];
  return {
    caption: "The two ends of the dial; what happens in between hangs behind the curtain.",
    heads: ["End", "Cost per customer", "Experience", "Promises kept"],
    groups: [
      {
        name: null,
        rows: [
          { head: "Rigid", strong: false, cells: cells(rigid) },
          { head: "Fully flexible", strong: false, cells: cells(flexible) },
        ],
      },
    ],
  };
}
