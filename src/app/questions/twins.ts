/**
 * Twin customers: one customer through the answer's dial and another, event by event, and where the difference lies.
 * On the page customers and days are counted from 1, as in the blueprint; a trace counts them from 0.
 */
import { createFigures } from "../../experiment/figures.ts";
import { both, type Pair, type Row, type Side, type Twins, twins as told } from "../../experiment/questions/twins.ts";
import type { Journey, Moment } from "../../experiment/questions/twinsPassage.ts";
import { twinsSentence } from "../../experiment/questions/twinsSentence.ts";
import type { Scenario } from "../../scenario/types.ts";
import { unitsOf } from "../words/days.ts";
import { dash } from "./cells.ts";
import { twinsFigures } from "./figures/twins.ts";
import { nameIn } from "./names.ts";
import { waysPicture } from "./pictures/ways.ts";
import { question } from "./question.ts";
import type { AskedContext, Choice, PlainRow, PlainTable, QuestionContext } from "./types.ts";

/** Numbers of customers and replications that can be typed. */
const highest = 100_000;

export const twins = question<Twins>({
  choices: (context) => [
    {
      id: "follow",
      label: "Follow",
      options: [
        { value: "typical", name: "the most typical customer" },
        { value: "largest", name: "the one with the largest difference" },
        { value: "number", name: "the customer of this number" },
      ],
    },
    { id: "number", label: "Number", from: 1, to: highest },
    { id: "replication", label: context.scenario.regime.kind === "day" ? "Day" : "Run", from: 1, to: highest },
    againstChoice(context),
  ],
  async start({ scenario, population, design, dial, seed, chosen }, { traceDay }, { signal }) {
    const replication = Number(chosen.replication) - 1;
    const trace = (side: Side) => traceDay({ scenario, population, seed, replication, ...side }, signal);
    const against: Side = JSON.parse(chosen.against);
    const [followed, other] = await Promise.all([trace({ design, dial }), trace(against)]);
    if (followed === null || other === null) return null;
    const { follow, number } = chosen;
    const pick = follow === "typical" || follow === "largest" ? follow : Number(number) - 1;
    return fromOne(told(scenario, { chosen: followed, against: other }, pick));
  },
  sentence: (found, { scenario, locale }) => twinsSentence(found, scenario, locale),
  tables: (found, context) => (found.customer === null ? [] : [madeOfIt(found, context), events(found, context)]),
  pictures: (found, context) => {
    if (found.customer === null) return [];
    const texts = {
      names: sideNames(found, context),
      endings: both(found.journeys, endingOf),
      event: (row: Row) => eventName(row, context.scenario),
    };
    return [waysPicture(found, texts, context)];
  },
  figures: (found, context) => twinsFigures(found, (row) => eventName(row, context.scenario), context),
  sure: (_, { scenario }) =>
    `One customer of one ${unitsOf(scenario).slice(0, -1)}: an illustration, and not the evidence.`,
  note: dayText,
});

/** What was found, with the customer and the day counted from 1. */
function fromOne(found: Twins): Twins {
  const { replication, pick, customer } = found;
  return {
    ...found,
    replication: replication + 1,
    pick: typeof pick === "number" ? pick + 1 : pick,
    customer: customer && { ...customer, customer: customer.customer + 1 },
  };
}

/** Today's design first, then the other designs at the same dial, then the two ends; never the answer itself. */
function againstChoice({ scenario, design, dial, words }: QuestionContext): Choice {
  const { designs, today } = scenario;
  const name = nameIn(designs);
  const others = designs.filter(({ id }) => id !== design).map(({ id }) => ({ design: id, dial }));
  const ends = [0, 1].map((end) => ({ design, dial: end }));
  const key = (side: Side): string => JSON.stringify({ design: side.design, dial: side.dial });
  const all = [...(today === null ? [] : [today]), ...others, ...ends];
  const keys = all.map(key);
  const sides = all.filter((_, i) => keys.indexOf(keys[i]) === i && keys[i] !== key({ design, dial }));
  return {
    id: "against",
    label: "Held against",
    options: sides.map((side) => ({
      value: key(side),
      name: `${name(side.design)}, ${words.percent(side.dial)}${side === today ? " (today)" : ""}`,
    })),
  };
}

/** To a tenth: minutes, points and effort. */
const tenths = ({ locale, scenario }: AskedContext): ((value: number | null | undefined) => string) => {
  const figures = createFigures(locale, scenario.currency);
  return (value) => (value == null ? dash : figures.number(value, 0.05));
};

const sideNames = ({ sides }: Twins, { scenario, words }: AskedContext): Pair<string> =>
  both(sides, ({ design, dial }) => `${nameIn(scenario.designs)(design)}, ${words.percent(dial)}`);

const endings = { served: "served", abandoned: "gave up waiting", referred: "referred elsewhere" } as const;

function endingOf(journey: Journey | null): string {
  if (journey === null) return dash;
  if (journey.refused) return "refused at the door";
  return journey.outcome === null ? "still inside" : endings[journey.outcome];
}

function madeOfIt(found: Twins, context: AskedContext): PlainTable {
  const tenth = tenths(context);
  const names = sideNames(found, context);
  const { journeys, difference } = found;
  const figures = createFigures(context.locale, context.scenario.currency);
  const row = (name: string, of: (journey: Journey) => string, points: number | undefined): PlainRow => ({
    name,
    cells: [
      ...[journeys.chosen, journeys.against].map((journey) => (journey === null ? dash : of(journey))),
      withSign(tenth(points), points),
    ],
  });
  // Parts there are where both were served; else all of it is how the journey ended.
  const served = journeys.chosen?.outcome === "served" && journeys.against?.outcome === "served";
  const part = (points: number | undefined): number | undefined => (served ? points : undefined);
  const experience = row("Experience", (journey) => tenth(journey.experience), difference?.experience);
  return {
    caption: "What the customer made of it, and what each part does to the experience.",
    head: ["Part", names.chosen, names.against, "Difference, points"],
    rows: [
      row("Waiting, minutes as felt", ({ felt }) => tenth(felt), part(difference?.waiting)),
      row("Effort", ({ effort }) => tenth(effort), part(difference?.effort)),
      row("Fit, of 1", ({ fit }) => (fit === null ? dash : figures.number(fit, 0.005)), part(difference?.fit)),
      row("How it ended", endingOf, served ? undefined : difference?.ending),
      { ...experience, strong: true },
    ],
  };
}

const withSign = (text: string, value: number | undefined): string =>
  (value ?? 0) > 0 && /[1-9]/.test(text) ? `+${text}` : text;

/** Two rows an event, one a side, so that times stand above each other and the table stays narrow. */
function events(found: Twins, context: AskedContext): PlainTable {
  const names = sideNames(found, context);
  const from = context.scenario.regime.kind === "day" ? "opening" : "the start";
  return {
    caption: `Event by event on both sides, in minutes from ${from}.`,
    head: ["Event", "With", "Joined", "Began", "Ended", "Served by", "Wait felt", "Effort", "Need"],
    rows: found.rows.flatMap((row) =>
      (["chosen", "against"] as const).map((side) => ({
        name: eventName(row, context.scenario),
        cells: [names[side], ...momentCells(row, row.moments[side], context)],
      })),
    ),
  };
}

function eventName({ step, at, time }: Row, { steps }: Scenario): string {
  const name = nameIn(steps)(step);
  const where = { step: name, desk: `Exceptions desk, after ${name}`, return: `Back again, for ${name}` }[at];
  return time === 1 ? where : `${where} (${time})`;
}

function momentCells(row: Row, moment: Moment | null, context: AskedContext): readonly string[] {
  if (moment === null) return new Array<string>(7).fill(dash);
  const tenth = tenths(context);
  const { joined, began, ended, servedBy, helper, felt, effort } = moment;
  const team = servedBy === null ? dash : nameIn(context.scenario.teams)(servedBy);
  return [
    ...[joined, began, ended].map(tenth),
    helper ? `${team}, helping` : team,
    tenth(felt),
    tenth(effort),
    needText(row, moment),
  ];
}

function needText({ at, needed, time }: Row, { skipped, ended, fits, loss }: Moment): string {
  if (skipped) return "not needed, passed over";
  if (at === "desk") return ended === null ? dash : "met at the desk";
  if (at === "return" || time > 1 || fits === null) return dash;
  if (!needed) return "not needed";
  if (fits) return "fits";
  return loss > 0 ? "left unmet" : "does not fit";
}

function dayText({ day, replication, customer }: Twins, context: AskedContext): string {
  const { scenario, words } = context;
  if (customer === null || day.meanDifference === null) return "";
  const { noticeable } = scenario;
  const unit = scenario.regime.kind === "day" ? "day" : "run";
  const figure = createFigures(context.locale, scenario.currency).exact(noticeable);
  const points = `${figure} ${noticeable === 1 ? "point" : "points"} or more`;
  const mean = `${tenths(context)(Math.abs(day.meanDifference))} points ${day.meanDifference < 0 ? "less" : "more"}`;
  return (
    `Of the ${words.count(day.customers)} target customers of ${unit} ${words.count(replication)}, ` +
    `${words.count(day.better)} fare better by ${points} and ${words.count(day.worse)} worse; on average ${mean}. ` +
    "The parts are averages over the orders in which waiting, effort and fit could be changed, and add up to the difference."
  );
}
