/** What would change the answer, as tables: each assumption down and up, and all about the world at once. */
import {
  type Bar,
  defaultBy,
  defaultNear,
  defaultWorlds,
  sensitivity as inquiry,
  type Sensitivity,
  type Side,
} from "../../experiment/questions/sensitivity.ts";
import { nameOf, sensitivitySentence } from "../../experiment/questions/sensitivitySentence.ts";
import type { Together } from "../../experiment/questions/together.ts";
import type { Unit } from "../../scenario/fields.ts";
import { unitWord, writeNumber } from "../controls/numbers.ts";
import { dash } from "./cells.ts";
import { sensitivityFigures } from "./figures/sensitivity.ts";
import { tornadoPicture, worldsPicture } from "./pictures/tornado.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainRow, PlainTable } from "./types.ts";

export const sensitivity = question<Sensitivity>({
  choices: ({ words }) => [
    { id: "by", label: "Moved by", options: options([defaultBy, 0.1, 0.3], words.percent) },
    { id: "near", label: "Counts as the same within", options: options([defaultNear, 0.05, 0], words.percent) },
  ],
  inquiry: ({ scenario, population, design, rule, confidence, maxDays, seed, chosen }) => {
    const [by, near] = [Number(chosen.by), Number(chosen.near)];
    return inquiry({ scenario, population, design, rule, confidence, maxDays, seed, by, near, worlds: defaultWorlds });
  },
  sentence: (found, { scenario, locale }) => sensitivitySentence(found, scenario.currency, locale),
  tables: (found, context) => [
    tornadoTable(found, context),
    ...(found.together === null ? [] : togetherTables(found.together, found, context)),
  ],
  pictures: (found, context) => {
    const bars = found.tornado.filter(isTold);
    return [
      ...(bars.length === 0 ? [] : [tornadoPicture(found, bars, context)]),
      ...(found.together === null || found.together.worlds === 0 ? [] : [worldsPicture(found.together, context)]),
    ];
  },
  figures: sensitivityFigures,
  sure: (_, { words, confidence }) =>
    `${words.percent(confidence)} for the answer in each world by itself, at every look, not for all of them together: of a hundred worlds a few may be told wrongly. ${words.percent(confidence)} for the share of worlds and what its moves go with, together.`,
  note: ({ by, unweighed }, { words }) =>
    `A share moves by ${words.percent(by)} of its odds, a number of people by at least one. What is asked, the promise, the goal and what counts as noticeable, is moved alone and not together with the world.${unweighed.length === 0 ? "" : ` By this rule ${words.count(unweighed.length)} more ${unweighed.length === 1 ? "has" : "have"} no part in the answer.`} How likely such worlds are, this does not say.`,
});

const options = (shares: readonly number[], name: (share: number) => string) =>
  shares.map((share) => ({ value: String(share), name: name(share) }));

function tornadoTable(found: Sensitivity, context: AskedContext): PlainTable {
  const { words } = context;
  const { tornado, by, answer } = found;
  const moving = tornado.filter(isTold);
  const others = tornado.length - moving.length;
  const rest = `${moving.length > 0 ? "All others" : "All"} (${words.count(others)})`;
  const still = [words.percent(answer.dial), found.complete ? "stays" : atFirst];
  return {
    caption: `Each assumption alone, ${words.percent(by)} less and more, those first that move the dial furthest from ${words.percent(answer.dial)}.`,
    head: [
      "Assumption",
      "As assumed",
      "Less",
      "Dial with less",
      "The answer with less",
      "More",
      "Dial with more",
      "The answer with more",
    ],
    rows: [
      ...moving.map((bar) => barRow(bar, context)),
      ...(others === 0 ? [] : [{ name: rest, cells: [dash, dash, ...still, dash, ...still] }]),
    ],
  };
}

/** The dial moves, or it is not shown that the answer stays; the others have a row together. */
const isTold = ({ swing, down, up }: Bar): boolean =>
  swing > 0 || [down, up].some((side) => side?.stand === "moves" || side?.stand === "cannot be told");

const atFirst = "at first sight";

function barRow(bar: Bar, context: AskedContext): PlainRow {
  const cells = [
    valueText(bar.value, bar.unit, context),
    ...[bar.down, bar.up].flatMap((side) => sideCells(side, bar, context)),
  ];
  return { name: nameOf(bar), cells, strong: [bar.down, bar.up].some((side) => side?.stand === "moves") };
}

function sideCells(side: Side | null, { unit }: Bar, context: AskedContext): readonly string[] {
  if (side === null) return [dash, dash, dash];
  const { value, dial, zone, verdict, stand } = side;
  const { words } = context;
  const there = valueText(value, unit, context);
  if (stand === null) return [there, words.percent(dial), atFirst];
  if (verdict === "out of reach") return [there, dash, verdict];
  return [there, verdict === "not yet" ? words.runs([[zone.low, zone.high]]) : words.percent(dial), stand];
}

function valueText(value: number, unit: Unit, { words, scenario, locale }: AskedContext): string {
  if (unit === "percent") return words.percent(value);
  if (!unit.startsWith("money"))
    return `${writeNumber(value, unit, locale)} ${unitWord(unit, scenario.currency)}`.trim();
  return `${words.value({ mean: value, halfWidth: 0 }, "money")}${unit.slice("money".length)}`;
}

/** Correlations are told of so many assumptions. */
const mostDrivers = 10;

function togetherTables(
  { worlds, of, stays, moves, untold, outOfReach, drivers }: Together,
  { by }: Sensitivity,
  { words, locale }: AskedContext,
): readonly PlainTable[] {
  const counts = [
    { name: "The answer stays", cells: [words.count(stays)], strong: true },
    { name: "The answer has moved", cells: [words.count(moves)] },
    { name: "It cannot be told", cells: [words.count(untold)] },
    { name: "Of all these, out of reach", cells: [words.count(outOfReach)] },
  ];
  const correlation = (value: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" })
      .format(value)
      .replace("-", "\u2212");
  const byDriver: PlainTable = {
    caption: "What the dial’s moves go with: from −1 (the more of it, the less flexible) to 1 (the more flexible).",
    head: ["Assumption", "Rank correlation with the dial", "Not only by chance"],
    rows: drivers.slice(0, mostDrivers).map((driver) => ({
      name: nameOf(driver),
      cells: [correlation(driver.correlation), driver.shown ? "shown" : "not shown"],
      strong: driver.shown,
    })),
  };
  return [
    {
      caption: `Everything about the world at once, up to ${words.percent(by)} either way: ${words.count(worlds)} of ${words.count(of)} worlds looked at.`,
      head: ["What becomes of the answer", "Worlds"],
      rows: counts,
    },
    ...(drivers.length === 0 ? [] : [byDriver]),
  ];
}
