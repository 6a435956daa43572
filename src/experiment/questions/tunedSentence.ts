/** The tuned design in one sentence: in how many steps flexibility does it, which, and what that saves against one dial. */
import { createFigures, type Figures, listed } from "../figures.ts";
import type { Estimate } from "../types.ts";
import { inWords } from "./inWords.ts";
import type { Tuned } from "./tuned.ts";
import { gainMeasure, gainSign } from "./tuning.ts";

const unknown: Estimate = { mean: null, halfWidth: null };

/**
 * @param nameOf a step's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function tunedSentence(
  tuned: Tuned,
  currency: string,
  nameOf: (step: string) => string,
  locale = "en-GB",
): string {
  const figures = createFigures(locale, currency);
  const one = `${figures.percent(tuned.dial)} for all`;
  if (tuned.steps.length === 0) return "No step of this design can bend more or less: there is nothing to tune.";
  switch (tuned.verdict) {
    case "nothing":
      return `A dial of its own for each step is not shown to ${tuned.rule === "value" ? "bring" : "save"} anything against ${one}: there is nothing to tune.`;
    case "shown":
      return `${opening(tuned, nameOf, figures)} ${gainText(tuned, figures)} against ${one}.`;
    case "reached":
      return `${opening(tuned, nameOf, figures)} ${keeps(tuned)}, where ${one} is shown to ${miss(tuned)}; it ${gainText(tuned, figures)}.`;
    case "out of reach":
      return `${one} is shown to ${miss(tuned)}, and a dial of its own for each step is not shown to do better.`;
    case "not yet":
      return notYet(tuned, nameOf, figures);
  }
}

const miss = ({ rule }: Tuned): string =>
  rule === "promise" ? "break the promise" : "fall noticeably short of the best dial";

const keeps = ({ rule }: Tuned): string =>
  rule === "promise" ? "keeps the promise" : "stays within what is noticeable of the best dial";

/** How many steps do it and at which dials; a verb follows. */
function opening({ steps }: Tuned, nameOf: (step: string) => string, figures: Figures): string {
  const bending = steps.filter(({ dial }) => dial > 0);
  if (bending.length === 0) return "No step needs to bend, which";
  if (steps.length === 1) return `${nameOf(steps[0].step)} at a dial of ${figures.percent(steps[0].dial)} does it, and`;
  const names = listed(bending.map(({ step, dial }) => `${nameOf(step)} ${figures.percent(dial)}`));
  return bending.length === steps.length
    ? `Each step at a dial of its own does it (${names}), and`
    : `Flexibility in ${inWords(bending.length)} of ${inWords(steps.length)} steps does it (${names}), and`;
}

/** What it saves, or under the value rule brings; or the opposite. */
function gainText({ rule, differences }: Tuned, figures: Figures): string {
  const { mean, halfWidth } = differences[gainMeasure(rule)] ?? unknown;
  const gain = (mean ?? 0) * gainSign(rule);
  const amount = figures.moneyWithin({ mean: Math.abs(gain), halfWidth });
  if (rule === "value") return `brings ${amount} a customer ${gain < 0 ? "less" : "more"}`;
  return gain < 0 ? `costs ${amount} a customer more` : `saves ${amount} a customer`;
}

function notYet(tuned: Tuned, nameOf: (step: string) => string, figures: Figures): string {
  const { searched, replications, steps, condition } = tuned;
  if (searched === 0) return "There are too few replications to search on some and test on others.";
  const found = listed(steps.map(({ step, dial }) => `${nameOf(step)} ${figures.percent(dial)}`));
  if (replications === searched) return `The search has come to ${found}; that is not tested yet.`;
  const open = meets(condition) ? (tuned.rule === "value" ? "brings more" : "saves anything") : keeps(tuned);
  return `The search has come to ${found}, which by the test so far ${gainText(tuned, figures)}; it is not yet shown that it ${open}.`;
}

/** What the rule asks for is shown to be kept, or it asks for nothing. */
const meets = (condition: Tuned["condition"]): boolean =>
  condition === null ||
  (condition.tuned.mean ?? Number.NaN) - (condition.tuned.halfWidth ?? Number.NaN) >= condition.limit;
