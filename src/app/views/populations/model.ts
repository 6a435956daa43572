/** Where right lies for each population, or under each design: a row a curve, all on one dial. Pure. */
import type { LeastRegret } from "../../../experiment/acrossPopulations.ts";
import { told } from "../../answer/meaning.ts";
import { curveName, type DialPoint, pointsOf } from "../../charts/series.ts";
import { type DialZone, dialZone } from "../../charts/zone.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { type CurveKey, type CurveView, sameCurve, type ViewProps } from "../types.ts";

export interface DialRow {
  readonly of: CurveKey;
  readonly name: string;
  readonly inFocus: boolean;
  readonly zone: DialZone;
  /** What is in use today, where it is of this curve's design. */
  readonly today: number | null;
  /** Cost, and promises kept or experience, at the answer. */
  readonly figures: readonly string[];
  /** In words, a line each. */
  readonly reading: readonly string[];
}

/** The one dial for all rows. */
export interface ForAll {
  readonly dial: number;
  readonly low: number;
  readonly high: number;
  /** "45 % (40–50 %)". */
  readonly text: string;
  readonly reading: readonly string[];
}

export interface PopulationsModel {
  readonly rows: readonly DialRow[];
  /** Null where designs are compared, or before every population has its first look. */
  readonly forAll: ForAll | null;
  readonly stale: boolean;
  /** "0 %" and "100 %". */
  readonly ends: readonly [string, string];
}

export function populationsModel(props: ViewProps, words: Words): PopulationsModel {
  const regret = props.comparing === "populations" ? (props.regret ?? null) : null;
  return {
    rows: props.curves.map((curve) => rowOf(curve, props, words)),
    forAll: regret && forAllOf(regret, words),
    stale: props.stale,
    ends: [words.percent(0), words.percent(1)],
  };
}

function rowOf(curve: CurveView, props: ViewProps, words: Words): DialRow {
  const { scenario } = props;
  const zone = dialZone(curve.answer, props.stale, words);
  const point = pointsOf(curve).find(({ isAnswer }) => isAnswer);
  const figures = point ? figuresAt(point, words) : [];
  const name = curveName(scenario, curve, props.comparing);
  return {
    of: { population: curve.population, design: curve.design },
    name,
    inFocus: sameCurve(curve, props.focus),
    zone,
    today: scenario.today?.design === curve.design ? scenario.today.dial : null,
    figures,
    reading: [
      name,
      `${verdictText(curve)} ${zone.text}`,
      ...figures,
      ...(point ? [daysText(point.days, scenario, words)] : []),
    ],
  };
}

export function verdictText({ answer }: Pick<CurveView, "answer">): string {
  if (answer.verdict === "out of reach") return "out of reach,";
  return answer.certified && answer.verdict === "not yet" ? "not yet," : "right is";
}

/** Cost, and what the promise or the customers make of it. */
export function figuresAt({ measures }: DialPoint, words: Words): readonly string[] {
  const { costPerCustomer, promiseKept, experience } = measures;
  return [
    ...(costPerCustomer ? [`${words.estimate(costPerCustomer, "money")} a customer`] : []),
    ...(promiseKept
      ? [`${words.estimate(promiseKept, "inHundred")} kept`]
      : experience
        ? [`experience ${words.estimate(experience, "points")}`]
        : []),
  ];
}

function forAllOf({ dial, zone, certified, doesForAll }: LeastRegret, words: Words): ForAll {
  const range = zone.low === zone.high ? "" : ` (${words.runs([[zone.low, zone.high]])})`;
  const text = `${words.percent(dial)}${certified ? range : ""}`;
  const shown = certified && zone.dials.length === 0;
  const none = shown ? "no dial does for all" : "by the estimate no dial does for all";
  const what = doesForAll ? "least regret over all of them" : `${none}, this one comes nearest`;
  return { dial, low: zone.low, high: zone.high, text, reading: ["One dial for all", text, what] };
}

/** From the least to the most flexible answer, of those that have one; null where there are fewer than two. */
export function endsOf({ curves }: Pick<ViewProps, "curves">): { least: CurveView; most: CurveView } | null {
  const there = curves.filter(({ answer }) => answer.verdict !== "out of reach");
  const sorted = [...there].sort((a, b) => told(a.answer).dial - told(b.answer).dial);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return sorted.length > 1 && least && most ? { least, most } : null;
}
