/**
 * The second sentence: what rigid, fully flexible and today's design would change against the answer, cost first. Differences are paired
 * and stated at the level at which all of them are true together (decision.ts). One that is not shown is told as not yet
 * known; one that is shown to be within what anyone would notice is told as equal.
 */
import { furthestLook, roundedUp } from "./decision.ts";
import { weighedMeasure } from "./evidence.ts";
import { costTolerance } from "./rules.ts";
import {
  differenceTo,
  estimateAt,
  inHundred,
  replicationsText,
  type Span,
  span,
  type Telling,
  type Tone,
} from "./telling.ts";
import type { Estimate, Rule } from "./types.ts";

/** The words for one measure; `first` where the sentence has not named what it counts yet. */
interface Wording {
  readonly more: (amount: string, first: boolean) => string;
  readonly less: (amount: string, first: boolean) => string;
  readonly same: string;
  readonly whether: string;
}

const costWording: Wording = {
  more: (amount) => `costs ${amount} more`,
  less: (amount) => `is ${amount} cheaper`,
  same: "costs the same",
  whether: "it costs more or less",
};

const points = (amount: string): string => `${amount} point${amount === "1" ? "" : "s"}`;
const promises = (amount: string): string => (amount === "1" ? " promise" : " promises");

const weighedWording: Readonly<Record<Rule, Wording>> = {
  promise: {
    more: (amount, first) => `keeps ${amount} more${first ? promises(amount) : ""}`,
    less: (amount, first) => `breaks ${amount} more${first ? promises(amount) : ""}`,
    same: "keeps as many",
    whether: "it keeps more or fewer",
  },
  noticeable: {
    more: (amount, first) => `gains ${points(amount)}${first ? " of experience" : ""}`,
    less: (amount, first) => `loses ${points(amount)}${first ? " of experience" : ""}`,
    same: "gives the same experience",
    whether: "experience is better or worse",
  },
  value: {
    more: (amount) => `brings ${amount} more`,
    less: (amount) => `brings ${amount} less`,
    same: "brings as much",
    whether: "it brings more or less",
  },
};

type Change =
  | { readonly kind: "told"; readonly text: string }
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "open"; readonly text: string };

/** A dial that the answer is held against, by its place. */
interface End {
  readonly at: number;
  readonly name: string;
  readonly tone: Tone;
}

/** Rigid, fully flexible, and what is in use today where that is neither of them nor the answer. */
function endsOf({ sample, dial, today, terms, answer }: Telling): readonly End[] {
  const own = (value: number, name: string, tone: Tone): readonly End[] =>
    sample.dials.includes(value) && dial !== value ? [{ at: sample.dials.indexOf(value), name, tone }] : [];
  const known = terms.today?.design === answer.design && [0, 1, dial].includes(terms.today.dial);
  return [
    ...own(0, "rigid", "cold"),
    ...own(1, "fully flexible", "hot"),
    ...(today === null || known ? [] : [{ at: today, name: "today's design", tone: "plain" } as const]),
  ];
}

/**
 * Empty where there is nothing to hold the answer against.
 * @param opening what the sentence begins with, if not with the first of those: "Nothing is gained: ", which then says
 *   that it is shown
 */
export function changes(telling: Telling, opening = ""): readonly Span[] {
  const ends = endsOf(telling);
  if (ends.length === 0) return [];
  const named: string[] = [];
  const clauses = ends.map(({ at, name, tone }, place) => {
    const cost = costChange(telling, at);
    const weighed = weighedChange(telling, at, named.length === 0);
    if (weighed.kind === "told") named.push(name);
    return clause(cost, weighed, { name, tone, opens: place === 0 && opening === "", marksSame: opening === "" });
  });
  const spans = clauses.flatMap((one, at) => (at === 0 ? one : [span("; "), ...one]));
  return [...(opening === "" ? [] : [span(opening)]), ...spans, span(".")];
}

interface Subject {
  readonly name: string;
  readonly tone: Tone;
  /** It begins the sentence. */
  readonly opens: boolean;
  /** What is shown to be the same is marked as shown. */
  readonly marksSame: boolean;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Rigid is €4.10 cheaper and breaks 27 more promises". */
function clause(cost: Change, weighed: Change, { name, tone, opens, marksSame }: Subject): readonly Span[] {
  if (cost.kind === "open" && weighed.kind === "open") {
    return [span(opens ? "What " : "what "), span(name, tone), span(" would change is not yet known")];
  }
  const shown = (change: Change): string =>
    change.kind === "same" && marksSame ? `${change.text} (shown: no one would notice)` : change.text;
  const subject = span(opens ? capitalised(name) : name, tone);
  if (cost.kind === "open") return [subject, span(` (${cost.text}) ${shown(weighed)}`)];
  if (weighed.kind === "open") return [subject, span(` ${shown(cost)} (${weighed.text})`)];
  if (cost.kind === "same" && weighed.kind === "same") return [subject, span(` ${cost.text} and ${shown(weighed)}`)];
  return [subject, span(` ${shown(cost)} and ${shown(weighed)}`)];
}

const moneyTolerance = (telling: Telling): number =>
  costTolerance * (estimateAt(telling, "costPerCustomer").mean ?? Number.NaN);

function costChange(telling: Telling, end: number): Change {
  const difference = differenceTo(telling, end, "costPerCustomer");
  return worded(telling, end, difference, moneyTolerance(telling), costWording, telling.figures.money, true);
}

/** The difference in what the rule weighs, and the most of it that nobody would notice. */
function weighedDifference(telling: Telling, end: number): { difference: Estimate; tolerance: number } {
  const { rule } = telling.answer;
  const difference = differenceTo(telling, end, weighedMeasure[rule]);
  return {
    difference: rule === "promise" ? inHundred(difference) : difference,
    tolerance: rule === "value" ? moneyTolerance(telling) : telling.terms.noticeable,
  };
}

function weighedChange(telling: Telling, end: number, first: boolean): Change {
  const { difference, tolerance } = weighedDifference(telling, end);
  const { number, money } = telling.figures;
  const { rule } = telling.answer;
  return worded(telling, end, difference, tolerance, weighedWording[rule], rule === "value" ? money : number, first);
}

function worded(
  telling: Telling,
  end: number,
  { mean, halfWidth }: Estimate,
  tolerance: number,
  wording: Wording,
  write: (value: number, halfWidth: number | null) => string,
  first: boolean,
): Change {
  const open = `whether ${wording.whether} is not yet known`;
  if (mean === null || halfWidth === null) return { kind: "open", text: open };
  if (Math.abs(mean) + halfWidth <= tolerance) return { kind: "same", text: wording.same };
  if (Math.abs(mean) <= halfWidth)
    return { kind: "open", text: `${open}${untilShown(telling, end, mean / halfWidth)}` };
  const amount = write(Math.abs(mean), halfWidth);
  return { kind: "told", text: mean > 0 ? wording.more(amount, first) : wording.less(amount, first) };
}

/**
 * ": about 350 more days", from an interval that shrinks with the root of the days that both dials have; nothing where
 * they are beyond telling.
 * @param share of the half-width, how far the difference is from none
 */
function untilShown(telling: Telling, end: number, share: number): string {
  const days = telling.told.sharedDays(end, telling.sample.dials.indexOf(telling.dial));
  const more = days * (share ** -2 - 1);
  if (!(more <= furthestLook * days)) return "";
  return `: about ${replicationsText(telling, roundedUp(more), "more ")}`;
}

/** It is shown that no dial brings more, of what the rule weighs, than anyone would notice. */
export function nothingToGain(telling: Telling): boolean {
  return telling.sample.dials.every((_, dial) => {
    const { difference, tolerance } = weighedDifference(telling, dial);
    if (difference.mean === null || difference.halfWidth === null) return false;
    return difference.mean + difference.halfWidth <= tolerance;
  });
}
