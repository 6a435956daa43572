/**
 * The search for the cheapest headcounts at one dial, on a number of days fixed beforehand, the same customers for every
 * plan.
 *
 * From a plan that keeps what must be kept: marginal allocation. One person less and one more at every post is looked
 * at, and larger parts of a team less; savings are ranked by what is lost for them, and the best are tried together, in
 * batches of growing size and as swaps with what gains most for its cost. The cheapest plan seen so far that keeps it is
 * where the next round starts, until a round finds none that is cheaper. Where the plans at hand do not keep it, it
 * starts from the least multiple of the people that does. First on few days, then from the best of these plans on more.
 *
 * What it finds is an estimate, and a flattering one: it was picked for it. So it names plans that keep ever more to
 * spare, to be tested on other days.
 */
import type { CurveSample } from "../types.ts";
import {
  combinations,
  type Move,
  moved,
  movesFrom,
  type Plan,
  presentPlan,
  ranked,
  times,
  type Weighed,
} from "./headcounts.ts";
import type { Step } from "./inquiry.ts";
import { type Aim, type Ground, orderOf, Staffed } from "./staffedCells.ts";

export interface Searched extends Ground {
  readonly aim: Aim;
  readonly dial: number;
  /** How many days plans are looked at on, one after the other; ascending. */
  readonly searchDays: readonly number[];
}

/** A plan as the search days have it. */
export interface Seen {
  readonly plan: Plan;
  /** What is to be least. */
  readonly money: number;
  /** Above what must be kept, and its standard error. */
  readonly spare: number;
  readonly error: number;
}

/** A part of an inquiry. */
export type Part<Result, Found> = Generator<Step<Result>, Found, readonly CurveSample[]>;

/** Standard errors to spare, of the plans that are named. */
const margins = [0, 0.5, 1, 1.5, 2, 4] as const;

/** Multiples of the present people that are looked at where these do not keep what must be kept. */
const multiples = [2, 4, 8, 16] as const;

/** With more moves than these, only the best of the round before are looked at as long as they lead on. */
const allMoves = 30;
const bestMoves = 12;

/** At most so many plans are named, the present one included. */
export const mostRungs = margins.length + 1;
export const mostTried = multiples.length + 1;

export interface Found {
  /**
   * The cheapest plan that keeps what must be kept by the search days, and the cheapest that keep more; with the present
   * one where it does: the cheapest first. None where no plan that was looked at keeps it.
   */
  readonly rungs: readonly Plan[];
  /** The present plan and its multiples, where there are no rungs. */
  readonly tried: readonly Plan[];
}

/**
 * @param starts plans to begin with, besides the present one
 * @param shown what to show once there is a best plan
 */
export function* search<Result>(
  searched: Searched,
  starts: readonly Plan[],
  shown: (plan: Plan | null) => Result | null,
): Part<Result, Found> {
  const present = presentPlan(searched.posts);
  let from: readonly Plan[] = [present, ...starts];
  for (const [stage, days] of searched.searchDays.entries()) {
    const seen = new SeenPlans(searched, days);
    const show = (): Result | null => shown(seen.best()?.plan ?? (stage > 0 ? from[0] : null));
    yield* climb(searched, seen, from, show);
    const rungs = rungsOf(seen, present);
    if (rungs.length === 0) return { rungs, tried: [present, ...multiples.map((factor) => times(present, factor))] };
    from = rungs;
  }
  return { rungs: from, tried: [] };
}

function* climb<Result>(
  { posts }: Searched,
  seen: SeenPlans,
  starts: readonly Plan[],
  show: () => Result | null,
): Part<Result, void> {
  yield* seen.lookAt(starts, show());
  if (seen.best() === null) {
    const more = multiples.map((factor) => times(presentPlan(posts), factor));
    yield* seen.lookAt(more, show());
  }
  let at = seen.best();
  let shortlist: readonly Move[] | null = null;
  while (at !== null) {
    const { plan, money, spare, error }: Seen = at;
    const moves: readonly Move[] = shortlist ?? movesFrom(posts, plan);
    yield* seen.lookAt(
      plansAfter(
        posts,
        plan,
        moves.map((move) => [move]),
      ),
      show(),
    );
    const weighed: Weighed[] = moves.flatMap((move) => {
      const next = moved(posts, plan, [move]);
      const known = next && seen.get(next);
      return known ? [{ move, saved: money - known.money, gained: known.spare - spare }] : [];
    });
    yield* seen.lookAt(plansAfter(posts, plan, combinations(weighed, spare, error)), show());
    const next = seen.best();
    const stuck = next?.plan === plan;
    if (stuck && shortlist === null) return;
    shortlist = stuck ? null : bestOf(weighed);
    at = next;
  }
}

const plansAfter = (posts: Ground["posts"], plan: Plan, moves: readonly (readonly Move[])[]): readonly Plan[] =>
  moves.map((some) => moved(posts, plan, some)).filter((next) => next !== null);

/** Null: all moves. */
function bestOf(weighed: readonly Weighed[]): readonly Move[] | null {
  if (weighed.length <= allMoves) return null;
  const { saving, gaining } = ranked(weighed);
  return [...saving.slice(0, bestMoves), ...gaining.slice(0, bestMoves)].map(({ move }) => move);
}

/** The plans that were looked at on the same days. */
class SeenPlans {
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly searched: Searched,
    private readonly days: number,
  ) {}

  get(plan: Plan): Seen | undefined {
    return this.seen.get(plan.join("-"));
  }

  /** The cheapest that keeps what must be kept, with so much to spare; null: none. */
  best(spare = 0): Seen | null {
    let best: Seen | null = null;
    for (const one of this.seen.values()) if (one.spare >= spare && !(best && best.money <= one.money)) best = one;
    return best;
  }

  *lookAt<Result>(plans: readonly Plan[], shown: Result | null): Part<Result, void> {
    const fresh = new Map(plans.map((plan) => [plan.join("-"), plan]));
    for (const key of this.seen.keys()) fresh.delete(key);
    if (fresh.size === 0) return;
    const { aim, dial } = this.searched;
    const cells = [...fresh.values()].map((plan) => ({ plan, dial }));
    const all = aim.reference === null ? cells : [...cells, aim.reference];
    const samples = yield { order: orderOf(this.searched, all, this.days), shown };
    const staffed = new Staffed(samples, 0, this.days);
    for (const cell of cells) {
      const { mean, error } = staffed.spare(aim, cell);
      this.seen.set(cell.plan.join("-"), { plan: cell.plan, money: staffed.money(aim, cell), spare: mean, error });
    }
  }
}

/** Where the search came to, and what keeps more to spare; the cheapest first. */
function rungsOf(seen: SeenPlans, present: Plan): readonly Plan[] {
  const first = seen.best();
  if (first === null) return [];
  const more = margins.map((margin) => seen.best(margin * first.error)).filter((one) => one !== null);
  const now = seen.get(present);
  const rungs = new Set([...more, ...(now && now.spare >= 0 ? [now] : [])]);
  return [...rungs].sort((a, b) => a.money - b.money).map(({ plan }) => plan);
}
