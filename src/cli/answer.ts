/** `answer`: the whole dial, and what it says. */
import { answer, defaultRule, rulesFor } from "../experiment/answer.ts";
import { type PriceInterval, priceBand } from "../experiment/priceBand.ts";
import { answerJson } from "../experiment/report.ts";
import { type Answer, defaultDials, defaultSeed, type Estimate } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { type ChoiceCheck, readQuestion } from "./input.ts";
import { replicationsInWords, shown, table, writeJson, writeText } from "./output.ts";
import { memoryProblems, simulate } from "./simulate.ts";
import { warmedUp, warmUpProblems } from "./warmUp.ts";

/** One warm-up for all dials: the longest of both ends and the middle. */
const pilotDials = [0, 0.5, 1];

export const answerCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const checks = [ruleProblems, warmUpProblems, memoryProblems(defaultDials.length)];
  const { file, what } = await readQuestion(path, asked, checks);
  const rule = choices.rule ?? defaultRule(file);
  const { scenario, warmUp, line } = warmedUp(file, what, pilotDials, choices);
  const sample = await simulate(scenario, what, defaultDials, choices);
  const result = answer(sample, scenario, rule);
  if (choices.json) return writeJson({ ...answerJson(result), ...warmUp });

  const { zone, verdict, replications, confidence } = result;
  await writeText(
    `${[
      `${scenario.title}\n${what.population.id}, ${what.design.id}; rule ${rule}, ${replicationsInWords(scenario, replications)}, seed ${JSON.stringify(choices.seed ?? defaultSeed)}${line === "" ? "" : `\n${line}`}`,
      result.sentence,
      `Verdict: ${verdict}. Dial ${result.dial}, zone ${zone.low} to ${zone.high} at ${100 * confidence} %.`,
      dialTable(result),
      `For every price of one point of experience, the right dial:\n${bandTable(priceBand(sample))}`,
    ].join("\n\n")}\n`,
  );
};

const ruleProblems: ChoiceCheck = (file, { rule }) =>
  rule === undefined || rulesFor(file).includes(rule)
    ? []
    : [`--rule: ${rule} needs a promise, and ${file.id} states none`];

const columns = ["costPerCustomer", "experience", "promiseKept", "netValue"];

/** The dials with what the rules weigh; `*` marks the zone, `>` the answer. */
function dialTable({ cells, dial, zone }: Answer): string {
  const present = columns.filter((name) => name in cells[0].measures);
  const head = ["dial", ...present.flatMap((name) => [name, "±"])];
  const rows = cells.map(({ dial: at, measures }) => {
    const mark = at === dial ? ">" : zone.dials.includes(at) ? "*" : " ";
    const estimates = present.map((name) => measures[name] as Estimate);
    return [`${mark} ${at}`, ...estimates.flatMap(({ mean, halfWidth }) => [shown(mean), shown(halfWidth)])];
  });
  return table([head, ...rows]);
}

/** Prices in the scenario's currency. */
function bandTable(band: readonly PriceInterval[]): string {
  const rows = band.map(({ dial, from }) => [shown(from.mean), shown(from.halfWidth), String(dial)]);
  return table([["from", "±", "dial"], ...rows]);
}
