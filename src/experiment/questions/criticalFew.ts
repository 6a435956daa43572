/**
 * The critical few: at which steps is flexibility worth having?
 *
 * Between the rigid end and the answer's dial each step may bend or not; adaptivity and cross-training stay at the
 * answer's. A step's gain is its Shapley value, because flexibility works in combination; how the gain is shared out and
 * the smallest set of steps that holds 90 % of it is found and tested stands in sharedOut.ts, with the level of it all.
 */
import { find } from "../../outcome/find.ts";
import { leversAt } from "../../process/levers.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import type { CertifiedMeasure } from "../types.ts";
import { heldAt, type Inquiry, pictured, variantId } from "./inquiry.ts";
import { holds } from "./shapley.ts";
import { type Gains, type SharedOut, sharedOut } from "./sharedOut.ts";

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
   * `not yet`: it goes on, or the replications are spent before either could be told apart.
   */
  readonly verdict: SharedOut["verdict"];
  /** The smallest set that holds 90 % of the gain by every second day; empty as long as no gain is shown. */
  readonly few: readonly string[];
}

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

/** Asks look by look until the few are shown, or that there is nothing to share out, or the replications are spent. */
export function* criticalFew(question: CriticalFewQuestion): Inquiry<CriticalFew> {
  const { dial, ...asked } = question;
  const design = find(question.scenario.designs, question.design, "design");
  const players = bendable(question, design);
  if (players.length === 0) return nothingBends(question);
  const game = {
    ...asked,
    players: players.length,
    variant: (coalition: number) => variant(design, dial, players, coalition),
    likely: [],
    apart: false,
  };
  return yield* pictured(sharedOut(game), (found) => stepsOf(question, players, found));
}

/** Nothing is another at the answer's dial than at the rigid end. */
function nothingBends({ population, design, dial, measure, confidence }: CriticalFewQuestion): CriticalFew {
  const none = { replications: 0, whole: {}, steps: [], few: [] };
  return { population, design, dial, measure, confidence, ...none, verdict: "nothing" };
}

function stepsOf(
  { population, design, dial, measure, confidence }: CriticalFewQuestion,
  steps: readonly string[],
  { replications, whole, players, verdict, few }: SharedOut,
): CriticalFew {
  const gains = steps.map((step, player) => ({ step, gains: players[player].gains }));
  const asked = { population, design, dial, measure, confidence };
  return { ...asked, replications, whole, steps: gains, verdict, few: few.map((player) => steps[player]) };
}
