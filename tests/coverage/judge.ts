/**
 * Who is right: what may be the best dial as far as the truth can tell, and whether an answer's statements hold. Where
 * the truth run itself cannot tell, every answer that may be right counts as right.
 */
import type { Rule } from "../../src/experiment/types.ts";
import { type CertifiedMeasure, defaultDials } from "../../src/experiment/types.ts";
import type { CoverageCase } from "./case.ts";
import type { Figure } from "./moments.ts";
import type { Outcome } from "./rerun.ts";

/** What the judge asks of the truth. */
export interface Known {
  readonly dials: readonly number[];
  level(measure: CertifiedMeasure, dial: number): Figure;
  gap(measure: CertifiedMeasure, dial: number, other: number): Figure;
  /** Net value of a day. */
  perDay(dial: number): Figure;
}

/** What the judge asks of a case. */
export type Judged = Pick<CoverageCase, "rules" | "shareAt"> & {
  readonly scenario: Pick<CoverageCase["scenario"], "promise" | "noticeable" | "goal">;
};

/** Standard errors of the truth beyond which it can tell. */
const doubt = 3;

const surelyAbove = ({ mean, error }: Figure, limit: number): boolean => mean - doubt * error > limit;
const surelyBelow = ({ mean, error }: Figure, limit: number): boolean => mean + doubt * error < limit;
const surelyBeyond = (figure: Figure, tolerance: number): boolean =>
  surelyAbove(figure, tolerance) || surelyBelow(figure, -tolerance);

/** The promise kept at a dial; of the one that the share was made from it is the share, and of others so much more. */
function keptAt(truth: Known, { scenario, shareAt }: Judged, dial: number): Figure {
  if (shareAt === null) return truth.level("promiseKept", dial);
  const share = scenario.promise?.share ?? Number.NaN;
  if (dial === shareAt) return { mean: share, error: 0 };
  const { mean, error } = truth.gap("promiseKept", dial, shareAt);
  return { mean: share + mean, error };
}

interface Condition {
  readonly surelyMeets: (dial: number) => boolean;
  readonly surelyMisses: (dial: number) => boolean;
  readonly surelyWorse: (dial: number, other: number) => boolean;
}

function conditionOf(truth: Known, one: Judged, rule: Rule, dials: readonly number[]): Condition {
  const { promise, noticeable } = one.scenario;
  const share = promise?.share ?? Number.NaN;
  const dearer = (dial: number, other: number): boolean => surelyAbove(truth.gap("costPerCustomer", dial, other), 0);
  if (rule === "value") {
    return {
      surelyMeets: () => true,
      surelyMisses: () => false,
      surelyWorse: (dial, other) => surelyBelow(truth.gap("netValue", dial, other), 0),
    };
  }
  if (rule === "promise") {
    return {
      surelyMeets: (dial) =>
        !(surelyBelow(keptAt(truth, one, dial), share) || inDoubt(keptAt(truth, one, dial), share)),
      surelyMisses: (dial) => surelyBelow(keptAt(truth, one, dial), share),
      surelyWorse: dearer,
    };
  }
  const above = (other: number, dial: number): Figure => truth.gap("experience", other, dial);
  return {
    surelyMeets: (dial) => dials.every((other) => other === dial || surelyBelow(above(other, dial), noticeable)),
    surelyMisses: (dial) => dials.some((other) => other !== dial && surelyAbove(above(other, dial), noticeable)),
    surelyWorse: dearer,
  };
}

/** A figure with an error that reaches over the limit; what is known exactly is never in doubt. */
const inDoubt = ({ mean, error }: Figure, limit: number): boolean =>
  error > 0 && Math.abs(mean - limit) <= doubt * error;

/** The dials among some that may be the best; none where surely no dial meets the condition. */
export function possible(truth: Known, one: Judged, rule: Rule, dials: readonly number[]): readonly number[] {
  const { surelyMeets, surelyMisses, surelyWorse } = conditionOf(truth, one, rule, dials);
  const meeting = dials.filter(surelyMeets);
  return dials.filter(
    (dial) => !surelyMisses(dial) && !meeting.some((other) => other !== dial && surelyWorse(dial, other)),
  );
}

/** Of more dials of the grid that may all be the best the hundredths are not looked at: no answer gets that far. */
const mostToRefine = 6;

/** The hundredths strictly between the neighbours of each of some dials of the grid. */
export function hundredthsAround(dials: readonly number[]): readonly number[] {
  if (dials.length > mostToRefine) return [];
  const around = dials.flatMap((dial) => Array.from({ length: 9 }, (_, i) => Math.round(100 * dial) - 4 + i));
  const within = around.filter((hundredth) => hundredth > 0 && hundredth < 100);
  return [...new Set(within)].sort((a, b) => a - b).map((hundredth) => hundredth / 100);
}

/** Dials on which the truth is worth many days: what may be the best, its neighbours, and who may have the best experience. */
export function closeDials(truth: Known, one: Judged): readonly number[] {
  const close = new Set<number>();
  for (const rule of one.rules) {
    const best = possible(truth, one, rule, defaultDials);
    for (const dial of best.length > 0 ? best : [greatestKept(truth)]) {
      const at = defaultDials.indexOf(dial);
      for (const near of defaultDials.slice(Math.max(0, at - 1), at + 2)) close.add(near);
    }
    for (const dial of possible(truth, one, rule, truth.dials)) close.add(dial);
    if (rule === "noticeable") for (const dial of contenders(truth)) close.add(dial);
  }
  if (one.shareAt !== null) close.add(one.shareAt);
  if (one.scenario.goal !== null) close.add(greatestPerDay(truth));
  return [...close].sort((a, b) => a - b);
}

const contenders = (truth: Known): readonly number[] =>
  truth.dials.filter((dial) =>
    truth.dials.every((other) => other === dial || !surelyAbove(truth.gap("experience", other, dial), 0)),
  );

function greatestKept(truth: Known): number {
  const kept = (dial: number): number => truth.level("promiseKept", dial).mean;
  return defaultDials.reduce((best, dial) => (kept(dial) > kept(best) ? dial : best));
}

function greatestPerDay(truth: Known): number {
  const net = (dial: number): number => truth.perDay(dial).mean;
  return defaultDials.reduce((best, dial) => (net(dial) > net(best) ? dial : best));
}

/** Some dial surely reaches the business goal; of a scenario without one that is never out of reach. */
const surelyReached = (truth: Known, { goal }: Judged["scenario"]): boolean =>
  goal === null || defaultDials.some((dial) => surelyAbove(truth.perDay(dial), goal.netPerDay));

/** What an answer got wrong. */
export interface Judgement {
  /** A verdict was given. */
  readonly settled: boolean;
  /** Settled, and the zone is without any dial that may be the best. */
  readonly missed: boolean;
  /** The verdict says something that is surely not so. */
  readonly falsely: boolean;
  /** The zone that was shown at some look, settled or not, is without them; or the verdict is false. */
  readonly eager: boolean;
  /** The zone of the grid holds, and that of its refinement is without any hundredth that may be the best. */
  readonly finerMissed: boolean;
}

/** Where every dial may be the best for all that is known: what the truth says under a rule, worked out once. */
export interface Verdicts {
  readonly best: readonly number[];
  readonly finest: readonly number[];
  judge(outcome: Outcome): Judgement;
}

export function judgeOf(truth: Known, one: Judged, rule: Rule): Verdicts {
  const best = possible(truth, one, rule, defaultDials);
  const finest = best.length > mostToRefine ? [] : possible(truth, one, rule, truth.dials);
  const { surelyMeets } = conditionOf(truth, one, rule, defaultDials);
  const without = (zone: readonly number[], dials: readonly number[]): boolean =>
    !zone.some((dial) => dials.includes(dial));
  return {
    best,
    finest,
    judge({ verdict, missed, zone, finer }) {
      if (verdict === "out of reach") {
        const falsely = missed === "goal" ? surelyReached(truth, one.scenario) : defaultDials.some(surelyMeets);
        return { settled: true, missed: false, falsely, eager: falsely, finerMissed: false };
      }
      const lost = best.length > 0 && without(zone, best);
      const settled = verdict !== "not yet";
      const falsely =
        settled && (surelyNotSettled(truth, one, rule, zone) || (best.length === 0 && tooFar(truth, one, zone)));
      const finerMissed = settled && !lost && finer !== null && finest.length > 0 && without(finer, finest);
      return { settled, missed: settled && lost, falsely, eager: lost || falsely, finerMissed };
    },
  };
}

/** No dial of the zone comes so near to the share that nobody would notice, though the verdict says it is kept. */
function tooFar(truth: Known, one: Judged, zone: readonly number[]): boolean {
  const { promise, noticeable } = one.scenario;
  const limit = (promise?.share ?? Number.NaN) - noticeable / 100;
  return zone.every((dial) => surelyBelow(keptAt(truth, one, dial), limit));
}

/** A settled zone of several dials says that they are equal, or that the first of two neighbours is at the limit. */
function surelyNotSettled(truth: Known, one: Judged, rule: Rule, zone: readonly number[]): boolean {
  if (zone.length < 2) return false;
  const equal = zone.every((dial, at) =>
    zone.slice(0, at).every((other) => !surelyUnequal(truth, one, rule, other, dial)),
  );
  const neighbours = defaultDials.indexOf(zone[1]) - defaultDials.indexOf(zone[0]) === 1 && zone.length === 2;
  return !equal && !(neighbours && !surelyOffLimit(truth, one, rule, zone[0]));
}

/** Money is equal within this share of the cost of the first. */
const moneyShare = 0.005;

function surelyUnequal(truth: Known, one: Judged, rule: Rule, dial: number, other: number): boolean {
  const cost = truth.level("costPerCustomer", dial);
  const money = moneyShare * (cost.mean + doubt * cost.error);
  const { noticeable } = one.scenario;
  if (rule === "value") return surelyBeyond(truth.gap("netValue", dial, other), money);
  const weighed =
    rule === "promise"
      ? surelyBeyond(truth.gap("promiseKept", dial, other), noticeable / 100)
      : surelyBeyond(truth.gap("experience", dial, other), noticeable);
  return weighed || surelyBeyond(truth.gap("costPerCustomer", dial, other), money);
}

function surelyOffLimit(truth: Known, one: Judged, rule: Rule, dial: number): boolean {
  const { promise, noticeable } = one.scenario;
  if (rule === "value") return true;
  if (rule === "promise") {
    const { mean, error } = keptAt(truth, one, dial);
    return surelyBeyond({ mean: mean - (promise?.share ?? Number.NaN), error }, noticeable / 100);
  }
  const others = defaultDials.filter((other) => other !== dial);
  const above = (other: number): Figure => truth.gap("experience", other, dial);
  return (
    others.some((other) => surelyAbove(above(other), 1.5 * noticeable)) ||
    others.every((other) => surelyBelow(above(other), 0.5 * noticeable))
  );
}
