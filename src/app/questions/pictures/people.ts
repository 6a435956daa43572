/** Effective first, then efficient, as a picture: people of each team now, and those who will do. Pure. */
import type { Staffing } from "../../../experiment/questions/staffing.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { countAxis } from "./axes.ts";
import { nameRow } from "./marks.ts";
import type { PanelRow, RowsPicture } from "./types.ts";

/** Of a shift plan, on average over its slots. */
const meanOf = (slots: readonly number[]): number => slots.reduce((sum, one) => sum + one, 0) / slots.length;

/** @param cell people as the table has them: "6", or a shift plan's slots */
export function peoplePicture(
  { present, answer, dial }: Staffing,
  cell: (slots: readonly number[]) => string,
  { scenario, words }: AskedContext,
): RowsPicture {
  const name = nameIn(scenario.teams);
  const teams = Object.keys(present);
  const most = Math.max(...teams.flatMap((team) => [meanOf(present[team]), meanOf(answer.headcount[team])]));
  const isShown = answer.keeps;
  const hasShifts = teams.some((team) => present[team].length > 1);
  const textOf = (team: string): string => {
    const [before, after] = [cell(present[team]), cell(answer.headcount[team])];
    return before === after ? before : `${before} → ${after}`;
  };
  const rowOf = (team: string, isFirst: boolean): PanelRow => {
    const [before, after] = [meanOf(present[team]), meanOf(answer.headcount[team])];
    const label = (text: string): string => (isFirst && before !== after ? text : "");
    return {
      marks: [
        {
          at: before,
          range: null,
          isFilled: false,
          tone: "ink",
          label: label("now"),
          reading: `${cell(present[team])} now`,
        },
        {
          at: after,
          range: null,
          isFilled: isShown,
          tone: isShown ? "right" : "ink",
          label: label("then"),
          reading: `${cell(answer.headcount[team])} then${isShown ? "" : ", by estimate"}`,
        },
      ],
      bar: "between",
      figure: textOf(team),
    };
  };
  const first = teams.findIndex((team) => meanOf(present[team]) !== meanOf(answer.headcount[team]));
  return {
    kind: "rows",
    table: 0,
    title: "People now, and then",
    summary: `People of each team at ${words.percent(dial)}, now and then${isShown ? "" : ", by estimate"}. ${teams
      .map((team) => `${name(team)}: ${textOf(team)}`)
      .join("; ")}.`,
    note: `${first < 0 ? "The same as now" : "Hollow: now"}. ${isShown ? "Green: these will do" : first < 0 ? "Hollow: not shown yet" : "The other: by estimate, not shown yet"}.${hasShifts ? " Of a shift plan the mark is the mean of its slots." : ""}`,
    names: teams.map((team, i) => nameRow(name(team), "", i === first)),
    panels: [
      {
        title: `People, at ${words.percent(dial)}`,
        axis: countAxis(most, words, 5),
        bands: [],
        line: { at: 0, tone: "ink" },
        rows: teams.map((team, i) => rowOf(team, i === first)),
      },
    ],
    divider: null,
  };
}
