/**
 * What the engine says of the scenario that the page opens with, from the same seed, with the page's defaults and without
 * the page: neither its store nor its views, but the words that figures are written in.
 */
import bank from "../../../scenarios/bank-branch.json" with { type: "json" };
import { rangeText } from "../../../src/app/answer/prices.ts";
import { createWords, type Words } from "../../../src/app/words/format.ts";
import { simulateAnswer } from "../../../src/cli/simulate.ts";
import { leastRegret } from "../../../src/experiment/acrossPopulations.ts";
import { answer, defaultRule } from "../../../src/experiment/answer.ts";
import { defaultConfidence } from "../../../src/experiment/estimates.ts";
import { Further } from "../../../src/experiment/further.ts";
import { priceBand } from "../../../src/experiment/priceBand.ts";
import { defaultMaxDays } from "../../../src/experiment/procedure.ts";
import { onlyDays, onlyDials } from "../../../src/experiment/sample.ts";
import type { Answer, CurveSample, Estimate } from "../../../src/experiment/types.ts";
import type { Measure } from "../../../src/outcome/layout.ts";
import { checkScenario } from "../../../src/scenario/check.ts";
import type { Scenario } from "../../../src/scenario/types.ts";

/** A figure of a view: in which figure's table, in which row and which of its cells, as it is written there. */
export interface Expected {
  readonly tab: string;
  readonly figure: string;
  readonly row: string;
  /** From 0, the row's head aside. */
  readonly cell: number;
  readonly text: string;
}

interface Found {
  readonly scenario: Scenario;
  /** Of the curve in focus. */
  readonly sample: CurveSample;
  readonly answer: Answer;
  /** Of one dial for all. */
  readonly forAll: number;
  readonly words: Words;
}

/** One figure for each view. */
export async function figuresOfTheBank(): Promise<readonly Expected[]> {
  const found = await answered();
  const { scenario, words } = found;
  const { dial, cell } = toldCell(found.answer);
  const row = words.percent(dial);
  const cost = words.finer(cell.certified.costPerCustomer ?? nothing, "money");
  const rigid = 0;
  const [segment] = scenario.segments;
  const [team] = scenario.teams;
  const busy = further(found, of("team", ["utilisation", "wait"]), dial, "utilisation", team.id);
  const busyInHundred = { mean: 100 * (busy.mean ?? Number.NaN), halfWidth: 100 * (busy.halfWidth ?? Number.NaN) };
  const kept = further(found, of("segment", ["experienceAll", "promiseKept"]), rigid, "promiseKept", segment.id);
  const late = further(found, of("cell", [], "brokenBy."), dial, "brokenBy.late");
  const wages = further(found, of("cell", [], "costParts."), dial, "costParts.wages");
  const forAll = { tab: "Where right lies", figure: "Where right lies" };
  return [
    { tab: "Cost and experience", figure: "Cost and experience", row, cell: 2, text: cost },
    { tab: "Along the dial", figure: "Along the dial", row, cell: 2, text: cost },
    {
      tab: "Along the dial",
      figure: "Why promises break, in 100",
      row,
      cell: 2 * partAt(found, "brokenBy.late"),
      text: words.finer(late, "inHundred"),
    },
    {
      tab: "Along the dial",
      figure: "What the cost is made of, a customer",
      row,
      cell: 2 * partAt(found, "costParts.wages"),
      text: words.finer(wages, "money"),
    },
    { tab: "Price band", figure: "Price band", row: words.percent(found.answer.dial), cell: 0, text: priced(found) },
    { ...forAll, row: scenario.populations[0].name, cell: 0, text: row },
    { ...forAll, row: "One dial for all, in steps of 5\u202f%", cell: 0, text: words.percent(found.forAll) },
    { tab: "By segment", figure: "By segment", row: segment.name, cell: 3, text: words.finer(kept, "inHundred") },
    { tab: "Teams", figure: "Teams", row, cell: 0, text: words.finer(busy, "inHundred") },
    {
      tab: "Blueprint",
      figure: "Blueprint",
      row: scenario.steps.find((step) => step.team === team.id)?.name ?? "",
      cell: 6,
      text: `${words.estimate(busyInHundred, "points")}\u00a0%`,
    },
  ];
}

const nothing: Estimate = { mean: null, halfWidth: null };

/** Every population's answer under the first design, as the command line finds it. */
async function answered(): Promise<Found> {
  const checked = checkScenario(bank);
  if (!checked.ok) throw new Error("the bank branch");
  const { scenario } = checked;
  const demand = { confidence: defaultConfidence, maxDays: defaultMaxDays };
  const rule = defaultRule(scenario);
  const [design] = scenario.designs;
  const chosen = scenario.populations.map((population) => ({ population, design }));
  const samples = await simulateAnswer(scenario, chosen, { terms: scenario, rule, ...demand }, { workers: 0 });
  const all = samples.map(({ sample }) => sample);
  const [{ sample, today }] = samples;
  const own = answer(sample, scenario, rule, { ...demand, today });
  const { dial } = leastRegret(all, scenario, rule, demand);
  return { scenario, sample, answer: own, forAll: dial, words: createWords("en-GB", scenario.currency) };
}

function toldCell({ finer, dial, cells }: Answer) {
  const at = finer?.dial ?? dial;
  const cell = [...cells, ...(finer?.cells ?? [])].find((one) => one.dial === at);
  if (cell === undefined) throw new RangeError(`No cell at ${at}`);
  return { dial: at, cell };
}

const of =
  (scope: Measure["scope"], names: readonly string[], group = "") =>
  (measure: Measure): boolean =>
    measure.scope === scope && (group === "" ? names.includes(measure.name) : measure.name.startsWith(group));

/** The days that the answer rests on, dial by dial. */
function rested({ sample, answer: { cells, finer } }: Found): CurveSample {
  const all = [...cells, ...(finer?.cells ?? [])];
  const days = (dial: number) => all.find((cell) => cell.dial === dial)?.replications ?? 0;
  const used = onlyDials(
    sample,
    sample.dials.flatMap((dial, index) => (days(dial) > 0 ? [index] : [])),
  );
  return onlyDays(used, used.dials.map(days));
}

/** A measure at a dial, told together with all that its view tells. */
function further(
  found: Found,
  together: (measure: Measure) => boolean,
  dial: number,
  name: string,
  owner: string | null = null,
): Estimate {
  const sample = rested(found);
  const measures = sample.layout.measures.filter(together);
  const levels = new Further(sample, measures, found.answer.confidence).levels(sample.dials.indexOf(dial));
  return levels[measures.findIndex((measure) => measure.name === name && measure.owner === owner)];
}

/** Which of its group's columns a part has: those that are nothing at every dial have none. */
function partAt(found: Found, name: string): number {
  const sample = rested(found);
  const group = name.slice(0, name.indexOf(".") + 1);
  const there = sample.layout.measures.filter(
    (measure) =>
      measure.scope === "cell" &&
      measure.name.startsWith(group) &&
      sample.dials.some((dial) => Math.abs(further(found, (one) => one === measure, dial, measure.name).mean ?? 0) > 0),
  );
  return there.findIndex((measure) => measure.name === name);
}

/** Between which prices the answer's step is right, on the grid. */
function priced({ sample, answer: { cells, dial, confidence }, words }: Found): string {
  const grid = cells.map((cell) => cell.dial);
  const onGrid = onlyDials(
    sample,
    sample.dials.flatMap((one, index) => (grid.includes(one) ? [index] : [])),
  );
  const range = priceBand(onGrid, confidence).find((one) => one.dial === dial)?.estimated;
  return range ? rangeText(range, words) : "at no price";
}
