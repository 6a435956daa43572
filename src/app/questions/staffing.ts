/** Effective first, then efficient, as tables: the people at each dial, what they come to, and the order reversed. */
import type { Headcounts } from "../../experiment/questions/headcounts.ts";
import { staffing as inquiry, type Staffing } from "../../experiment/questions/staffing.ts";
import { staffingSentence } from "../../experiment/questions/staffingSentence.ts";
import type { People, StaffedDial } from "../../experiment/questions/staffingTest.ts";
import { daysHead } from "../words/days.ts";
import { dash, differenceCell, levelCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { staffingFigures } from "./figures/staffing.ts";
import { nameIn } from "./names.ts";
import { peoplePicture } from "./pictures/people.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainRow, PlainTable } from "./types.ts";

export const staffing = question<Staffing>({
  inquiry: ({ scenario, population, design, rule, dial, answer, confidence, maxDays }) =>
    inquiry({ scenario, population, design, rule, dial, answerDays: answer.replications, confidence, maxDays }),
  sentence: (found, { scenario, locale }) => staffingSentence(found, scenario.currency, nameIn(scenario.teams), locale),
  tables: (found, context) => [
    peopleTable(found, context),
    levelTable(found, context),
    differenceTable(found, context),
  ],
  pictures: (found, context) =>
    Object.keys(found.present).length === 0
      ? []
      : [peoplePicture(found, (slots) => peopleCell(slots, context), context)],
  figures: staffingFigures,
  note: ({ reversed }) =>
    `The people named were searched for on some days and tested on others; cheaper ones may do that no search has found.${
      reversed === null
        ? ""
        : " In the order reversed people are cut first, where the dial stands at the start, so that nobody notices there."
    }`,
});

const verdictText: Readonly<Record<StaffedDial["verdict"], string>> = {
  trimmed: "cheaper ones will do",
  "nothing to trim": "nothing to trim",
  "more people": "dearer ones are needed",
  "not yet": "not shown yet",
  "out of reach": "out of reach",
};

/** "6", or a shift plan: "1 3 5 6". */
const peopleCell = (slots: readonly number[], { words }: AskedContext): string => slots.map(words.count).join(" ");

/** A row of people with what they come to. */
interface Row {
  readonly name: string;
  readonly headcount: Headcounts;
  readonly verdict: string;
  readonly days: number;
  readonly levels: People;
  /** Less the answer's dial with its own people; null: that is it. */
  readonly against: People | null;
  readonly strong?: boolean;
}

function rowsOf(found: Staffing, { words }: AskedContext): readonly Row[] {
  const { curve, dial, reversed } = found;
  const dials = curve.map((one) => ({
    name: words.percent(one.dial),
    headcount: one.headcount,
    verdict: verdictText[one.verdict],
    days: one.replications,
    levels: one.levels,
    against: one.againstAnswer,
    strong: one.dial === dial,
  }));
  if (reversed === null) return dials;
  const { headcount, replications: days, from, afterwards } = reversed;
  const cut = { headcount, verdict: `cut first, at ${words.percent(from)}`, days };
  const atAnswer = { ...cut, name: `Reversed, ${words.percent(dial)}`, levels: reversed.levels };
  const later = afterwards !== null && afterwards.dial !== dial ? [afterwards] : [];
  return [
    ...dials,
    { ...atAnswer, against: reversed.differences },
    ...later.map((one) => ({
      ...cut,
      name: `Reversed, ${words.percent(one.dial)}`,
      levels: one.levels,
      against: one.differences,
    })),
  ];
}

function peopleTable(found: Staffing, context: AskedContext): PlainTable {
  const { scenario, words } = context;
  const teams = Object.keys(found.present);
  const cells = (headcount: Headcounts): readonly string[] => teams.map((team) => peopleCell(headcount[team], context));
  const rows: readonly PlainRow[] = rowsOf(found, context).map(({ name, headcount, verdict, days, strong }) => ({
    name,
    cells: [...cells(headcount), verdict, words.count(days)],
    strong: strong ?? false,
  }));
  const present = { name: "Now", cells: [...cells(found.present), dash, dash] };
  return {
    caption: "The cheapest people at each dial that keep what must be kept; of a shift plan, slot by slot.",
    head: ["Dial", ...teams.map(nameIn(scenario.teams)), "Verdict", daysHead(scenario)],
    rows: [present, ...rows],
  };
}

const headOf = (found: Staffing, context: AskedContext): readonly string[] => [
  ...measuresIn(rowsOf(found, context).map(({ levels }) => levels.measures)).map((name) => measureHead[name]),
  "Pay a customer",
];

function levelTable(found: Staffing, context: AskedContext): PlainTable {
  const { words } = context;
  const rows = rowsOf(found, context);
  const measures = measuresIn(rows.map(({ levels }) => levels.measures));
  return {
    caption: "What these people come to.",
    head: ["Dial", ...headOf(found, context)],
    rows: rows.map(({ name, levels, strong }) => ({
      name,
      cells: [
        ...measures.map((one) => levelCell(words, levels.measures[one], unitOf[one])),
        levelCell(words, levels.pay, "money"),
      ],
      strong: strong ?? false,
    })),
  };
}

function differenceTable(found: Staffing, context: AskedContext): PlainTable {
  const { words } = context;
  const { answer, dial } = found;
  const rows = rowsOf(found, context);
  const measures = measuresIn(rows.map(({ levels }) => levels.measures));
  const cells = ({ measures: differences, pay }: People): readonly string[] => [
    ...measures.map((one) => differenceCell(words, differences[one], unitOf[one])),
    differenceCell(words, pay, "money"),
  ];
  const others = rows.flatMap(({ name, against }) => (against === null ? [] : [{ name, cells: cells(against) }]));
  const here = { name: words.percent(dial), cells: cells(answer.againstPresent), strong: true };
  // The present people differ in nothing from themselves.
  const own = here.cells.every((cell) => cell === dash) ? [] : [here];
  return {
    caption: `What changes: at ${words.percent(dial)} against the present people, elsewhere against ${words.percent(dial)} with the people named there.`,
    head: ["Dial", ...headOf(found, context)],
    rows: [...own, ...others],
  };
}
