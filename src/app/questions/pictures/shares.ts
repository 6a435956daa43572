/** The critical few, of steps or links, as a picture: each one's share of the gain, the few above a line. Pure. */
import type { Gains } from "../../../experiment/questions/sharedOut.ts";
import type { CertifiedMeasure } from "../../../experiment/types.ts";
import { differenceCell, measureHead, unitOf } from "../cells.ts";
import type { AskedContext } from "../types.ts";
import { axisOf } from "./axes.ts";
import { differenceRow, nameRow, valuesOf } from "./marks.ts";
import type { RowsPicture } from "./types.ts";

export interface Shared {
  readonly measure: CertifiedMeasure;
  readonly players: readonly {
    readonly name: string;
    readonly under: string;
    readonly isFew: boolean;
    readonly gains: Gains;
  }[];
  /** Whether the few are shown to be it. */
  readonly isShown: boolean;
  /** Of what: "steps", "links". */
  readonly of: string;
}

/** The few first, each group by what it brings; of cost, what it saves comes first. */
export function sharesPicture({ measure, players, isShown, of }: Shared, { words }: AskedContext): RowsPicture {
  const unit = unitOf[measure];
  const way = measure === "costPerCustomer" ? -1 : 1;
  const worth = (gains: Gains): number => way * (gains[measure]?.mean ?? 0);
  const rows = [...players].sort((a, b) => Number(b.isFew) - Number(a.isFew) || worth(b.gains) - worth(a.gains));
  const few = rows.filter(({ isFew }) => isFew);
  const values = valuesOf(rows.map(({ gains }) => gains[measure]));
  const figureOf = (gains: Gains): string => differenceCell(words, gains[measure], unit);
  const above = `${isShown ? "At least " : ""}${words.percent(0.9)} of the gain is above this line${isShown ? "" : ", by estimate"}`;
  return {
    kind: "rows",
    table: 0,
    title: `What each of the ${of} brings`,
    summary:
      `${measureHead[measure]}: what each of the ${of} brings. ` +
      `${few.length > 0 ? `The few${isShown ? "" : ", by estimate"}: ${few.map(({ name }) => name).join(", ")}. ` : ""}` +
      `${rows.map(({ name, gains }) => `${name}: ${figureOf(gains)}`).join("; ")}.`,
    note: "A hollow mark is not told apart from nought.",
    names: rows.map(({ name, under, isFew }) => nameRow(name, under, isFew)),
    panels: [
      {
        title: measureHead[measure],
        axis: axisOf({ values, unit, words, most: 5, isSigned: true }),
        bands: [],
        line: { at: 0, tone: "ink" },
        rows: rows.map(({ gains, isFew }) => differenceRow(gains[measure], isFew ? "right" : "ink", figureOf(gains))),
      },
    ],
    divider: few.length > 0 && few.length < rows.length ? { after: few.length, text: above } : null,
  };
}
