/** The figures behind the cost and experience picture, a row a dial with its days, curve by curve. */
import type { Estimate } from "../../../experiment/types.ts";
import { curveName, meaningOf, pointsOf } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import { daysHead } from "../../words/days.ts";
import type { Unit, Words } from "../../words/format.ts";
import { focusOf, intervalsNote } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { type InUse, inUseToday } from "./today.ts";

export function costExperienceTable(props: ViewProps, words: Words): Table {
  const all = [
    ...props.curves.map((curve) => ({ curve, name: curveName(props.scenario, curve, props.comparing) })),
    ...(props.ghost ? [{ curve: props.ghost.curve, name: `“${props.ghost.name}”, pinned` }] : []),
  ];
  const today = inUseToday(props);
  const inUse = ({ design, population }: CurveView, dial: number): boolean =>
    dial === props.scenario.today?.dial &&
    design === props.scenario.today.design &&
    population === focusOf(props).population;
  return {
    caption: `Cost per customer and experience by dial. ${intervalsNote(props, words)}`,
    heads: ["Dial", "Meaning", daysHead(props.scenario), "Cost per customer", "±", "Experience", "±"],
    groups: [
      ...all.map(({ curve, name }) => ({
        name,
        rows: pointsOf(curve).map((point) => {
          const { costPerCustomer, experience } = point.measures;
          return {
            head: words.percent(point.dial),
            strong: point.isAnswer,
            cells: [
              `${meaningOf(point)}${inUse(curve, point.dial) ? ", in use today" : ""}`,
              words.count(point.days),
              ...figures(costPerCustomer, "money", words),
              ...figures(experience, "points", words),
            ],
          };
        }),
      })),
      ...(today === null || today.onCurve ? [] : [todayGroup(today, words)]),
    ],
  };
}

/** Of a design whose curve has no row for it. */
const todayGroup = ({ design, dial, days, cost, experience }: InUse, words: Words) => ({
  name: `${design}, in use today`,
  rows: [
    {
      head: words.percent(dial),
      strong: false,
      cells: [
        "in use today",
        words.count(days),
        ...figures(cost, "money", words),
        ...figures(experience, "points", words),
      ],
    },
  ],
});

const figures = (estimate: Estimate | null, unit: Unit, words: Words): readonly string[] =>
  estimate === null ? ["none", "none"] : [words.finer(estimate, unit), words.plusMinus(estimate, unit) ?? "none"];
