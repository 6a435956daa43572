/** The measures along the dial as an exhibit: a chart a measure, and the two wholes in their parts as tables. Pure. */

import { cellsOf } from "../../answer/meaning.ts";
import { type MeasureName, measureIn } from "../../answer/measures.ts";
import { curveName, pointsOf } from "../../charts/series.ts";
import { axisOf, dialAxis, shareAxis } from "../../exhibit/axes.ts";
import { curveSeries } from "../../exhibit/curve.ts";
import { answerRows, tidyRow } from "../../exhibit/tidy.ts";
import type { Axis, Exhibit, Series, TidyRow, XyChart } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { focusOf, intervalsNote, seededSource } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { brokenPromises, costMade, type Parted, type Parts, partsOf } from "./bands/model.ts";
import { partsTable } from "./bands/text.ts";
import { measuresShown } from "./model.ts";
import { alongTheDialTable, opener, summary } from "./text.ts";

export function alongTheDialExhibit(props: ViewProps, words: Words): Exhibit {
  const curve = focusOf(props);
  const wholes = [brokenPromises, costMade].flatMap((of) => partsOf(curve, of) ?? []);
  return {
    title: "Along the dial",
    sentence: opener(props, words),
    summary: summary(props, words),
    intervals: intervalsNote(props, words),
    source: seededSource(props, words),
    tables: [alongTheDialTable(props, words), ...wholes.map((parts) => partsTable(parts, words))],
    charts: measuresShown.flatMap((measure) => chartOf(props, measure.id, words)),
    tidy: [...answerRows(props.scenario, curve), ...wholes.flatMap((parts) => partRows(parts, curve, props))],
  };
}

const titles: Readonly<Record<MeasureName, string>> = {
  costPerCustomer: "Cost per customer",
  experience: "Experience, 0 to 100",
  promiseKept: "Promise kept",
  netValue: "Net value a customer",
};

function chartOf(props: ViewProps, id: MeasureName, words: Words): readonly XyChart[] {
  const curve = focusOf(props);
  const values = cellsOf(curve.answer).map((cell) => measureIn(cell, id)?.mean ?? null);
  if (values.every((value) => value === null)) return [];
  const unit = measuresShown.find((one) => one.id === id)?.unit ?? "points";
  const answer = pointsOf(curve).find(({ isAnswer }) => isAnswer)?.measures[id] ?? null;
  const promised = id === "promiseKept" ? (props.scenario.promise?.share ?? null) : null;
  const look = {
    name: curveName(props.scenario, curve, props.comparing),
    inFocus: true,
    label: answer === null ? "" : words.estimate(answer, unit),
    side: "below right",
    ends: false,
    whiskers: "up",
    size: 4,
  } as const;
  const money = unit === "money" ? `, ${props.scenario.currency}` : "";
  return [
    {
      title: `${titles[id]}${money}`,
      across: dialAxis,
      up: upAxis(titles[id], [...values, promised], id),
      series: [
        ...(promised === null ? [] : [promisedLine(promised, words)]),
        ...curveSeries(
          curve,
          ({ dial, measures }) => {
            const estimate = measures[id];
            if (estimate?.mean == null) return null;
            return { x: dial, y: estimate.mean, xHalf: null, yHalf: estimate.halfWidth };
          },
          look,
          words,
        ),
      ],
    },
  ];
}

function upAxis(title: string, values: readonly (number | null)[], id: MeasureName): Axis {
  if (id === "promiseKept") return shareAxis(axisOf(title, values, { min: 0, max: 1 }));
  return axisOf(title, values, id === "experience" ? { min: 0, max: 100 } : undefined);
}

function promisedLine(share: number, words: Words): Series {
  const end = { y: share, xHalf: null, yHalf: null, side: "below", bare: true } as const;
  const label = `promised ${words.value({ mean: share, halfWidth: 0 }, "inHundred")}`;
  return {
    name: "Promised",
    tone: "grey",
    mark: "none",
    size: 4,
    line: 1,
    dashed: true,
    hollow: false,
    whiskers: "none",
    points: [
      { ...end, dial: 0, x: 0, label: "" },
      { ...end, dial: 0.84, x: 0.84, label },
      { ...end, dial: 1, x: 1, label: "" },
    ],
  };
}

const measureOf: Readonly<Record<Parted["group"], string>> = { brokenBy: "brokenBy", costParts: "costParts" };

function partRows({ of, dials, parts }: Parts, curve: CurveView, { scenario }: ViewProps): readonly TidyRow[] {
  const unit = of.unit === "money" ? `${scenario.currency} a customer` : "share of customers";
  return dials.flatMap((dial, i) =>
    parts.map(({ label, estimates }) =>
      tidyRow(scenario, curve, dial, { about: label, measure: measureOf[of.group], unit }, estimates[i]),
    ),
  );
}
