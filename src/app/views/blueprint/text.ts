/** The blueprint in words: its table, what is told of each place, and the sentence while nobody is watched. Pure. */
import type { Scenario } from "../../../scenario/types.ts";
import type { Table } from "../../charts/Table.tsx";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { ownQuestionNote } from "../basis.ts";
import type { Cell, StepFacts, TeamFacts } from "./facts.ts";
import type { Place } from "./layout/graph.ts";
import { busyText, countText, minutesText, onwardsText, peopleText, rounded, stepLines, waitText } from "./words.ts";

export interface Known {
  readonly scenario: Scenario;
  readonly cell: Cell;
  readonly facts: readonly StepFacts[];
  readonly teams: readonly TeamFacts[];
}

/** Who is at a place now. */
export interface Present {
  readonly waiting: number;
  readonly served: number;
}

export const teamOf = ({ teams }: Pick<Known, "teams">, { team }: Pick<StepFacts, "team">): TeamFacts | undefined =>
  teams.find(({ name }) => name === team);

/** By place: its lines, with who is there where somebody is watched. */
export function toldOf(known: Known, words: Words, now: readonly Present[] | null): readonly (readonly string[])[] {
  return known.facts.map((step, place) => {
    const goesOn = onwardsText(known.scenario, place, words);
    const lines = [...stepLines(step, teamOf(known, step), words), ...(goesOn === null ? [] : [goesOn])];
    const there = now?.[place];
    if (there === undefined) return lines;
    return [
      ...lines,
      `Now: ${peopleThere(there.waiting, words)} waiting, ${peopleThere(there.served, words)} being served`,
    ];
  });
}

const peopleThere = (count: number, words: Words): string => (count === 0 ? "nobody" : countText(count, words));

/** Steps in their order, and the desk where somebody is sent there. */
export const placesOf = (known: Known): readonly Place[] =>
  known.facts.flatMap((step, place) => (step.exposure === null && teamOf(known, step) === undefined ? [] : [place]));

/** What the process is, in a sentence. */
export function processSentence({ scenario, facts }: Known, words: Words): string {
  const steps = facts.slice(0, scenario.steps.length);
  const hidden = steps.filter(({ onstage }) => !onstage).length;
  const parts = hidden === 0 ? "all of them onstage" : `${countText(hidden, words)} behind the curtain`;
  const hardest = steps
    .filter((step) => step.handled !== null)
    .reduce<StepFacts | null>((least, step) => ((step.handled ?? 1) < (least?.handled ?? 1) ? step : least), null);
  const count = `${capital(countText(steps.length, words))} ${steps.length === 1 ? "step" : "steps"}, ${parts}.`;
  if (hardest === null) return `${count} Every step can handle every need.`;
  return `${count} ${hardest.name} can handle ${words.percent(rounded(hardest.handled ?? 1))} of the needs, the least.`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** On how many days waiting and utilisation rest; null where nothing was counted. */
export function basisText({ scenario, cell }: Known, words: Words): string | null {
  const days = cell.sample?.days[cell.sample.dials.indexOf(cell.dial)] ?? 0;
  return days === 0 ? null : daysText(days, scenario, words);
}

/** What the intervals of waiting and utilisation are. */
export const intervalsText = ({ cell }: Pick<Known, "cell">, words: Words): string =>
  ownQuestionNote(cell, "all teams", words);

/** Steps with their numbers, and who is there now. */
export function stepTable(known: Known, words: Words, now: readonly Present[] | null): Table {
  const basis = basisText(known, words);
  return {
    caption:
      `${known.cell.name}, ${known.cell.population.name}: steps in their order. Waiting and busy are the team’s, ` +
      (basis === null ? "not counted at this dial." : `from ${basis}. ${intervalsText(known, words)}`),
    heads: [
      "Step",
      "Team",
      "Stage",
      "People",
      "Time a visit",
      "Exposure",
      "Can handle",
      "Team busy",
      "Team wait",
      ...(now === null ? [] : ["Waiting now", "Served now"]),
    ],
    groups: [
      {
        name: null,
        rows: placesOf(known).map((place) => {
          const step = known.facts[place];
          const team = teamOf(known, step);
          const there = now?.[place];
          return {
            head: step.name,
            strong: false,
            cells: [
              step.team,
              step.exposure === null ? "desk" : step.onstage ? "onstage" : "backstage",
              team ? peopleText(team, words) : "",
              minutesText(step.minutes, words),
              step.exposure === null ? "" : words.percent(step.exposure),
              step.handled === null ? "" : words.percent(rounded(step.handled)),
              busyText(team?.utilisation ?? null, words),
              waitText(team?.wait ?? null, words),
              ...(there === undefined ? [] : [words.count(there.waiting), words.count(there.served)]),
            ],
          };
        }),
      },
    ],
  };
}
