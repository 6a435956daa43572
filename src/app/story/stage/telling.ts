/**
 * What a step says on the stage beside its picture: its head, the table of rigid, just right and flexible, and the line
 * at its foot. Every figure is the answer's own. Pure.
 */
import { answerSentences } from "../../../experiment/sentence.ts";
import type { Answer, Rule } from "../../../experiment/types.ts";
import { figure } from "../../../scenario/problem.ts";
import { cellsOf, type Temperature, temperatureOf, told } from "../../answer/meaning.ts";
import { type MeasureName, measureIn } from "../../answer/measures.ts";
import { curveName } from "../../charts/series.ts";
import type { Shown } from "../../store/shown.ts";
import type { Situation } from "../../store/store.ts";
import { focusOf } from "../../views/source.ts";
import { daysText } from "../../words/days.ts";
import type { Unit, Words } from "../../words/format.ts";
import { changesIn } from "../base.ts";
import { type CaptionPiece, captionParts, captionPieces } from "../caption.ts";

export interface SideFigure {
  readonly value: string;
  /** "± 0.11"; empty where there is none. */
  readonly plusMinus: string;
}

export interface SideRow {
  readonly name: string;
  readonly temperature: Temperature;
  /** The row of the answer. */
  readonly strong: boolean;
  readonly figures: readonly SideFigure[];
}

export interface Side {
  /** Whose figures these are. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly SideRow[];
  /** What the last column means. */
  readonly note: string;
}

interface Weighed {
  readonly measure: MeasureName;
  readonly unit: Unit;
  readonly head: string;
}

const weighed: Readonly<Record<Rule, Weighed>> = {
  promise: { measure: "promiseKept", unit: "inHundred", head: "kept in 100" },
  noticeable: { measure: "experience", unit: "points", head: "experience" },
  value: { measure: "netValue", unit: "money", head: "net value" },
};

/** @param locale a BCP 47 tag */
export function sideOf(shown: Shown, words: Words, locale: string): Side {
  const curve = focusOf(shown);
  const { answer } = curve;
  const second = weighed[shown.rule];
  const sign = currencySign(shown.scenario.currency, locale);
  const { dial } = told(answer);
  const cells = cellsOf(answer).filter((cell) => cell.dial === 0 || cell.dial === 1 || cell.dial === dial);
  return {
    name: curveName(shown.scenario, curve, shown.comparing),
    heads: [`${sign} a customer`, second.unit === "money" ? `${second.head}, ${sign}` : second.head],
    rows: cells.map((cell) => {
      const figure = (measure: MeasureName, unit: Unit): SideFigure => {
        const estimate = measureIn(cell, measure);
        if (estimate === null) return { value: "none", plusMinus: "" };
        // The column's head has the sign.
        const bare = (text: string): string => (unit === "money" ? text.replace(sign, "").trim() : text);
        return { value: bare(words.finer(estimate, unit)), plusMinus: bare(words.plusMinus(estimate, unit) ?? "") };
      };
      return {
        name: nameOf(cell.dial, answer, words),
        temperature: temperatureOf(cell.dial, answer),
        strong: cell.dial === dial,
        figures: [figure("costPerCustomer", "money"), figure(second.measure, second.unit)],
      };
    }),
    note: noteOf(shown),
  };
}

/** "€". */
const currencySign = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;

const ends = new Map([
  [0, "Rigid"],
  [1, "Flexible"],
]);

function nameOf(dial: number, answer: Answer, words: Words): string {
  if (ends.has(dial)) return ends.get(dial) ?? "";
  if (!answer.certified || answer.verdict === "not yet") return `Perhaps ${words.percent(dial)}`;
  return answer.verdict === "out of reach" ? `Nearest, ${words.percent(dial)}` : "Just right";
}

function noteOf({ rule, scenario }: Shown): string {
  if (rule === "noticeable") return "Experience goes from 0 to 100.";
  if (rule === "value") return "Net value: what customers bring a day, less what they cost.";
  const { promise } = scenario;
  if (promise === null) return "";
  const effort = figure(promise.effort);
  return `Kept: need met within ${durationText(promise.minutes)}, with an effort of at most ${effort}.`;
}

/** "45 minutes", "2 hours". */
export function durationText(minutes: number): string {
  const isHours = minutes >= 60 && minutes % 60 === 0;
  const count = isHours ? minutes / 60 : minutes;
  return `${figure(count)} ${isHours ? "hour" : "minute"}${count === 1 ? "" : "s"}`;
}

export interface Head {
  readonly head: readonly CaptionPiece[];
  readonly beside: readonly CaptionPiece[];
}

const plain = (text: string): readonly CaptionPiece[] => [{ text, emphasis: false, temperature: null }];

/** The caption, or, where there is none, the answer's own sentences. */
export function headOf(caption: string, shown: Shown | null, locale: string): Head {
  const { head, beside } = captionParts(caption);
  if (head !== "") return { head: captionPieces(head), beside: captionPieces(beside) };
  if (shown === null) return { head: plain("The first days are being counted."), beside: [] };
  const curve = focusOf(shown);
  const { first, second } = answerSentences(
    curve.answer,
    { sample: curve.sample, terms: shown.scenario, today: curve.today },
    locale,
  );
  const pieces = (spans: typeof first): readonly CaptionPiece[] =>
    spans.map(({ text, tone }) => ({
      text,
      emphasis: false,
      temperature: tone === "plain" || tone === "strong" ? null : tone,
    }));
  return { head: pieces(first), beside: pieces(second) };
}

/** "1,000 days, 95 % intervals, seed 7, 3 assumptions changed"; before that, how far it is. */
export function footOf(situation: Situation, shown: Shown | null, words: Words): string {
  const changed = changesIn(situation);
  const seed = /^seed\b/i.test(situation.seed) ? situation.seed : `seed ${situation.seed}`;
  const rest = [seed, `${changed === 0 ? "no" : words.count(changed)} assumption${changed === 1 ? "" : "s"} changed`];
  if (shown === null) return ["nothing counted yet", ...rest].join(", ");
  return [basisOf(shown, words), ...rest].join(", ");
}

/** "1,000 days, 95 % intervals"; how far it is where that is not all. */
export function basisOf(shown: Shown, words: Words): string {
  const { answer } = focusOf(shown);
  const days = daysText(answer.replications, shown.scenario, words);
  const intervals = answer.certified ? `${words.percent(answer.confidence)} intervals` : "no intervals yet";
  return `${progressText(shown, answer)}${days}, ${intervals}`;
}

function progressText({ stage }: Pick<Shown, "stage">, { certified, verdict }: Answer): string {
  if (!certified) return "coarse so far: ";
  if (stage === "settled" && verdict !== "not yet") return "";
  return stage === "settled" ? "not settled after " : "still being counted: ";
}
