/**
 * What one look at the sets of players says: values, the smallest set that holds enough, and what is told of it. The
 * statements and how they share the level stand in sharedOut.ts; nothing is asked for here.
 */
import { studentTQuantile } from "../../theory/studentT.ts";
import { weighing } from "../evidence.ts";
import { halfOf } from "../sample.ts";
import { sequenceAt } from "../sequence.ts";
import { certifiable, intervalOf } from "../told.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "../types.ts";
import type { Contrast, Weighing } from "../weighing.ts";
import { everyDial } from "./everyDial.ts";
import { grand, holds, type Sharing, sizeOf, type Weights } from "./shapley.ts";
import type { Gains, Game, PlayerShare, SharedOut } from "./sharedOut.ts";

/** The part of the gain that the few must hold. */
const fewHold = 0.9;

/** A measure on some of the days. */
interface Part {
  readonly weighed: Weighing;
  readonly days: number;
}

export class SharedWorth {
  private readonly all = new Map<CertifiedMeasure, Part>();
  /** Of the measure: the days on which the few are chosen, and those on which they are tested. */
  private readonly chosen: Part;
  private readonly other: Part;

  /**
   * @param looks how many looks there are in all, known beforehand
   * @param sample a cell for each coalition, in their order
   */
  constructor(
    private readonly game: Game,
    private readonly sharing: Sharing,
    private readonly looks: number,
    readonly coalitions: readonly number[],
    private readonly sample: CurveSample,
  ) {
    const { measure, scenario } = game;
    for (const one of certifiable) {
      if (one !== "promiseKept" || scenario.promise !== null) this.all.set(one, part(sample, one));
    }
    this.chosen = part(halfOf(sample, 0), measure);
    this.other = part(halfOf(sample, 1), measure);
  }

  /** The whole gain is shown to be above 0. */
  isGain(): boolean {
    const { mean, halfWidth } = this.estimate(this.game.measure, [wholeOf(this.game.players)]);
    return this.sign * (mean ?? Number.NaN) - (halfWidth ?? Number.NaN) > 0;
  }

  /** The players in the order of what they bring by the days of choosing, most first. */
  order(): readonly number[] {
    const gains = this.sharing.weights.map((parts) => mean(parts.map((one) => this.contrast(this.chosen, one).mean)));
    return gains.map((_, player) => player).sort((a, b) => this.sign * (gains[b] - gains[a]));
  }

  /**
   * By the days of choosing: of the smallest sets that hold enough the one that holds most. Everybody always does, and
   * nobody never: where these days see no gain nobody would hold enough of it.
   * @param ranked smallest first
   */
  smallestHolding(ranked: readonly number[]): number {
    const above = (coalition: number): number =>
      this.sign * this.contrast(this.chosen, aboveEnough(coalition, this.game.players)).mean;
    const holding = ranked.filter((coalition) => coalition > 0 && above(coalition) >= 0);
    const smallest = holding.filter((coalition) => sizeOf(coalition) === sizeOf(holding[0]));
    return smallest.reduce(
      (best, one) => (above(one) > above(best) ? one : best),
      smallest[0] ?? grand(this.game.players),
    );
  }

  /**
   * @param few the chosen set; null where no gain is shown
   * @param last there are no more replications to come
   */
  told(few: number | null, last: boolean): SharedOut {
    const { players } = this.game;
    const all = Array.from({ length: players }, (_, player) => player);
    const nothing = few === null && last;
    return {
      replications: this.sample.replications,
      whole: this.gains([wholeOf(players)]),
      players: all.map((player) => this.shareOf(player, few)),
      verdict: nothing ? "nothing" : few !== null && this.isTested(few) ? "shown" : "not yet",
      few: few === null ? [] : all.filter((player) => holds(few, player)),
      most: this.game.apart ? this.most() : null,
    };
  }

  private get sign(): number {
    return this.game.measure === "costPerCustomer" ? -1 : 1;
  }

  private shareOf(player: number, few: number | null): PlayerShare {
    const { apart, measure } = this.game;
    const gains = this.gains(this.sharing.weights[player]);
    if (!apart) return { gains, alone: null, last: null };
    const bit = 2 ** player;
    const joined = few !== null && holds(few, player) ? this.contrast(this.other, lessOf(few, few - bit)) : null;
    return {
      gains,
      alone: this.estimate(measure, [lessOf(bit, 0)]),
      last: joined && intervalOf(sequenceAt(this.fewLevel() / 2), joined),
    };
  }

  /** Shown to be worth more than each of the others. */
  private most(): number | null {
    const { weights } = this.sharing;
    const beats = (one: number, other: number): boolean => {
      const parts = weights[one].map((each, index) => sumOf(each, 1, weights[other][index], -1));
      const { mean, halfWidth } = this.estimate(this.game.measure, parts);
      return this.sign * (mean ?? Number.NaN) - (halfWidth ?? Number.NaN) > 0;
    };
    const [first, ...rest] = this.order();
    return rest.every((other) => beats(first, other)) ? first : null;
  }

  /** By the other days: the few are shown to hold enough. */
  private isTested(few: number): boolean {
    const contrast = this.contrast(this.other, aboveEnough(few, this.game.players));
    return this.sign * contrast.mean - sequenceAt(this.fewLevel()).reach(contrast) >= 0;
  }

  /** Of each side that is told of all days: values and the whole; and what players are worth alone and to each other. */
  private level(): number {
    const { confidence, players, apart } = this.game;
    const more = apart ? 2 * players + players * (players - 1) : 0;
    return (1 - confidence) / 2 / everyDial / (2 * this.all.size * (players + 1) + more);
  }

  /** Of each statement about the chosen set at one look; two-sided ones take half of it a side. */
  private fewLevel(): number {
    const { confidence, players, apart } = this.game;
    return (1 - confidence) / 2 / everyDial / (this.looks * (1 + (apart ? players : 0)));
  }

  private gains(parts: readonly Weights[]): Gains {
    return Object.fromEntries([...this.all.keys()].map((measure) => [measure, this.estimate(measure, parts)]));
  }

  private estimate(measure: CertifiedMeasure, parts: readonly Weights[]): Estimate {
    const known = this.all.get(measure);
    if (known === undefined) return { mean: null, halfWidth: null };
    return averageOf(
      parts.map((weights) => this.contrast(known, weights)),
      this.level(),
    );
  }

  private contrast({ weighed, days }: Part, weights: Weights): Contrast {
    const placed = [...weights].map(([coalition, weight]) => [this.coalitions.indexOf(coalition), weight] as const);
    return weighed.combination(new Map(placed), days);
  }
}

const part = (sample: CurveSample, measure: CertifiedMeasure): Part => ({
  weighed: weighing(sample, measure),
  days: sample.replications,
});

/** A coalition's worth less another's. */
const lessOf = (coalition: number, other: number): Weights =>
  new Map([
    [coalition, 1],
    [other, -1],
  ]);

/** Everybody's worth less nobody's. */
const wholeOf = (players: number): Weights => lessOf(grand(players), 0);

/** What a set holds above 90 % of the whole gain. */
const aboveEnough = (coalition: number, players: number): Weights =>
  sumOf(lessOf(coalition, 0), 1, wholeOf(players), -fewHold);

function sumOf(one: Weights, times: number, other: Weights, otherTimes: number): Weights {
  const sum = new Map([...one].map(([coalition, weight]) => [coalition, times * weight]));
  for (const [coalition, weight] of other) sum.set(coalition, (sum.get(coalition) ?? 0) + otherTimes * weight);
  return sum;
}

/**
 * The mean of what several orders say of the same customers. Where there are several, half of the level of a side is for
 * the days and half for the scatter of the orders. Those are drawn once, whatever the dial: no part of theirs is shared
 * among dials.
 */
function averageOf(parts: readonly Contrast[], level: number): Estimate {
  if (parts.length === 1) return intervalOf(sequenceAt(level), parts[0]);
  const average = mean(parts.map((part) => part.mean));
  const error = mean(parts.map((part) => part.error));
  const { mean: told, halfWidth } = intervalOf(sequenceAt(level / 2), { ...parts[0], mean: average, error });
  if (halfWidth === null) return { mean: told, halfWidth };
  const squares = parts.reduce((sum, part) => sum + (part.mean - average) ** 2, 0);
  const scatter = Math.sqrt(squares / (parts.length - 1) / parts.length);
  return {
    mean: told,
    halfWidth: halfWidth + studentTQuantile(1 - (everyDial * level) / 2, parts.length - 1) * scatter,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
