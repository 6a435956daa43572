/**
 * What would change the answer: each assumption moved alone, down and up (a tornado), and then all of them together, in
 * worlds drawn around the one assumed.
 *
 * First every moved world is seen at first sight, on a few days at a few dials; then each gets an answer by the same
 * procedure as the one assumed, those first whose moves looked largest. Worlds in which the same people do the same, at other
 * prices, expectations or promises, come one after the other: their journeys are scored again, not simulated. What has no
 * part in the answer by this rule is named and not asked about at all.
 *
 * Every world sees the same days, and its answer has a level of its own, as if it were asked alone: of a hundred worlds
 * a few may be wrong. Only the share of worlds and the correlations have one level together (together.ts).
 */
import { pathKey } from "../../outcome/paths.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { numberAt } from "../../scenario/values.ts";
import { writtenFile } from "../../scenario/written.ts";
import type { Demand } from "../procedure.ts";
import { fixedRound, type Schedule } from "../schedule.ts";
import type { CurveSample, Rule } from "../types.ts";
import { type Assumption, assumptionsOf, moved } from "./assumptions.ts";
import type { Inquiry, Order } from "./inquiry.ts";
import {
  firstSight,
  type Held,
  readAnswer,
  type Search,
  type Stand,
  sightedDays,
  sightedDials,
  standOf,
  untilSettled,
  type WorldAnswer,
} from "./otherWorlds.ts";
import { type Counted, counted, drawnWorlds, looksAt, type Together } from "./together.ts";

export interface SensitivityQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** The share of itself that an assumption is moved either way, between 0 and 1. */
  readonly by: number;
  /** How far from the answer's zone a dial may lie and still count as the same, in the dial's unit. */
  readonly near: number;
  /** How many worlds are drawn together; 0 for none. */
  readonly worlds: number;
  /** For the worlds that are drawn. */
  readonly seed: string;
}

/** Where nobody names others. */
export const defaultBy = 0.2;
export const defaultNear = 0.1;
export const defaultWorlds = 200;

/** With one assumption moved: after so many replications it is enough that it can be told whether the answer stays. */
const daysAlone = 256;

/** A world in which one assumption is moved, and the answer there. */
export interface Side extends WorldAnswer {
  /** The assumption's value there. */
  readonly value: number;
  /** Null at first sight: nothing is shown yet. */
  readonly stand: Stand | null;
}

export interface Bar extends Assumption {
  /** Null: the assumption cannot be moved that way, or the world has not been looked at. */
  readonly down: Side | null;
  readonly up: Side | null;
  /** The furthest that the dial moves on either side; 1 where an answer comes within reach or goes out of it. */
  readonly swing: number;
}

export interface Sensitivity {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** Of each world's answer by itself; of the share and the correlations together. */
  readonly confidence: number;
  readonly by: number;
  readonly near: number;
  /** In the world assumed. */
  readonly answer: WorldAnswer;
  /** By swing, the largest first. */
  readonly tornado: readonly Bar[];
  /** Every side has its answer. */
  readonly complete: boolean;
  /** Assumptions that have no part in the answer by this rule. */
  readonly unweighed: readonly Assumption[];
  /** Null until the tornado is complete, and where no worlds are drawn. */
  readonly together: Together | null;
}

/** One assumption moved one way. */
interface Alone {
  readonly assumption: Assumption;
  readonly way: "down" | "up";
  readonly scenario: Scenario;
  readonly value: number;
}

/** At first sight every so manieth world is shown. */
const shownAtFirst = 16;

export function* sensitivity(question: SensitivityQuestion): Inquiry<Sensitivity> {
  const { scenario, population, design, rule, confidence, by, near, worlds, seed, maxDays } = question;
  // Assumptions are numbers of a file.
  const file = writtenFile(scenario);
  const whole: Search = { rule, confidence, maxDays };
  const [base]: readonly CurveSample[] = yield { order: toAnswer(question, scenario, whole, ""), shown: null };
  const answer = readAnswer(base, scenario, whole);
  const held: Held = { answer, near };
  const { weighed, unweighed } = assumptionsOf(file, question, by);
  const sides = new Map<string, Side>();
  let together: Together | null = null;
  const found = (): Sensitivity => {
    const tornado = weighed.map((one) => barOf(one, sides, answer)).sort((a, b) => b.swing - a.swing);
    const complete = all.every((one) => (sides.get(keyOf(one))?.stand ?? null) !== null);
    return { population, design, rule, confidence, by, near, answer, tornado, complete, unweighed, together };
  };
  const all = weighed.flatMap((one) => bothWays(file, one, by));

  for (const [index, world] of inOrder(scenario, all, () => 0).entries()) {
    const schedule = fixedRound(sightedDays, sightedDials);
    const shown = index > 0 && index % shownAtFirst === 0 ? found() : null;
    const samples: readonly CurveSample[] = yield { order: orderOf(question, world.scenario, schedule, null), shown };
    const seen = firstSight(samples[0], base, world.scenario, rule);
    sides.set(keyOf(world), { ...seen, value: world.value, stand: null });
  }

  const swings = new Map(found().tornado.map(({ key, swing }) => [key, swing]));
  const isTold = (there: WorldAnswer): boolean => standOf(held, there) !== "cannot be told";
  const isEnough = (there: WorldAnswer): boolean => there.replications >= daysAlone && isTold(there);
  for (const world of inOrder(scenario, all, ({ assumption }) => swings.get(assumption.key) ?? 0)) {
    const order = toAnswer(question, world.scenario, whole, null, isEnough);
    const samples: readonly CurveSample[] = yield { order, shown: found() };
    const there = readAnswer(samples[0], world.scenario, whole);
    sides.set(keyOf(world), { ...there, value: world.value, stand: standOf(held, there) });
  }

  const drawn = weighed.filter(({ asked }) => !asked);
  if (worlds === 0 || drawn.length === 0) return found();
  const points = drawnWorlds(drawn, worlds, seed).map((positions) => ({
    positions,
    scenario: resolveScenario(moved(file, drawn, positions, by)),
  }));
  const counts: Counted[] = [];
  together = counted(counts, worlds, drawn, confidence);
  for (const look of looksAt(worlds)) {
    // The first worlds are a random part of all; within that part the order is free.
    for (const world of inOrder(scenario, points.slice(counts.length, look), () => 0)) {
      const order = toAnswer(question, world.scenario, whole, null, isTold);
      const samples: readonly CurveSample[] = yield { order, shown: together.worlds < counts.length ? null : found() };
      const there = readAnswer(samples[0], world.scenario, whole);
      counts.push({ positions: world.positions, answer: there, stand: standOf(held, there) });
    }
    together = counted(counts, worlds, drawn, confidence);
  }
  return found();
}

function toAnswer(
  question: SensitivityQuestion,
  scenario: Scenario,
  search: Search,
  world: string | null,
  isEnough: (there: WorldAnswer) => boolean = () => false,
): Order {
  return orderOf(question, scenario, untilSettled(scenario, search, isEnough), world);
}

/** Worlds have no name to share under: there are many, and each is asked about once. */
function orderOf(
  { population, design }: SensitivityQuestion,
  scenario: Scenario,
  schedule: Schedule,
  world: string | null,
): Order {
  return { scenario, curves: [{ population, design }], schedule, world };
}

/** The worlds with one assumption moved, where it can be. */
function bothWays(file: ScenarioFile, assumption: Assumption, by: number): readonly Alone[] {
  return (["down", "up"] as const).flatMap((way) => {
    const changed = moved(file, [assumption], new Map([[assumption.key, way === "down" ? -1 : 1]]), by);
    const value = numberAt(changed, assumption.path);
    return value === assumption.value ? [] : [{ assumption, way, value, scenario: resolveScenario(changed) }];
  });
}

const keyOf = ({ assumption, way }: Alone): string => sideKey(assumption, way);
const sideKey = ({ key }: Assumption, way: Alone["way"]): string => `${way} ${key}`;

/** Worlds with the same journeys one after the other, those of `base` first, then where `weight` is greatest. */
function inOrder<World extends { readonly scenario: Scenario }>(
  base: Scenario,
  worlds: readonly World[],
  weight: (world: World) => number,
): readonly World[] {
  const groups = new Map<string, World[]>([[pathKey(base), []]]);
  for (const world of worlds) {
    const key = pathKey(world.scenario);
    groups.set(key, [...(groups.get(key) ?? []), world]);
  }
  const [first, ...others] = groups.values();
  const most = (group: readonly World[]): number => Math.max(...group.map(weight));
  return [first, ...others.sort((a, b) => most(b) - most(a))].flat();
}

function barOf(assumption: Assumption, sides: ReadonlyMap<string, Side>, answer: WorldAnswer): Bar {
  const [down, up] = (["down", "up"] as const).map((way) => sides.get(sideKey(assumption, way)) ?? null);
  return { ...assumption, down, up, swing: Math.max(swingOf(down, answer), swingOf(up, answer)) };
}

function swingOf(side: Side | null, { dial, verdict }: WorldAnswer): number {
  if (side === null) return 0;
  const lost = (one: string): boolean => one === "out of reach";
  return side.stand !== null && lost(side.verdict) !== lost(verdict) ? 1 : Math.abs(side.dial - dial);
}
