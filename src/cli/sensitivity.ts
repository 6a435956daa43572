/** `sensitivity`: how the answer moves with each assumption alone, and in what share of worlds it stays with all of them. */
import {
  defaultBy,
  defaultNear,
  defaultWorlds,
  type Sensitivity,
  type Side,
  sensitivity,
} from "../experiment/questions/sensitivity.ts";
import { nameOf, sensitivitySentence } from "../experiment/questions/sensitivitySentence.ts";
import type { Together } from "../experiment/questions/together.ts";
import { defaultSeed } from "../experiment/types.ts";
import type { Work } from "./commands.ts";
import { demandOf, maxDaysProblems, ruleOf, ruleProblems, termsOf } from "./demand.ts";
import { readQuestion } from "./input.ts";
import { oneLine, shown, table, writeJson, writeText, zoneInWords } from "./output.ts";
import { inquire } from "./simulate.ts";

export const sensitivityCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file, what } = await readQuestion(path, asked, [ruleProblems, maxDaysProblems]);
  const seed = choices.seed ?? defaultSeed;
  const scenario = { ...file, noticeable: termsOf(file, choices).noticeable };
  const question = {
    scenario,
    population: what.population.id,
    design: what.design.id,
    rule: ruleOf(scenario, choices),
    by: choices.by ?? defaultBy,
    near: choices.near ?? defaultNear,
    worlds: choices.worlds ?? defaultWorlds,
    seed,
    ...demandOf(choices),
  };
  const found = await inquire(scenario, what, sensitivity(question), choices);
  const sentence = sensitivitySentence(found, scenario.currency);
  if (choices.json) return writeJson({ ...found, seed, sentence });
  const { answer, by, confidence, population, design, rule, unweighed } = found;
  await writeText(
    `${[
      `${scenario.title}\n${population}, ${design}; rule ${rule}, seed ${JSON.stringify(seed)}`,
      sentence,
      `As assumed: ${answer.verdict}, dial ${answer.dial}, zone ${zoneInWords(answer.zone)}.`,
      `Each assumption alone, ${100 * by} % down and up (shares by odds, people by at least one):`,
      tornadoTable(found),
      `Each answer by itself at ${100 * confidence} %, at every look; not all of them together.`,
      ...(unweighed.length === 0 ? [] : [`Of no weight by this rule: ${unweighed.map(named).join("; ")}.`]),
      ...(found.together === null ? [] : [togetherText(found.together, found)]),
    ].join("\n\n")}\n`,
  );
};

const named = (one: Parameters<typeof nameOf>[0]): string => oneLine(nameOf(one));

/** The value there, and dial, zone, verdict and stand of the answer. */
const sideHead = (way: string): readonly string[] => [way, "dial", "zone", "verdict", "answer"];

function sideCells(side: Side | null): readonly string[] {
  if (side === null) return ["–", "–", "–", "–", "–"];
  const { value, dial, zone, verdict, stand } = side;
  return [shown(value), String(dial), zoneInWords(zone), verdict, stand ?? "–"];
}

function tornadoTable({ tornado }: Sensitivity): string {
  return table([
    ["assumption", "value", ...sideHead("down"), ...sideHead("up")],
    ...tornado.map((bar) => [named(bar), shown(bar.value), ...sideCells(bar.down), ...sideCells(bar.up)]),
  ]);
}

/** Correlations are told of so many assumptions. */
const mostDrivers = 10;

function togetherText(
  { worlds, stays, moves, untold, outOfReach, share, dials, drivers }: Together,
  { confidence, by }: Sensitivity,
): string {
  return [
    `All about the world at once, up to ${100 * by} % either way, in ${worlds} worlds: the answer stays in ${stays}, has moved in ${moves}, cannot be told in ${untold}; out of reach it is in ${outOfReach}.`,
    `It stays in ${shown(share?.low ?? null)} to ${shown(share?.high ?? null)} of all such worlds; the middle eight tenths of the dials named lie from ${dials?.low ?? "–"} to ${dials?.high ?? "–"}.`,
    table([
      ["rank correlation with the dial", "", ""],
      ...drivers
        .slice(0, mostDrivers)
        .map((driver) => [named(driver), shown(driver.correlation), driver.shown ? "shown" : "not shown"]),
    ]),
    `Share and correlations together at ${100 * confidence} %, over worlds; each world's own answer is taken as it is.`,
  ].join("\n\n");
}
