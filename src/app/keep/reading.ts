/**
 * Reads what lay beside a tab's screen (desk.ts), which comes from a record and may be anything. Each part is checked as
 * the situation is, by the check of a file that is opened; a part that cannot be read is left out, with the steps that
 * lie beyond it, and the rest comes back. It is fetched after the first answer and lets the page have its turn between.
 */
import { rulesFor } from "../../experiment/answer.ts";
import { defaultMaxDays } from "../../experiment/procedure.ts";
import { type CheckResult, checkScenario } from "../../scenario/check.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { type Change as Difference, patched } from "../share/patch.ts";
import type { Change, History } from "../store/history.ts";
import { type CurveDays, mostPins, type Pin } from "../store/pins.ts";
import type { Situation, Unfinished, Work } from "../store/types.ts";
import type { CurveKey } from "../views/types.ts";
import { type Belonging, isBelonging, isComparing, isCount, isRaw, isRule, isText, type Raw } from "./records.ts";
import { hasShape } from "./shape.ts";
import { longestWords, mostSteps, stated } from "./trail.ts";

/** What comes back. */
export interface Came {
  readonly pins: readonly Omit<Pin, "id" | "curves">[];
  /** Index of the pin to compare with; null for none. */
  readonly compared: number | null;
  /** What led to the situation that the page began with, and on from it. */
  readonly history: History<Work>;
  readonly owns: readonly { readonly opening: number; readonly own: Belonging }[];
  readonly unfinished: Unfinished | null;
}

/** @param began what the page began with, which the record was of */
export async function readDesk(value: unknown, began: Work): Promise<Came> {
  const raw = isRaw(value) ? value : {};
  const check = createChecker(began);
  const { pins, compared } = await readPins(raw, check);
  const { history, openings } = await readTrail(isRaw(raw.trail) ? raw.trail : {}, began, check);
  return {
    pins,
    compared,
    history,
    owns: listOf(raw.owns, 2 * mostSteps).flatMap((one) => {
      if (!isRaw(one) || !isBelonging(one.own) || one.own === null) return [];
      const opening = openings.get(one.opening);
      return opening === undefined || opening === began.opening ? [] : [{ opening, own: one.own }];
    }),
    unfinished: readUnfinished(raw.unfinished, began.file),
  };
}

const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

type Check = (value: unknown) => Promise<CheckResult>;

/** Letters of the files that are checked in a row: some tens of milliseconds. */
const lettersInARow = 50_000;

/** Checks files, each object once. What is the page's own already comes out as it is. */
function createChecker({ opened, file }: Situationed): Check {
  const known = new Map<unknown, CheckResult>();
  for (const one of [opened, file]) {
    const result = checkScenario(one);
    known.set(one, result.ok ? { ...result, file: one } : result);
  }
  let letters = 0;
  return async (value) => {
    const there = known.get(value);
    if (there !== undefined) return there;
    letters += lettersOf(value);
    if (letters > lettersInARow) {
      letters = 0;
      await new Promise((done) => setTimeout(done));
    }
    const result = checkScenario(value);
    known.set(value, result);
    return result;
  };
}

type Situationed = Pick<Situation, "opened" | "file">;

function lettersOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return 0;
  }
}

async function readPins(raw: Raw, check: Check): Promise<Pick<Came, "pins" | "compared">> {
  const pins: Omit<Pin, "id" | "curves">[] = [];
  let compared: number | null = null;
  for (const [i, one] of listOf(raw.pins, mostPins).entries()) {
    const pin = isRaw(one) ? await readPin(one, check) : null;
    if (pin === null) continue;
    if (raw.compared === i) compared = pins.length;
    pins.push(pin);
  }
  return { pins, compared };
}

async function readPin(raw: Raw, check: Check): Promise<Omit<Pin, "id" | "curves"> | null> {
  const { name, seed, rule, focus } = raw;
  const result = await check(raw.file);
  if (!result.ok || !isText(name) || !/\S/.test(name) || !isText(seed) || !isRule(rule) || rule === null) return null;
  const { file, scenario } = result;
  const isCurve = (one: unknown): one is CurveKey =>
    isRaw(one) &&
    scenario.populations.some(({ id }) => id === one.population) &&
    scenario.designs.some(({ id }) => id === one.design);
  const curves = listOf(raw.curves, mostCurves).filter((one) => isCurve(one) && isDays(one)) as readonly CurveDays[];
  if (!isCurve(focus) || curves.length === 0 || !rulesFor(scenario).includes(rule)) return null;
  const { population, design } = focus;
  const awaited = { curves: curves.map(onlyDays), failure: null };
  return { name: name.slice(0, longestWords), file, scenario, seed, rule, focus: { population, design }, awaited };
}

/** Every population under one design, and every design for one population. */
const mostCurves = 200;

/** As large a budget as the page gives. */
const mostDays = 64 * defaultMaxDays;

const onlyDays = ({ population, design, dials, days, maxDays }: CurveDays): CurveDays => ({
  population,
  design,
  dials,
  days,
  maxDays,
});

function isDays(one: Raw | CurveKey): boolean {
  const { dials, days, maxDays } = one as Raw;
  const isNumber = (value: unknown): value is number => typeof value === "number";
  return (
    Array.isArray(dials) &&
    Array.isArray(days) &&
    dials.length > 0 &&
    dials.length <= mostDials &&
    dials.length === days.length &&
    dials.every((dial, i) => isNumber(dial) && dial >= 0 && dial <= 1 && (i === 0 || dial > dials[i - 1])) &&
    days.every((count) => isCount(count) && count >= 1 && count <= mostDays) &&
    isCount(maxDays) &&
    maxDays >= 1 &&
    maxDays <= mostDays
  );
}

/** The grid, and hundredths around each of its dials. */
const mostDials = 101;

interface Trail {
  readonly history: History<Work>;
  /** By how they were counted, what they are on this page. */
  readonly openings: ReadonlyMap<unknown, number>;
}

async function readTrail(raw: Raw, began: Work, check: Check): Promise<Trail> {
  const present: Work = { ...began, entry: isEntry(raw.entry) ? raw.entry : null };
  const openings = new Map<unknown, number>([[0, began.opening]]);
  /** The page counts its own upwards from 1. */
  const openingOf = (counted: number): number => {
    const opening = openings.get(counted) ?? 1 - openings.size;
    openings.set(counted, opening);
    return opening;
  };
  const walk = async (steps: unknown, changeOf: (near: Work, far: Work, words: string) => Change<Work>) => {
    const changes: Change<Work>[] = [];
    let near = present;
    let value: unknown = stated(present, present.opening);
    for (const step of listOf(steps, mostSteps)) {
      if (!isRaw(step) || !isText(step.words) || !isPatch(step.patch)) break;
      const next = patched(value, step.patch);
      const far = next.lost.length === 0 ? await readWork(next.value, openingOf, check) : null;
      if (far === null) break;
      changes.push(changeOf(near, far, step.words.slice(0, longestWords)));
      near = far;
      value = next.value;
    }
    return changes.reverse();
  };
  const done = await walk(raw.done, (near, far, words) => ({ before: far, after: near, words }));
  const undone = await walk(raw.undone, (near, far, words) => ({ before: near, after: far, words }));
  return { history: { done, present, undone }, openings };
}

/** More places than a scenario has are no step. */
const mostPlaces = 20_000;

const isPatch = (value: unknown): value is readonly Difference[] =>
  Array.isArray(value) &&
  value.length <= mostPlaces &&
  value.every((one) => Array.isArray(one) && isText(one[0]) && (one.length === 1 || one.length === 2));

async function readWork(value: unknown, openingOf: (counted: number) => number, check: Check): Promise<Work | null> {
  if (!isRaw(value)) return null;
  const { rule, seed, population, design, comparing, opening, entry } = value;
  const [opened, file] = [await check(value.opened), await check(value.file)];
  if (!opened.ok || !file.ok || !isRule(rule) || !isText(seed) || !isText(population) || !isText(design)) return null;
  if (!isComparing(comparing) || !Number.isSafeInteger(opening) || !isEntry(entry)) return null;
  const ids = { population, design, comparing };
  return { opened: opened.file, file: file.file, rule, seed, ...ids, entry, opening: openingOf(opening as number) };
}

const isEntry = (value: unknown): value is Work["entry"] =>
  value === null || (isRaw(value) && isText(value.before) && isText(value.after));

function readUnfinished(value: unknown, base: ScenarioFile): Unfinished | null {
  if (!isRaw(value) || !hasShape(value.file)) return null;
  const { file, words } = value;
  const check = checkScenario(file);
  const all = listOf(words, mostSteps).filter(isText);
  return check.ok
    ? null
    : { base, file, problems: check.problems, words: all.map((one) => one.slice(0, longestWords)) };
}
