/**
 * The tuned design: a range of its own for each step in place of one dial for all. Adaptivity and cross-training stay at
 * the answer's dial. A step's range lies between the design's two ends, so it is told as a dial of the step.
 *
 * It is searched for on the first half of the replications (512 at most), from the answer's dial, in steps of 0.2, 0.1
 * and 0.05, the finer the more days (rangeSearch.ts). What a search finds looks better than it is, so it says nothing of
 * itself: the one design it ends with is held against the dial on the replications after those, which it has not seen.
 * So that the condition can be shown there and not only met, the search keeps as far from its limit as the test will
 * need.
 *
 * The test has at most three looks, at a quarter, half and all of the days that are left: numbers fixed beforehand. The
 * level is shared evenly (Bonferroni) by the looks and at each by the sides of all that is told: how the tuned design
 * differs from the dial, in up to four measures, and where both stand by the rule's condition. Numbers of days that are
 * fixed need no sequence: Student's quantile does. Where the answer rests on days of the test too, its dial was chosen by
 * them, and the level is shared by every dial that it could have named.
 */
import { withoutDays } from "../sample.ts";
import { certifiable } from "../told.ts";
import type { CertifiedMeasure, Estimate, Rule } from "../types.ts";
import type { Contrast } from "../weighing.ts";
import { everyDial } from "./everyDial.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Dials } from "./rangeSearch.ts";
import { bestDial, type Found, searchRanges } from "./tunedSearch.ts";
import {
  type Compared,
  conditionOf,
  gainMeasure,
  gainSign,
  intervalAt,
  type Plan,
  planOf,
  type TunedQuestion,
  Tuning,
} from "./tuning.ts";

export interface TunedStep {
  readonly step: string;
  /** Its own dial: 0 the design's rigid end, 1 the flexible one. */
  readonly dial: number;
  /** The range that this dial sets, in [0, 1]. */
  readonly range: number;
}

/** Where both designs stand by the rule's condition. */
export interface TunedCondition {
  /** Promises kept; or experience, as points above that of the best dial. */
  readonly measure: CertifiedMeasure;
  /** What it must be at least. */
  readonly limit: number;
  readonly tuned: Estimate;
  readonly uniform: Estimate;
}

export interface Tuned {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** The answer's: one for all steps. */
  readonly dial: number;
  readonly confidence: number;
  /** Of all, and how many of them, from the first, the search has used. */
  readonly replications: number;
  readonly searched: number;
  /** Designs that the search has tried. */
  readonly tried: number;
  /** Steps whose range can be another; those of the found design. */
  readonly steps: readonly TunedStep[];
  /** The tuned design less the dial, on the replications after the search; before there are any, no half-widths. */
  readonly differences: Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;
  /** Null under the value rule, which asks for nothing, and before the test. */
  readonly condition: TunedCondition | null;
  /**
   * `shown`: it is shown to meet the condition and to gain. `reached`: it is shown to meet a condition that the dial is
   * shown to miss. `nothing`: no gain is shown. `out of reach`: the dial is shown to miss the condition, and the tuned
   * design is not shown to meet it. `not yet`: the search or the test goes on, or the replications are spent.
   */
  readonly verdict: "shown" | "reached" | "nothing" | "out of reach" | "not yet";
}

/** Asks to find a design, and then look by look until it is shown to gain or the replications are spent. */
export function* tuned(question: TunedQuestion): Inquiry<Tuned> {
  const plan = planOf(question);
  const bare = new Tuning(question);
  if (bare.steps.length === 0) return told(bare, plan, null, "nothing");
  if (plan.looks.length === 0) return told(bare, plan, null, "not yet");
  const best = question.rule === "noticeable" ? yield* bestDial(question, plan) : null;
  const tuning = new Tuning(question, best);
  const found = yield* searchRanges(tuning, plan, toldLevel(tuning, plan), (so) => told(tuning, plan, so, "not yet"));
  const same = found.dials === tuning.uniform;
  if (same && found.score.slack >= 0) return told(tuning, plan, found, "nothing");
  let shown = told(tuning, plan, found, "not yet");
  for (const days of plan.looks) {
    const replications = plan.searched + days;
    const samples = yield { order: tuning.order(same ? [] : [found.dials], replications), shown };
    const fresh = tuning.compared(samples.map((sample) => withoutDays(sample, plan.searched)));
    const last = days === plan.looks[plan.looks.length - 1];
    shown = { ...shown, ...tested(tuning, plan, { fresh, place: same ? 0 : tuning.placeOf(0), last }), replications };
    if (shown.verdict !== "not yet") break;
  }
  return shown;
}

const measuresOf = ({ question: { scenario } }: Tuning): readonly CertifiedMeasure[] =>
  certifiable.filter((one) => one !== "promiseKept" || scenario.promise !== null);

/** Of each side of what is told at each look. */
function toldLevel(tuning: Tuning, { searched, looks }: Plan): number {
  const { confidence, scenario, rule, answerDays } = tuning.question;
  const dials = answerDays <= searched ? 1 : everyDial;
  const sides = 2 * measuresOf(tuning).length + (conditionOf(scenario, rule) === null ? 0 : 4);
  return (1 - confidence) / (dials * sides * looks.length);
}

/** What is known before the test; by the search's days. */
function told(tuning: Tuning, { searched }: Plan, found: Found | null, verdict: Tuned["verdict"]): Tuned {
  const { population, design, rule, dial, confidence } = tuning.question;
  const used = found === null ? 0 : searched;
  return {
    population,
    design,
    rule,
    dial,
    confidence,
    replications: used,
    searched: used,
    tried: found?.tried ?? 0,
    steps: stepsOf(tuning, found?.dials ?? tuning.uniform),
    differences:
      found === null
        ? {}
        : differencesOf(tuning, found.compared, found.place, (gap) => ({ mean: gap.mean, halfWidth: null })),
    condition: null,
    verdict,
  };
}

function stepsOf(tuning: Tuning, dials: Dials): readonly TunedStep[] {
  const ranges = tuning.ranges(dials);
  return tuning.steps.map((step, index) => ({ step, dial: dials[index], range: ranges[index] }));
}

const differencesOf = (
  tuning: Tuning,
  compared: Compared,
  place: number,
  tell: (gap: Contrast) => Estimate,
): Tuned["differences"] =>
  Object.fromEntries(measuresOf(tuning).map((measure) => [measure, tell(compared.gap(measure, place))]));

/** One look at days that the search has not seen. */
interface Look {
  readonly fresh: Compared;
  /** Of the found setting. */
  readonly place: number;
  /** There are no more replications to come. */
  readonly last: boolean;
}

function tested(
  tuning: Tuning,
  plan: Plan,
  { fresh, place, last }: Look,
): Pick<Tuned, "differences" | "condition" | "verdict"> {
  const { scenario, rule } = tuning.question;
  const level = toldLevel(tuning, plan);
  const tell = (contrast: Contrast): Estimate => intervalAt(level, contrast);
  const differences = differencesOf(tuning, fresh, place, tell);
  const asked = conditionOf(scenario, rule);
  const condition = asked && {
    ...asked,
    tuned: tell(fresh.standing(asked.measure, place)),
    uniform: tell(fresh.standing(asked.measure, 0)),
  };
  const gains = isAbove(differences[gainMeasure(rule)], gainSign(rule), 0);
  const meets = condition === null || isAbove(condition.tuned, 1, condition.limit, true);
  const missed = condition !== null && isAbove(condition.uniform, -1, -condition.limit);
  const verdict = meets && gains ? "shown" : meets && missed ? "reached" : last ? lastWord(gains, missed) : "not yet";
  return { differences, condition, verdict };
}

/** When the replications are spent. */
const lastWord = (gains: boolean, missed: boolean): Tuned["verdict"] =>
  missed ? "out of reach" : gains ? "not yet" : "nothing";

/** The whole interval of an estimate, or of what is its opposite, lies above a limit, or at least not below it. */
function isAbove(
  { mean, halfWidth }: Estimate = { mean: null, halfWidth: null },
  sign: number,
  limit: number,
  orAt = false,
): boolean {
  if (mean === null || halfWidth === null) return false;
  const least = sign * mean - halfWidth;
  return orAt ? least >= limit : least > limit;
}
