/**
 * A gain shared out among players that bring it together: each player's Shapley value, and the smallest set of them that
 * holds 90 % of the gain. Who the players are, steps or links, and what a set of them is as a design, is told by who asks.
 *
 * Values are exact for up to 8 players, over all sets, all of them on the same customers; beyond by orders drawn
 * beforehand, whose own scatter widens the interval. The set is chosen on every second day and tested on the others.
 *
 * The level is shared: half for the values and what else is told of all days, at every look at once; half for what is
 * told of the chosen set, which is another at each look, by the looks and by the sides of what is told at one; and all of
 * it by the dials that the answer may have named, as it may rest on the same days. Where the whole gain is not shown to be
 * above 0 there is nothing to share out.
 */
import { Stream } from "../../population/streams.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { gathered } from "../sample.ts";
import { fixedRound } from "../schedule.ts";
import { firstLookOf } from "../seen.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "../types.ts";
import type { Inquiry, Step } from "./inquiry.ts";
import { holds, mostExact, type Sharing, sharingOf, sizeOf } from "./shapley.ts";
import { SharedWorth } from "./sharedWorth.ts";

export interface Game {
  readonly scenario: Scenario;
  readonly population: string;
  /** How many, at least 1 and at most `mostPlayers`. */
  readonly players: number;
  /** The design in which the players of a coalition are there; its id tells coalitions apart. */
  readonly variant: (coalition: number) => Design;
  /** Sets that may be the smallest where there are too many to look at all of them. */
  readonly likely: readonly number[];
  /** Whether to tell what players are worth alone and to the chosen set, and which is worth most. */
  readonly apart: boolean;
  /** What is to be gained; of cost, what is saved. */
  readonly measure: CertifiedMeasure;
  /** Of all that is stated together, between 0 and 1. */
  readonly confidence: number;
  /** Replications at most. */
  readonly maxDays: number;
  /** For the orders that are drawn. */
  readonly seed: string;
}

/** Differences from nobody being there; of cost, what it costs more. */
export type Gains = Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;

export interface PlayerShare {
  readonly gains: Gains;
  /** In the measure: what it brings when nobody else is there. Null where that is not asked for. */
  readonly alone: Estimate | null;
  /** In the measure: what it brings when the others of the chosen set are there; null for who is not in it. */
  readonly last: Estimate | null;
}

export interface SharedOut {
  readonly replications: number;
  /** Of all players together, and how it is shared among them, in their order. */
  readonly whole: Gains;
  readonly players: readonly PlayerShare[];
  /**
   * `shown`: the few are shown to hold 90 % of the gain. `nothing`: no gain is shown, there is nothing to share out.
   * `not yet`: it goes on, or the replications are spent before either could be told apart.
   */
  readonly verdict: "shown" | "nothing" | "not yet";
  /** The smallest set that holds 90 % of the gain by every second day; empty as long as no gain is shown. */
  readonly few: readonly number[];
  /** The player who is shown to be worth more than any other; null: not shown, or not asked for. */
  readonly most: number | null;
}

/** Of more of them a set is no whole number that can be told apart from others. */
export const mostPlayers = 50;

/** Replications of all sets together that memory holds. */
const mostCellDays = 2 ** 19;

/**
 * Replications of the looks, known beforehand: the first when each half of the days is as long as an answer's first look,
 * then twice as many each time, and at last all there are to be spent.
 */
export function looksOf({ scenario, population, maxDays }: Game, coalitions: number): readonly number[] {
  const last = Math.min(maxDays, Math.floor(mostCellDays / coalitions));
  const looks: number[] = [];
  for (let days = 2 * firstLookOf(scenario, population, last / 2); days < last; days *= 2) looks.push(days);
  return [...looks, last];
}

type Asking<T> = Generator<Step<SharedOut>, T, readonly CurveSample[]>;

/** Asks look by look until the few are shown, or the replications are spent. A RangeError for more players than 50. */
export function* sharedOut(game: Game): Inquiry<SharedOut> {
  if (game.players > mostPlayers) throw new RangeError(`${game.players} players are more than ${mostPlayers}.`);
  const orders = new Stream(game.seed, 0, "orders of steps");
  const sharing = sharingOf(game.players, () => orders.next());
  const singles = Array.from({ length: game.players }, (_, player) => 2 ** player);
  let coalitions: readonly number[] = game.apart ? [...sharing.coalitions, ...singles] : sharing.coalitions;
  let shown: SharedOut | null = null;
  const looks = looksOf(game, sharing.coalitions.length);
  for (const days of looks) {
    const asked = { game, sharing, looks: looks.length, days };
    let worth: SharedWorth = yield* worthOf(asked, null, coalitions, shown);
    // Which sets are looked at further hangs on what was seen.
    const ranked = rankedSets(game, worth);
    worth = yield* worthOf(asked, worth, ranked, shown);
    const few = worth.isGain() ? worth.smallestHolding(ranked) : null;
    if (few !== null && game.apart) worth = yield* worthOf(asked, worth, withoutOne(few, game.players), shown);
    coalitions = worth.coalitions;
    shown = worth.told(few, days === looks[looks.length - 1]);
    if (shown.verdict !== "not yet") break;
  }
  if (shown === null) throw new RangeError("There is no look to take.");
  return shown;
}

interface Asked {
  readonly game: Game;
  readonly sharing: Sharing;
  readonly looks: number;
  readonly days: number;
}

/** What is known with further coalitions; what was simulated before is not simulated again. */
function* worthOf(
  { game, sharing, looks, days }: Asked,
  known: SharedWorth | null,
  more: readonly number[],
  shown: SharedOut | null,
): Asking<SharedWorth> {
  if (known !== null && more.every((coalition) => known.coalitions.includes(coalition))) return known;
  const coalitions = [...new Set([...(known?.coalitions ?? []), ...more])];
  const designs = coalitions.map(game.variant);
  const samples = yield {
    order: {
      scenario: { ...game.scenario, designs },
      curves: designs.map(({ id }) => ({ population: game.population, design: id })),
      schedule: fixedRound(days, [1]),
      world: "",
    },
    shown,
  };
  return new SharedWorth(game, sharing, looks, coalitions, gathered(samples));
}

/**
 * The sets among which the few are looked for, smallest first: all where all are simulated; else those that are likely,
 * and the players in the order of what they bring by half of the days, one more at a time.
 */
function rankedSets(game: Game, worth: SharedWorth): readonly number[] {
  const bySize = (sets: readonly number[]): readonly number[] =>
    [...new Set(sets)].sort((a, b) => sizeOf(a) - sizeOf(b));
  if (game.players <= mostExact) return bySize(worth.coalitions);
  let coalition = 0;
  const prefixes = worth.order().map((player) => (coalition += 2 ** player));
  return bySize([0, ...game.likely, ...prefixes]);
}

/** A set less each of its players in turn. */
const withoutOne = (coalition: number, players: number): readonly number[] =>
  Array.from({ length: players }, (_, player) => 2 ** player).flatMap((bit, player) =>
    holds(coalition, player) ? [coalition - bit] : [],
  );
