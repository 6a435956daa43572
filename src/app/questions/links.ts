/** Cross-training links between teams, as a table: what each brings, alone, and as the last of the few. */
import type { Link } from "../../experiment/questions/chains.ts";
import { links as inquiry, type Links } from "../../experiment/questions/links.ts";
import { linksSentence } from "../../experiment/questions/linksSentence.ts";
import { dash, differenceCell, measureHead, measuresIn, unitOf } from "./cells.ts";
import { sharesFigures } from "./figures/shares.ts";
import { chosenGain, gainChoice } from "./gain.ts";
import { nameIn } from "./names.ts";
import { sharesPicture } from "./pictures/shares.ts";
import type { RowsPicture } from "./pictures/types.ts";
import { question } from "./question.ts";
import type { AskedContext, PlainTable } from "./types.ts";

export const links = question<Links>({
  choices: (context) => [
    gainChoice(context),
    {
      id: "trained",
      label: "Cross-trained of each team",
      options: [
        { value: "answer", name: "as many as at this dial" },
        { value: "0.25", name: "a quarter" },
        { value: "0.5", name: "half" },
        { value: "1", name: "all" },
      ],
    },
  ],
  inquiry: (context) => {
    const { scenario, population, design, dial, confidence, maxDays, seed, chosen } = context;
    const crossTraining = chosen.trained === "answer" ? null : Number(chosen.trained);
    const measure = chosenGain(context);
    return inquiry({ scenario, population, design, dial, measure, crossTraining, confidence, maxDays, seed });
  },
  sentence: (found, { scenario, locale }) => linksSentence(found, scenario, nameIn(scenario.teams), locale),
  tables: (found, context) => (found.links.length === 0 ? [] : [gainTable(found, context), chainTable(found, context)]),
  pictures: (found, context) => (found.links.length === 0 ? [] : [linkPicture(found, context)]),
  figures: (found, context) => {
    const { dial, replications: days, measure, whole, links: all, few, verdict } = found;
    const name = named(context);
    const isFew = (link: Link): boolean => few.some((one) => same(one, link));
    const players = all.map((link) => ({ ...link, name: name(link), isFew: isFew(link) }));
    return sharesFigures({ dial, days, measure, whole, players, isShown: verdict === "shown" }, context);
  },
  note: () =>
    "Links work as chains: one may bring little alone and much as the last that closes a chain. So what each brings is averaged over all orders in which the links could come.",
});

const same = (one: Link, other: Link): boolean => one.from === other.from && one.to === other.to;

const named = ({ scenario }: AskedContext) => {
  const name = nameIn(scenario.teams);
  return ({ from, to }: Link): string => `${name(from)} for ${name(to)}`;
};

function linkPicture({ links: all, few, measure, verdict }: Links, context: AskedContext): RowsPicture {
  const players = all.map((link) => ({
    name: named(context)(link),
    under: link.own ? "in this design" : "",
    isFew: few.some((one) => same(one, link)),
    gains: link.gains,
  }));
  return sharesPicture({ measure, players, isShown: verdict === "shown", of: "links" }, context);
}

/** Links that the design does not have are looked at too, where there are few teams. */
function gainTable({ links: all, whole, few, verdict }: Links, context: AskedContext): PlainTable {
  const { words } = context;
  const name = named(context);
  const measures = measuresIn([whole]);
  const cells = (gains: Links["whole"]): readonly string[] =>
    measures.map((one) => differenceCell(words, gains[one], unitOf[one]));
  const chosen = (link: Link): boolean => few.some((one) => same(one, link));
  const isFew = (link: Link): string => (chosen(link) ? (verdict === "shown" ? "yes" : "by estimate") : "no");
  const head = few.length > 0 ? ["One of the few"] : [];
  return {
    caption: "What each link brings, against no links at all; cost: what it adds.",
    head: ["Who stands in", "In this design", ...head, ...measures.map((one) => measureHead[one])],
    rows: [
      ...all.map((link) => ({
        name: name(link),
        cells: [link.own ? "yes" : "no", ...head.map(() => isFew(link)), ...cells(link.gains)],
        strong: chosen(link),
      })),
      { name: "All together", cells: [dash, ...head.map(() => dash), ...cells(whole)] },
    ],
  };
}

function chainTable({ links: all, measure }: Links, context: AskedContext): PlainTable {
  const name = named(context);
  const cell = (estimate: Links["links"][number]["last"]): string =>
    estimate === null ? dash : differenceCell(context.words, estimate, unitOf[measure]);
  return {
    caption: `${measureHead[measure]}: a link as the only one, and as the last of the few.`,
    head: ["Who stands in", "Alone", "As the last"],
    rows: all.map((link) => ({
      name: name(link),
      cells: [cell(link.alone), cell(link.last)],
      strong: link.last !== null,
    })),
  };
}
