/** The teams as an exhibit: how busy each is and how long work waits for it, along the dial. Pure. */
import type { Estimate } from "../../../experiment/types.ts";
import { told } from "../../answer/meaning.ts";
import { axisOf, dialAxis, shareAxis } from "../../exhibit/axes.ts";
import { tidyRow } from "../../exhibit/tidy.ts";
import type { Axis, Exhibit, TidyRow, XyChart, XyPoint } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { ownQuestionNote } from "../basis.ts";
import { focusOf, seededSource } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { busyText, type TeamLine, type TeamLines, teamLines, waitText } from "./model.ts";
import { opener, summary, teamsTable } from "./text.ts";

export function teamsExhibit(props: ViewProps, words: Words): Exhibit {
  const curve = focusOf(props);
  const lines = teamLines(curve, props, words);
  return {
    title: "Teams",
    sentence: opener(props, lines, words),
    summary: summary(props, lines, words),
    intervals: ownQuestionNote(curve, "all teams", words),
    source: seededSource(props, words),
    tables: [teamsTable(props, lines, words)],
    charts: chartsOf(lines, props, words),
    tidy: lines.teams.flatMap((team) => rowsOf(team, lines.dials, props)),
  };
}

/** More rows of charts would be too low to read; the table has all teams. */
const mostTeams = 4;

/** A row a team, those whom work waits for longest first: how busy, and the wait; all on the same two scales. */
function chartsOf({ dials, teams }: TeamLines, props: ViewProps, words: Words): readonly XyChart[] {
  const answer = dials.indexOf(told(focusOf(props).answer).dial);
  const waitOf = ({ wait }: TeamLine) => wait[answer]?.mean ?? 0;
  const means = (pick: (line: TeamLine) => readonly Estimate[]) =>
    teams.flatMap((line) => pick(line).map(({ mean }) => mean));
  const busy = shareAxis(axisOf("At work", [...means(({ utilisation }) => utilisation), 0, 1], { min: 0, max: 1 }));
  const wait = axisOf("Wait", [...means((line) => line.wait), 0], { min: 0, max: Number.POSITIVE_INFINITY });
  return [...teams]
    .sort((a, b) => waitOf(b) - waitOf(a))
    .slice(0, mostTeams)
    .flatMap((line) => [
      chartOf(`${line.team.name}: at work, of the time on duty`, coarser(busy), line.utilisation, dials, answer, (at) =>
        busyText(at, words),
      ),
      chartOf(`${line.team.name}: wait before a visit, minutes`, coarser(wait), line.wait, dials, answer, (at) =>
        waitText(at, words),
      ),
    ]);
}

/** Low charts have room for few ticks. */
const coarser = (axis: Axis): Axis => ({
  ...axis,
  step: axis.max - axis.min > 3 * axis.step ? 2 * axis.step : axis.step,
});

function chartOf(
  title: string,
  up: Axis,
  estimates: readonly Estimate[],
  dials: readonly number[],
  answer: number,
  textOf: (estimate: Estimate) => string,
): XyChart {
  const place = (i: number): readonly XyPoint[] => {
    const { mean = null, halfWidth = null } = estimates[i] ?? {};
    if (mean === null) return [];
    return [
      { dial: dials[i], x: dials[i], y: mean, xHalf: null, yHalf: halfWidth, label: "", side: "above", bare: false },
    ];
  };
  const common = { dashed: false, hollow: false, whiskers: "up" } as const;
  const at = place(answer).map((point) => ({ ...point, label: textOf(estimates[answer]) }));
  return {
    title,
    across: dialAxis,
    up,
    series: [
      {
        ...common,
        name: title,
        tone: "ink",
        mark: "circle",
        size: 3,
        line: 2,
        points: dials.flatMap((_, i) => place(i)),
      },
      { ...common, name: `${title}, the answer`, tone: "right", mark: "circle", size: 9, line: 0, points: at },
    ],
  };
}

function rowsOf({ team, utilisation, wait }: TeamLine, dials: readonly number[], props: ViewProps): readonly TidyRow[] {
  const curve = focusOf(props);
  const of = (measure: string, unit: string, estimates: readonly Estimate[]) =>
    dials.flatMap((dial, i) => {
      const estimate = estimates[i];
      const counted = { about: team.name, measure, unit };
      return estimate === undefined ? [] : [tidyRow(props.scenario, curve, dial, counted, estimate)];
    });
  return [...of("utilisation", "share of the time on duty", utilisation), ...of("wait", "minutes a visit", wait)];
}
