/** Where right lies, as an exhibit: a row a population or design, its zone and its answer on one dial. Pure. */
import { told } from "../../answer/meaning.ts";
import { dialAxis } from "../../exhibit/axes.ts";
import { type RowsRow, rowsChart } from "../../exhibit/rows.ts";
import { answerRows, curveNames, daysAt, meaningAt } from "../../exhibit/tidy.ts";
import type { Exhibit, TidyRow, XyChart } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { seededSource } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { populationsModel } from "./model.ts";
import { intervalsOf, opener, populationsTable, summary } from "./text.ts";

export const populationsExhibit = (props: ViewProps, words: Words): Exhibit => ({
  title: "Where right lies",
  sentence: opener(props, words),
  summary: summary(props, words),
  intervals: intervalsOf(props, words),
  source: seededSource(props, words),
  tables: [populationsTable(props, words)],
  charts: [chartOf(props, words)],
  tidy: props.curves.flatMap((curve) => [
    ...dialRows(curve, props),
    ...answerRows(props.scenario, curve).filter(({ dial }) => dial === told(curve.answer).dial),
  ]),
});

/** The right dial with its zone: the zone's ends are no half-widths, so they are rows of their own. */
function dialRows(curve: CurveView, { scenario }: ViewProps): readonly TidyRow[] {
  const { dial, zone } = told(curve.answer);
  const { certified, verdict } = curve.answer;
  const common = {
    ...curveNames(scenario, curve),
    about: "",
    dial,
    unit: "share of flexibility",
    halfWidth: null,
    days: daysAt(curve, dial),
    meaning: meaningAt(curve, dial),
  };
  const hasZone = certified && verdict !== "out of reach" && zone.dials.length > 0;
  return [
    { ...common, measure: "rightDial", mean: dial },
    ...(hasZone
      ? [
          { ...common, measure: "zoneFrom", mean: zone.low },
          { ...common, measure: "zoneTo", mean: zone.high },
        ]
      : []),
  ];
}

function chartOf(props: ViewProps, words: Words): XyChart {
  const { rows, forAll } = populationsModel(props, words);
  const all: RowsRow[] = rows.map(({ name, zone, inFocus }) => ({
    name,
    marks: [
      {
        dial: zone.dial,
        x: zone.dial,
        half: null,
        tone: zone.outOfReach ? "ink" : "right",
        mark: "circle",
        size: 11,
        hollow: !zone.firm || zone.outOfReach || (!inFocus && rows.length > 1),
        label: zone.text,
        side: "below",
        what: zone.outOfReach ? "the nearest" : "the right dial",
      },
    ],
    spans: zone.outOfReach || zone.coarse ? [] : zone.runs.map(([from, to]) => ({ from, to, dashed: !zone.firm })),
  }));
  const last: RowsRow[] =
    forAll === null
      ? []
      : [
          {
            name: "One dial for all",
            marks: [
              {
                dial: forAll.dial,
                x: forAll.dial,
                half: null,
                tone: "ink",
                mark: "circle",
                size: 9,
                hollow: false,
                label: forAll.text,
                side: "below",
                what: "least regret",
              },
            ],
            spans: [{ from: forAll.low, to: forAll.high, dashed: false }],
          },
        ];
  return rowsChart("Each its own dial", { ...dialAxis, step: 0.2 }, [...all, ...last]);
}
