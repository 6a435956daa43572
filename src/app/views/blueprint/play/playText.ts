/** What is played in words: the sentence of a moment, what has just happened, what the picture rests on. Pure. */
import { listed } from "../../../../experiment/figures.ts";
import type { Scenario } from "../../../../scenario/types.ts";
import { daysText } from "../../../words/days.ts";
import type { Words } from "../../../words/format.ts";
import type { StepFacts } from "../facts.ts";
import { outside } from "../layout/graph.ts";
import { capital } from "../text.ts";
import { clockText, countText, customersText } from "../words.ts";
import type { Day, Move, Stay } from "./day.ts";
import type { Moment } from "./moment.ts";

/** "3:42 after opening", "3:42 after the start" where there is no opening. */
export function timeText(time: number, { regime }: Pick<Scenario, "regime">): string {
  return `${clockText(time)} after ${regime.kind === "day" ? "opening" : "the start"}`;
}

/** "Nine customers wait onstage, four wait backstage, and the curtain is open for two." */
export function momentSentence(moment: Moment, words: Words): string {
  const { waitingOnstage, waitingBackstage, seeing } = moment;
  const inService = moment.served.reduce((sum, count) => sum + count, 0);
  const open = seeing === 0 ? null : `the curtain is open for ${countText(seeing, words)}`;
  if (waitingOnstage + waitingBackstage === 0) {
    const served =
      inService === 0
        ? "Nobody is here"
        : `Nobody waits, ${customersText(inService, words)} ${inService === 1 ? "is" : "are"} being served`;
    return `${served}${open === null ? "" : `, and ${open}`}.`;
  }
  const wait = (count: number, where: string): string =>
    `${customersText(count, words)} ${count === 1 ? "waits" : "wait"} ${where}`;
  const parts = [
    ...(waitingOnstage > 0 ? [wait(waitingOnstage, "onstage")] : []),
    ...(waitingBackstage > 0
      ? [
          waitingOnstage > 0
            ? wait(waitingBackstage, "backstage").replace(/ customers?/, "")
            : wait(waitingBackstage, "backstage"),
        ]
      : []),
    ...(open === null ? [] : [open]),
  ];
  return `${capital(listed(parts))}.`;
}

/** What happens at a time, customer by customer; at most a few are told. */
export function happenedText(day: Day, time: number, facts: readonly StepFacts[], words: Words): string {
  const moves = day.moves.filter(({ at }) => at === time).map((move) => moveText(move, facts));
  const begun = day.stays
    .filter(({ from, served }) => served && from === time)
    .map((stay: Stay) => `No. ${stay.customer.number + 1} begins to be served at ${facts[stay.place].name}`);
  const told = [...moves, ...begun];
  if (told.length === 0) return "";
  const more = told.length > 4 ? `, and ${countText(told.length - 4, words)} more` : "";
  return `${told.slice(0, 4).join("; ")}${more}.`;
}

function moveText({ customer, from, to, ways, givesUp }: Move, facts: readonly StepFacts[]): string {
  const who = `No. ${customer.number + 1}`;
  if (to !== outside) return `${who} ${from === outside ? "comes" : "goes"} to ${facts[to].name}`;
  if (from === outside) return `${who} needs no step`;
  if (givesUp) return `${who} gives up waiting for ${facts[from].name}`;
  return ways.length === 0 ? `${who} leaves ${facts[from].name}` : `${who} leaves after ${facts[from].name}`;
}

/** "The answer rests on 1,000 days, never on this one." */
export function basisSentence(scenario: Scenario, replications: number, words: Words): string {
  return `The answer rests on ${daysText(replications, scenario, words)}, never on this one.`;
}
