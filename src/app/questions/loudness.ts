/** The price of loudness, as tables: the three ways to treat what does not fit, and the desk along the dial. */
import {
  loudness as inquiry,
  type Loudness,
  type Treated,
  type Treatment,
} from "../../experiment/questions/loudness.ts";
import { loudnessSentence } from "../../experiment/questions/loudnessSentence.ts";
import type { Estimate } from "../../experiment/types.ts";
import { daysHead } from "../words/days.ts";
import type { Unit, Words } from "../words/format.ts";
import { differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { loudnessFigures } from "./figures/loudness.ts";
import { policiesPicture } from "./pictures/policies.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const loudness = question<Loudness>({
  inquiry: ({ scenario, population, design, dial, confidence, maxDays }) =>
    inquiry({ scenario, population, design, dial, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => loudnessSentence(found, scenario.currency, locale),
  tables: (found, context) =>
    found.policies.length === 0
      ? []
      : [
          levelTable(found, context),
          differenceTable(found, context),
          ...(found.dials.length === 0 ? [] : [deskTable(found, context)]),
        ],
  pictures: (found, context) => {
    const names = found.policies.map(({ policy }) => treatmentName[policy]);
    return drawn.flatMap(({ title, heads }) => {
      const some = present(found).filter(([head]) => heads.includes(head));
      return some.length === 0 ? [] : [policiesPicture(found, title, some, names, context)];
    });
  },
  figures: (found, context) => loudnessFigures(found, (treatment) => treatmentName[treatment], context),
  note: ({ loud, verdict }, { words }) =>
    verdict === "no desk"
      ? ""
      : `${words.percent(loud)} of those who come are loud. Everybody pays the same price, so what the desk costs is shared by all; the people of the other teams stay as many as they are.`,
});

const treatmentName: Readonly<Record<Treatment, string>> = {
  force: "The standard answer for all",
  escalate: "The desk for the loud",
  desk: "The desk for all",
};

const columns: readonly (readonly [string, Unit, (treated: Treated) => Estimate | undefined])[] = [
  ["Cost a customer", "money", ({ all }) => all.costPerCustomer],
  ["Net value a customer", "money", ({ all }) => all.netValue],
  ["Quiet wait, minutes", "points", ({ quiet }) => quiet.wait],
  ["Loud wait, minutes", "points", ({ loud }) => loud.wait],
  ["Quiet experience, points", "points", ({ quiet }) => quiet.experience],
  ["Loud experience, points", "points", ({ loud }) => loud.experience],
  ["Kept in 100, quiet", "inHundred", ({ quiet }) => quiet.promiseKept],
  ["Kept in 100, loud", "inHundred", ({ loud }) => loud.promiseKept],
];

/** What the quiet pay, and what the loud get for it. */
const drawn = [
  { title: "What everybody pays, and how the quiet wait", heads: ["Cost a customer", "Quiet wait, minutes"] },
  { title: "What the quiet and the loud make of it", heads: ["Quiet experience, points", "Loud experience, points"] },
];

type Write = (words: Words, estimate: Estimate | undefined, unit: Unit) => string;

const present = ({ policies }: Loudness) => columns.filter(([, , of]) => policies.some((one) => of(one) !== undefined));

const row = (found: Loudness, treated: Treated, write: Write, words: Words): readonly string[] =>
  present(found).map(([, unit, of]) => write(words, of(treated), unit));

const headOf = (found: Loudness): readonly string[] => [
  "Who does not fit gets",
  ...present(found).map(([name]) => name),
];

function levelTable(found: Loudness, { words }: AskedContext): PlainTable {
  return {
    caption: `Three ways to treat what does not fit, at ${words.percent(found.dial)} flexible.`,
    head: headOf(found),
    rows: found.policies.map((one) => ({
      name: treatmentName[one.policy],
      cells: row(found, one, levelCell, words),
    })),
  };
}

function differenceTable(found: Loudness, { words }: AskedContext): PlainTable {
  return {
    caption: "What that changes against the standard answer for all.",
    head: headOf(found),
    rows: found.policies.flatMap(({ policy, more }) =>
      more === null
        ? []
        : [
            {
              name: treatmentName[policy],
              cells: row(found, more, differenceCell, words),
              strong: policy === "escalate",
            },
          ],
    ),
  };
}

const neededWord = (needed: boolean | null): string => (needed === null ? "not settled" : needed ? "yes" : "no");

function deskTable({ dials, from }: Loudness, { scenario, words }: AskedContext): PlainTable {
  const measures = measuresIn(dials.map(({ more }) => more)).filter((name) => name !== "netValue");
  return {
    caption: "The desk for all, against the standard answer for all, along the dial.",
    head: ["Dial", "Desk needed", daysHead(scenario), ...measures.map((name) => measureHead[name])],
    rows: dials.map(({ dial, replications, more, needed }) => ({
      name: words.percent(dial),
      cells: [
        neededWord(needed),
        words.count(replications),
        ...measures.map((name) => differenceCell(words, more[name], unitOf[name])),
      ],
      strong: dial === from,
    })),
    isFolded: true,
  };
}
