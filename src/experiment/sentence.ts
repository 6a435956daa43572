/**
 * The answer in one or two sentences: verdict, dial, zone, what is kept and what it costs; then what rigid and fully
 * flexible would change, cost first. It words what was decided and decides nothing; a difference that is not shown is
 * told as not yet known, and one that is shown to be too small for anyone to notice is told as such.
 */
import { changes, nothingToGain } from "./changes.ts";
import { furthestLook } from "./decision.ts";
import { weighedMeasure } from "./evidence.ts";
import { createFigures } from "./figures.ts";
import { shownBelowByAll } from "./shownBelow.ts";
import {
  type Basis,
  estimateAt,
  type FoundAnswer,
  inHundred,
  replicationsText,
  type Span,
  span,
  type Telling,
  tellingOf,
} from "./telling.ts";
import { type Answer, defaultDials, type Estimate } from "./types.ts";

export type { Span, Tone } from "./telling.ts";

/** The two sentences apart, for a headline; the second is empty where there is no more to say. */
export interface Sentences {
  readonly first: readonly Span[];
  readonly second: readonly Span[];
}

/** Both sentences as one row of spans. */
export function answerSpans(answer: FoundAnswer, basis: Basis, locale?: string): readonly Span[] {
  const { first, second } = answerSentences(answer, basis, locale);
  return second.length === 0 ? first : [...first, span(" "), ...second];
}

/** @param locale BCP 47 tag for the numbers, "en-GB" by default; the words are English */
export function answerSentences(answer: FoundAnswer, basis: Basis, locale = "en-GB"): Sentences {
  const figures = createFigures(locale, basis.terms.currency);
  const telling = tellingOf(answer, basis, figures);
  if (estimateAt(telling, "costPerCustomer").mean === null) return { first: [span(nobodyCame)], second: [] };
  if (estimateAt(telling, weighedMeasure[answer.rule]).mean === null) return { first: [span(nobodyRight)], second: [] };
  return byVerdict[answer.verdict](telling);
}

const nobodyCame = "No customer came by whom this could be judged.";
const nobodyRight =
  "No target customer came by whom this could be judged: say of a segment that comes that it is one of the right ones.";

const byVerdict: Readonly<Record<Answer["verdict"], (telling: Telling) => Sentences>> = {
  "just right": (telling) => ({
    first: [
      span(`Just right is ${telling.figures.percent(telling.dial)} flexible`, "right"),
      span(` (${zoneText(telling)}): ${outcome(telling)}.`),
    ],
    second: changes(telling),
  }),
  "rigid is enough": (telling) => ({
    first: [
      span("Rigid is enough", "right"),
      span(` (${zoneText(telling)})${unless(telling, 0)}: ${outcome(telling)}.`),
    ],
    second:
      telling.dial === 0 && nothingToGain(telling)
        ? changes(telling, "Flexibility would buy nothing anyone notices: ")
        : changes(telling),
  }),
  "flexible to the limit": (telling) => ({
    first: [
      span("Fully flexible is right", "right"),
      span(` (${zoneText(telling)})${unless(telling, 1) || ", and the dial ends there"}: ${outcome(telling)}.`),
    ],
    second: changes(telling),
  }),
  "a tie": (telling) => ({
    first: [
      span(`${zoneText(telling)} flexible are equal`, "right"),
      span(` for all that anyone would notice; the least flexible of them, ${telling.figures.percent(telling.dial)}: `),
      span(`${outcome(telling)}.`),
    ],
    second: changes(telling),
  }),
  "not yet": notYet,
  "out of reach": outOfReach,
};

/**
 * The dials of the zone, neighbours as ranges: "40–55 %", "30 % and 65 %"; "45 % only" where it is a single one, with the
 * grid's step where hundredths are still to come.
 */
function zoneText({ answer, zone, sample: { dials }, figures }: Telling): string {
  const runs: [number, number][] = [];
  for (const dial of zone.dials) {
    const last = runs[runs.length - 1];
    if (last !== undefined && dials.indexOf(dial) === dials.indexOf(last[1]) + 1) last[1] = dial;
    else runs.push([dial, dial]);
  }
  const toRefine = answer.finer === null && answer.verdict === "just right" && dials.length === defaultDials.length;
  const step = toRefine ? `, in steps of ${figures.percent(dials[1])}` : "";
  return `${figures.runs(runs)}${zone.dials.length === 1 ? ` only${step}` : ""}`;
}

/** The estimate's dial where two neighbours are the answer and the verdict speaks of the other. */
const unless = ({ answer, figures }: Telling, end: number): string =>
  answer.dial === end ? "" : `, or by the estimate ${figures.percent(answer.dial)} flexible`;

function outcome(telling: Telling): string {
  const { figures } = telling;
  const text = ({ mean, halfWidth }: Estimate): string => figures.number(mean ?? 0, halfWidth);
  switch (telling.answer.rule) {
    case "promise":
      return `${text(inHundred(estimateAt(telling, "promiseKept")))} in 100 promises kept, ${cost(telling)}`;
    case "noticeable":
      return `experience ${text(estimateAt(telling, "experience"))} of 100, ${cost(telling)}`;
    case "value": {
      const { mean, halfWidth } = estimateAt(telling, "netValue");
      return `net value ${figures.money(mean ?? 0, halfWidth)}, cost ${cost(telling)}`;
    }
  }
}

function cost(telling: Telling): string {
  const { mean, halfWidth } = estimateAt(telling, "costPerCustomer");
  return `${telling.figures.money(mean ?? 0, halfWidth)} a customer`;
}

function notYet(telling: Telling): Sentences {
  const { answer, figures } = telling;
  if (!answer.certified) return atFirstSight(telling);
  const { low, high } = answer.zone;
  const where = low === high ? [span("Perhaps ")] : [span("Somewhere ")];
  const range = low === high ? figures.percent(low) : `between ${figures.percent(low)} and ${figures.percent(high)}`;
  const proviso = keepsNone(telling) ? `, if any dial keeps ${goalShare(telling)} promises in 100` : "";
  const spent = answer.replications >= answer.maxDays ? ", all it was given," : "";
  const soFar = `After ${replicationsText(telling, answer.replications)}${spent} the data cannot say more`;
  return {
    first: [...where, span(`${range} flexible`, "right"), span(`${proviso}.`)],
    second: [span(`${soFar}; ${moreText(telling)}.`)],
  };
}

/** Before the first look there are estimates, and nothing that can be stated. */
function atFirstSight(telling: Telling): Sentences {
  const { answer, figures } = telling;
  const days = replicationsText(telling, answer.replications);
  return {
    first: [
      span("Perhaps "),
      span(`${figures.percent(answer.dial)} flexible`, "right"),
      span(`, at first sight (${days}).`),
    ],
    second: [span(`Nothing is shown before ${replicationsText(telling, answer.firstLook)}.`)],
  };
}

function moreText({ answer, figures }: Telling): string {
  if (answer.moreReplications !== null) return `about ${figures.number(answer.moreReplications, null)} more would`;
  if (answer.replications < 2) return "more are needed";
  return `even ${figures.number(furthestLook, null)} times as many might not`;
}

const goalShare = ({ terms, figures }: Telling): string => figures.exact(100 * (terms.promise?.share ?? 0));

/** Under the promise rule, no dial is even estimated to keep it. */
function keepsNone({ answer, sample, told, terms }: Telling): boolean {
  if (answer.rule !== "promise" || terms.promise === null) return false;
  const { share } = terms.promise;
  return sample.dials.every((_, dial) => (told.level("promiseKept", dial).mean ?? 0) < share);
}

/** The nearest dial's estimate, and below what even the best dial is shown to stay: that is what the verdict says. */
function outOfReach(telling: Telling): Sentences {
  const { answer, terms, figures } = telling;
  const missed =
    answer.missed === "goal"
      ? `No dial brings ${figures.money(terms.goal?.netPerDay ?? 0, 0)} a day; the best brings ${bestPerDay(telling)}.`
      : `No dial keeps ${goalShare(telling)} promises in 100; the best keeps ${mostKept(telling)}.`;
  return {
    first: [span(missed)],
    second: [
      span("That is a question of strategy, not of process", "strong"),
      span(": which customers, what promise?"),
    ],
  };
}

function mostKept({ answer, sample, terms, figures, told, dial }: Telling): string {
  const { mean, halfWidth } = inHundred(told.level("promiseKept", sample.dials.indexOf(dial)));
  const bound = 100 * shownBelowByAll(answer, sample, terms);
  const limit = 100 * (terms.promise?.share ?? 0);
  return `${figures.number(mean ?? 0, halfWidth)}, surely fewer than ${figures.numberBelow(bound, limit, halfWidth)}`;
}

function bestPerDay({ answer, sample, terms, figures, told, dial }: Telling): string {
  const { mean, halfWidth } = told.perDay(sample.dials.indexOf(dial));
  const bound = shownBelowByAll(answer, sample, terms);
  const limit = terms.goal?.netPerDay ?? 0;
  return `${figures.money(mean ?? 0, halfWidth)}, surely less than ${figures.moneyBelow(bound, limit, halfWidth)}`;
}
