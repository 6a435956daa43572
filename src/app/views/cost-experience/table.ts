/** The figures behind the cost and experience picture, a row a dial with its days, curve by curve. */
import { curveName, meaningOf, pointsOf } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import { daysHead } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { intervalsNote } from "../source.ts";
import type { ViewProps } from "../types.ts";

export function costExperienceTable(props: ViewProps, words: Words): Table {
  const all = [
    ...props.curves.map((curve) => ({ curve, name: curveName(props.scenario, curve, props.comparing) })),
    ...(props.ghost ? [{ curve: props.ghost.curve, name: `“${props.ghost.name}”, pinned` }] : []),
  ];
  return {
    caption: `Cost per customer and experience by dial. ${intervalsNote(props, words)}`,
    heads: ["Dial", "Meaning", daysHead(props.scenario), "Cost per customer", "±", "Experience", "±"],
    groups: all.map(({ curve, name }) => ({
      name,
      rows: pointsOf(curve).map((point) => {
        const { costPerCustomer, experience } = point.measures;
        return {
          head: words.percent(point.dial),
          strong: point.isAnswer,
          cells: [
            meaningOf(point),
            words.count(point.days),
            costPerCustomer ? words.finer(costPerCustomer, "money") : "none",
            (costPerCustomer && words.plusMinus(costPerCustomer, "money")) ?? "none",
            experience ? words.finer(experience, "points") : "none",
            (experience && words.plusMinus(experience, "points")) ?? "none",
          ],
        };
      }),
    })),
  };
}
