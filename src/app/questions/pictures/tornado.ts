/** What would change the answer, as a picture: where the dial goes with less and with more of an assumption. Pure. */
import type { Bar, Sensitivity, Side } from "../../../experiment/questions/sensitivity.ts";
import { nameOf } from "../../../experiment/questions/sensitivitySentence.ts";
import type { Together } from "../../../experiment/questions/together.ts";
import { dash } from "../cells.ts";
import type { AskedContext } from "../types.ts";
import { countAxis, dialAxis } from "./axes.ts";
import { nameRow } from "./marks.ts";
import type { Marked, PanelRow, RowsPicture } from "./types.ts";

/** Rows at most: those that move the dial furthest. */
export const mostBars = 14;

/** A single dial has a width too. */
const leastZone = 0.01;

/** @param bars those that are told one by one, the furthest first */
export function tornadoPicture(found: Sensitivity, bars: readonly Bar[], context: AskedContext): RowsPicture {
  const { answer, by } = found;
  const { words } = context;
  const shown = bars.slice(0, mostBars);
  const rows = shown.map((bar, i) => rowOf(bar, i === 0, context));
  return {
    kind: "rows",
    table: 0,
    title: "The dial with less and with more",
    summary: `Where the right dial goes when an assumption alone is ${words.percent(by)} less or more, from ${words.percent(answer.dial)}. ${shown
      .map((bar, i) => `${nameOf(bar)}: ${rows[i].figure}`)
      .join("; ")}.`,
    note: "Hollow: with less. Filled: with more. Green: today’s zone and answer. A range where the answer is not yet told.",
    names: shown.map((bar) => nameRow(nameOf(bar), "", bar.swing > 0 && isMoving(bar))),
    panels: [
      {
        title: "Right dial",
        axis: dialAxis(words, 5),
        bands:
          answer.verdict === "out of reach"
            ? []
            : [{ min: answer.zone.low - leastZone, max: answer.zone.high + leastZone, tone: "right" }],
        line: answer.verdict === "out of reach" ? null : { at: answer.dial, tone: "right" },
        rows,
      },
    ],
    divider: null,
  };
}

const isMoving = ({ down, up }: Bar): boolean => [down, up].some((side) => side?.stand === "moves");

function rowOf({ down, up }: Bar, isFirst: boolean, context: AskedContext): PanelRow {
  return {
    marks: [
      ...markOf(down, false, isFirst ? "less" : "", `${textOf(down, context)} with less`),
      ...markOf(up, true, isFirst ? "more" : "", `${textOf(up, context)} with more`),
    ],
    bar: "between",
    figure: [textOf(down, context), textOf(up, context)].join(" → "),
  };
}

function markOf(side: Side | null, isFilled: boolean, label: string, reading: string): readonly Marked[] {
  if (side === null || side.verdict === "out of reach") return [];
  const { low: min, high: max } = side.zone;
  const range = side.stand !== null && side.verdict === "not yet" && min < max ? { min, max } : null;
  return [{ at: side.dial, range, isFilled, tone: "ink", label, reading }];
}

/** As in the table. */
function textOf(side: Side | null, { words }: AskedContext): string {
  if (side === null) return dash;
  const { verdict, zone, dial, stand } = side;
  if (stand !== null && verdict === "out of reach") return verdict;
  return stand !== null && verdict === "not yet" ? words.runs([[zone.low, zone.high]]) : words.percent(dial);
}

/** In how many of the worlds drawn the answer stays, has moved, or cannot be told. */
export function worldsPicture(
  { worlds, of, stays, moves, untold, share }: Together,
  { words }: AskedContext,
): RowsPicture {
  const all = [
    { name: "The answer stays", count: stays, tone: "right" as const },
    { name: "The answer has moved", count: moves, tone: "ink" as const },
    { name: "It cannot be told", count: untold, tone: "grey" as const },
  ];
  const range = share === null ? "" : `${words.runs([[share.low, share.high]])} of all such worlds`;
  return {
    kind: "rows",
    table: 1,
    title: "Everything about the world at once",
    summary: `Of ${words.count(worlds)} worlds looked at, the answer stays in ${words.count(stays)}${range === "" ? "" : `, that is ${range}`}; it has moved in ${words.count(moves)}; it cannot be told in ${words.count(untold)}.`,
    note: "",
    names: all.map(({ name }, i) => nameRow(name, i === 0 ? range : "", i === 0)),
    panels: [
      {
        title: `Worlds, of ${words.count(worlds)} looked at`,
        axis: countAxis(of, words, 4),
        bands: [],
        line: { at: 0, tone: "ink" },
        rows: all.map(({ count, tone }, i) => ({
          marks: [
            {
              at: count,
              range: i === 0 && share !== null ? { min: share.low * worlds, max: share.high * worlds } : null,
              isFilled: i < 2,
              tone,
              label: "",
              reading: `${words.count(count)}${i === 0 && range !== "" ? `, ${range}` : ""}`,
            },
          ],
          bar: "from line",
          figure: words.count(count),
        })),
      },
    ],
    divider: null,
  };
}
