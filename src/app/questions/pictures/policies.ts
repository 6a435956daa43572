/** The price of loudness as a picture: the three ways to treat what does not fit, measure by measure. Pure. */
import type { Loudness, Treated } from "../../../experiment/questions/loudness.ts";
import type { Estimate } from "../../../experiment/types.ts";
import type { Unit } from "../../words/format.ts";
import { levelCell } from "../cells.ts";
import type { AskedContext } from "../types.ts";
import { axisOf } from "./axes.ts";
import { markOf, nameRow, valuesOf } from "./marks.ts";
import type { Panel, RowsPicture } from "./types.ts";

type Column = readonly [string, Unit, (treated: Treated) => Estimate | undefined];

/**
 * @param title of what these columns say together
 * @param columns those of the table that are drawn; of one unit, they have the same scale
 * @param names of the policies, in their order
 */
export function policiesPicture(
  { policies, dial }: Loudness,
  title: string,
  columns: readonly Column[],
  names: readonly string[],
  { words }: AskedContext,
): RowsPicture {
  const figure = (treated: Treated, [, unit, of]: Column): string => levelCell(words, of(treated), unit);
  const panelOf = (column: Column): Panel => {
    const [head, unit, of] = column;
    const alike = columns.filter(([, other]) => other === unit);
    const values = alike.flatMap(([, , from]) => valuesOf(policies.map(from)));
    return {
      title: head,
      axis: axisOf({ values, unit, words, most: 4, isSigned: false }),
      bands: [],
      line: null,
      rows: policies.map((one) => ({
        marks: markOf(of(one), { isFilled: true, tone: "ink" }),
        bar: "none",
        figure: figure(one, column),
      })),
    };
  };
  return {
    kind: "rows",
    table: 0,
    title,
    summary: `${title}: three ways to treat what does not fit, at ${words.percent(dial)} flexible. ${policies
      .map(
        (one, i) =>
          `${names[i]}: ${columns.map((column) => `${column[0].toLowerCase()} ${figure(one, column)}`).join(", ")}`,
      )
      .join(". ")}.`,
    note: "Each scale is cut to its figures; it does not begin at nought.",
    names: names.map((name, i) => nameRow(name, "", policies[i].policy === "escalate")),
    panels: columns.map(panelOf),
    divider: null,
  };
}
