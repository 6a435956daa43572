/** Rising expectations, as a table of periods. */
import { weighedMeasure } from "../../experiment/evidence.ts";
import { type Drift, drift as inquiry, type Period } from "../../experiment/questions/drift.ts";
import { driftSentence } from "../../experiment/questions/driftSentence.ts";
import { verdictWord } from "../answer/meaning.ts";
import { daysHead } from "../words/days.ts";
import type { Words } from "../words/format.ts";
import { differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { driftFigures } from "./figures/drift.ts";
import { driftPicture } from "./pictures/periods.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const drift = question<Drift>({
  choices: () => [
    { id: "periods", label: "Periods ahead", options: ["6", "3", "12"].map((value) => ({ value, name: value })) },
  ],
  inquiry: ({ scenario, population, design, rule, confidence, maxDays, chosen }) =>
    inquiry({ scenario, population, design, rule, confidence, maxDays, periods: Number(chosen.periods) }),
  sentence: (found, { scenario, locale }) => driftSentence(found, scenario.currency, locale),
  tables: (found, context) => [periodTable(found, context), savedTable(found, context)],
  pictures: (found, context) => (found.periods.length < 2 ? [] : [driftPicture(found, context)]),
  figures: driftFigures,
  sure: (_, { words, confidence }) =>
    `${words.percent(confidence)} for each period’s answer by itself, at every look; not for all periods together.`,
  note: () =>
    "Only expectations change: the same customers come and are served as now, and waiting, effort and the promised time are judged more strictly in each period.",
});

function periodTable({ periods, rule, expires }: Drift, { scenario, words }: AskedContext): PlainTable {
  const isInUse = periods[0].today !== null;
  const measure = weighedMeasure[rule];
  const todayCells = ({ today, expired }: Period): readonly string[] => [
    levelCell(words, today, unitOf[measure]),
    expired ? "falls short" : "not shown to fall short",
  ];
  return {
    caption: `Period by period: the right dial${isInUse ? ", and today’s design" : ""}.`,
    head: [
      "Period",
      "Verdict",
      "Dial",
      "Zone",
      daysHead(scenario),
      ...(isInUse ? [`Today: ${measureHead[measure].toLowerCase()}`, "Today’s design"] : []),
    ],
    rows: periods.map((one) => ({
      name: nameOf(one, words),
      cells: [
        verdictWord[one.answer.verdict],
        words.percent(one.answer.dial),
        words.runs([[one.answer.zone.low, one.answer.zone.high]]),
        words.count(one.answer.replications),
        ...(isInUse ? todayCells(one) : []),
      ],
      strong: one.period === expires,
    })),
  };
}

function savedTable({ periods, still }: Drift, { words }: AskedContext): PlainTable {
  const measures = measuresIn(periods.map((one) => one.saved));
  return {
    caption: `What deciding anew in a period changes against standing still at ${words.percent(still)}.`,
    head: ["Period", "Dial", ...measures.map((name) => measureHead[name])],
    rows: periods.map((one) => ({
      name: nameOf(one, words),
      cells: [
        words.percent(one.answer.dial),
        ...measures.map((name) => differenceCell(words, one.saved[name], unitOf[name])),
      ],
    })),
  };
}

const nameOf = ({ period }: Period, words: Words): string => (period === 0 ? "now" : words.count(period));
