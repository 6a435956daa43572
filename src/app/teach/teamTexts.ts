/** The teams' scenarios in words and as tables: who keeps the promise at what cost, and which sliders they touched. Pure. */
import type { Rule } from "../../experiment/types.ts";
import { told, zoneRuns } from "../answer/meaning.ts";
import type { Table } from "../charts/Table.tsx";
import { unitWord, writeNumber } from "../controls/numbers.ts";
import type { Words } from "../words/format.ts";
import type { RankedTeam } from "./board.ts";
import type { OtherChange, TouchedSlider } from "./sliders.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { type Keeping, type RoomQuestion, type TeamResult, unlike } from "./teams.ts";

const keepingWord: Readonly<Record<NonNullable<Keeping>, string>> = {
  kept: "keeps the promise",
  open: "not yet known",
  missed: "breaks the promise",
};

/** Where a team's answer lies: "45 % (40–55 %)", or what stands for it. */
export function answerText({ answer }: Pick<TeamResult, "answer">, words: Words): string {
  const { dial, zone } = told(answer);
  if (answer.verdict === "out of reach") return "out of reach";
  const range = words.runs(zoneRuns(answer));
  if (answer.verdict === "not yet") return `within ${range}`;
  return zone.dials.length === 1 ? range : `${words.percent(dial)} (${range})`;
}

/** Who keeps the promise at what cost, and how far the answers lie apart, in a sentence or two. */
export function teamsSummary(results: readonly TeamResult[], rule: Rule, words: Words): string {
  const reached = results.filter(({ answer }) => answer.verdict !== "out of reach");
  const spread = spreadOf(reached.map(({ answer }) => told(answer).dial));
  const answers =
    spread === null ? "No team's process can be right: that is a question of strategy." : apartText(spread, words);
  if (rule !== "promise") return answers;
  const kept = results.filter(({ keeping }) => keeping === "kept");
  const cheapest = [...kept].sort((a, b) => (a.cost.mean ?? 0) - (b.cost.mean ?? 0))[0];
  const keeping =
    cheapest === undefined
      ? `None of ${results.length} is shown to keep the promise.`
      : `${kept.length} of ${results.length} ${kept.length === 1 ? "is" : "are"} shown to keep the promise, for ${words.estimate(cheapest.cost, "money")} a customer or more.`;
  return `${keeping} ${answers}`;
}

function apartText({ count, min, median, max }: Spread, words: Words): string {
  if (count === 1) return `The answer is ${words.percent(min)} flexible.`;
  if (min === max) return `All ${count} answers are ${words.percent(min)} flexible.`;
  const middle = words.percent(Math.round(100 * median) / 100);
  return `Their answers lie from ${words.percent(min)} to ${words.percent(max)} flexible, the middle one at ${middle}.`;
}

/** @param ranked in their order; rows are numbered as in the picture */
export function teamTable(ranked: readonly RankedTeam[], room: RoomQuestion, words: Words): Table {
  const isPromise = room.rule === "promise";
  const heads = ["Team", "Place", ...(isPromise ? ["Promise"] : []), "Dial", "Cost per customer", "Experience"];
  const kept = ranked.some(({ result }) => result.promiseKept !== null) ? ["Kept"] : [];
  const net = room.rule === "value" ? ["Net value"] : [];
  return {
    caption: "Each team's scenario by the rule of this room, with intervals that hold at every look.",
    heads: [...heads, ...kept, ...net, "Answer", "Changes"],
    groups: [
      {
        name: null,
        rows: ranked.map(({ result, rank, notApart }, i) => {
          const { entry, dial, cost, experience, promiseKept, netValue, keeping } = result;
          return {
            head: `${i + 1}. ${entry.team}`,
            strong: rank === 1,
            cells: [
              `${rank}${notApart > 0 ? ", not yet known apart" : ""}`,
              ...(isPromise ? [keeping === null ? "none" : keepingWord[keeping]] : []),
              words.percent(dial),
              words.estimate(cost, "money"),
              words.estimate(experience, "points"),
              ...(kept.length > 0 ? [promiseKept === null ? "none" : words.estimate(promiseKept, "inHundred")] : []),
              ...(net.length > 0 ? [netValue === null ? "none" : words.estimate(netValue, "money")] : []),
              answerText(result, words),
              [entry.changes.length, ...unlike(entry, room)].join(", "),
            ],
          };
        }),
      },
    ],
  };
}

/** Least, middle and greatest of every slider that a team touched. */
export function sliderTable(
  sliders: readonly TouchedSlider[],
  others: readonly OtherChange[],
  currency: string,
  locale: string,
): Table {
  const nameOf = (label: string, owner: string | null): string => (owner === null ? label : `${label}, ${owner}`);
  return {
    caption: "Every slider that a team touched. Teams that left it alone count with this room's value.",
    heads: ["Slider", "Group", "This room", "Least", "Middle", "Greatest", "Teams that moved it"],
    groups: [
      {
        name: null,
        rows: [
          ...sliders.map(({ group, label, owner, unit, ours, touched, spread }) => {
            const sign = unitWord(unit, currency, locale);
            const write = (value: number): string =>
              `${writeNumber(value, unit, locale)}${sign === "" ? "" : ` ${sign}`}`;
            return {
              head: nameOf(label, owner),
              strong: false,
              cells: [group, write(ours), write(spread.min), write(spread.median), write(spread.max), String(touched)],
            };
          }),
          ...others.map(({ label, owner, touched }) => ({
            head: nameOf(label, owner),
            strong: false,
            cells: ["no slider", "", "", "", "", String(touched)],
          })),
        ],
      },
    ],
  };
}
