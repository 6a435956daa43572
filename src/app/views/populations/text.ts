/** Where right lies, in words: its sentence, its summary for who does not see it, its table. Pure. */
import { defaultDials } from "../../../experiment/types.ts";
import { told, verdictWord } from "../../answer/meaning.ts";
import { curveName, pointsOf } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import { daysHead } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { endsOf, populationsModel } from "./model.ts";

/** How far right moves, whether that is shown, and the one dial for all. */
export function opener(props: ViewProps, words: Words): string {
  const moves = moved(props, words);
  const { forAll } = populationsModel(props, words);
  const missing = props.curves.filter(({ answer }) => answer.verdict === "out of reach");
  const out = missing.length > 0 && missing.length < props.curves.length;
  const names = missing.map((curve) => curveName(props.scenario, curve, props.comparing)).join(", ");
  return `${moves}${out ? ` Out of reach for ${names}.` : ""}${forAll ? ` One dial for all, ${steps(words)}, is ${forAll.text}.` : ""}`;
}

/** The one dial for all is looked for on the grid; the rows' own answers go to the hundredth. */
const steps = (words: Words): string => `in steps of ${words.percent(defaultDials[1])}`;

function moved(props: ViewProps, words: Words): string {
  const name = (curve: CurveView) => curveName(props.scenario, curve, props.comparing);
  const what = props.comparing === "populations" ? "customers" : "design";
  const at = (curve: CurveView) => words.percent(told(curve.answer).dial);
  if (props.curves.every(({ answer }) => answer.verdict === "out of reach")) {
    return "Right is out of reach for all of them: that is a question of strategy, not of process.";
  }
  const ends = endsOf(props);
  if (ends === null) {
    const only = props.curves.find(({ answer }) => answer.verdict !== "out of reach") ?? props.curves[0];
    return `Right is ${populationsModel({ ...props, curves: [only] }, words).rows[0].zone.text} for ${name(only)}.`;
  }
  const { least, most } = ends;
  const perhaps = props.curves.some(({ answer }) => !answer.certified) ? "perhaps " : "";
  if (at(least) === at(most)) return `Right is ${perhaps}${at(least)} whichever the ${what}.`;
  const path = `from ${at(least)} for ${name(least)} to ${at(most)} for ${name(most)}`;
  if (perhaps !== "") return `Right moves with the ${what}, perhaps ${path}.`;
  const isApart = told(least.answer).zone.high < told(most.answer).zone.low;
  return isApart
    ? `Right moves with the ${what}: ${path}.`
    : `Right is estimated to move with the ${what}, ${path}; their zones meet, so that is not yet known.`;
}

export function summary(props: ViewProps, words: Words): string {
  const { rows, forAll } = populationsModel(props, words);
  const each = rows.map(({ reading: [name, ...rest] }) => `${name}: ${rest.join(", ")}.`);
  const all = forAll ? [`${forAll.reading[0]}, ${steps(words)}: ${forAll.reading.slice(1).join(", ")}.`] : [];
  return `A row each on one dial from rigid to fully flexible. ${[...each, ...all].join(" ")}`;
}

export function populationsTable(props: ViewProps, words: Words): Table {
  const { forAll } = populationsModel(props, words);
  const promised = props.scenario.promise !== null;
  const heads = ["Right dial", "Zone", "Verdict", daysHead(props.scenario), "Cost", "±"];
  const rows = props.curves.map((curve) => {
    const { answer } = curve;
    const { dial, zone } = told(answer);
    const point = pointsOf(curve).find(({ isAnswer }) => isAnswer);
    const cost = point?.measures.costPerCustomer ?? { mean: null, halfWidth: null };
    const second = point?.measures[promised ? "promiseKept" : "experience"] ?? { mean: null, halfWidth: null };
    const unit = promised ? "inHundred" : "points";
    return {
      head: curveName(props.scenario, curve, props.comparing),
      strong: false,
      cells: [
        words.percent(dial),
        answer.certified && zone.dials.length > 0 ? words.runs([[zone.low, zone.high]]) : "none",
        answer.certified ? verdictWord[answer.verdict].toLowerCase() : "coarse",
        words.count(answer.replications),
        words.finer(cost, "money"),
        words.plusMinus(cost, "money") ?? "none",
        words.finer(second, unit),
        words.plusMinus(second, unit) ?? "none",
      ],
    };
  });
  const all = forAll && {
    head: `One dial for all, ${steps(words)}`,
    strong: true,
    cells: [
      words.percent(forAll.dial),
      words.runs([[forAll.low, forAll.high]]),
      "least regret",
      ...Array.from({ length: 5 }, () => ""),
    ],
  };
  return {
    caption: `Where right lies for ${props.comparing === "populations" ? "each population" : "each design"}.`,
    heads: [
      props.comparing === "populations" ? "Population" : "Design",
      ...heads,
      promised ? "Kept in 100" : "Experience",
      "±",
    ],
    groups: [{ name: null, rows: all ? [...rows, all] : rows }],
  };
}

/** Each row's zone has the answer's own confidence; the one dial for all is a question of its own. */
export function intervalsOf(props: ViewProps, words: Words): string {
  const { answer } = props.curves[0];
  if (props.curves.some((curve) => !curve.answer.certified)) return "Coarse: no intervals yet.";
  const all = populationsModel(props, words).forAll ? "; so does the one dial for all" : "";
  return `Each row by itself holds at ${words.percent(answer.confidence)}, at every look${all}.`;
}
