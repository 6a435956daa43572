/**
 * Where to look for a cheaper design when every step has a dial of its own: which settings to try around one, and which
 * of those tried is best. It simulates nothing, and what it finds is a suggestion: to be tested on other days.
 *
 * Single moves do not do: at the limit of a promise every step that bends less breaks it, and every one that bends more
 * costs. So single moves are tried to learn what they bring, and then several at once: for a price of the condition,
 * every team makes the move that pays best, as if teams did not depend on each other; of all prices (Lagrange's
 * multipliers) the settings that are expected to do best are tried too. A team's moves are those of its single steps and
 * of all of them together, because its pay goes by the step that bends most.
 */

/** A dial in [0, 1] for each of some steps, in their order. */
export type Dials = readonly number[];

/** What is known of a setting. */
export interface Score {
  /** What is to be least, a customer. */
  readonly cost: number;
  /** How far it lies above the condition's limit; below 0: it misses it. */
  readonly slack: number;
}

export interface Tried {
  readonly dials: Dials;
  readonly score: Score;
}

/** Settings tried in one round beyond the single moves. */
const mostJoint = 6;

/** Meeting the condition comes first; of those that miss it the nearest is best. What is not known is never better. */
export function isBetter(one: Score, other: Score): boolean {
  const [meets, met] = [one.slack >= 0, other.slack >= 0];
  if (meets !== met) return meets;
  return meets ? one.cost < other.cost : one.slack > other.slack;
}

export const keyOf = (dials: Dials): string => dials.join(" ");

/** In hundredths, within [0, 1]. */
const moved = (dial: number, by: number): number => Math.min(1, Math.max(0, Math.round(100 * (dial + by)) / 100));

/**
 * By team, the settings in which a step of it, or all of them, are so much further up or down.
 * @param teams indices of the steps of each
 */
export function singleMoves(
  at: Dials,
  teams: readonly (readonly number[])[],
  by: number,
): readonly (readonly Dials[])[] {
  return teams.map((steps) => {
    const together = steps.length > 1 ? [steps] : [];
    const groups = [...steps.map((step) => [step]), ...together];
    const settings = groups.flatMap((group) =>
      [by, -by].map((change) => at.map((dial, step) => (group.includes(step) ? moved(dial, change) : dial))),
    );
    return settings.filter((dials) => keyOf(dials) !== keyOf(at));
  });
}

/**
 * Settings in which several teams move at once, best expected first.
 * @param options by team: what is known of its single moves
 */
export function jointMoves(at: Tried, options: readonly (readonly Tried[])[]): readonly Dials[] {
  const found = new Map<string, Tried>();
  for (const price of pricesOf(at.score, options.flat())) {
    const made = options.flatMap((moves) => paying(at.score, moves, price) ?? []);
    if (made.length < 2) continue;
    const dials = at.dials.map((dial, step) => made.find((move) => move.dials[step] !== dial)?.dials[step] ?? dial);
    const expected = (part: keyof Score): number =>
      made.reduce((sum, { score }) => sum + score[part] - at.score[part], at.score[part]);
    found.set(keyOf(dials), { dials, score: { cost: expected("cost"), slack: expected("slack") } });
  }
  const best = [...found.values()].sort(
    (a, b) => Number(isBetter(b.score, a.score)) - Number(isBetter(a.score, b.score)),
  );
  return best.slice(0, mostJoint).map(({ dials }) => dials);
}

/** One price for every order in which the moves pay: nothing, between any two of their own, and above all. */
function pricesOf(at: Score, moves: readonly Tried[]): readonly number[] {
  const own = moves
    .map(({ score }) => (score.cost - at.cost) / (score.slack - at.slack))
    .filter((price) => price > 0 && Number.isFinite(price))
    .sort((a, b) => a - b);
  return [0, ...own.map((price, index) => (price + (own[index + 1] ?? 3 * price)) / 2)];
}

/** The move that brings most at a price of the condition; null where none brings anything. */
function paying(at: Score, moves: readonly Tried[], price: number): Tried | null {
  const brings = ({ score }: Tried): number => at.cost - score.cost + price * (score.slack - at.slack);
  const worth = moves.filter((move) => brings(move) > 0);
  return worth.length === 0 ? null : worth.reduce((best, move) => (brings(move) > brings(best) ? move : best));
}
