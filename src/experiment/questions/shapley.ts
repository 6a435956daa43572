/**
 * Shapley values: how much of a gain each player brings, on average over the orders in which players could join.
 *
 * A coalition is a set of players, written as bits. A value is a weighted sum of the coalitions' worths, so it is told
 * here as weights: what is known of the worths, their errors included, carries over. No worth is computed here.
 *
 * Source: L. S. Shapley, A value for n-person games, in: Contributions to the Theory of Games II, Princeton 1953.
 * Sampled orders go with their reverses: J. Castro, D. Gomez and J. Tejada, Polynomial calculation of the Shapley value
 * based on sampling, Computers and Operations Research 36 (2009) 1726-1730, made antithetic.
 */

/** Weights by coalition; coalitions that are not there weigh nothing. */
export type Weights = ReadonlyMap<number, number>;

/** How a gain is shared among players. */
export interface Sharing {
  /** Every coalition that is weighed, nobody's and everybody's included. */
  readonly coalitions: readonly number[];
  /** By player: one set of weights where the value is exact; else one for each pair of orders, to be averaged. */
  readonly weights: readonly (readonly Weights[])[];
}

/** Up to so many players all coalitions are weighed. */
export const mostExact = 8;

/** Pairs of an order and its reverse, beyond that. */
const orderPairs = 8;

/** The coalition of all of `players`, at most 30. */
export const grand = (players: number): number => 2 ** players - 1;

export const holds = (coalition: number, player: number): boolean => Math.floor(coalition / 2 ** player) % 2 === 1;

export const sizeOf = (coalition: number): number => {
  let size = 0;
  for (let rest = coalition; rest > 0; rest = Math.floor(rest / 2)) size += rest % 2;
  return size;
};

/** @param uniform numbers in [0, 1) for the orders, where there are too many players for all coalitions */
export function sharingOf(players: number, uniform: () => number): Sharing {
  if (players <= mostExact) {
    const coalitions = Array.from({ length: 2 ** players }, (_, coalition) => coalition);
    return { coalitions, weights: exactWeights(players).map((weights) => [weights]) };
  }
  const orders = Array.from({ length: orderPairs }, () => shuffled(players, uniform));
  const pairs = orders.map((order) => averaged(weightsAlong(order), weightsAlong([...order].reverse())));
  const weights = Array.from({ length: players }, (_, player) => pairs.map((pair) => pair[player]));
  const coalitions = new Set([0, grand(players), ...weights.flat().flatMap((each) => [...each.keys()])]);
  return { coalitions: [...coalitions].sort((a, b) => a - b), weights };
}

/** The exact values' weights, by player, over all coalitions. */
export function exactWeights(players: number): readonly Weights[] {
  // share[s]: of the orders, those in which a given coalition of s comes first and a given player next.
  const share = [1 / players];
  for (let size = 1; size < players; size++) share.push((share[size - 1] * size) / (players - size));
  return Array.from({ length: players }, (_, player) => {
    const weights = new Map<number, number>();
    for (let coalition = 0; coalition <= grand(players); coalition++) {
      const joined = holds(coalition, player);
      const others = sizeOf(coalition) - (joined ? 1 : 0);
      weights.set(coalition, joined ? share[others] : -share[others]);
    }
    return weights;
  });
}

/** What each player brings in one order: the coalitions just after and just before it joins. */
export function weightsAlong(order: readonly number[]): readonly Weights[] {
  const weights: Weights[] = [];
  let before = 0;
  for (const player of order) {
    const after = before + 2 ** player;
    weights[player] = new Map([
      [after, 1],
      [before, -1],
    ]);
    before = after;
  }
  return weights;
}

function averaged(one: readonly Weights[], other: readonly Weights[]): readonly Weights[] {
  return one.map((weights, player) => {
    const sum = new Map<number, number>();
    for (const part of [weights, other[player]]) {
      for (const [coalition, weight] of part) sum.set(coalition, (sum.get(coalition) ?? 0) + weight / 2);
    }
    return sum;
  });
}

/** Fisher and Yates's. */
function shuffled(players: number, uniform: () => number): readonly number[] {
  const order = Array.from({ length: players }, (_, player) => player);
  for (let last = players - 1; last > 0; last--) {
    const at = Math.floor(uniform() * (last + 1));
    [order[last], order[at]] = [order[at], order[last]];
  }
  return order;
}
