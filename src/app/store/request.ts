/**
 * What the person is looking at: which population, which design, which rule, whose curves side by side, which luck.
 * A request holds ids only; it is fitted to a scenario before use, so that it survives another file and an undo.
 */
import { defaultSeed, type Rule } from "../../experiment/types.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Comparing, CurveKey } from "../views/types.ts";

export interface Request {
  /** The population and the design in focus. */
  readonly population: string;
  readonly design: string;
  /** Null: the rule that the scenario has by default. */
  readonly rule: Rule | null;
  /** Which curves stand beside the one in focus: other populations under its design, or other designs for its population. */
  readonly comparing: Comparing;
  readonly seed: string;
}

/** What of a request names the curves. */
export type Viewed = Pick<Request, "population" | "design" | "comparing">;

/** Fresh luck counts up from the default seed, so that every luck can be drawn again. */
export function nextSeed(seed: string): string {
  const luck = Number(seed.slice(defaultSeed.length)) || 1;
  return `${defaultSeed} ${luck + 1}`;
}

/** The request a scenario is opened with: its first population and its first design, as on the command line. */
export function firstRequest(scenario: Scenario): Request {
  return {
    population: scenario.populations[0].id,
    design: scenario.designs[0].id,
    rule: null,
    comparing: scenario.populations.length > 1 || scenario.designs.length === 1 ? "populations" : "designs",
    seed: defaultSeed,
  };
}

/** The request with everything that this scenario does not have replaced by what it opens with. */
export function fitRequest(request: Request, scenario: Scenario): Request {
  const first = firstRequest(scenario);
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  const known = has(scenario.populations, request.population) && has(scenario.designs, request.design);
  return {
    ...request,
    population: known ? request.population : first.population,
    design: known ? request.design : first.design,
    comparing: known ? request.comparing : first.comparing,
    rule: request.rule === "promise" && scenario.promise === null ? null : request.rule,
  };
}

/** The curves of the picture, in the order of the scenario. */
export function curvesOf(request: Request, scenario: Scenario): readonly CurveKey[] {
  const { population, design } = request;
  return request.comparing === "populations"
    ? scenario.populations.map(({ id }) => ({ population: id, design }))
    : scenario.designs.map(({ id }) => ({ population, design: id }));
}
