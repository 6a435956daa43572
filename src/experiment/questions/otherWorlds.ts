/**
 * Answers in worlds other than the one assumed, and how they stand to the answer there: it stays, it moves, or it cannot
 * be told. An answer is the procedure's (procedure.ts) on the grid, at a level of its own; its hundredths are not looked
 * for, and a smaller budget leaves a larger zone, never a wrong one.
 *
 * Before that there is a first sight of a world: a few days at a few dials, as differences from the same days in the
 * world assumed, added to what is known of that. It is an estimate, of which nothing is shown.
 */
import type { Scenario } from "../../scenario/types.ts";
import { guess } from "../decision.ts";
import { type Evidence, type Spread, weighedMeasure, weighing } from "../evidence.ts";
import { lookAt } from "../look.ts";
import { nextLook } from "../looks.ts";
import { follow, type Standing } from "../procedure.ts";
import type { Schedule } from "../schedule.ts";
import { alwaysSeen, firstLookOf } from "../seen.ts";
import { type CurveSample, defaultDials, type Rule, type Verdict, type Zone } from "../types.ts";

export interface WorldAnswer {
  /** On the grid; at first sight an estimate only. */
  readonly dial: number;
  readonly zone: Zone;
  readonly verdict: Verdict;
  readonly replications: number;
}

/** What an answer is held against: that of the world assumed, and how far a dial may lie from it. */
export interface Held {
  readonly answer: WorldAnswer;
  /** In the dial's unit: dials so far from the zone still count as the same. */
  readonly near: number;
}

export type Stand = "stays" | "moves" | "cannot be told";

/** Sums of steps of the grid differ in their last digits. */
const lastDigits = 1e-9;

const isNear = ({ answer, near }: Held, dial: number): boolean =>
  answer.zone.dials.some((held) => Math.abs(held - dial) <= near + lastDigits);

/**
 * A settled answer stays if a dial of its zone is near, since all of them are as good; one that is not settled, if all of
 * them are. It has moved where none is: none of those near is right there. Out of reach is an answer of its own.
 */
export function standOf(held: Held, { verdict, zone }: Pick<WorldAnswer, "verdict" | "zone">): Stand {
  const before = held.answer.verdict;
  const lost = verdict === "out of reach";
  if (before === "out of reach" || lost) {
    if (before === "not yet" || verdict === "not yet") return "cannot be told";
    return before === verdict ? "stays" : "moves";
  }
  const near = zone.dials.filter((dial) => isNear(held, dial));
  if (near.length === 0) return "moves";
  return verdict !== "not yet" || near.length === zone.dials.length ? "stays" : "cannot be told";
}

/** How an answer is looked for. */
export interface Search {
  readonly rule: Rule;
  readonly confidence: number;
  /** Replications at most. */
  readonly maxDays: number;
}

export function readAnswer(sample: CurveSample, terms: Scenario, search: Search): WorldAnswer {
  const { evidence, decision, at } = follow(sample, terms, search.rule, search);
  const dials = decision.zone.map((index) => evidence.dials[index]);
  const dial = evidence.dials[decision.dial];
  const zone = { low: dials[0] ?? dial, high: dials[dials.length - 1] ?? dial, dials };
  return { dial, zone, verdict: decision.verdict, replications: at };
}

/** Look by look until the answer is settled, or is as much as is wanted, or the budget is spent. */
export function untilSettled(terms: Scenario, search: Search, isEnough: (answer: WorldAnswer) => boolean): Schedule {
  return ([sample]) => {
    const first = firstLookOf(terms, sample.population, search.maxDays);
    if (!defaultDials.every((dial) => (sample.days[sample.dials.indexOf(dial)] ?? 0) >= first)) {
      return { days: first, dials: [defaultDials] };
    }
    const { at, decision, evidence }: Standing = follow(sample, terms, search.rule, search);
    if (decision.verdict !== "not yet" || at >= search.maxDays) return null;
    if (isEnough(readAnswer(sample, terms, search))) return null;
    return { days: nextLook(at, search.maxDays), dials: [decision.open.map((dial) => evidence.dials[dial])] };
  };
}

/** Where a first sight looks: every fourth dial and the flexible end. */
export const sightedDials: readonly number[] = defaultDials.filter((_, index) => index % 4 === 0);
/** Replications of a first sight. */
export const sightedDays = 12;

/** The estimate of a world's answer at first sight; `base` is the sample of the world assumed, on at least as many days. */
export function firstSight(sample: CurveSample, base: CurveSample, terms: Scenario, rule: Rule): WorldAnswer {
  const curve = (measure: string): Spread => shifted(sample, base, measure);
  const evidence: Evidence = {
    rule,
    dials: defaultDials,
    days: defaultDials.map(() => sightedDays),
    replications: sightedDays,
    noticeable: terms.noticeable,
    cost: curve("costPerCustomer"),
    weighed: curve(weighedMeasure[rule]),
    share: rule === "promise" ? (terms.promise?.share ?? null) : null,
    seen: alwaysSeen,
    goal: null,
  };
  const { dial } = guess(lookAt(evidence, 0.95));
  const zone = { low: 0, high: 1, dials: defaultDials };
  return { dial: defaultDials[dial], zone, verdict: "not yet", replications: sightedDays };
}

/** A measure along the dial: that of the world assumed, and by how much the same days differ from it, in straight lines. */
function shifted(sample: CurveSample, base: CurveSample, measure: string): Spread {
  const [here, there] = [weighing(sample, measure), weighing(base, measure)];
  const place = (dial: number): number => base.dials.indexOf(dial);
  const shifts = sightedDials.map(
    (dial, index) => here.level(index, sightedDays).mean - there.level(place(dial), sightedDays).mean,
  );
  const means = defaultDials.map((dial) => {
    const at = place(dial);
    return there.level(at, base.days[at]).mean + between(shifts, dial);
  });
  const known = (mean: number) => ({ mean, error: Number.NaN, days: sightedDays, degrees: sightedDays - 1 });
  return { level: (dial) => known(means[dial]), gap: (dial, other) => known(means[dial] - means[other]) };
}

function between(shifts: readonly number[], dial: number): number {
  const at = (dial * (defaultDials.length - 1)) / 4;
  const left = Math.min(Math.floor(at + lastDigits), shifts.length - 2);
  return shifts[left] + (at - left) * (shifts[left + 1] - shifts[left]);
}
