/** The warm-up of a run that never closes: the file's, one asked for, or what MSER-5 suggests; and what is said of it. */
import { defaultSeed } from "../experiment/types.ts";
import { suggestWarmUp } from "../experiment/warmUp.ts";
import { maxCustomersARun } from "../scenario/limits.ts";
import type { Scenario } from "../scenario/types.ts";
import { InputProblems } from "./commands.ts";
import type { Chosen } from "./input.ts";
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

/**
 * Settles the warm-up of a run over `dials`. The suggestion is always made, so that a file's own can be judged by it.
 * Throws InputProblems where a day is given one, or where the rule is to choose and finds none.
 */
export function warmedUp(
  scenario: Scenario,
  { population, design }: Chosen,
  dials: readonly number[],
  choices: Choices,
): WarmedUp {
  const { regime } = scenario;
  const { "warm-up": asked, seed = defaultSeed } = choices;
  if (regime.kind !== "continuous") {
    if (asked !== undefined) throw new InputProblems([`--warm-up: ${scenario.id} is a day, which has no warm-up`]);
    return { scenario, warmUp: {}, line: "" };
  }
  const question = { scenario, population: population.id, design: design.id, dials, seed };
  const suggested = suggestWarmUp(question);
  if (asked === "auto" && suggested === null) {
    throw new InputProblems(["--warm-up: MSER-5 finds none: waits are not steady within half the length of the run"]);
  }
  const minutes = asked === "auto" ? (suggested ?? 0) : (asked ?? regime.warmUpMinutes);
  if ((population.perHour * (minutes + regime.minutes)) / 60 > maxCustomersARun && asked !== undefined) {
    throw new InputProblems([`--warm-up: ${minutes} makes a run of more than ${maxCustomersARun} customers`]);
  }
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
