/**
 * The critical few: at which steps is flexibility worth having?
 *
 * Between the rigid end and the answer's dial each step may bend or not; adaptivity and cross-training stay at the
 * answer's. A step's gain is its Shapley value, because flexibility works in combination: exact for up to 8 steps, over
 * all sets of steps, all of them on the same customers; beyond by orders drawn beforehand, whose own scatter widens the
 * interval. The smallest set that holds 90 % of the gain is chosen on every second day and tested on the others.
 *
 * The level is shared: half for the gains, half for the tests of a set, one at each look. As the answer it builds on, all
 * of it holds at every look. Where the whole gain is not shown to be above 0 there is nothing to share out.
 */
import { find } from "../../outcome/find.ts";
import { Stream } from "../../population/streams.ts";
import { leversAt } from "../../process/levers.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { studentTQuantile } from "../../theory/studentT.ts";
import { weighing } from "../evidence.ts";
import { gathered, halfOf } from "../sample.ts";
import { fixedRound } from "../schedule.ts";
import { firstLook, type Sequence, sequenceAt } from "../sequence.ts";
import { certifiable, intervalOf } from "../told.ts";
import type { CertifiedMeasure, CurveSample, Estimate } from "../types.ts";
import type { Contrast } from "../weighing.ts";
import { heldAt, type Inquiry, type Order, variantId } from "./inquiry.ts";
import { grand, holds, mostExact, type Sharing, sharingOf, sizeOf, type Weights } from "./shapley.ts";

export interface CriticalFewQuestion {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** The answer's. */
  readonly dial: number;
  /** What flexibility is to gain; of cost, what it saves. */
  readonly measure: CertifiedMeasure;
  /** Of all that is stated together, between 0 and 1. */
  readonly confidence: number;
  /** Replications at most. */
  readonly maxDays: number;
  /** For the orders that are drawn where there are too many steps for all sets. */
  readonly seed: string;
}

/** Differences from no step bending; of cost, what it costs more. */
export type Gains = Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;

export interface StepGain {
  readonly step: string;
  readonly gains: Gains;
}

export interface CriticalFew {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly measure: CertifiedMeasure;
  readonly confidence: number;
  readonly replications: number;
  /** Of all steps together, and how it is shared among them, in their order. */
  readonly whole: Gains;
  readonly steps: readonly StepGain[];
  /**
   * `shown`: the few are shown to hold 90 % of the gain. `nothing`: no gain is shown, there is nothing to share out.
   * `not yet`: the replications are spent before either could be told apart.
   */
  readonly verdict: "shown" | "nothing" | "not yet";
  /** The smallest set that holds 90 % of the gain by every second day; empty where there is nothing to share out. */
  readonly few: readonly string[];
}

/** The part of the gain that the few must hold. */
const fewHold = 0.9;

/** Replications of the looks: both halves of the days need a first look's. */
const looks = [2, 4, 8, 16].map((times) => times * firstLook);

/** Steps whose range is another at the answer's dial than at the rigid end. */
function bendable({ scenario, dial }: CriticalFewQuestion, design: Design): readonly string[] {
  const { range } = leversAt(design, dial);
  return scenario.steps.map(({ id }) => id).filter((id) => range.get(id) !== design.rigid.range.get(id));
}

/** The design with the steps of a coalition bending as at the dial, and the others rigid. */
function variant(design: Design, dial: number, players: readonly string[], coalition: number): Design {
  const levers = leversAt(design, dial);
  const range = new Map(levers.range);
  players.forEach((step, player) => {
    if (!holds(coalition, player)) range.set(step, design.rigid.range.get(step) ?? 0);
  });
  return heldAt(design, variantId("bends", coalition), { ...levers, range });
}

/** Every coalition that is simulated, as designs; places are those of the gathered sample. */
class Bench {
  constructor(
    private readonly question: CriticalFewQuestion,
    private readonly design: Design,
    readonly players: readonly string[],
    readonly coalitions: readonly number[],
  ) {}

  order(days: number): Order {
    const { scenario, population, dial } = this.question;
    const designs = this.coalitions.map((coalition) => variant(this.design, dial, this.players, coalition));
    return {
      scenario: { ...scenario, designs },
      curves: designs.map(({ id }) => ({ population, design: id })),
      schedule: fixedRound(days, [1]),
      world: "",
    };
  }

  /** Weights of coalitions as weights of places. */
  placed(weights: Weights): ReadonlyMap<number, number> {
    return new Map([...weights].map(([coalition, weight]) => [this.coalitions.indexOf(coalition), weight]));
  }

  with(more: readonly number[]): Bench {
    const coalitions = [...new Set([...this.coalitions, ...more])];
    return new Bench(this.question, this.design, this.players, coalitions);
  }
}

/** Asks look by look until the few are shown, or that there is nothing to share out, or the replications are spent. */
export function* criticalFew(question: CriticalFewQuestion): Inquiry<CriticalFew> {
  const design = find(question.scenario.designs, question.design, "design");
  const players = bendable(question, design);
  if (players.length === 0) return nothingBends(question);
  const orders = new Stream(question.seed, 0, "orders of steps");
  const sharing = sharingOf(players.length, () => orders.next());
  let bench = new Bench(question, design, players, sharing.coalitions);
  let shown: CriticalFew | null = null;
  const budgeted = looks.filter((days) => days <= Math.max(looks[0], question.maxDays));
  for (const days of budgeted) {
    let sample = gathered(yield { order: bench.order(days), shown });
    const ranked = rankedSets(question, bench, sharing, halfOf(sample, 0));
    if (ranked.some((coalition) => !bench.coalitions.includes(coalition))) {
      bench = bench.with(ranked);
      sample = gathered(yield { order: bench.order(days), shown });
    }
    shown = resultOf({ question, bench, sharing, ranked, sample, last: days === budgeted[budgeted.length - 1] });
    if (shown.verdict !== "not yet") return shown;
  }
  return shown ?? nothingBends(question);
}

/** Nothing is another at the answer's dial than at the rigid end. */
function nothingBends({ population, design, dial, measure, confidence }: CriticalFewQuestion): CriticalFew {
  const none = { replications: 0, whole: {}, steps: [], few: [] };
  return { population, design, dial, measure, confidence, ...none, verdict: "nothing" };
}

const signOf = (measure: CertifiedMeasure): number => (measure === "costPerCustomer" ? -1 : 1);

/**
 * The sets among which the few are looked for, smallest first: all where all are simulated; else the steps in the order
 * of what they bring, one more at a time.
 */
function rankedSets({ measure }: CriticalFewQuestion, bench: Bench, { weights }: Sharing, half: CurveSample) {
  const players = bench.players.length;
  if (players <= mostExact) return [...bench.coalitions].sort((a, b) => sizeOf(a) - sizeOf(b));
  const weighed = weighing(half, measure);
  const gain = (player: number): number =>
    mean(weights[player].map((part) => weighed.combination(bench.placed(part), half.replications).mean));
  const order = bench.players.map((_, player) => player).sort((a, b) => signOf(measure) * (gain(b) - gain(a)));
  let coalition = 0;
  return [0, ...order.map((player) => (coalition += 2 ** player))];
}

function resultOf(look: LookAtFew): CriticalFew {
  const { question, bench, sharing, sample, last } = look;
  const { population, design, dial, measure, confidence, scenario } = question;
  const { players } = bench;
  const measures = certifiable.filter((one) => one !== "promiseKept" || scenario.promise !== null);
  const sequence = sequenceAt((1 - confidence) / 2 / (2 * measures.length * (players.length + 1)));
  const weighings = measures.map((one) => ({ one, weighed: weighing(sample, one) }));
  const gainsBy = (parts: readonly Weights[]): Gains =>
    Object.fromEntries(
      weighings.map(({ one, weighed }) => [
        one,
        averageOf(
          parts.map((part) => weighed.combination(bench.placed(part), sample.replications)),
          sequence,
        ),
      ]),
    );
  const whole = gainsBy([wholeOf(players.length)]);
  const steps = players.map((step, player) => ({ step, gains: gainsBy(sharing.weights[player]) }));
  const told = { population, design, dial, measure, confidence, replications: sample.replications, whole, steps };
  const { mean: gain, halfWidth } = whole[measure] ?? { mean: null, halfWidth: null };
  const least = signOf(measure) * (gain ?? Number.NaN) - (halfWidth ?? Number.NaN);
  if (!(least > 0)) return { ...told, verdict: last ? "nothing" : "not yet", few: [] };
  const few = smallestHolding(look);
  const verdict = isTested(look, few) ? "shown" : "not yet";
  return { ...told, verdict, few: players.filter((_, player) => holds(few, player)) };
}

/** What one look at the coalitions goes by. */
interface LookAtFew {
  readonly question: CriticalFewQuestion;
  readonly bench: Bench;
  readonly sharing: Sharing;
  /** Where the few are looked for, smallest first. */
  readonly ranked: readonly number[];
  readonly sample: CurveSample;
  /** There are no more replications to come. */
  readonly last: boolean;
}

/** Everybody's worth less nobody's. */
const wholeOf = (players: number): Weights =>
  new Map([
    [grand(players), 1],
    [0, -1],
  ]);

/** What a set holds above 90 % of the whole gain. */
const aboveEnough = (coalition: number, players: number): Weights => {
  const weights = new Map([
    [grand(players), -fewHold],
    [0, fewHold - 1],
  ]);
  return weights.set(coalition, (weights.get(coalition) ?? 0) + 1);
};

/** By every second day: of the smallest sets that hold enough the one that holds most. Everybody always does. */
function smallestHolding({ question: { measure }, bench, ranked, sample }: LookAtFew): number {
  const half = halfOf(sample, 0);
  const weighed = weighing(half, measure);
  const above = (coalition: number): number => {
    const weights = bench.placed(aboveEnough(coalition, bench.players.length));
    return signOf(measure) * weighed.combination(weights, half.replications).mean;
  };
  const holding = ranked.filter((coalition) => above(coalition) >= 0);
  const smallest = holding.filter((coalition) => sizeOf(coalition) === sizeOf(holding[0]));
  return smallest.reduce(
    (best, one) => (above(one) > above(best) ? one : best),
    smallest[0] ?? grand(bench.players.length),
  );
}

/** By the other days, at one of the looks: the few are shown to hold enough. */
function isTested({ question: { measure, confidence }, bench, sample }: LookAtFew, few: number): boolean {
  const half = halfOf(sample, 1);
  const weights = bench.placed(aboveEnough(few, bench.players.length));
  const contrast = weighing(half, measure).combination(weights, half.replications);
  const reach = sequenceAt((1 - confidence) / 2 / looks.length).reach(contrast);
  return signOf(measure) * contrast.mean - reach >= 0;
}

/** The mean of what several orders say of the same customers, with the scatter of the orders where there are several. */
function averageOf(parts: readonly Contrast[], sequence: Sequence): Estimate {
  const average = mean(parts.map((part) => part.mean));
  const { mean: told, halfWidth } = intervalOf(sequence, {
    ...parts[0],
    mean: average,
    error: mean(parts.map((part) => part.error)),
  });
  if (parts.length === 1 || halfWidth === null) return { mean: told, halfWidth };
  const squares = parts.reduce((sum, part) => sum + (part.mean - average) ** 2, 0);
  const scatter = Math.sqrt(squares / (parts.length - 1) / parts.length);
  return { mean: told, halfWidth: halfWidth + studentTQuantile(0.9995, parts.length - 1) * scatter };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
