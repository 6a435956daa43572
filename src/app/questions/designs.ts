/** The designs of a scenario beside each other, as two tables: each at its own dial, and what none is shown to beat. */
import { type Designs, designs as inquiry } from "../../experiment/questions/designs.ts";
import { designsSentence } from "../../experiment/questions/designsSentence.ts";
import { verdictWord } from "../answer/meaning.ts";
import { daysHead } from "../words/days.ts";
import { differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { nameIn } from "./names.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const designs = question<Designs>({
  choices: ({ scenario, design }) => [
    {
      id: "base",
      label: "Held against",
      options: [...scenario.designs]
        .sort((a, b) => Number(b.id === design) - Number(a.id === design))
        .map(({ id, name }) => ({ value: id, name })),
    },
  ],
  inquiry: ({ scenario, population, rule, confidence, maxDays, chosen }) =>
    inquiry({ scenario, population, rule, confidence, maxDays, base: chosen.base }),
  sentence: (found, { scenario, locale }) =>
    designsSentence(found, scenario.currency, nameIn(scenario.designs), locale),
  tables: (found, context) => [designTable(found, context), frontierTable(found, context)],
  sure: (_, { words, confidence }) =>
    `${words.percent(confidence)} for each design’s answer, for all differences together and for the list of the unbeaten, at every look.`,
});

function designTable({ designs: rows, base }: Designs, { scenario, words }: AskedContext): PlainTable {
  const name = nameIn(scenario.designs);
  const measures = measuresIn(rows.map(({ differences }) => differences));
  return {
    caption: `Each design at its own right dial, and its difference to ${name(base)}.`,
    head: ["Design", "Verdict", "Dial", "Zone", daysHead(scenario), ...measures.map((one) => measureHead[one])],
    rows: rows.map(({ design, answer, differences }) => ({
      name: name(design),
      cells: [
        verdictWord[answer.verdict],
        words.percent(answer.dial),
        words.runs([[answer.zone.low, answer.zone.high]]),
        words.count(answer.replications),
        ...measures.map((one) =>
          design === base ? "held against" : differenceCell(words, differences[one], unitOf[one]),
        ),
      ],
      strong: design === base,
    })),
  };
}

function frontierTable({ frontier }: Designs, { scenario, words }: AskedContext): PlainTable {
  const name = nameIn(scenario.designs);
  return {
    caption: "Designs and dials that no other is shown to beat on cost and experience both, the cheapest first.",
    head: ["Design", "Dial", measureHead.costPerCustomer, measureHead.experience],
    rows: frontier.map(({ design, dial, cost, experience }) => ({
      name: name(design),
      cells: [
        words.percent(dial),
        levelCell(words, { mean: cost, halfWidth: null }, "money"),
        levelCell(words, { mean: experience, halfWidth: null }, "points"),
      ],
    })),
  };
}
