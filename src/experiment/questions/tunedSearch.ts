/**
 * The search for a tuned design as a sequence of studies: around where it stands it tries what rangeSearch.ts proposes,
 * goes to the best, and with smaller moves on more days from there, until no move looks better. What it ends with looks
 * better than it is; it is tested elsewhere (tuned.ts).
 *
 * A setting is compared with the answer's dial on the days of its stage, and where the dial itself stands by the
 * condition is known from all days of the search: so the early stages need few.
 */
import { studentTQuantile } from "../../theory/studentT.ts";
import { weighing } from "../evidence.ts";
import { fixedRound } from "../schedule.ts";
import { firstLook } from "../sequence.ts";
import { type CurveSample, defaultDials } from "../types.ts";
import type { Step } from "./inquiry.ts";
import { type Dials, isBetter, jointMoves, keyOf, type Score, singleMoves, type Tried } from "./rangeSearch.ts";
import {
  type Compared,
  conditionOf,
  gainMeasure,
  gainSign,
  type Plan,
  type TunedQuestion,
  type Tuning,
} from "./tuning.ts";

/** A setting, and where it stands in what was sampled. */
interface Scored extends Tried {
  readonly compared: Compared;
  readonly place: number;
}

export interface Found extends Scored {
  /** Settings tried so far. */
  readonly tried: number;
}

type Asking<T> = Generator<Step<never>, T, readonly CurveSample[]>;

/** How far a step moves in a stage, and the part of the search's days that it is judged on. */
const stages = [
  { by: 0.2, part: 1 / 8 },
  { by: 0.1, part: 1 / 4 },
  { by: 0.05, part: 1 },
] as const;

/**
 * Standard errors that the search keeps away from the limit beyond what the test needs. Two estimates from other days
 * differ by 1.4 of them: a design that is just acceptable here passes there about nine times in ten.
 */
const forLuck = 2;

/** Never needed: a handful of rounds is the rule. */
const mostRounds = 12;

const daysOf = ({ searched }: Plan, part: number): number =>
  Math.min(searched, Math.max(firstLook, Math.floor(searched * part)));

/** The dial of the best experience by the estimate, on the search's first days. */
export function* bestDial({ scenario, population, design }: TunedQuestion, plan: Plan): Asking<number> {
  const schedule = fixedRound(daysOf(plan, stages[0].part), defaultDials);
  const order = { scenario, curves: [{ population, design }], schedule, world: "" };
  const [sample] = yield { order, shown: null };
  const experience = weighing(sample, "experience");
  const level = (place: number): number => experience.level(place, sample.replications).mean;
  return sample.dials[sample.dials.reduce((best, _, place) => (level(place) > level(best) ? place : best), 0)];
}

/**
 * From the answer's dial to where no move tried looks better; the dial's own setting where none ever did.
 * @param level of each side of what the test will tell
 * @param picture what is known so far, for each step that is asked for
 */
export function* searchRanges<Result>(
  tuning: Tuning,
  plan: Plan,
  level: number,
  picture: (found: Found) => Result,
): Generator<Step<Result>, Found, readonly CurveSample[]> {
  const anchor = tuning.compared(yield { order: tuning.order([], plan.searched), shown: null });
  const score = scoring(tuning, plan, level, anchor);
  const uniform: Scored = { dials: tuning.uniform, score: score(anchor, 0), compared: anchor, place: 0 };
  const tried = new Set<string>();
  let at = uniform;
  for (const { by, part } of stages) {
    const known = new Map([[keyOf(uniform.dials), uniform]]);
    const scored = (dials: Dials): Scored => known.get(keyOf(dials)) ?? uniform;
    for (let round = 0; round < mostRounds; round++) {
      const singles = singleMoves(at.dials, tuning.teams, by);
      for (const joint of [false, true]) {
        const settings: readonly Dials[] = joint
          ? jointMoves(
              scored(at.dials),
              singles.map((moves) => moves.map(scored)),
            )
          : [at.dials, ...singles.flat()];
        const fresh = unknownOf(settings, known);
        if (fresh.length === 0) continue;
        const shown = at === uniform ? null : picture({ ...at, tried: tried.size });
        const compared = tuning.compared(yield { order: tuning.order(fresh, daysOf(plan, part)), shown });
        fresh.forEach((dials, index) => {
          const place = tuning.placeOf(index);
          tried.add(keyOf(dials));
          known.set(keyOf(dials), { dials, score: score(compared, place), compared, place });
        });
      }
      const before = scored(at.dials);
      at = [...known.values()].reduce((best, one) => (isBetter(one.score, best.score) ? one : best), before);
      if (at === before) break;
    }
  }
  return { ...at, tried: tried.size };
}

/** Those that are not known, each once. */
function unknownOf(settings: readonly Dials[], known: ReadonlyMap<string, Scored>): readonly Dials[] {
  const fresh = new Map(settings.map((dials) => [keyOf(dials), dials]));
  return [...fresh.values()].filter((dials) => !known.has(keyOf(dials)));
}

/**
 * How a cell is scored: against the dial on the days of its sample, and from there to the condition by what all of the
 * search's days say of the dial. So much slack is taken off as the test's last look will probably need to show it: its
 * reach, and a little more, because the search's days and the test's each have luck of their own.
 */
function scoring(tuning: Tuning, { looks }: Plan, level: number, anchor: Compared) {
  const { scenario, rule } = tuning.question;
  const condition = conditionOf(scenario, rule);
  const last = looks[looks.length - 1];
  return (compared: Compared, place: number): Score => {
    const cost = -gainSign(rule) * compared.gap(gainMeasure(rule), place).mean;
    if (condition === null) return { cost, slack: 0 };
    const { measure, limit } = condition;
    const { error, days, degrees } = compared.standing(measure, place);
    const errors = studentTQuantile(1 - level, degrees + last - days) + forLuck;
    const margin = errors * error * Math.sqrt(days / last);
    const above = anchor.standing(measure, 0).mean + compared.gap(measure, place).mean - limit;
    return { cost, slack: above - margin };
  };
}
