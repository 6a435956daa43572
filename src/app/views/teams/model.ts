/**
 * How busy each team is and how long work waits for it, along the dial, for the curve in focus. The tallies of a day are
 * of the whole day, so there is nothing here by the hour: that is counted anew, see day/. Pure.
 */
import type { Estimate } from "../../../experiment/types.ts";
import { headcountOf } from "../../../process/levers.ts";
import type { Team } from "../../../scenario/types.ts";
import { told } from "../../answer/meaning.ts";
import { axisFor, type Span, spanOf } from "../../charts/axis.ts";
import type { DialValue } from "../../charts/dialPanel.ts";
import { type DialZone, dialZone } from "../../charts/zone.ts";
import type { Words } from "../../words/format.ts";
import { linesOf, ofTeams } from "../basis.ts";
import { focusOf } from "../source.ts";
import type { CurveKey, CurveView, ViewProps } from "../types.ts";

/** One team, a figure a dial. */
export interface TeamLine {
  readonly team: Team;
  /** "7 people", "1 to 6 people by the hour". */
  readonly people: string;
  /** Of the minutes on duty, overtime too, the share at work. */
  readonly utilisation: readonly Estimate[];
  /** Minutes in its queue, a visit; null where nobody came. */
  readonly wait: readonly Estimate[];
}

export interface TeamLines {
  readonly dials: readonly number[];
  readonly teams: readonly TeamLine[];
}

/** Teams that nothing is counted of are left out: those of a desk that the design does not use. */
export function teamLines(curve: CurveView, { scenario }: Pick<ViewProps, "scenario">, words: Words): TeamLines {
  const { sample, lines } = linesOf(curve, ofTeams);
  const of = (team: string, name: string): readonly Estimate[] =>
    lines.find(({ measure }) => measure.owner === team && measure.name === name)?.estimates ?? [];
  const design = scenario.designs.find(({ id }) => id === curve.design);
  return {
    dials: sample.dials,
    teams: scenario.teams
      .map((team, i) => ({
        team,
        people: peopleText(design ? headcountOf(scenario, design, i) : team.headcount, words),
        utilisation: of(team.id, "utilisation"),
        wait: of(team.id, "wait"),
      }))
      .filter(({ wait, utilisation }) => [...wait, ...utilisation].some(({ mean }) => (mean ?? 0) > 0)),
  };
}

function peopleText(headcount: readonly number[] | null, words: Words): string {
  if (headcount === null) return "always enough";
  const [least, most] = [Math.min(...headcount), Math.max(...headcount)];
  const people = most === 1 ? "person" : "people";
  return least === most
    ? `${words.count(most)} ${people}`
    : `${words.count(least)} to ${words.count(most)} ${people} by the hour`;
}

/** A panel's values; dials without a figure are left out. */
export interface Panel {
  readonly name: "busy" | "wait";
  readonly values: readonly (DialValue & { readonly reading: readonly string[] })[];
  /** At the answer. */
  readonly atAnswer: string;
}

export interface TeamRow {
  /** Of the team. */
  readonly id: string;
  readonly name: string;
  readonly people: string;
  readonly panels: readonly [Panel, Panel];
}

export interface TeamsModel {
  /** The curve in focus. */
  readonly of: CurveKey;
  readonly rows: readonly TeamRow[];
  /** One scale for all teams: shares of paid time, and minutes. */
  readonly axes: { readonly busy: Span; readonly wait: Span };
  readonly zone: DialZone;
  readonly words: Words;
}

const wholeShare: Span = { min: 0, max: 1 };

/** @param previous the minutes' axis of the picture before, kept where it still serves */
export function teamsModel(props: ViewProps, lines: TeamLines, words: Words, previous: Span | null): TeamsModel {
  const { answer } = focusOf(props);
  const { dial } = told(answer);
  const ends = spanOf(
    lines.teams.flatMap(({ wait }) => wait.map(({ mean, halfWidth }) => mean && mean + (halfWidth ?? 0))),
  );
  const most = { min: 0, max: Math.max(1, ends?.max ?? 1) };
  return {
    of: props.focus,
    rows: lines.teams.map((line) => ({
      id: line.team.id,
      name: line.team.name,
      people: line.people,
      panels: [
        panelOf("busy", line, line.utilisation, lines.dials, dial, words),
        panelOf("wait", line, line.wait, lines.dials, dial, words),
      ],
    })),
    axes: {
      busy: wholeShare,
      wait: axisFor(most, previous, { limits: { min: 0, max: Number.POSITIVE_INFINITY }, grain: 0.5 }),
    },
    zone: dialZone(answer, props.stale, words),
    words,
  };
}

function panelOf(
  name: Panel["name"],
  { team }: TeamLine,
  estimates: readonly Estimate[],
  dials: readonly number[],
  answer: number,
  words: Words,
): Panel {
  const text = name === "busy" ? busyText : waitText;
  const at = estimates[dials.indexOf(answer)];
  return {
    name,
    atAnswer: at ? text(at, words) : "",
    values: estimates.flatMap((estimate, i) => {
      if (estimate.mean === null) return [];
      const what = name === "busy" ? "at work" : "a wait of";
      const reading = [`${team.name} at ${words.percent(dials[i])}`, `${what} ${text(estimate, words)}`];
      return [{ dial: dials[i], value: estimate.mean, half: estimate.halfWidth ?? 0, reading }];
    }),
  };
}

/** "84.2 ± 1.5 in 100 minutes". */
export const busyText = (estimate: Estimate, words: Words): string =>
  estimate.mean === null ? "none" : `${words.estimate(estimate, "inHundred")} minutes`;

/** "12.1 ± 0.4 minutes". */
export const waitText = (estimate: Estimate, words: Words): string =>
  estimate.mean === null ? "none" : `${words.estimate(estimate, "points")} minutes`;
