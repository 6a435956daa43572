/** The price band in words: its sentence, its summary for who does not see it, its table. Pure. */
import type { PricedDial, PriceRange } from "../../../experiment/priceBand.ts";
import { type Answer, defaultDials } from "../../../experiment/types.ts";
import { told } from "../../answer/meaning.ts";
import { priceText, rangeText } from "../../answer/prices.ts";
import type { Table } from "../../charts/Table.tsx";
import type { Words } from "../../words/format.ts";
import { focusOf } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { pricedName, whereText } from "./model.ts";

/** Between which prices one has to know a point's to be for the answer to be right. */
export function opener(props: ViewProps, priced: readonly PricedDial[], words: Words): string {
  const { answer } = focusOf(props);
  if (priced.length === 0) return "Nobody came whose experience counts, so no point has a price.";
  if (answer.verdict === "out of reach") return `Right is out of reach at any price. ${ladder(priced, words)}`;
  const dial = pricedName(answer, words);
  const own = priced.find((one) => one.dial === answer.dial);
  if (!own?.estimated) {
    return `${dial} is right by the rule, but at no price of a point, by the estimate. ${ladder(priced, words)}`;
  }
  if (!answer.certified) {
    return `Perhaps ${dial} is right, ${pointText(own.estimated, words)}.`;
  }
  const { from, to } = own.estimated;
  if (answer.verdict === "not yet") {
    const open = `it is not ruled out ${whereText(own.possible, words)}`;
    return `It is not yet known which dial is right. By the estimate ${dial} is, ${pointText(own.estimated, words)}; ${open}.`;
  }
  const sure = `${dial} is not ruled out ${whereText(own.possible, words)}`;
  if (from === 0 && to === null) return `You need not know the price of a point: ${dial} is right at any (${sure}).`;
  const only =
    to === null
      ? `above ${priceText(from, words)}`
      : from === 0
        ? `below ${priceText(to, words)}`
        : `between ${priceText(from, words)} and ${priceText(to, words)}`;
  return `You need not know the price of a point, only that it is ${only}; ${sure}.`;
}

/** "from €0.34 to €0.52 a point". */
function pointText(range: PriceRange, words: Words): string {
  return range.from === 0 && range.to === null ? "whatever a point is worth" : `${whereText(range, words)} a point`;
}

/** From which dial to which right goes as the price rises. */
function ladder(priced: readonly PricedDial[], words: Words): string {
  const rungs = priced
    .flatMap(({ dial, estimated }) => (estimated === null ? [] : [{ dial, ...estimated }]))
    .sort((a, b) => a.from - b.from);
  const first = rungs[0];
  const last = rungs.at(-1);
  if (!first || !last || first === last) return "";
  return (
    `By price alone, right goes from ${words.percent(first.dial)} ` +
    `(${rangeText(first, words)} a point) to ${words.percent(last.dial)} (${rangeText(last, words)}).`
  );
}

export function summary(props: ViewProps, priced: readonly PricedDial[], words: Words): string {
  const rungs = priced
    .flatMap(({ dial, estimated }) => (estimated === null ? [] : [{ dial, ...estimated }]))
    .sort((a, b) => a.from - b.from);
  const steps = rungs.map((rung) => `${words.percent(rung.dial)} ${whereText(rung, words)}`);
  const { answer } = focusOf(props);
  const all = `The right dial by what one point of experience is worth to you, a customer, by the estimate: ${steps.join("; ")}.`;
  return `${all} ${answerText(answer, words)}`;
}

/** What the rule makes of it, whatever a point is worth. */
function answerText(answer: Answer, words: Words): string {
  const dial = pricedName(answer, words).replace(/,$/, "");
  if (!answer.certified) return `The answer is perhaps ${dial}.`;
  if (answer.verdict === "out of reach") return `By the rule no dial is right; ${dial} comes nearest.`;
  if (answer.verdict === "not yet") return `The answer is not yet known; by the estimate it is ${dial}.`;
  return `The answer is ${dial}.`;
}

export function priceBandTable({ answer }: CurveView, priced: readonly PricedDial[], words: Words): Table {
  return {
    caption:
      "Where one point of experience is worth so much a customer, this dial is right. Dials that are right at no price are left out.",
    heads: ["Dial", "By the estimate", "Not ruled out"],
    groups: [
      {
        name: null,
        rows: priced
          .filter(({ estimated }) => answer.certified || estimated !== null)
          .map(({ dial, estimated, possible }) => ({
            head: words.percent(dial),
            strong: dial === answer.dial && answer.verdict !== "out of reach",
            cells: [
              estimated === null ? "at no price" : rangeText(estimated, words),
              answer.certified ? rangeText(possible, words) : "not yet known",
            ],
          })),
      },
    ],
  };
}

/** Of the axis, and of a dial told in hundredths: prices are worked out on the grid alone. */
export function gridNote({ answer }: CurveView, words: Words): string {
  const isFiner = told(answer).dial !== answer.dial;
  const steps = isFiner ? ` Prices are worked out in steps of ${words.percent(defaultDials[1])}.` : "";
  return `Equal room for equal factors.${steps}`;
}

/** The intervals are those of a question of its own. */
export function pricesNote({ answer }: CurveView, words: Words): string {
  if (!answer.certified) return "Coarse: by the estimate alone.";
  return `Grey: not ruled out; ${words.percent(answer.confidence)}, at every price and every look.`;
}
