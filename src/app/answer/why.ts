/**
 * "Why?" in words: what was compared with what, on how many days, and what came of it. It reads the answer's own
 * comparisons and compares nothing itself. Pure.
 */
import { isKnown } from "../../experiment/figures.ts";
import { seldomSeen } from "../../experiment/seen.ts";
import { shownBelow } from "../../experiment/shownBelow.ts";
import type { Answer, Comparison, CurveSample, Estimate, Rule } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Table, TableRow } from "../charts/Table.tsx";
import { daysHead, daysText, unitsOf } from "../words/days.ts";
import { type Unit, type Words, withHalf } from "../words/format.ts";

type Told = Pick<Scenario, "regime" | "promise" | "goal" | "noticeable">;

/** What the rule weighs beside cost. */
const weighed: Readonly<Record<Rule, { readonly head: string; readonly unit: Unit }>> = {
  promise: { head: "Kept in 100", unit: "inHundred" },
  noticeable: { head: "Experience", unit: "points" },
  value: { head: "Net value", unit: "money" },
};

/** Where no dial reaches the business goal, it is that which they were held against. */
const weighedOf = ({ rule, missed }: Answer) =>
  missed === "goal" ? ({ head: "Net value a day", unit: "money" } as const) : weighed[rule];

/** By dial of the grid, below what it is shown to stay; empty where no dial was held against a standard. */
export const boundsOf = (answer: Answer, sample: CurveSample, scenario: Scenario): readonly number[] =>
  answer.comparisons.some(isHeldAgainstStandard) ? shownBelow(answer, sample, scenario) : [];

const isHeldAgainstStandard = ({ against }: Comparison): boolean => against === null;

/** What was compared, in one sentence. @param bounds those of the dials, see boundsOf */
export function whySentence(answer: Answer, scenario: Told, words: Words, bounds: readonly number[]): string {
  const days = daysText(answer.replications, scenario, words);
  if (!answer.certified) {
    const first = daysText(answer.firstLook, scenario, words);
    return `This is a coarse picture of ${days}: nothing is compared, and nothing ruled out, before ${first}.`;
  }
  const dials = `${words.count(answer.comparisons.length)} dials`;
  const condition = conditionOf(scenario, words);
  if (answer.missed === "promise") {
    return `All ${dials} were held against ${condition}, on up to ${days}: every one is shown to keep fewer, and none as many as ${mostOf(answer, scenario, words, bounds)}.`;
  }
  if (answer.missed === "goal") {
    const goal = words.value({ mean: scenario.goal?.netPerDay ?? null, halfWidth: 0 }, "money");
    return `All ${dials} were held against the goal of ${goal} a day, on up to ${days}: every one is shown to bring less, and none as much as ${mostOf(answer, scenario, words, bounds)}.`;
  }
  const compared: Readonly<Record<Rule, string>> = {
    promise: `held against ${condition} and compared in cost`,
    noticeable: "compared in experience and in cost",
    value: "compared in net value",
  };
  return `${dials} were ${compared[answer.rule]}, on the same customers of up to ${days}: ${fates(answer, scenario, words)}.${finerText(answer, scenario, words)}`;
}

/** What no dial reaches. */
function mostOf(answer: Answer, scenario: Told, words: Words, bounds: readonly number[]): string {
  const nearest = answer.comparisons.find(({ dial }) => dial === answer.dial)?.weighed ?? unknown;
  const { unit } = weighedOf(answer);
  return `${words.below(Math.max(...bounds), limitOf(answer, scenario), nearest, unit)}${unit === "inHundred" ? " in 100" : ""}`;
}

const unknown: Estimate = { mean: null, halfWidth: null };

/** The promise's share, or the goal's money a day. */
const limitOf = ({ missed }: Answer, { promise, goal }: Told): number =>
  (missed === "goal" ? goal?.netPerDay : promise?.share) ?? Number.NaN;

/** What became of the hundredths; empty where there are none. */
function finerText({ finer, comparisons, zone }: Answer, scenario: Told, words: Words): string {
  if (finer === null) return "";
  const dials = comparisons.map(({ dial }) => dial);
  const [first, last] = [dials.indexOf(zone.low), dials.indexOf(zone.high)];
  const [from, to] = [dials[first - 1], dials[last + 1]].map(words.percent);
  const isWhole = last - first === zone.dials.length - 1;
  const where = isWhole ? `between ${from} and ${to}` : `around ${words.runs(zone.dials.map((dial) => [dial, dial]))}`;
  const days = daysText(finer.replications, scenario, words);
  const [low, high, dial] = [finer.zone.low, finer.zone.high, finer.dial].map(words.percent);
  const left = low === high ? `${dial} is left` : `${low} to ${high} are left, and by the estimate ${dial} is right`;
  return ` Then the hundredths ${where} were compared in the same way, on up to ${days}: ${left}.`;
}

const conditionOf = ({ promise }: Told, words: Words): string =>
  promise === null ? "" : `the promise (kept for ${words.value({ mean: promise.share, halfWidth: 0 }, "inHundred")})`;

/** How many went out for which reason, and how many are left. */
function fates({ comparisons, rule }: Answer, { noticeable }: Told, words: Words): string {
  const count = (outcome: Comparison["outcome"]): number =>
    comparisons.filter((comparison) => comparison.outcome === outcome).length;
  const [misses, worse, left] = [count("misses the condition"), count("another is better"), count("in the zone")];
  const told: string[] = [];
  const one = (n: number, singular: string, plural: string): string =>
    `${words.count(n)} ${n === 1 ? singular : plural}`;
  const points = `${words.value({ mean: noticeable, halfWidth: 0 }, "points")} ${noticeable === 1 ? "point" : "points"}`;
  const worded: Readonly<Record<Rule, readonly [readonly [string, string], readonly [string, string]]>> = {
    promise: [
      ["keeps too few", "keep too few"],
      ["costs more than one that keeps enough", "cost more than one that keeps enough"],
    ],
    noticeable: [
      [`falls more than ${points} short of the best`, `fall more than ${points} short of the best`],
      ["costs more than one that does not", "cost more than one that does not"],
    ],
    value: [
      ["falls short", "fall short"],
      ["brings less than another", "bring less than another"],
    ],
  };
  const [missing, dearer] = worded[rule];
  if (misses > 0) told.push(one(misses, ...missing));
  if (worse > 0) told.push(one(worse, ...dearer));
  told.push(one(left, "is left", "are left"));
  return told.join(", ");
}

/** The dials next to the answer, as told: what one step less or more would change. Null before the first look. */
export function neighboursTable({ neighbours, rule, dial, finer }: Answer, scenario: Told, words: Words): Table | null {
  if (neighbours.length === 0) return null;
  const named = words.percent(finer?.dial ?? dial);
  const { head, unit } = weighed[rule];
  const rows = neighbours.map((neighbour): TableRow => {
    const besides = { promise: neighbour.promiseKept, noticeable: null, value: neighbour.netValue }[rule];
    return {
      head: words.percent(neighbour.dial),
      strong: false,
      cells: [
        words.count(neighbour.replications),
        difference(neighbour.costPerCustomer, "money", words),
        difference(neighbour.experience, "points", words),
        ...(besides === null ? [] : [difference(besides, unit, words)]),
      ],
    };
  });
  return {
    caption: `Each less the answer, ${named}, on the ${unitsOf(scenario)} that both have.`,
    heads: ["Dial", daysHead(scenario), "Cost", "Experience", ...(rule === "noticeable" ? [] : [head])],
    groups: [{ name: null, rows }],
  };
}

/** Segments and steps that the answer's replications have hardly shown, by name. */
export function seldomNames(answer: Answer, scenario: Scenario): readonly string[] {
  const { segments, steps } = scenario;
  return seldomSeen(scenario, answer.population, answer.replications).map(
    ({ kind, id }) => (kind === "segment" ? segments : steps).find((one) => one.id === id)?.name ?? id,
  );
}

/** What each dial was compared with, those next to the answer first. Null before the first look. */
export function whyTable(answer: Answer, scenario: Told, words: Words, bounds: readonly number[]): Table | null {
  const { comparisons } = answer;
  if (comparisons.length === 0) return null;
  const near = neighbours(answer);
  const rowOf = (comparison: Comparison) => {
    const bound = bounds[comparisons.indexOf(comparison)] ?? Number.NaN;
    return row(comparison, answer, words, words.below(bound, limitOf(answer, scenario), comparison.weighed, unit));
  };
  const { head, unit } = weighedOf(answer);
  const differences = `Differences: this dial less the one it is held against, on the ${unitsOf(scenario)} that both have.`;
  return {
    caption: comparisons.some(isHeldAgainstStandard) ? `${differences} ${standardText(answer)}` : differences,
    heads: ["Dial", "What came of it", "Against", daysHead(scenario), "Cost", head],
    groups: [
      { name: "The answer and those next to it", rows: comparisons.filter((each) => near.has(each)).map(rowOf) },
      { name: "The others", rows: comparisons.filter((each) => !near.has(each)).map(rowOf) },
    ].filter(({ rows }) => rows.length > 0),
  };
}

const standardText = ({ missed }: Answer): string =>
  missed === "goal"
    ? "Against the goal: what the dial brings, and below what it is shown to stay."
    : "Against the promise: what the dial keeps, and below what it is shown to stay. That is a statement about one side; " +
      "the ranges on both sides that pictures and tables show are wider, and may reach beyond the promise.";

/** The answer on the grid, the dial on either side of it, and the first one on either side that is out. */
function neighbours({ comparisons, dial }: Answer): ReadonlySet<Comparison> {
  const at = comparisons.findIndex((comparison) => comparison.dial === dial);
  const isOut = ({ outcome }: Comparison): boolean => outcome !== "in the zone";
  const below = comparisons.slice(0, at).reverse();
  const above = comparisons.slice(at + 1);
  const found = [comparisons[at], below[0], above[0], below.find(isOut), above.find(isOut)];
  return new Set(found.filter((each): each is Comparison => each !== undefined));
}

/** @param below what a dial that is held against a standard is shown to stay below */
function row(comparison: Comparison, answer: Answer, words: Words, below: string): TableRow {
  const { dial, against, cost, replications } = comparison;
  const isAnswer = dial === answer.dial;
  const itself = against === dial;
  const { unit } = weighedOf(answer);
  const standard = answer.missed === "goal" ? "goal" : "promise";
  return {
    head: words.percent(dial),
    strong: isAnswer,
    cells: [
      fateOf(comparison, answer),
      itself ? "" : against === null ? standard : words.percent(against),
      words.count(replications),
      itself || cost === null ? "" : difference(cost, "money", words),
      itself
        ? ""
        : against === null
          ? `${words.finer(comparison.weighed, unit)}, below ${below}`
          : difference(comparison.weighed, unit, words),
    ],
  };
}

function fateOf({ dial, outcome }: Comparison, answer: Answer): string {
  if (answer.missed === "goal") return dial === answer.dial ? "the nearest; misses the goal" : "misses the goal";
  if (outcome === "another is better") return answer.rule === "value" ? "brings less" : "costs more";
  if (outcome === "misses the condition") {
    const missed = answer.rule === "promise" ? "keeps too few" : "falls short";
    return dial === answer.dial ? `the nearest; ${missed}` : missed;
  }
  if (dial !== answer.dial) return "in the zone";
  return answer.finer === null ? "the answer" : "the answer in steps of 5";
}

/** "+€1.20 ± €0.10". */
function difference(estimate: Estimate, unit: Unit, words: Words): string {
  const half = isKnown(estimate) ? null : words.plusMinus(estimate, unit);
  const sign = estimate.mean !== null && estimate.mean > 0 ? "+" : "";
  const figure = `${sign}${words.finer(estimate, unit)}`;
  return half === null ? figure : withHalf(figure, half);
}

/** Simulated replications of all dials of this curve that the answer rests on. */
export const cellDays = ({ cells, finer }: Pick<Answer, "cells" | "finer">): number =>
  [...cells, ...(finer?.cells ?? [])].reduce((sum, cell) => sum + cell.replications, 0);
