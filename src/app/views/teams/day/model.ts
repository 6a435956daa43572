/** What is drawn of a day: a row a team, its people and its queue, hour by hour. Pure. */
import type { Estimate } from "../../../../experiment/types.ts";
import { axisFor, type Span, spanOf } from "../../../charts/axis.ts";
import type { Words } from "../../../words/format.ts";
import { clockText } from "../../blueprint/words.ts";
import type { DayFigures, HourFigures, TeamDay } from "./figures.ts";
import { busyReading, most, waitReading } from "./text.ts";

/** A column of an hour. */
export interface Column {
  /** Null: nothing is counted there. */
  readonly value: number | null;
  readonly half: number;
  readonly reading: readonly string[];
  /** The one of its panel that has the figure. */
  readonly isNamed: boolean;
}

export interface DayPanel {
  readonly columns: readonly Column[];
  readonly axis: Span;
  /** What the column is that is told of, as the sentence tells of the fullest and the slowest of all; and its place. */
  readonly figure: { readonly at: number; readonly text: string; readonly short: string } | null;
}

export interface DayRow {
  readonly name: string;
  /** People at work, of those on duty; its axis is the team's own. */
  readonly people: DayPanel;
  /** By hour: people on duty; 0 where the roster has nobody. */
  readonly onDuty: readonly number[];
  readonly wait: DayPanel;
}

export interface DayModel {
  readonly rows: readonly DayRow[];
  readonly edges: readonly number[];
  /** Whether the last column of the waits is what comes after closing. */
  readonly afterClosing: boolean;
  /** Minutes from opening that are written below, with their texts. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly stale: boolean;
  readonly words: Words;
}

export function dayModel(figures: DayFigures, stale: boolean, words: Words): DayModel {
  const { edges, teams, afterClosing } = figures;
  const shown = ({ hours }: TeamDay): readonly HourFigures[] => (afterClosing ? hours : hours.slice(0, -1));
  const waits = teams.flatMap((day) => shown(day).map(({ wait }) => wait.mean && wait.mean + (wait.halfWidth ?? 0)));
  const longest = { min: 0, max: Math.max(1, spanOf(waits)?.max ?? 1) };
  const waitAxis = axisFor(longest, null, { limits: { min: 0, max: Number.POSITIVE_INFINITY }, grain: 0.5 });
  const rows = teams.map((day): DayRow => {
    const hours = shown(day);
    const open = hours.filter(({ to }) => to !== null);
    const at = (hour: HourFigures) => ({ day, hour });
    const busiest = most(open.map(at), ({ utilisation }) => utilisation);
    const slowest = most(hours.map(at), ({ share }) => share);
    return {
      name: day.team.name,
      onDuty: open.map(({ isPlanned, onDuty }) => (isPlanned ? (onDuty.mean ?? 0) : 0)),
      people: {
        columns: open.map((hour) => columnOf(hour.atWork, busyReading(at(hour), words), hour === busiest?.hour)),
        axis: { min: 0, max: Math.max(1, ...day.roster) },
        figure: busiest && {
          at: hours.indexOf(busiest.hour),
          text: words.estimate(busiest.hour.utilisation, "inHundred"),
          short: words.value(busiest.hour.utilisation, "inHundred").replace(/ in 100$/, ""),
        },
      },
      wait: {
        columns: hours.map((hour) => columnOf(hour.wait, waitReading(at(hour), words), hour === slowest?.hour)),
        axis: waitAxis,
        figure: slowest && {
          at: hours.indexOf(slowest.hour),
          text: words.estimate(slowest.hour.wait, "points"),
          short: words.estimate(slowest.hour.wait, "points"),
        },
      },
    };
  });
  return { rows, edges, afterClosing, ticks: ticksOf(edges), stale, words };
}

const columnOf = ({ mean, halfWidth }: Estimate, reading: readonly string[], isNamed: boolean): Column => ({
  value: mean,
  half: halfWidth ?? 0,
  reading,
  isNamed,
});

/** The fewest whole numbers of hours that leave at most four parts, and closing time. */
function ticksOf(edges: readonly number[]): DayModel["ticks"] {
  const hours = edges.length - 1;
  const step = [1, 2, 3, 4, 6, 8, 12, 16, 24].find((each) => hours / each <= 4) ?? hours;
  const among = edges.filter((_, i) => i % step === 0 && (i === 0 || hours - i >= step / 2));
  return [...new Set([...among, edges[hours]])].map((at) => ({ at, text: clockText(at) }));
}
