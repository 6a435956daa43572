/**
 * The bound on one side that a dial is held against a standard by: how many promises it is shown to keep fewer than, or
 * below which money a day it is shown to stay. These are the very bounds that rule it out (decision.ts), closer to the
 * estimate than the intervals on both sides that are told of everything (told.ts). It decides nothing.
 *
 * The level is that of the best dial, whichever it is: that no dial reaches the greatest of the bounds holds at the
 * answer's own confidence, at every look; the bound of another dial is no more than the reason why that one is out.
 */
import { type Terms, witness } from "./evidence.ts";
import { lookAt, upper } from "./look.ts";
import type { Answer, CurveSample } from "./types.ts";

type Basis = Pick<Answer, "rule" | "missed" | "confidence" | "cells">;

/**
 * By dial of the grid, as in `cells`: of the promise's share, or of the goal's money a day where that is missed. NaN
 * before the first look. A RangeError where the rule weighs neither.
 * @param sample the one that the answer was found in
 */
export function shownBelow({ rule, missed, confidence, cells }: Basis, sample: CurveSample, terms: Terms): number[] {
  const days = sample.dials.map((dial) => cells.find((cell) => cell.dial === dial)?.replications ?? 0);
  const grid = cells.map(({ dial }) => sample.dials.indexOf(dial));
  const evidence = witness(sample, terms, rule)(days);
  // How many statements there are goes by the dials that are compared.
  const look = lookAt({ ...evidence, dials: cells.map(({ dial }) => dial) }, confidence);
  const { goal } = evidence;
  if (missed === "goal" && goal !== null) return grid.map((dial) => upper(look.zone, goal.net(dial)));
  if (rule === "promise") return grid.map((dial) => upper(look.miss, evidence.weighed.level(dial)));
  throw new RangeError(`under the ${rule} rule no dial is held against a standard`);
}

/** The greatest: what no dial reaches. */
export const shownBelowByAll = (answer: Basis, sample: CurveSample, terms: Terms): number =>
  Math.max(...shownBelow(answer, sample, terms));
