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

/** Designs of which the table would say the same share a row. */
export function designTable(scenario: Scenario, words: Words): SheetTable {
  const names = new Map<string, string[]>();
  for (const design of scenario.designs) {
    const said = JSON.stringify([
      sentence([unmet[design.exceptions], ...otherwise(design)]),
      sentence(given(design, scenario, words)),
    ]);
    names.set(said, [...(names.get(said) ?? []), design.name]);
  }
  return {
    heads: ["Design", "A need that does not fit", "What full flexibility gives"],
    rows: [...names].map(([said, of]) => [of.join("; "), ...JSON.parse(said)]),
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
function given(design: Design, { steps, teams }: Scenario, words: Words): readonly string[] {
  const { rigid, flexible, headcount } = design;
  return [
    ...raised(steps, rigid.range, flexible.range).map(
      ({ level, names }) =>
        `room to bend ${words.percent(level)}${names === null ? "" : `, only in ${inWords(names)}`}`,
    ),
    ...(flexible.adaptivity > rigid.adaptivity
      ? [`${words.percent(flexible.adaptivity)} of needless steps left out`]
      : []),
    ...training(design, teams, words),
    ...teams
      .filter(({ id }) => headcount.has(id))
      .map(({ id, name }) => `${name}: ${peopleText({ headcount: headcount.get(id) ?? null }, words)}`),
  ];
}

interface Raised {
  readonly level: number;
  /** Of what is raised to it; null for all there is. */
  readonly names: readonly string[] | null;
}

/** To what the flexible end raises a lever, and where. */
function raised(
  all: readonly { readonly id: string; readonly name: string }[],
  rigid: ReadonlyMap<string, number>,
  flexible: ReadonlyMap<string, number>,
): readonly Raised[] {
  const names = new Map<number, string[]>();
  for (const { id, name } of all) {
    const level = flexible.get(id) ?? 0;
    if (level > (rigid.get(id) ?? 0)) names.set(level, [...(names.get(level) ?? []), name]);
  }
  return [...names].map(([level, of]) => ({ level, names: of.length === all.length ? null : of }));
}

function training({ alsoServes, rigid, flexible }: Design, teams: readonly Team[], words: Words): readonly string[] {
  const helping = teams.filter(({ id }) => (alsoServes.get(id) ?? []).length > 0);
  return raised(helping, rigid.crossTraining, flexible.crossTraining).map(({ level, names }) => {
    const who = names === null ? helping : helping.filter(({ name }) => names.includes(name));
    const of = names === null ? "" : ` of ${inWords(names)}`;
    return `${words.percent(level)}${of} trained for ${helped(who, teams, alsoServes)}`;
  });
}

/** For whom these are trained, at most; and where it is one each of many, who helps whom. */
function helped(who: readonly Team[], teams: readonly Team[], alsoServes: Design["alsoServes"]): string {
  const most = Math.max(0, ...who.map(({ id }) => alsoServes.get(id)?.length ?? 0));
  if (most !== 1) return `${most} other teams`;
  if (teams.length < 3) return "one other team";
  const nameOf = (id: string): string => teams.find((team) => team.id === id)?.name ?? id;
  const next = (id: string): string => alsoServes.get(id)?.[0] ?? "";
  const ids = who.map(({ id }) => id);
  const chain = ids.slice(1).reduce((line) => [...line, next(line[line.length - 1])], ids.slice(0, 1));
  if (new Set(chain).size === ids.length && next(chain[chain.length - 1]) === chain[0]) {
    return `one other team, in a chain: ${[...chain, chain[0]].map(nameOf).join(" → ")}`;
  }
  const isMutual = ids.every((id) => next(next(id)) === id);
  if (!isMutual) return `one other team: ${ids.map((id) => `${nameOf(id)} → ${nameOf(next(id))}`).join(", ")}`;
  const pairs = ids.filter((id, i) => i < ids.indexOf(next(id)));
  return `one other team, in pairs: ${pairs.map((id) => `${nameOf(id)} and ${nameOf(next(id))}`).join(", ")}`;
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Clauses as one, with a capital; a dash where there are none. */
function sentence(clauses: readonly string[]): string {
  const text = clauses.join("; ");
  return text === "" ? "–" : text.charAt(0).toUpperCase() + text.slice(1);
}
