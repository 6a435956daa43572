/**
 * The step audit: what does each step earn? Each is left out in turn at the answer's dial, mandatory ones too, and all
 * customers go through the process with and without it: they pass it over, and who needed it goes without.
 *
 * One level for all: so many steps in so many measures with two sides, whichever of 101 dials the answer named, as it
 * may rest on the same days. Verdicts follow from those intervals and take no level of their own; one that is shown
 * at a look stays, and after some more looks only the other steps go on. Of a step nothing is stated before 20
 * customers who need it (or, where nobody does, who come by) are to be expected, or 512 replications, however few come.
 * Steps are left out one at a time: of two that can stand in for each other each may serve no one.
 */
import { find } from "../../outcome/find.ts";
import { leversAt } from "../../process/levers.ts";
import type { Design, Scenario, Step } from "../../scenario/types.ts";
import { weighing } from "../evidence.ts";
import { expectedNeeds } from "../expectedNeeds.ts";
import { nextLook } from "../looks.ts";
import type { Demand } from "../procedure.ts";
import { gathered } from "../sample.ts";
import { fixedRound } from "../schedule.ts";
import { firstLookOf, firstLookSeeing } from "../seen.ts";
import { type Sequence, sequenceAt } from "../sequence.ts";
import { intervalOf } from "../told.ts";
import type { CurveSample, Estimate } from "../types.ts";
import { everyDial } from "./everyDial.ts";
import { heldAt, type Inquiry, type Order, variantId } from "./inquiry.ts";

export interface AuditQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** The answer's. */
  readonly dial: number;
}

/** What a step is judged by, in this order; the others are told beside it. */
export const judgedMeasures = ["promiseKept", "experience", "costPerCustomer"] as const;
export type JudgedMeasure = (typeof judgedMeasures)[number];
export type AuditMeasure = JudgedMeasure | "effort" | "waitOnstage" | "waitBackstage";

export const auditMeasures: readonly AuditMeasure[] = [...judgedMeasures, "effort", "waitOnstage", "waitBackstage"];

/** Differences of the process without the step from that with it, in the units of the measures; paired. */
export type Effects = Readonly<Partial<Record<AuditMeasure, Estimate>>>;

/**
 * `serves the promise`: without it fewer promises are kept or experience is worse, or it costs more; noticeably.
 * `costs the customer`: without it something of that is noticeably better, and no promise or experience worse.
 * `serves no one`: without it all of that is shown to be equal. Otherwise `not settled`.
 */
export type StepVerdict = "serves the promise" | "costs the customer" | "serves no one" | "not settled";

export interface AuditedStep {
  readonly step: string;
  readonly mandatory: boolean;
  /** What the file says it is for; null where it says nothing. */
  readonly purpose: string | null;
  /** Those that the effects rest on. */
  readonly replications: number;
  readonly effects: Effects;
  readonly verdict: StepVerdict;
  /** The measure that decided; null where none alone did. */
  readonly because: JudgedMeasure | null;
}

export interface Audit {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly confidence: number;
  /** The most of any step. */
  readonly replications: number;
  /** Differences up to these are none: promises as a share, points, and money a customer. */
  readonly tolerance: Readonly<Record<JudgedMeasure, number>>;
  /** In the order of the file. */
  readonly steps: readonly AuditedStep[];
}

/** Of cost: a difference that is none. */
const costTolerance = 0.005;

/** Settled steps too go on to so many replications, so that figures are worth reading. */
const refined = 160;

/** Asks look by look until every step is settled or the replications are spent. */
export function* audit(question: AuditQuestion): Inquiry<Audit> {
  const { scenario, population, maxDays } = question;
  const design = find(scenario.designs, question.design, "design");
  const from = expectedNeeds(scenario, population).map(({ coming, needing }) =>
    firstLookSeeing(
      [needing > 0 ? needing : coming].filter((customers) => customers > 0),
      Number.POSITIVE_INFINITY,
    ),
  );
  let shown: Audit | null = null;
  let days = firstLookOf(scenario, population, maxDays);
  for (;;) {
    const before: readonly (AuditedStep | null)[] = shown?.steps ?? scenario.steps.map(() => null);
    const goesOn = scenario.steps.map((_, at) => days <= refined || !isSettled(before[at]));
    const open = scenario.steps.filter((_, at) => goesOn[at]);
    const sample: CurveSample = gathered(yield { order: orderOf(question, design, open, days), shown });
    const look = lookAt(question, sample);
    const steps = scenario.steps.map((step, at) => {
      const known = before[at];
      if (known !== null && !goesOn[at]) return known;
      return standing(known, audited(look, step, 1 + open.indexOf(step), days >= from[at]));
    });
    shown = auditOf(question, look, steps);
    if (days >= maxDays || (days >= refined && steps.every(isSettled))) return shown;
    days = nextLook(days, maxDays);
  }
}

const isSettled = (step: AuditedStep | null): boolean => step !== null && step.verdict !== "not settled";

/** What was shown once stays so; the figures are those of the last look. */
const standing = (before: AuditedStep | null, now: AuditedStep): AuditedStep =>
  before !== null && isSettled(before) ? { ...now, verdict: before.verdict, because: before.because } : now;

/** The whole process first, then without each of the steps. */
function orderOf(
  { scenario, population, dial }: AuditQuestion,
  design: Design,
  open: readonly Step[],
  days: number,
): Order {
  const levers = leversAt(design, dial);
  const designs = [
    heldAt(design, variantId("whole"), levers),
    ...open.map(({ id }) => ({ ...heldAt(design, variantId("without", id), levers), omits: [...design.omits, id] })),
  ];
  return {
    scenario: { ...scenario, designs },
    curves: designs.map(({ id }) => ({ population, design: id })),
    schedule: fixedRound(days, [1]),
    world: "",
  };
}

/** The process with and without some steps, by their places in a sample. */
interface Look {
  readonly sample: CurveSample;
  readonly sequence: Sequence;
  readonly weighings: readonly { readonly measure: AuditMeasure; readonly weighed: ReturnType<typeof weighing> }[];
  readonly judged: readonly JudgedMeasure[];
  readonly tolerance: Audit["tolerance"];
}

function lookAt({ scenario, confidence }: AuditQuestion, sample: CurveSample): Look {
  const { promise, noticeable, steps } = scenario;
  const measures = auditMeasures.filter((measure) => measure !== "promiseKept" || promise !== null);
  const weighings = measures.map((measure) => ({ measure, weighed: weighing(sample, measure) }));
  const cost = weighing(sample, "costPerCustomer").level(0, sample.replications).mean;
  return {
    sample,
    sequence: sequenceAt((1 - confidence) / (2 * everyDial * measures.length * steps.length)),
    weighings,
    judged: promise === null ? ["experience"] : ["promiseKept", "experience"],
    tolerance: {
      promiseKept: noticeable / 100,
      experience: noticeable,
      costPerCustomer: costTolerance * Math.abs(cost),
    },
  };
}

/** @param place of the process without the step in the sample; @param seen enough customers are to be expected */
function audited(look: Look, { id, mandatory, purpose }: Step, place: number, seen: boolean): AuditedStep {
  const { sample, sequence, weighings } = look;
  const effects: Effects = Object.fromEntries(
    weighings.map(({ measure, weighed }) => {
      const effect = intervalOf(sequence, weighed.gap(place, 0, sample.replications));
      return [measure, seen ? effect : { ...effect, halfWidth: null }];
    }),
  );
  return { step: id, mandatory, purpose, replications: sample.replications, effects, ...verdictOf(look, effects) };
}

function verdictOf({ judged, tolerance }: Look, effects: Effects): Pick<AuditedStep, "verdict" | "because"> {
  const sides = judged.map((measure) => ({ measure, side: sideOf(measure, effects, tolerance) }));
  const worse = sides.find(({ side }) => side === "worse");
  if (worse !== undefined) return { verdict: "serves the promise", because: worse.measure };
  if (sides.some(({ side }) => side === null)) return { verdict: "not settled", because: null };
  const better = sides.find(({ side }) => side === "better");
  if (better !== undefined) return { verdict: "costs the customer", because: better.measure };
  switch (sideOf("costPerCustomer", effects, tolerance)) {
    case "worse":
      return { verdict: "serves the promise", because: "costPerCustomer" };
    case "better":
      return { verdict: "costs the customer", because: "costPerCustomer" };
    case "equal":
      return { verdict: "serves no one", because: null };
    case null:
      return { verdict: "not settled", because: null };
  }
}

/** What is shown of the process without the step, by a measure; null: nothing yet. */
function sideOf(
  measure: JudgedMeasure,
  effects: Effects,
  tolerances: Audit["tolerance"],
): "better" | "worse" | "equal" | null {
  const { mean, halfWidth } = effects[measure] ?? { mean: null, halfWidth: null };
  if (mean === null || halfWidth === null) return null;
  const tolerance = tolerances[measure];
  const gain = measure === "costPerCustomer" ? -mean : mean;
  if (gain - halfWidth > tolerance) return "better";
  if (gain + halfWidth < -tolerance) return "worse";
  return Math.abs(mean) + halfWidth <= tolerance ? "equal" : null;
}

function auditOf(
  { population, design, dial, confidence }: AuditQuestion,
  { tolerance, sample }: Look,
  steps: readonly AuditedStep[],
): Audit {
  return { population, design, dial, confidence, replications: sample.replications, tolerance, steps };
}

/** What a step takes as it is: its effects with their signs turned. */
export function billOf(effects: Effects): Effects {
  return Object.fromEntries(
    Object.entries(effects).map(([measure, { mean, halfWidth }]) => [
      measure,
      { mean: mean === null ? null : 0 - mean, halfWidth },
    ]),
  );
}
