/** The warm-up of a run that never closes: the file's, one asked for, or what MSER-5 suggests; and what is said of it. */
import { defaultSeed } from "../experiment/types.ts";
import { suggestWarmUp } from "../experiment/warmUp.ts";
import { maxCustomersARun } from "../scenario/limits.ts";
import type { Scenario } from "../scenario/types.ts";
import { InputProblems } from "./commands.ts";
import { byId, type ChoiceCheck, type Chosen } from "./input.ts";
import type { Choices } from "./options.ts";
import { shown } from "./output.ts";

export interface WarmUp {
  /** In use, in minutes. */
  readonly minutes: number;
  /** By MSER-5, in minutes; null where it finds none. */
  readonly suggested: number | null;
}

export interface WarmedUp {
  /** The scenario with the warm-up in use. */
  readonly scenario: Scenario;
  /** For programs, under its key; nothing where no warm-up was asked for, as the file has it then. */
  readonly warmUp: { readonly warmUp?: WarmUp };
  /** A line for people; empty for a day. */
  readonly line: string;
}

/** A day takes no warm-up, and no warm-up makes a run longer than there can be. */
export const warmUpProblems: ChoiceCheck = ({ id, regime, populations }, { population, "warm-up": asked }) => {
  if (asked === undefined) return [];
  if (regime.kind !== "continuous") return [`--warm-up: ${id} is a day, which has no warm-up`];
  const perHour = byId(populations, population)?.perHour ?? 0;
  return asked === "auto" ? [] : lengthProblems(asked, regime.minutes, perHour);
};

function lengthProblems(warmUp: number, minutes: number, perHour: number): readonly string[] {
  if ((perHour * (warmUp + minutes)) / 60 <= maxCustomersARun) return [];
  return [`--warm-up: ${warmUp} makes a run of more than ${maxCustomersARun} customers`];
}

/**
 * Settles the warm-up of a run over `dials`. The suggestion is always made, so that a file's own can be judged by it.
 * Throws InputProblems where the rule is to choose and finds none or a run too long.
 */
export function warmedUp(
  scenario: Scenario,
  { population, design }: Chosen,
  dials: readonly number[],
  choices: Choices,
): WarmedUp {
  const { regime } = scenario;
  const { "warm-up": asked, seed = defaultSeed } = choices;
  if (regime.kind !== "continuous") return { scenario, warmUp: {}, line: "" };
  const question = { scenario, population: population.id, design: design.id, dials, seed };
  const suggested = suggestWarmUp(question);
  if (asked === "auto" && suggested === null) {
    throw new InputProblems(["--warm-up: MSER-5 finds none: waits are not steady within half the length of the run"]);
  }
  const minutes = asked === "auto" ? (suggested ?? 0) : (asked ?? regime.warmUpMinutes);
  const problems = asked === "auto" ? lengthProblems(minutes, regime.minutes, population.perHour) : [];
  if (problems.length > 0) throw new InputProblems(problems);
  return {
    scenario: { ...scenario, regime: { ...regime, warmUpMinutes: minutes } },
    warmUp: asked === undefined ? {} : { warmUp: { minutes, suggested } },
    line: lineOf(minutes, regime.warmUpMinutes, suggested, asked),
  };
}

function lineOf(minutes: number, ofFile: number, suggested: number | null, asked: Choices["warm-up"]): string {
  const rule = suggested === null ? "MSER-5 finds none within half the run" : `MSER-5 suggests ${suggested}`;
  if (asked === undefined) return `warm-up ${shown(minutes)} minutes as the file says; ${rule}`;
  if (asked === "auto") return `warm-up ${minutes} minutes by MSER-5; the file says ${shown(ofFile)}`;
  return `warm-up ${shown(minutes)} minutes as asked; the file says ${shown(ofFile)}; ${rule}`;
}
