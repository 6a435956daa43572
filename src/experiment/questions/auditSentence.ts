/** The step audit in one sentence: how many steps serve whom, which, and the bill of mandatory ones that serve no one. */
import type { Scenario } from "../../scenario/types.ts";
import { createFigures, type Figures, listed } from "../figures.ts";
import { type Audit, type AuditedStep, billOf, type JudgedMeasure, judgedMeasures, type StepVerdict } from "./audit.ts";
import { allOf, daysText, inWords } from "./inWords.ts";

type Terms = Pick<Scenario, "currency" | "regime" | "promise">;
type Promised = Pick<Scenario, "promise">;

/** What a sentence is written with. */
interface Writing {
  readonly audit: Audit;
  readonly terms: Terms;
  readonly nameOf: (step: string) => string;
  readonly figures: Figures;
}

/**
 * @param nameOf a step's name by its id
 * @param locale BCP 47 tag for the numbers; the words are English
 */
export function auditSentence(audit: Audit, terms: Terms, nameOf: (step: string) => string, locale = "en-GB"): string {
  const writing = { audit, terms, nameOf, figures: createFigures(locale, terms.currency) };
  const { steps } = audit;
  const groups = [...new Set(inOrder.flatMap((verdict) => wordsOf(steps, verdict, terms)))].map((words) => ({
    words,
    those: steps.filter((one) => verdictText(one, terms) === words),
  }));
  const whole =
    groups.length === 1
      ? wholeText(writing, groups[0].words)
      : `Of ${inWords(steps.length)} steps ${listed(groups.map((group) => groupText(writing, group)))}`;
  const bills = steps.flatMap((step) => dutyText(writing, step));
  return `${[whole, ...(bills.length > mostBills ? [] : bills)].join("; ")}.`;
}

const inOrder: readonly StepVerdict[] = ["serves the promise", "costs the customer", "serves no one", "not settled"];

/** What is said of the steps with a verdict, what decides first in front. */
const wordsOf = (steps: readonly AuditedStep[], verdict: StepVerdict, terms: Terms): readonly string[] =>
  [...judgedMeasures, null].flatMap((because) =>
    steps.flatMap((one) => (one.verdict === verdict && one.because === because ? [verdictText(one, terms)] : [])),
  );

/** More names than this are for the table, and more bills. */
const mostNames = 6;
const mostBills = 2;

function wholeText({ audit, terms, figures }: Writing, words: string): string {
  const { length } = audit.steps;
  if (words !== "not settled") {
    const all = allOf(length, "step");
    return `${all.charAt(0).toUpperCase()}${all.slice(1)} ${length === 1 ? words : plural(words)}`;
  }
  const days = daysText(audit.replications, terms, figures);
  if (length === 1) return `The only step is not settled after ${days}`;
  return length === 2
    ? `Neither step is settled after ${days}`
    : `None of the ${inWords(length)} steps is settled after ${days}`;
}

function groupText(
  { audit, terms, nameOf, figures }: Writing,
  { words, those }: { readonly words: string; readonly those: readonly AuditedStep[] },
): string {
  const one = those.length === 1;
  const verb =
    words === "not settled"
      ? `${one ? "is" : "are"} not settled after ${daysText(audit.replications, terms, figures)}`
      : one
        ? words
        : plural(words);
  const text = `${inWords(those.length)} ${verb}`;
  return those.length > mostNames ? text : `${text} (${listed(those.map(({ step }) => nameOf(step)))})`;
}

/**
 * A verdict in words that are no more than what decided it. Where the promise is not what is worse without a step, it is
 * the customer who is served; where only money is, it saves some, or only costs it.
 */
export function verdictText({ verdict, because }: Pick<AuditedStep, "verdict" | "because">, terms: Promised): string {
  switch (verdict) {
    case "serves the promise":
      if (because === "costPerCustomer") return "saves money";
      return because === "experience" || terms.promise === null ? "serves the customer" : verdict;
    case "costs the customer":
      return because === "costPerCustomer" ? "only costs money" : verdict;
    case "serves no one":
    case "not settled":
      return verdict;
  }
}

/** Of several steps: "serve the promise". */
const plural = (words: string): string => words.replace(/\b(serve|cost|save)s\b/, "$1");

/** What a duty costs that is not shown to serve anybody. */
function dutyText(
  { nameOf, figures }: Writing,
  { step, mandatory, verdict, because, effects }: AuditedStep,
): readonly string[] {
  if (!mandatory || because === null || verdict !== "costs the customer") return [];
  const { mean, halfWidth } = billOf(effects)[because] ?? { mean: null, halfWidth: null };
  if (mean === null) return [];
  const amount = (scale: number): string =>
    figures.number(Math.abs(mean) * scale, halfWidth === null ? null : halfWidth * scale);
  const bill: Readonly<Record<JudgedMeasure, () => string>> = {
    promiseKept: () => `${amount(100)} promises in 100`,
    experience: () => `${amount(1)} points of experience`,
    costPerCustomer: () => `${figures.money(Math.abs(mean), halfWidth)} a customer`,
  };
  return [`${nameOf(step)} is mandatory, and the bill for it is ${bill[because]()}`];
}
