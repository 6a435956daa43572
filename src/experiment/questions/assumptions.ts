/**
 * What counts as an assumption, and how far one is moved.
 *
 * An assumption is a number that has to be taken as given while the dial is chosen: every number that the page can
 * change, as far as it has a part in this population's answer for this design by this rule. What the dial itself moves,
 * the levers of the designs, is the design and no assumption. Promise, business goal and what counts as noticeable are
 * what is asked of the process, not what the world is like: another one asks another question, so each is moved alone
 * and none is drawn together with the world. Headcounts stand with the world: who is there is seldom who was planned.
 *
 * A number moves by a share of itself. A share moves by its odds, p / (1 - p): so it stays within 0 and 1, and a share and
 * its complement say the same; the other shares of a mix keep their proportions. What is counted in whole numbers
 * moves by at least one. What is 0, or a share of 1, stays where it is; nothing leaves the limits of its field.
 */
import { experienceKey, pathKey, promiseKey } from "../../outcome/paths.ts";
import { listParameters, type Parameter, withValue } from "../../scenario/parameters.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { metaAt, numberAt } from "../../scenario/values.ts";
import type { Rule } from "../types.ts";

/** Whose answer is asked for, by id, and by which rule. */
export interface Asked {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
}

/** One of the page's parameters. */
export type Assumption = Pick<Parameter, "path" | "key" | "label" | "owner" | "unit" | "value"> & {
  readonly moves: "in proportion" | "by odds" | "in whole numbers";
  /** It says what is asked of the process, not what the world is like. */
  readonly asked: boolean;
};

export interface Assumptions {
  /** Those that can have a part in the answer, in the order of the page. */
  readonly weighed: readonly Assumption[];
  /** Those that this rule does not weigh: nothing they can be changes its answer. */
  readonly unweighed: readonly Assumption[];
}

/** Where each assumption stands, by key: from -1, the share down, over 0, as it is, to 1, the share up. */
export type Positions = ReadonlyMap<string, number>;

/** @param by the share of itself that an assumption is moved, between 0 and 1 */
export function assumptionsOf(file: ScenarioFile, asked: Asked, by: number): Assumptions {
  const base = answerKey(resolveScenario(file), asked);
  const moves = (one: Assumption, to: number): ScenarioFile => moved(file, [one], new Map([[one.key, to]]), by);
  const here = listParameters(file)
    .filter((parameter) => isHere(file, parameter, asked))
    .map((parameter) => assumption(file, parameter))
    .filter((one) => [-1, 1].some((to) => numberAt(moves(one, to), one.path) !== one.value));
  const weighed = here.filter((one) =>
    [-1, 1].some((to) => answerKey(resolveScenario(moves(one, to)), asked) !== base),
  );
  return { weighed, unweighed: here.filter((one) => !weighed.includes(one)) };
}

function assumption(file: ScenarioFile, { path, key, label, owner, unit, value, whole }: Parameter): Assumption {
  const { min, above, max, below } = metaAt(file, path);
  // A tax or a premium is told in per cent too, but it may be above 1 and is a part of nothing.
  const isShare = unit !== "minutes" && (min ?? above) === 0 && (max ?? below) === 1;
  const moves = whole ? "in whole numbers" : isShare ? "by odds" : "in proportion";
  return { path, key, label, owner, unit, value, moves, asked: /^(promise|goal|noticeable)\b/.test(key) };
}

/** The design uses it, and it is not the design's own levers, another population's, or a segment's of which nobody comes. */
function isHere(file: ScenarioFile, { path, usedBy }: Parameter, { population, design }: Asked): boolean {
  if (path[0] === "designs" && path[2] === "flexible") return false;
  const place = file.populations.findIndex(({ id }) => id === population);
  if (path[0] === "populations") return path[1] === place;
  if (path[0] === "segments" && !((file.populations[place].mix[file.segments[Number(path[1])].id] ?? 0) > 0))
    return false;
  return usedBy(design) === null;
}

/**
 * The file with the assumptions that `positions` names where it says; each share of a mix has its odds moved against the
 * others as they are, whatever becomes of those.
 */
export function moved(
  file: ScenarioFile,
  assumptions: readonly Assumption[],
  positions: Positions,
  by: number,
): ScenarioFile {
  let changed = file;
  for (const one of assumptions) {
    const position = positions.get(one.key);
    if (position === undefined || isShareOfMix(one)) continue;
    changed = withValue(changed, one.path, valueAt(one, position, by), file);
  }
  return withMix(changed, assumptions.filter(isShareOfMix), positions, by);
}

const isShareOfMix = ({ path }: Assumption): boolean => path[2] === "mix";

function valueAt({ value, moves }: Assumption, position: number, by: number): number {
  if (moves === "in whole numbers") {
    const reach = Math.max(1, Math.round(by * Math.abs(value)));
    // All whole numbers that far either way have the same part of the way from -1 to 1.
    return value - reach + Math.min(2 * reach, Math.floor(((position + 1) / 2) * (2 * reach + 1)));
  }
  const factor = 1 + by * position;
  return moves === "by odds" ? (value * factor) / (1 - value + value * factor) : value * factor;
}

/** Odds moved by a factor are a weight moved by it: all shares of a mix move at once, and their sum is kept. */
function withMix(file: ScenarioFile, shares: readonly Assumption[], positions: Positions, by: number): ScenarioFile {
  if (!shares.some(({ key }) => positions.has(key))) return file;
  const place = shares[0].path[1];
  const populations = file.populations.map((population, index) => {
    if (index !== place) return population;
    const weights = Object.entries(population.mix).map(([segment, share]): [string, number] => {
      const own = shares.find(({ path }) => path[3] === segment);
      return [segment, share * (1 + by * (positions.get(own?.key ?? "") ?? 0))];
    });
    const sum = weights.reduce((all, [, weight]) => all + weight, 0);
    return { ...population, mix: Object.fromEntries(weights.map(([segment, weight]) => [segment, weight / sum])) };
  });
  return { ...file, populations };
}

/** Text of all that an answer depends on: equal texts, equal answers. The rest of a scenario is not in it. */
export function answerKey(scenario: Scenario, { population, design, rule }: Asked): string {
  const { goal, promise, noticeable, teams, steps, flexibility, referral, costs } = scenario;
  const here: Scenario = {
    ...scenario,
    populations: scenario.populations.filter(({ id }) => id === population),
    designs: scenario.designs.filter(({ id }) => id === design),
  };
  const prices = [teams.map(({ wagePerHour }) => wagePerHour), steps.map(({ cost }) => cost), flexibility, costs];
  const asks = [goal, noticeable, rule === "promise" ? [promiseKey(scenario), promise?.share] : null];
  const worth = rule === "value" || goal !== null ? here : rule === "noticeable" ? withoutReturn(here) : null;
  return JSON.stringify([pathKey(here), prices, referral.cost, asks, worth && experienceKey(worth)]);
}

/** Experience is what it is whatever it brings. */
function withoutReturn(scenario: Scenario): Scenario {
  const segments = scenario.segments.map((segment) => ({ ...segment, margin: 0 }));
  return { ...scenario, segments, retention: { midpoint: 0, slope: 1 } };
}
