/**
 * The difference between two experiences of one customer, taken apart into waiting, effort, fit and how the journey ended.
 *
 * The experience is a product of what waiting, effort and fit leave of it, so no single order of changing them is the
 * right one: each part is its Shapley value, the average of what it changes over the orders in which the three could be
 * changed from one journey's to the other's. The parts sum to the difference, a part that is the same in both is 0, and
 * turned round everything changes its sign. Where not both were served there is no such product to take apart, and the
 * whole difference is how the journey ended.
 */
import { experienceFor } from "../../outcome/experience.ts";
import { find } from "../../outcome/find.ts";
import type { Scenario } from "../../scenario/types.ts";
import { exactWeights, grand, holds } from "./shapley.ts";
import type { Pair } from "./twins.ts";
import type { Journey } from "./twinsPassage.ts";

/** Points of experience; the four parts sum to the first, to rounding. */
export interface Difference {
  readonly experience: number;
  readonly waiting: number;
  readonly effort: number;
  readonly fit: number;
  /** Served on one side, and given up, referred or still inside on the other. */
  readonly ending: number;
}

/** Null where a side does not tell the customer. */
export function differenceOf(
  scenario: Scenario,
  segment: string | null,
  { chosen, against }: Pair<Journey | null>,
): Difference | null {
  if (segment === null || chosen === null || against === null) return null;
  const experience = chosen.experience - against.experience;
  const [to, from] = [partsOf(chosen), partsOf(against)];
  if (to === null || from === null) return { experience, waiting: 0, effort: 0, fit: 0, ending: experience };
  const curve = experienceFor(find(scenario.segments, segment, "segment"), scenario);
  const worth = Array.from({ length: grand(3) + 1 }, (_, coalition) => {
    const [felt, effort, fit] = to.map((part, index) => (holds(coalition, index) ? part : from[index]));
    return curve(felt, effort, fit);
  });
  const [waiting, effort, fit] = exactWeights(3).map((weights, part) =>
    [...weights].reduce((sum, [coalition, weight]) => {
      // In pairs, so that a part that changes nothing comes to 0 and not to rounding.
      return holds(coalition, part) ? sum + weight * (worth[coalition] - worth[coalition - 2 ** part]) : sum;
    }, 0),
  );
  return { experience, waiting, effort, fit, ending: 0 };
}

/** Felt minutes of waiting, effort and fit; null unless served. */
function partsOf({ felt, effort, fit }: Journey): readonly [number, number, number] | null {
  return effort === null || fit === null ? null : [felt, effort, fit];
}
