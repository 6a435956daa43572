/** Effective first, then efficient, as rows: people at each dial, what they come to, and the order reversed. Pure. */
import type { Headcounts } from "../../../experiment/questions/headcounts.ts";
import type { Staffing } from "../../../experiment/questions/staffing.ts";
import type { People } from "../../../experiment/questions/staffingTest.ts";
import type { TidyRow } from "../../exhibit/types.ts";
import { nameIn } from "../names.ts";
import type { AskedContext } from "../types.ts";
import { less, type Of, plain, rowsFor } from "./rows.ts";

export function staffingFigures(found: Staffing, context: AskedContext): readonly TidyRow[] {
  const { present, curve, answer, dial, reversed } = found;
  const { scenario } = context;
  const rows = rowsFor(context);
  const name = nameIn(scenario.teams);
  const people = (headcount: Headcounts, of: Of): readonly TidyRow[] =>
    Object.entries(headcount).flatMap(([team, slots]) =>
      slots.map((count, slot) => {
        const shift = slots.length > 1 ? `, slot ${slot + 1}` : "";
        return rows.figure(
          { ...of, about: `${of.about ?? ""}${name(team)}${shift}` },
          "people",
          "people",
          plain(count),
        );
      }),
    );
  const worth = ({ measures, pay }: People, of: Of, ending = ""): readonly TidyRow[] => [
    ...rows.measures(of, measures, ending),
    rows.figure(of, `payPerCustomer${ending}`, `${scenario.currency} a customer`, pay),
  ];
  const dials = curve.flatMap((one) => {
    const of = { dial: one.dial, days: one.replications, meaning: one.verdict };
    return [
      ...people(one.headcount, of),
      ...worth(one.levels, of),
      ...(one.againstAnswer === null ? [] : worth(one.againstAnswer, of, `${less}FromAnswer`)),
    ];
  });
  const own = { dial, days: answer.replications, meaning: answer.verdict };
  return [
    ...people(present, { meaning: "now" }),
    ...dials,
    ...worth(answer.againstPresent, own, `${less}FromPresent`),
    ...(reversed === null ? [] : reversedFigures()),
  ];

  function reversedFigures(): readonly TidyRow[] {
    if (reversed === null) return [];
    const { headcount, levels, differences, afterwards, replications: days } = reversed;
    const of = { about: "reversed", days, meaning: "people cut first, then flexible" };
    const later = afterwards === null || afterwards.dial === dial ? [] : [afterwards];
    return [
      ...people(headcount, { ...of, about: "reversed, ", dial: reversed.from }),
      ...[{ dial, levels, differences }, ...later].flatMap((one) => [
        ...worth(one.levels, { ...of, dial: one.dial }),
        ...worth(one.differences, { ...of, dial: one.dial }, `${less}FromAnswer`),
      ]),
    ];
  }
}
