/** What a customer makes of a journey, worked out from a line of the trace by the statement of the model. */
import type { Scenario, Segment } from "../../src/scenario/types.ts";
import { type DesignAt, known, stepOf } from "./designAt.ts";
import type { CustomerLine, VisitLine } from "./traceLines.ts";

export type BrokenBy = "abandoned" | "referred" | "unmet" | "late" | "effort";

export interface Score {
  readonly waitOnstage: number;
  readonly waitBackstage: number;
  readonly deskVisits: number;
  /** Needs left unmet. */
  readonly unmet: number;
  /** Return visits, those due after closing included. */
  readonly returns: number;
  readonly capped: boolean;
  /** Effort and fit as if served; they mean nothing for others. */
  readonly effort: number;
  readonly fit: number;
  readonly experience: number;
  /** Null: kept, or nothing is promised. */
  readonly brokenBy: BrokenBy | null;
  readonly value: number;
  /** Cost of the visits whose work began. */
  readonly visitCost: number;
  /** Minutes from arrival to the last leaving; NaN for who stays. */
  readonly sojourn: number;
}

const mostEntries = 50;

export function score(scenario: Scenario, at: DesignAt, line: CustomerLine): Score {
  const segment = known(scenario.segments, line.segment);
  const begun = line.visits.filter(({ began }) => began !== null);
  const atSteps = begun.filter(({ at: place }) => place !== "desk").map(({ step }) => stepOf(scenario, step));
  const deskVisits = begun.length - atSteps.length;
  const misfits = line.visits.filter(({ fits }) => fits === false).map(({ step }) => step);
  const metAtDesk = line.visits.filter(({ at: place, ended }) => place === "desk" && ended !== null).length;
  const missed = misfits.filter(() => goesOnUnmet(at, line)).length;
  const leftOut = new Set(line.skipped.map(({ step }) => step).filter((step) => at.omits(step) && line.needs[step]));
  const unmet = missed + leftOut.size;
  const returns = returnsOf(scenario, line, missed);
  const [waitOnstage, waitBackstage] = [true, false].map((onstage) =>
    line.visits
      .filter((visit) => isOnstage(scenario, visit) === onstage)
      .reduce((sum, visit) => sum + queueMinutes(scenario, line, visit), 0),
  );
  const effort =
    deskVisits + returns + unneededOnstage(scenario, line) + atSteps.reduce((sum, step) => sum + step.effort, 0);
  const visited = new Set(line.visits.filter(({ at: place }) => place === "step").map(({ step }) => step));
  const needed = [...visited].filter((step) => line.needs[step]).length + leftOut.size;
  const loss = unmet + metAtDesk * (1 - (scenario.desk?.fit ?? 0));
  const fit = Math.max(0.02, 1 - loss / Math.max(1, needed));
  const visibility = deskVisits > 0 || unmet > 0 ? 1 : scenario.experience.backstageVisibility;
  const experience = experienceOf(scenario, segment, line, waitOnstage + visibility * waitBackstage, effort, fit);
  const sojourn = (line.left ?? Number.NaN) - line.arrival;
  return {
    waitOnstage,
    waitBackstage,
    deskVisits,
    unmet,
    returns,
    capped: isCapped(scenario, line),
    effort,
    fit,
    experience,
    brokenBy: brokenBy(scenario, line, unmet, effort, sojourn),
    value: line.outcome === "referred" ? 0 : segment.margin * comesBack(scenario, experience),
    visitCost: atSteps.reduce((sum, step) => sum + step.cost, 0),
    sojourn,
  };
}

export function isOnstage(scenario: Scenario, { at, step }: VisitLine): boolean {
  return at !== "step" || stepOf(scenario, step).stage === "onstage";
}

/** Minutes from joining the queue to the beginning of work, to leaving it, or to the end of the run. */
export function queueMinutes({ regime }: Scenario, { left }: CustomerLine, { joined, began }: VisitLine): number {
  const end = regime.kind === "continuous" ? 20 * (regime.warmUpMinutes + regime.minutes) : Number.NaN;
  return (began ?? left ?? end) - joined;
}

function goesOnUnmet({ design: { exceptions } }: DesignAt, { loud }: CustomerLine): boolean {
  return exceptions === "force" || (exceptions === "escalate" && !loud);
}

/** Each unneeded onstage step once, however often it was visited. */
function unneededOnstage(scenario: Scenario, { visits, needs }: CustomerLine): number {
  const steps = new Set(visits.filter(({ at }) => at === "step").map(({ step }) => step));
  return [...steps].filter((step) => !needs[step] && stepOf(scenario, step).stage === "onstage").length;
}

/** Simulated return visits, and one more if it was due after closing. */
function returnsOf({ regime }: Scenario, line: CustomerLine, missed: number): number {
  const simulated = line.visits.filter(({ at }) => at === "return");
  const last = simulated.at(-1);
  const drawn = line.returns[simulated.length];
  const leftServed = line.outcome === "served" && missed > 0 && (last === undefined || last.ended !== null);
  const dueAfterClosing =
    regime.kind === "day" && leftServed && drawn?.comes === true && (line.left ?? 0) + drawn.delay > regime.openMinutes;
  return simulated.length + (dueAfterClosing ? 1 : 0);
}

/** Whether a step was drawn once more than it may be entered; the first step is entered once without a draw. */
function isCapped({ steps }: Scenario, { outcome, visits, skipped }: CustomerLine): boolean {
  const ended = outcome === "served" || visits.some(({ at }) => at === "return");
  const passed = [...visits.filter(({ at }) => at === "step"), ...skipped];
  const drawn = (id: string) => passed.filter(({ next }) => next === id).length + (id === steps[0].id ? 1 : 0);
  return ended && steps.some(({ id }) => drawn(id) > mostEntries);
}

function experienceOf(
  { experience: { steepness }, referral }: Scenario,
  { weights, waitTolerance, effortTolerance }: Segment,
  { outcome }: CustomerLine,
  wait: number,
  effort: number,
  fit: number,
): number {
  if (outcome === "referred") return referral.experience;
  if (outcome !== "served") return 0;
  const sum = weights.speed + weights.ease + weights.fit;
  const speed = 1 / (1 + (wait / waitTolerance) ** steepness);
  const ease = 1 / (1 + (effort / effortTolerance) ** steepness);
  return 100 * speed ** (weights.speed / sum) * ease ** (weights.ease / sum) * fit ** (weights.fit / sum);
}

function comesBack({ retention: { midpoint, slope } }: Scenario, experience: number): number {
  return 1 / (1 + Math.exp(-(experience - midpoint) / slope));
}

function brokenBy(
  { promise }: Scenario,
  { outcome }: CustomerLine,
  unmet: number,
  effort: number,
  sojourn: number,
): BrokenBy | null {
  if (promise === null) return null;
  if (outcome === "abandoned" || outcome === "referred") return outcome;
  if (unmet > 0) return "unmet";
  if (outcome === null || sojourn > promise.minutes) return "late";
  return effort > promise.effort ? "effort" : null;
}
