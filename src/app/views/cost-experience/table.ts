/** The figures behind the cost and experience picture, a row a dial, curve by curve. */
import { temperatureWord } from "../../answer/meaning.ts";
import { curveName, pointsOf } from "../../charts/series.ts";
import type { Table } from "../../charts/Table.tsx";
import type { Words } from "../../words/format.ts";
import type { ViewProps } from "../types.ts";

export function costExperienceTable(props: ViewProps, words: Words): Table {
  return {
    caption: "Cost per customer and experience by dial, each with its 95 % interval",
    heads: ["Dial", "Meaning", "Cost per customer", "95 %", "Experience", "95 %"],
    groups: props.curves.map((curve) => ({
      name: curveName(props.scenario, curve, props.comparing),
      rows: pointsOf(curve).map((point) => {
        const { costPerCustomer, experience } = point.measures;
        return {
          head: words.percent(point.dial),
          strong: point.isAnswer,
          cells: [
            point.isAnswer ? "the answer" : temperatureWord[point.temperature],
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
