/** The price band as a table: at which prices of one point of experience each dial is right. Pure. */
import { type PricedDial, type PriceRange, priceBand } from "../../experiment/priceBand.ts";
import { onlyDials } from "../../experiment/sample.ts";
import type { Answer, CurveSample } from "../../experiment/types.ts";
import type { Table } from "../charts/Table.tsx";
import type { Words } from "../words/format.ts";

/** On the grid alone: which hundredths there are was chosen by the data. */
export function pricesOf(sample: CurveSample, answer: Pick<Answer, "cells" | "confidence">): readonly PricedDial[] {
  const grid = answer.cells.map((cell) => cell.dial);
  const onGrid = onlyDials(
    sample,
    sample.dials.flatMap((dial, index) => (grid.includes(dial) ? [index] : [])),
  );
  return priceBand(onGrid, answer.confidence);
}

/** Null before the first look. */
export function priceTable(sample: CurveSample, answer: Answer, words: Words): Table | null {
  if (!answer.certified) return null;
  const rows = pricesOf(sample, answer).map(({ dial, estimated, possible }) => ({
    head: words.percent(dial),
    strong: false,
    cells: [estimated === null ? "at no price" : rangeText(estimated, words), rangeText(possible, words)],
  }));
  return {
    caption:
      "Where one point of experience is worth so much a customer, this dial is right; dials that are right at no price are left out.",
    heads: ["Dial", "By the estimate", "Not ruled out"],
    groups: [{ name: null, rows }],
  };
}

export function rangeText({ from, to }: PriceRange, words: Words): string {
  if (from === 0 && to === null) return "at any price";
  if (to === null) return `${priceText(from, words)} and more`;
  return from === 0 ? `up to ${priceText(to, words)}` : `${priceText(from, words)} to ${priceText(to, words)}`;
}

/** To two or three digits: a price is read, not computed with. */
export const priceText = (value: number, words: Words): string =>
  words.finer({ mean: value, halfWidth: value / 4 }, "money");
