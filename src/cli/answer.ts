/** `answer`: the whole dial, and what it says. */
import { answer } from "../experiment/answer.ts";
import type { Terms } from "../experiment/evidence.ts";
import { type PriceRange, priceBand } from "../experiment/priceBand.ts";
import { answerJson, procedureText } from "../experiment/report.ts";
import { seldomSeen } from "../experiment/seen.ts";
import { shownBelow } from "../experiment/shownBelow.ts";
import {
  type Answer,
  type CertifiedMeasure,
  type Comparison,
  type CurveSample,
  defaultSeed,
  type Estimate,
} from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { daysHead, replicationsInWords, shown, table, writeJson, writeText, zoneInWords } from "./output.ts";
import { simulateAnswer } from "./simulate.ts";
import { warmedUp, warmUpProblems } from "./warmUp.ts";

/** One warm-up for all dials: the longest of both ends and the middle. */
const pilotDials = [0, 0.5, 1];

export const answerCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, warmUpProblems, maxDaysProblems]);
  const { scenario, warmUp, line } = warmedUp(file, what, pilotDials, choices);
  const question = { terms: termsOf(scenario, choices), rule: ruleOf(file, choices), ...demandOf(choices) };
  const [{ sample, today }] = await simulateAnswer(scenario, [what], question, choices);
  const result = answer(sample, question.terms, question.rule, { ...question, today });
  if (choices.json) return writeJson({ ...answerJson(result), ...warmUp });

  const { replications } = result;
  await writeText(
    `${[
      `${scenario.title}\n${what.population.id}, ${what.design.id}; rule ${question.rule}, ${replicationsInWords(scenario, replications)}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}${line === "" ? "" : `\n${line}`}`,
      result.sentence,
      verdictLine(scenario, result),
      dialTable(result),
      `Why:\n${whyTable(result, sample, question.terms)}\n${whyNote}`,
      `Next to the answer:\n${neighboursTable(scenario, result)}\n${neighboursNote(scenario, result)}`,
      procedureText,
      `For every price of one point of experience, the right dial:\n${bandTable(priceBand(sample, result.confidence))}`,
    ].join("\n\n")}\n`,
  );
};

function verdictLine(scenario: Scenario, { verdict, dial, zone, finer, confidence, open }: Answer): string {
  const level = `at ${Number((100 * confidence).toPrecision(4))} % at every look`;
  const refined =
    finer === null
      ? ""
      : `; in hundredths dial ${finer.dial}, zone ${zoneInWords(finer.zone)}, on up to ${replicationsInWords(scenario, finer.replications)} each`;
  const still = open.length === 0 ? "" : ` Still in question: ${open.join(", ")}.`;
  return `Verdict: ${verdict}. Dial ${dial}, zone ${zoneInWords(zone)}${refined}; ${level}.${still}`;
}

const columns: readonly CertifiedMeasure[] = ["costPerCustomer", "experience", "promiseKept", "netValue"];

/** The dials with what the rules weigh; `*` marks the zone, `>` the answer. */
function dialTable({ cells, dial, zone }: Answer): string {
  const present = columns.filter((name) => name in cells[0].certified);
  const head = ["dial", "days", ...present.flatMap((name) => [name, "±"])];
  const rows = cells.map(({ dial: at, replications, certified }) => {
    const mark = at === dial ? ">" : zone.dials.includes(at) ? "*" : " ";
    return [`${mark} ${at}`, String(replications), ...present.flatMap((name) => figures(certified[name] ?? null))];
  });
  return table([head, ...rows]);
}

const whyNote =
  "Cost and what the rule weighs are this dial's less the other's, or against a condition the dial's own, with the bound " +
  "(<) that it is shown to stay below. A dial can be " +
  "out although its range here includes the condition or zero: to rule out is a statement about one side, has the " +
  "larger part of the error, and may rest on another dial than the one named. The level is that of the zone, the " +
  "verdict and the ranges together; why one dial went out is said at that level of this dial alone.";

/** What each dial was compared with. */
function whyTable(answer: Answer, sample: CurveSample, terms: Terms): string {
  const { comparisons, missed } = answer;
  const { promise, goal } = terms;
  const bounds = comparisons.some(({ against }) => against === null) ? shownBelow(answer, sample, terms) : [];
  const condition =
    missed === "goal" ? `the goal, ${shown(goal?.netPerDay ?? null)}` : `the promise, ${shown(promise?.share ?? null)}`;
  const rows = comparisons.map(({ dial, against, cost, weighed, replications, outcome }: Comparison, i) => [
    String(dial),
    outcome,
    against === null ? condition : `dial ${against}`,
    String(replications),
    ...figures(cost),
    ...(against === null ? [shown(weighed.mean), `< ${shown(bounds[i])}`] : figures(weighed)),
  ]);
  return table([["dial", "", "against", "days", "cost", "±", "weighed", "±"], ...rows]);
}

/** Cost and all that a rule may weigh, of the dials next to the answer. */
function neighboursTable(scenario: Scenario, { neighbours }: Answer): string {
  const present = columns.filter((name) => neighbours.some((one) => one[name] !== null));
  const rows = neighbours.map((one) => [
    String(one.dial),
    String(one.replications),
    ...present.flatMap((name) => figures(one[name])),
  ]);
  return table([["dial", daysHead(scenario), ...present.flatMap((name) => [name, "±"])], ...rows]);
}

/** Of what the figures are, and what has hardly been seen. */
function neighboursNote(scenario: Scenario, { population, replications, dial, finer }: Answer): string {
  const less = `Each less dial ${finer?.dial ?? dial}, on the ${daysHead(scenario)} that both have.`;
  const seldom = seldomSeen(scenario, population, replications).map(({ kind, id }) => `${kind} ${id}`);
  return seldom.length === 0
    ? less
    : `${less}\nHardly seen, as fewer than 20 customers of it are to be expected in ${replicationsInWords(scenario, replications)}: ${seldom.join(", ")}.`;
}

const figures = (estimate: Estimate | null): readonly string[] => [
  shown(estimate?.mean ?? null),
  shown(estimate?.halfWidth ?? null),
];

/** Prices in the scenario's currency. */
function bandTable(band: ReturnType<typeof priceBand>): string {
  const range = (prices: PriceRange | null): readonly string[] =>
    prices === null ? ["–", "–"] : [shown(prices.from), prices.to === null ? "any" : shown(prices.to)];
  const rows = band.map(({ dial, estimated, possible }) => [String(dial), ...range(estimated), ...range(possible)]);
  return table([["dial", "right from", "to", "not ruled out from", "to"], ...rows]);
}
