/**
 * A question in full: which days of which scenario, looked at by which rule, on how many days at most. What is shown
 * keeps the question that it answers. Nothing is answered here.
 */
import { defaultConfidence } from "../../experiment/estimates.ts";
import { coarseRounds, curvesOfToday, expectedVisits, spending } from "../../experiment/spending.ts";
import type { Rule } from "../../experiment/types.ts";
import type { StudyRequest } from "../../runner/study.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type Comparing, type CurveKey, sameCurve } from "../views/types.ts";
import { curvesOf, type Request } from "./request.ts";
import { questionKey, simulatedKey } from "./simulated.ts";

export interface Asked {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly comparing: Comparing;
  /** One of the curves: its answer comes first. */
  readonly focus: CurveKey;
  readonly curves: readonly CurveKey[];
  readonly rule: Rule;
  /** The budget: the last look of every curve. */
  readonly maxDays: number;
  /** Of the scenario; with the seed, the same tallies. */
  readonly simulated: string;
  /** What is asked of the days; the same, the same answer from the same days and budget. */
  readonly question: string;
}

export interface Asking {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly request: Request;
  readonly rule: Rule;
  readonly maxDays: number;
}

export function askedOf({ file, scenario, request, rule, maxDays }: Asking): Asked {
  const { population, design, comparing, seed } = request;
  return {
    file,
    scenario,
    seed,
    comparing,
    focus: { population, design },
    curves: curvesOf(request, scenario),
    rule,
    maxDays,
    simulated: simulatedKey(file),
    question: questionKey(scenario, rule),
  };
}

/** The same curves from the same days. */
export const sameCurves = (a: Asked, b: Asked): boolean =>
  a.simulated === b.simulated &&
  a.seed === b.seed &&
  a.curves.length === b.curves.length &&
  a.curves.every((curve, index) => sameCurve(curve, b.curves[index]));

/** The same by the same terms: whatever the focus and the budget, the same picture. */
export const samePicture = (a: Asked, b: Asked): boolean => a.question === b.question && sameCurves(a, b);

/** The study that answers; behind the curves asked for those of today's design, to tell what it would change. */
export function studyOf({ scenario, seed, curves, focus, rule, maxDays }: Asked): StudyRequest {
  const visits = curves.reduce((sum, { population }) => sum + expectedVisits(scenario, population), 0);
  const question = {
    terms: scenario,
    rule,
    focus: curves.findIndex((curve) => sameCurve(curve, focus)),
    coarse: coarseRounds(visits),
    confidence: defaultConfidence,
    maxDays,
  };
  const schedule = spending(question, curves.length);
  return { scenario, seed, curves: [...curves, ...curvesOfToday(curves, scenario)], schedule };
}
