/** `twins`: one customer of one replication through two designs, or two dials of one, event by event. */
import { both, type Pair, type Row, type Side, type Twins, twins } from "../experiment/questions/twins.ts";
import type { Moment } from "../experiment/questions/twinsPassage.ts";
import { twinsSentence } from "../experiment/questions/twinsSentence.ts";
import { traceParts } from "../experiment/traceParts.ts";
import { defaultSeed } from "../experiment/types.ts";
import type { TraceLine, TraceRequest } from "../outcome/trace.ts";
import type { Design, Scenario } from "../scenario/types.ts";
import { InputProblems, type Work } from "./commands.ts";
import { byId, type ChoiceCheck, chosenDial, readQuestion } from "./input.ts";
import type { Choices } from "./options.ts";
import { shown, table, writeJson, writeText } from "./output.ts";

export const twinsCommand: Work = async (path, asked) => {
  const { choices } = asked;
  const { file: scenario, what } = await readQuestion(path, asked, [sideProblems]);
  const common = {
    scenario,
    population: what.population.id,
    seed: choices.seed ?? defaultSeed,
    replication: choices.replication ?? 0,
  };
  const traces = both(sidesOf(scenario, what.design, choices), (side) => told({ ...common, ...side }));
  const found = twins(scenario, traces, choices.customer ?? "typical");
  const sentence = twinsSentence(found, scenario);
  if (choices.json) return writeJson({ ...found, sentence });
  await writeText(
    `${[
      `${scenario.title}\n${found.population}; replication ${found.replication}, seed ${JSON.stringify(found.seed)}`,
      sentence,
      ...(found.customer === null ? [] : [eventTable(found), feltTable(found), dayText(found, scenario)]),
    ].join("\n\n")}\n`,
  );
};

/**
 * Where it is not said, held against today's design if that is another, else against the first other design, at today's
 * dial or the same one; and a scenario's only design against its own rigid end, which at that end is its flexible one.
 */
function sidesOf(scenario: Scenario, design: Design, choices: Choices): Pair<Side> {
  const { designs, today } = scenario;
  const dial = chosenDial(scenario, design, choices);
  const others = designs.filter(({ id }) => id !== design.id).map(({ id }) => id);
  const usual = others.find((id) => id === today?.design) ?? others[0] ?? design.id;
  const against = choices.against ?? usual;
  const otherEnd = dial === 0 ? 1 : 0;
  const usualDial = against === design.id ? otherEnd : against === today?.design ? today.dial : dial;
  return {
    chosen: { design: design.id, dial },
    against: { design: against, dial: choices["against-dial"] ?? usualDial },
  };
}

const sideProblems: ChoiceCheck = (file, choices) => {
  const { against } = choices;
  if (byId(file.designs, against) === undefined) {
    const known = file.designs.map(({ id }) => id).join(", ");
    return [`--against: ${JSON.stringify(against)} is no design of ${file.id}; there are ${known}`];
  }
  const design = byId(file.designs, choices.design);
  const sides = design && sidesOf(file, design, choices);
  return sides?.chosen.design === sides?.against.design && sides?.chosen.dial === sides?.against.dial
    ? ["--against-dial: both sides are the same design at the same dial"]
    : [];
};

/** The lines of the replication; what is too large to be told is a problem of the input. */
function told(request: TraceRequest): readonly TraceLine[] {
  try {
    return [...traceParts(request)].flat();
  } catch (error) {
    if (error instanceof RangeError) throw new InputProblems([`${request.scenario.id}: ${error.message}`]);
    throw error;
  }
}

const places = { step: "", desk: "desk for ", return: "return to " } as const;

function eventTable({ rows, sides }: Twins): string {
  const columns = ["joined", "began", "ended", "by", "felt", "effort", "need"];
  const head = ["minutes", ...columns, "|", ...columns];
  const lines = rows.map((row) => [
    `${places[row.at]}${row.step}${row.time > 1 ? ` (${row.time})` : ""}`,
    ...momentCells(row, row.moments.chosen),
    "|",
    ...momentCells(row, row.moments.against),
  ]);
  const name = ({ design, dial }: Side): string => `${design} at ${dial}`;
  return `Left ${name(sides.chosen)}, right ${name(sides.against)}\n${table([head, ...lines])}`;
}

function momentCells({ needed }: Row, moment: Moment | null): readonly string[] {
  if (moment === null) return new Array<string>(7).fill("–");
  const { skipped, joined, began, ended, servedBy, felt, effort, fits, loss } = moment;
  const need = fits === false ? (loss > 0 ? "unmet" : "did not fit") : needed ? "fits" : "none";
  return [
    ...[joined, began, ended].map((time) => (time === null ? "–" : time.toFixed(1))),
    skipped ? "skipped" : (servedBy ?? "–"),
    felt === null ? "–" : felt.toFixed(1),
    shown(effort),
    fits === null ? "–" : need,
  ];
}

function feltTable({ journeys: { chosen, against }, difference }: Twins): string {
  const row = (name: string, left: number | null | undefined, right: number | null | undefined, part?: number) => {
    return [name, shown(left ?? null), shown(right ?? null), part === undefined ? "–" : part.toFixed(2)];
  };
  return table([
    ["", "left", "right", "points"],
    row("waiting felt, minutes", chosen?.felt, against?.felt, difference?.waiting),
    row("effort", chosen?.effort, against?.effort, difference?.effort),
    row("fit", chosen?.fit, against?.fit, difference?.fit),
    [
      "how it ended",
      chosen?.outcome ?? "–",
      against?.outcome ?? "–",
      difference === null ? "–" : difference.ending.toFixed(2),
    ],
    row("experience", chosen?.experience, against?.experience, difference?.experience),
  ]);
}

function dayText({ day }: Twins, { noticeable }: Scenario): string {
  const { customers, better, worse, meanDifference } = day;
  const mean = meanDifference === null ? "" : `; ${meanDifference.toFixed(2)} points more on average`;
  const by = `by ${noticeable} ${noticeable === 1 ? "point" : "points"} or more`;
  return `Of ${customers} target customers ${better} fare better left ${by}, ${worse} worse${mean}.`;
}
