/** The price band as an exhibit: the right dial over the price of a point, and what is not ruled out. Pure. */

import { dialAxis } from "../../exhibit/axes.ts";
import { curveNames, daysAt, meaningAt } from "../../exhibit/tidy.ts";
import type { Exhibit, Series, TidyRow, XyChart, XyPoint } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { focusOf, seededSource } from "../source.ts";
import type { ViewProps } from "../types.ts";
import { priceBandModel, pricedOf, type Rung } from "./model.ts";
import { opener, priceBandTable, pricesNote, summary } from "./text.ts";

export function priceBandExhibit(props: ViewProps, words: Words): Exhibit {
  const curve = focusOf(props);
  const priced = pricedOf(curve);
  return {
    title: "Price band",
    sentence: opener(props, priced, words),
    summary: summary(props, priced, words),
    intervals: pricesNote(curve, words),
    source: seededSource(props, words),
    tables: [priceBandTable(curve, priced, words)],
    charts: priced.length === 0 ? [] : [chartOf(props, words)],
    tidy: priced.flatMap(({ dial, estimated, possible }) => [
      ...(estimated === null ? [] : rangeRows(props, dial, "rightFromPrice", "rightToPrice", estimated)),
      ...(curve.answer.certified ? rangeRows(props, dial, "notRuledOutFromPrice", "notRuledOutToPrice", possible) : []),
    ]),
  };
}

/** Two figures a range; one without an end is empty there. */
function rangeRows(
  props: ViewProps,
  dial: number,
  first: string,
  last: string,
  { from, to }: { readonly from: number; readonly to: number | null },
): readonly TidyRow[] {
  const curve = focusOf(props);
  const common = {
    ...curveNames(props.scenario, curve),
    about: "",
    dial,
    unit: `${props.scenario.currency} a point of experience`,
    halfWidth: null,
    days: daysAt(curve, dial),
    meaning: meaningAt(curve, dial),
  };
  return [
    { ...common, measure: first, mean: from },
    { ...common, measure: last, mean: to },
  ];
}

function chartOf(props: ViewProps, words: Words): XyChart {
  const priced = pricedOf(focusOf(props));
  const { axis, rungs, coarse } = priceBandModel(props, priced, words, null);
  const clipped = (price: number | null) => Math.min(axis.max, Math.max(axis.min, price ?? axis.max));
  const possible = coarse
    ? []
    : priced
        .filter(({ possible: range }) => clipped(range.from) < clipped(range.to))
        .map(({ dial, possible: range }) => ({
          ...line(`${words.percent(dial)}, not ruled out`, [clipped(range.from), clipped(range.to)], dial),
          tone: "grey" as const,
          line: 1.25,
        }));
  return {
    title: "Right dial",
    across: {
      title: `Price of one point of experience, ${props.scenario.currency} a customer`,
      min: axis.min,
      max: axis.max,
      step: 10,
      format: "General",
      logarithmic: true,
    },
    up: { ...dialAxis, title: "Right dial", step: 0.2 },
    series: [...possible, ...rungs.map((rung) => rungSeries(rung, [clipped(rung.from), clipped(rung.to)], words))],
  };
}

function rungSeries(rung: Rung, ends: readonly [number, number], words: Words): Series {
  const name = `${words.percent(rung.dial)}, right by the estimate`;
  const plain = line(name, ends, rung.dial);
  const [first, last] = plain.points;
  return {
    ...plain,
    tone: rung.isAnswer ? "right" : "ink",
    line: rung.isAnswer ? 5 : 2.5,
    points: [{ ...first, label: rung.isAnswer ? words.percent(rung.dial) : "", side: "above" }, last],
  };
}

function line(name: string, [from, to]: readonly [number, number], dial: number): Series {
  const end = { dial, y: dial, xHalf: null, yHalf: null, label: "", side: "above", bare: true } as const;
  const points: readonly XyPoint[] = [
    { ...end, x: from },
    { ...end, x: to },
  ];
  return { name, tone: "ink", mark: "none", size: 4, line: 2, dashed: false, hollow: false, whiskers: "none", points };
}
