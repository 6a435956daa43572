/**
 * Runs on until it is told how two results differ, each at its own just-right dial, or the budget is spent. The days are
 * the same as before and more, so that what was told of fewer still holds (paired.ts); nothing is decided of dials.
 */
import type { Scenario } from "../../scenario/types.ts";
import { nextLook } from "../looks.ts";
import { isTold, Paired, standingOf, toleranceOf } from "../paired.ts";
import { fixedRound } from "../schedule.ts";
import { comparable } from "../sideBySide.ts";
import type { CertifiedMeasure, CurveSample } from "../types.ts";
import { withBeside } from "./changedAlone.ts";
import type { Inquiry, Step } from "./inquiry.ts";

export interface SettledSide {
  readonly scenario: Scenario;
  readonly design: string;
  /** Its just-right dial, in hundredths. */
  readonly dial: number;
}

export interface SettledQuestion {
  readonly population: string;
  readonly later: SettledSide;
  readonly earlier: SettledSide;
  /** Points of experience, and promises in 100, that nobody would notice. */
  readonly noticeable: number;
  readonly confidence: number;
  /** Replications that both have already. */
  readonly days: number;
  /** Replications at most; above those that both have. */
  readonly maxDays: number;
}

/** The two dials on so many replications, with those beside them, and what they have told. */
export interface Settled {
  readonly later: CurveSample;
  readonly earlier: CurveSample;
  readonly days: number;
  readonly told: readonly CertifiedMeasure[];
  readonly open: readonly CertifiedMeasure[];
}

export function* settled(question: SettledQuestion): Inquiry<Settled> {
  const { later, earlier, population, maxDays } = question;
  let found: Settled | null = null;
  for (let days = nextLook(question.days, maxDays); ; days = nextLook(days, maxDays)) {
    const side = ({ scenario, design, dial }: SettledSide, world: string): Step<Settled> => ({
      order: { scenario, curves: [{ population, design }], schedule: fixedRound(days, withBeside(dial)), world },
      shown: world === "later" ? found : null,
    });
    const [now]: readonly CurveSample[] = yield side(later, "later");
    const [then]: readonly CurveSample[] = yield side(earlier, "earlier");
    found = standing(comparable(now), comparable(then), question, days);
    if (found.open.length === 0 || days >= maxDays) return found;
  }
}

function standing(later: CurveSample, earlier: CurveSample, question: SettledQuestion, days: number): Settled {
  const paired = new Paired(later, earlier, question.confidence);
  const isKnown = (measure: CertifiedMeasure): boolean => {
    const difference = paired.difference(measure, question.later.dial, question.earlier.dial);
    return isTold(standingOf(difference, toleranceOf(measure, question.noticeable)));
  };
  return {
    later,
    earlier,
    days,
    told: paired.measures.filter(isKnown),
    open: paired.measures.filter((measure) => !isKnown(measure)),
  };
}
