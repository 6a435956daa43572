/**
 * The precision meter in words: how sure the answer is, how many days stand behind it and are to be expected, and what
 * is still in question. It tells the run of the answer on the screen and of no other. Pure.
 */
import { roundedUp } from "../../experiment/decision.ts";
import { isKnown } from "../../experiment/figures.ts";
import type { Answer } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import { daysText, unitsOf } from "../words/days.ts";
import type { Unit, Words } from "../words/format.ts";
import { cellsOf, stretches, told, verdictWord } from "./meaning.ts";
import { type MeasureName, measureIn } from "./measures.ts";
import type { RunState } from "./types.ts";

export interface Meter {
  /** The verdict in words, or what stands for it. */
  readonly verdict: string;
  /** "64 of about 200 days". */
  readonly count: string;
  /** "30 % and 35 % in question"; empty where nothing is. */
  readonly doubt: string;
  /** "± 1.5 promises, ± €0.18", once settled and nothing is being counted; empty before. */
  readonly precision: string;
  /** Days there are and days expected, while days are being counted for a verdict. */
  readonly bar: { readonly done: number; readonly of: number } | null;
  /** More days would help, and none are being counted. */
  readonly canGoOn: boolean;
  /** What else is being counted once the answer is settled; empty where nothing is. */
  readonly besides: string;
  /** Quiet clauses: stopped, work redone, offline. */
  readonly notes: readonly string[];
}

type Regime = Pick<Scenario, "regime">;

export function meterOf(answer: Answer, run: RunState, scenario: Regime, words: Words): Meter {
  const open = answer.verdict === "not yet";
  return {
    verdict: verdictText(answer, run),
    count: countText(answer, run, scenario, words),
    doubt: answer.certified && open && !run.stale ? doubtText(answer, words) : "",
    precision: open || run.status === "running" ? "" : precisionText(answer, words),
    bar: open && run.status === "running" && !run.stale ? barOf(answer, run) : null,
    canGoOn: run.status === "stopped" || (run.status === "done" && !run.older && run.spent),
    besides: besidesText(answer, run),
    notes: notesOf(answer, run),
  };
}

/** It stopped because it had all the days it was given. */
const spent = ({ verdict, replications, maxDays }: Answer): boolean => verdict === "not yet" && replications >= maxDays;

function verdictText({ verdict, certified }: Answer, { status, stale }: RunState): string {
  if (status === "held" || stale) return "For the old numbers";
  if (!certified) return "Coarse";
  return verdictWord[verdict];
}

function countText(answer: Answer, run: RunState, scenario: Regime, words: Words): string {
  const { replications, certified, verdict } = answer;
  const days = daysText(replications, scenario, words);
  if (run.status === "held") return `you changed ${words.count(run.changed)}`;
  if (!certified) {
    const first = `${words.count(answer.firstLook)} ${unitsOf(scenario)} to the first look`;
    return `${run.status === "stopped" ? "stopped at " : ""}${words.count(replications)} of ${first}`;
  }
  if (verdict !== "not yet") return `settled after ${days}`;
  if (run.older) return days;
  if (run.status === "stopped") return `stopped at ${days}; these still count`;
  if (spent(answer)) return `${days}, all it was given${moreText(answer, words)}`;
  const { of, atMost } = expected(answer);
  return `${words.count(replications)} of ${atMost ? "at most" : "about"} ${words.count(of)} ${unitsOf(scenario)}`;
}

const moreText = ({ moreReplications }: Answer, words: Words): string =>
  moreReplications === null ? "" : `; about ${words.count(moreReplications)} more`;

/** Days to a verdict, as far as anyone can tell: never more than there may be. */
function expected({ replications, moreReplications, maxDays }: Answer): { of: number; atMost: boolean } {
  const guess = moreReplications === null ? maxDays : roundedUp(replications + moreReplications);
  return { of: Math.min(guess, maxDays), atMost: guess >= maxDays };
}

function barOf(answer: Answer, { round }: RunState): { done: number; of: number } {
  const { replications } = answer;
  const of = Math.max(answer.certified ? expected(answer).of : answer.firstLook, replications);
  const ahead = Math.max(0, Math.min(of, round.days) - replications);
  return { done: replications + ahead * round.share, of };
}

/** Dials are named up to three; more of them as ranges, or counted. */
function doubtText(answer: Answer, words: Words): string {
  const { open } = answer;
  if (open.length === 0) return "";
  if (open.length <= 3) return `${words.runs(open.map((dial) => [dial, dial]))} in question`;
  const runs = stretches(
    open,
    answer.cells.map((cell) => cell.dial),
  );
  return `${runs.length <= 2 ? words.runs(runs) : `${words.count(open.length)} dials`} in question`;
}

/**
 * Half-widths at the answer: of what the rule weighs, and of cost; none of what is known, as the cost of people who are
 * paid whoever comes. Where no dial keeps the promise, that is shown by a bound on one side, which the answer tells; an
 * interval on both sides is wider, and would seem to take it back.
 */
function precisionText(answer: Answer, words: Words): string {
  const { dial } = told(answer);
  const cell = cellsOf(answer).find((each) => each.dial === dial);
  if (cell === undefined) return "";
  const half = (name: MeasureName, unit: Unit, noun: string): string[] => {
    const estimate = measureIn(cell, name);
    const text = estimate && !isKnown(estimate) ? words.plusMinus(estimate, unit) : null;
    return text === null ? [] : [`${text}${noun}`];
  };
  const weighed: Readonly<Record<Answer["rule"], string[]>> = {
    promise: answer.missed === "promise" ? [] : half("promiseKept", "inHundred", " promises"),
    noticeable: half("experience", "points", " points"),
    value: half("netValue", "money", " net"),
  };
  return [...weighed[answer.rule], ...half("costPerCustomer", "money", answer.rule === "value" ? " cost" : "")].join(
    ", ",
  );
}

function besidesText({ verdict }: Answer, { older, status, othersOpen }: RunState): string {
  if (verdict === "not yet" || older || status !== "running") return "";
  return othersOpen ? "the other curves are still being counted" : "finer dials are being compared";
}

function notesOf(answer: Answer, run: RunState): string[] {
  const notes: string[] = [];
  if (answer.verdict !== "not yet" && !run.older && run.status === "stopped")
    notes.push("stopped; what is counted still counts");
  if (run.workRedone) notes.push("some work was lost and done again: same numbers");
  if (run.offline) notes.push("offline; everything still works here");
  return notes;
}
