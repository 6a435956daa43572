/** The step audit in one sentence: how many steps serve whom, which, and the bill of mandatory ones that serve no one. */
import type { Scenario } from "../../scenario/types.ts";
import { createFigures, type Figures, listed } from "../figures.ts";
import { type Audit, type AuditedStep, billOf, type JudgedMeasure, type StepVerdict } from "./audit.ts";
import { inWords } from "./inWords.ts";

type Terms = Pick<Scenario, "currency" | "regime" | "promise">;

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
  const groups = inOrder.flatMap((verdict) => {
    const those = steps.filter((one) => one.verdict === verdict);
    return those.length === 0 ? [] : [{ verdict, those }];
  });
  const [{ verdict }] = groups;
  const opening =
    groups.length === 1
      ? `${wholeText(steps.length)} ${said(writing, verdict, steps.length)}`
      : `Of ${inWords(steps.length)} steps ${listed(groups.map((group) => groupText(writing, group)))}`;
  const bills = steps.flatMap((step) => dutyText(writing, step));
  return `${[opening, ...(bills.length > mostBills ? [] : bills)].join("; ")}.`;
}

const inOrder: readonly StepVerdict[] = ["serves the promise", "costs the customer", "serves no one", "not settled"];

/** More names than this are for the table, and more bills. */
const mostNames = 6;
const mostBills = 2;

const wholeText = (steps: number): string =>
  steps === 1 ? "The only step" : steps === 2 ? "Both steps" : `All ${inWords(steps)} steps`;

function groupText(
  writing: Writing,
  { verdict, those }: { verdict: StepVerdict; those: readonly AuditedStep[] },
): string {
  const text = `${inWords(those.length)} ${said(writing, verdict, those.length)}`;
  return those.length > mostNames ? text : `${text} (${listed(those.map(({ step }) => writing.nameOf(step)))})`;
}

/** A verdict in words; where nothing is promised, it is the customer who is served. */
export const verdictText = (verdict: StepVerdict, { promise }: Pick<Terms, "promise">): string =>
  verdict === "serves the promise" && promise === null ? "serves the customer" : verdict;

/** The same of so many steps. */
function said({ audit, terms, figures }: Writing, verdict: StepVerdict, steps: number): string {
  const one = steps === 1;
  switch (verdict) {
    case "serves the promise":
      return `${one ? "serves" : "serve"} the ${terms.promise === null ? "customer" : "promise"}`;
    case "costs the customer":
      return `${one ? "costs" : "cost"} the customer`;
    case "serves no one":
      return `${one ? "serves" : "serve"} no one`;
    case "not settled":
      return `${one ? "is" : "are"} not settled after ${figures.number(audit.replications, 0)} ${terms.regime.kind === "day" ? "days" : "runs"}`;
  }
}

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
