/** The designs of a scenario beside each other, as two tables: each at its own dial, and what none is shown to beat. */
import { type DesignAtItsBest, type Designs, designs as inquiry } from "../../experiment/questions/designs.ts";
import { designsSentence } from "../../experiment/questions/designsSentence.ts";
import { stretches, verdictWord } from "../answer/meaning.ts";
import { daysHead } from "../words/days.ts";
import type { Unit } from "../words/format.ts";
import { dash, differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { designsFigures } from "./figures/designs.ts";
import { nameIn } from "./names.ts";
import { frontierPicture } from "./pictures/frontier.ts";
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
  pictures: (found, context) => [frontierPicture(found, context)],
  figures: designsFigures,
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
        ...measures.map((one) => (design === base ? dash : differenceCell(words, differences[one], unitOf[one]))),
      ],
      strong: design === base,
    })),
  };
}

/** A row a design: the dials at which it is unbeaten, and from where to where they take cost and experience. */
function frontierTable({ frontier, designs: all }: Designs, { scenario, words }: AskedContext): PlainTable {
  const name = nameIn(scenario.designs);
  const from = (values: readonly number[], unit: Unit): string =>
    [
      ...new Set(
        [Math.min(...values), Math.max(...values)].map((mean) => levelCell(words, { mean, halfWidth: null }, unit)),
      ),
    ].join(" to ");
  const row = ({ design, answer }: DesignAtItsBest) => {
    const cells = frontier.filter((cell) => cell.design === design).sort((a, b) => a.dial - b.dial);
    const dials = stretches(
      cells.map(({ dial }) => dial),
      answer.cells.map(({ dial }) => dial),
    );
    const figures = [
      words.runs(dials),
      from(
        cells.map(({ cost }) => cost),
        "money",
      ),
      from(
        cells.map(({ experience }) => experience),
        "points",
      ),
    ];
    return { name: name(design), cells: cells.length === 0 ? [dash, dash, dash] : figures };
  };
  return {
    caption:
      "Dials at which a design is not shown to be beaten by any other design or dial on cost and experience both.",
    head: ["Design", "Dials", measureHead.costPerCustomer, measureHead.experience],
    rows: all.map(row),
  };
}
