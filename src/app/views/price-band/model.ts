/** What the price band's picture shows, as plain data: a ladder of right dials over the price of a point. Pure. */
import type { PricedDial, PriceRange } from "../../../experiment/priceBand.ts";
import type { Answer } from "../../../experiment/types.ts";
import { told } from "../../answer/meaning.ts";
import { pricesOf, priceText, rangeText } from "../../answer/prices.ts";
import { type Span, spanOf } from "../../charts/axis.ts";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";

/** A dial that is right by the estimate, and where. */
export interface Rung extends PriceRange {
  readonly dial: number;
  readonly isAnswer: boolean;
  /** Its figures in words, a line each. */
  readonly reading: readonly string[];
}

/** Between these prices the dials that are not ruled out reach so far. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

interface PriceRangeOf extends PriceRange {
  readonly dial: number;
}

export interface PriceBandModel {
  /** Prices at the ends of the axis, which has equal room for equal factors. */
  readonly axis: Span;
  /** From low prices upwards; they adjoin. */
  readonly rungs: readonly Rung[];
  /** Within the axis; none before the first look. */
  readonly band: readonly Stretch[];
  /** The answer's dial where it is priced at all, and the prices at which it is not ruled out. */
  readonly answer: PriceRangeOf | null;
  readonly answerText: readonly string[];
  readonly firstText: string;
  readonly lastText: string;
  readonly coarse: boolean;
  readonly stale: boolean;
  readonly words: Words;
}

/** The most that an axis spans: further prices are read in the table. */
const widest = 1e4;
const nothingPriced: Span = { min: 0.1, max: 10 };

export const pricedOf = (curve: CurveView): readonly PricedDial[] => pricesOf(curve.sample, curve.answer);

/** @param previous the axis of the picture before, kept where it still serves */
export function priceBandModel(
  props: ViewProps,
  priced: readonly PricedDial[],
  words: Words,
  previous: Span | null,
): PriceBandModel {
  const { answer } = focusOf(props);
  const coarse = !answer.certified;
  const rungs = priced
    .flatMap(({ dial, estimated, possible }): Rung[] => {
      if (estimated === null) return [];
      const isAnswer = dial === answer.dial && answer.verdict !== "out of reach";
      const range = `right ${whereText(estimated, words)}, by the estimate`;
      const sure = coarse ? [] : [`not ruled out ${whereText(possible, words)}`];
      return [{ dial, ...estimated, isAnswer, reading: [words.percent(dial), range, ...sure] }];
    })
    .sort((a, b) => a.from - b.from || a.dial - b.dial);
  const axis = axisOf(rungs, previous);
  const right = rungs.find(({ isAnswer }) => isAnswer);
  const own = answer.verdict === "out of reach" ? undefined : priced.find(({ dial }) => dial === answer.dial);
  const { step, own: refined, isNearest } = pricedAt(answer, words);
  return {
    axis,
    rungs,
    band: coarse ? [] : bandOf(priced, axis),
    answer: own && !coarse ? { dial: own.dial, ...own.possible } : null,
    answerText: own
      ? [
          answer.verdict === "not yet" ? `perhaps ${step} is right` : `${step} is right`,
          ...(refined === null ? [] : [`${isNearest ? "nearest to" : "beside"} ${refined}`]),
          right ? `${whereText(right, words)} a point` : "at no price, by the estimate",
        ]
      : [],
    ...endsOf(rungs, priced, words),
    coarse,
    stale: props.stale,
    words,
  };
}

/**
 * The dial whose prices stand for the answer's: they are worked out on the grid alone. "30 %", or "30 %, the step nearest
 * to 28 %," where the answer is told in hundredths; to be followed by a verb.
 */
export function pricedName(answer: Answer, words: Words): string {
  const { step, own, isNearest } = pricedAt(answer, words);
  return own === null ? step : `${step}, the ${isNearest ? "step nearest to" : "right step beside"} ${own},`;
}

interface Priced {
  readonly step: string;
  /** "28 %", the answer; null where that is the step itself. */
  readonly own: string | null;
  /** No step is nearer to it. */
  readonly isNearest: boolean;
}

function pricedAt(answer: Answer, words: Words): Priced {
  const { dial } = told(answer);
  const step = words.percent(answer.dial);
  const away = (one: number): number => Math.abs(one - dial);
  const isNearest = answer.cells.every((cell) => away(cell.dial) >= away(answer.dial));
  return { step, own: dial === answer.dial ? null : words.percent(dial), isNearest };
}

/** "from €0.34 to €0.52", "up to €0.34", "from €0.52 upwards", "at any price". */
export function whereText(range: PriceRange, words: Words): string {
  if (range.from > 0 && range.to === null) return `from ${priceText(range.from, words)} upwards`;
  return range.from > 0 ? `from ${rangeText(range, words)}` : rangeText(range, words);
}

function endsOf(
  rungs: readonly Rung[],
  priced: readonly PricedDial[],
  words: Words,
): Pick<PriceBandModel, "firstText" | "lastText"> {
  const first = rungs[0];
  const last = rungs.at(-1);
  const isRigid = first?.dial === 0 && first.to !== null && !first.isAnswer;
  return {
    firstText: isRigid ? `rigid below ${priceText(first.to, words)}` : "",
    lastText:
      last && last.dial < 1 && priced.every(({ dial, possible }) => dial < 1 || possible.to !== null)
        ? `never more than ${words.percent(last.dial)}`
        : "",
  };
}

/** Round ends around the prices where the right dial changes. */
function axisOf(rungs: readonly Rung[], previous: Span | null): Span {
  const steps = rungs.map(({ from }) => from).filter((price) => price > 0);
  const all = spanOf(steps);
  if (all === null) return previous ?? nothingPriced;
  const right = rungs.find(({ isAnswer }) => isAnswer);
  const middle = [right?.from, right?.to].find((price) => price != null && price > 0) ?? Math.sqrt(all.min * all.max);
  const tooWide = all.max / all.min > widest;
  const reach = Math.sqrt(widest);
  const data = {
    min: tooWide ? Math.max(all.min, middle / reach) : all.min,
    max: tooWide ? Math.min(all.max, middle * reach) : all.max,
  };
  const fits = previous !== null && data.min >= 1.2 * previous.min && data.max <= previous.max / 1.2;
  const length = ({ min, max }: Span) => Math.log(max / min);
  if (fits && length(previous) <= 2.2 * Math.max(length(data), Math.log(10))) return previous;
  return { min: roundPrice(data.min / 1.6, -1), max: roundPrice(data.max * 1.6, 1) };
}

/** The prices 1, 3, 10, 30, ... that lie on the axis, and below and above. */
export function priceTicks({ min, max }: Span): readonly number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
    for (const first of [1, 3]) {
      const price = Number((first * 10 ** power).toPrecision(3));
      if (price >= min * 0.999 && price <= max * 1.001) ticks.push(price);
    }
  }
  return ticks;
}

function roundPrice(price: number, way: 1 | -1): number {
  const ticks = priceTicks({ min: price / 12, max: price * 12 });
  const found = way === 1 ? ticks.find((tick) => tick >= price) : ticks.findLast((tick) => tick <= price);
  return found ?? price;
}

/** How far the dials reach that are not ruled out, from one price at which that changes to the next. */
function bandOf(priced: readonly PricedDial[], axis: Span): readonly Stretch[] {
  const inside = (price: number | null): price is number => price !== null && price > axis.min && price < axis.max;
  const changes = priced.flatMap(({ possible }) => [possible.from, possible.to]).filter(inside);
  const edges = [axis.min, ...new Set(changes.sort((a, b) => a - b)), axis.max];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i];
    const middle = Math.sqrt(from * to);
    const dials = priced
      .filter(({ possible }) => possible.from <= middle && (possible.to === null || possible.to >= middle))
      .map(({ dial }) => dial);
    return dials.length === 0 ? [] : [{ from, to, low: Math.min(...dials), high: Math.max(...dials) }];
  });
}
