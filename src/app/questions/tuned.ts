/** The tuned design, as tables: a dial for each step, what that changes, and where it stands by the rule. */
import { tuned as inquiry, type Tuned } from "../../experiment/questions/tuned.ts";
import { tunedSentence } from "../../experiment/questions/tunedSentence.ts";
import { daysText } from "../words/days.ts";
import { differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { tunedFigures } from "./figures/tuned.ts";
import { nameIn } from "./names.ts";
import { tunedPicture } from "./pictures/tunedDials.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const tuned = question<Tuned>({
  inquiry: ({ scenario, population, design, answer, dial, rule, confidence, maxDays }) =>
    inquiry({ scenario, population, design, dial, answerDays: answer.replications, rule, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => tunedSentence(found, scenario.currency, nameIn(scenario.steps), locale),
  tables: (found, context) =>
    found.searched === 0
      ? []
      : [stepTable(found, context), differenceTable(found, context), ...conditionTable(found, context)],
  pictures: (found, context) =>
    found.searched === 0 || found.steps.length === 0 ? [] : [tunedPicture(found, context)],
  figures: (found, context) => (found.searched === 0 ? [] : tunedFigures(found, context)),
  sure: ({ replications, searched }, { scenario, words, confidence }) =>
    replications === searched
      ? "Nothing is sure yet: what a search finds looks better than it is, until other days have tested it."
      : `${words.percent(confidence)} for all that the test states together, at every look; it goes by ${daysText(replications - searched, scenario, words)} that the search has not seen.`,
  note: () =>
    "There may be better designs than the one that the search has come to. Skipping steps and cross-training stay as they are at this dial.",
});

function stepTable({ steps, dial, tried, searched }: Tuned, { scenario, words }: AskedContext): PlainTable {
  const name = nameIn(scenario.steps);
  return {
    caption: `The dial of each step, in place of ${words.percent(dial)} for all; ${words.count(tried)} designs were tried on ${daysText(searched, scenario, words)}.`,
    head: ["Step", "Dial", "Range"],
    rows: steps.map((one) => ({
      name: name(one.step),
      cells: [words.percent(one.dial), words.percent(one.range)],
      strong: one.dial > 0,
    })),
  };
}

function differenceTable({ differences, dial }: Tuned, { words }: AskedContext): PlainTable {
  const measures = measuresIn([differences]);
  return {
    caption: `What that changes against ${words.percent(dial)} for all.`,
    head: ["Design", ...measures.map((one) => measureHead[one])],
    rows: [
      {
        name: "Tuned",
        cells: measures.map((one) => differenceCell(words, differences[one], unitOf[one])),
        strong: true,
      },
    ],
  };
}

function conditionTable({ condition, dial, verdict }: Tuned, { words }: AskedContext): readonly PlainTable[] {
  if (condition === null) return [];
  const { measure, limit, tuned: one, uniform } = condition;
  const unit = unitOf[measure];
  const cell = measure === "experience" ? differenceCell : levelCell;
  const least = words.value({ mean: limit, halfWidth: 0 }, unit);
  return [
    {
      caption:
        measure === "experience"
          ? `Points of experience above the best dial for all; the rule asks for at least ${least}.`
          : `Promises kept; the rule asks for at least ${least}.`,
      head: ["Design", measureHead[measure]],
      rows: [
        { name: "Tuned", cells: [cell(words, one, unit)], strong: verdict === "shown" || verdict === "reached" },
        { name: `${words.percent(dial)} for all`, cells: [cell(words, uniform, unit)] },
      ],
    },
  ];
}
