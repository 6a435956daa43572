/**
 * The few assumptions that an exercise sheet lists, as plain texts: what is promised, who comes, what can be chosen and
 * who is there. What a person needs to make a guess, and no more. Pure.
 */
import type { Design, Scenario, Team } from "../../../scenario/types.ts";
import { peopleText } from "../../views/blueprint/words.ts";
import type { Words } from "../../words/format.ts";

export interface SheetTable {
  readonly heads: readonly string[];
  /** The first cell is the row's head. */
  readonly rows: readonly (readonly string[])[];
}

/** The promise with its goal, or that there is none; and what is to be earned a day, where that is a goal too. */
export function promisedText({ promise, goal }: Pick<Scenario, "promise" | "goal">, words: Words): string {
  const plain = (value: number): string => words.value({ mean: value, halfWidth: 0 }, "points");
  const promised =
    promise === null
      ? "Nothing is promised: right is the least dial beyond which nobody would notice more."
      : `Promised: what one came for, within ${plain(promise.minutes)} minutes and with an effort of at most ` +
        `${plain(promise.effort)} (a visit to a desk, coming back, needless steps). It is to be kept for at least ` +
        `${plain(100 * promise.share)} in 100.`;
  const wanted = goal && ` To be earned: ${words.value({ mean: goal.netPerDay, halfWidth: 0 }, "money")} a day.`;
  return promised + (wanted ?? "");
}

export function populationTable({ populations, segments }: Scenario, words: Words): SheetTable {
  const nameOf = (id: string): string => segments.find((segment) => segment.id === id)?.name ?? id;
  return {
    heads: ["Population", "Customers an hour", "Who they are"],
    rows: populations.map(({ name, perHour, mix }) => [
      name,
      words.value({ mean: perHour, halfWidth: 0 }, "points"),
      [...mix]
        .filter(([, share]) => share > 0)
        .sort(([, a], [, b]) => b - a)
        .map(([id, share]) => `${nameOf(id)} ${words.percent(share)}`)
        .join(", "),
    ]),
  };
}

export function designTable(scenario: Scenario, words: Words): SheetTable {
  return {
    heads: ["Design", "A need that does not fit", "What full flexibility gives"],
    rows: scenario.designs.map((design) => [
      design.name,
      sentence([unmet[design.exceptions], ...otherwise(design)]),
      sentence(given(design, scenario, words)),
    ]),
  };
}

export function teamTable({ teams, steps, desk }: Scenario, words: Words): SheetTable {
  const work = ({ id }: Team): string =>
    [
      ...steps
        .filter(({ team }) => team === id)
        .map(({ name, stage }) => (stage === "backstage" ? `${name} (behind the curtain)` : name)),
      ...(desk?.team === id ? ["What does not fit"] : []),
    ].join(", ");
  return {
    heads: ["Team", "People", "Work"],
    rows: teams.map((team) => [team.name, peopleText(team, words), work(team)]),
  };
}

const unmet: Readonly<Record<Design["exceptions"], string>> = {
  force: "gets the standard answer",
  escalate: "gets the standard answer, and the desk if its customer insists",
  desk: "goes to a desk for exceptions",
  refer: "is sent elsewhere",
};

/** In what a design departs from letting everybody in, and from taking them as they join a queue. */
const otherwise = ({ admission, dispatch }: Design): readonly string[] => [
  ...(admission === "target" ? ["only the right customers are let in"] : []),
  ...(dispatch === "end-to-end" ? ["whoever came through the door first is next"] : []),
];

/** What the flexible end gives that the rigid end does not, and the people a design has of its own. */
function given(design: Design, { teams }: Scenario, words: Words): readonly string[] {
  const { rigid, flexible, headcount } = design;
  const range = Math.max(...flexible.range.values());
  const others = mostHelped(design);
  const trained = Math.max(...flexible.crossTraining.values());
  return [
    ...(range > Math.max(...rigid.range.values()) ? [`room to bend ${words.percent(range)}`] : []),
    ...(flexible.adaptivity > rigid.adaptivity
      ? [`${words.percent(flexible.adaptivity)} of needless steps left out`]
      : []),
    ...(trained > Math.max(...rigid.crossTraining.values()) && others > 0
      ? [`${words.percent(trained)} trained for ${others === 1 ? "one other team" : `${others} other teams`}`]
      : []),
    ...teams
      .filter(({ id }) => headcount.has(id))
      .map(({ id, name }) => `${name}: ${peopleText({ headcount: headcount.get(id) ?? null }, words)}`),
  ];
}

/** How many other teams a trained person can help, at most. */
const mostHelped = ({ alsoServes }: Design): number =>
  Math.max(0, ...[...alsoServes.values()].map(({ length }) => length));

/** Clauses as one, with a capital; a dash where there are none. */
function sentence(clauses: readonly string[]): string {
  const text = clauses.join("; ");
  return text === "" ? "–" : text.charAt(0).toUpperCase() + text.slice(1);
}
