/**
 * A file with one number changed. Files are never changed in place, and stay valid where a change can keep them so:
 * the shares of a mix keep their sum, a shift plan moves as a whole, values stay within the hard limits of the schema.
 */

import { alignedTo } from "./edit/aligned.ts";
import { maxCustomersADay, maxCustomersARun, maxMagnitude, maxPeopleATeam } from "./limits.ts";
import { valueAt } from "./lookup.ts";
import type { Path } from "./problem.ts";
import { defaultEnds } from "./resolve.ts";
import type { ScenarioFile } from "./schema.ts";
import { allowed, sliderRange, tidy } from "./sliders.ts";
import { isLever, isScaled, isVariety, meanOfNumbers, metaAt, numberAt, numbersOf, type Scaled } from "./values.ts";

/** Concentration of a variety that a slider brings into being: customers clearly differ, few are extreme. */
const freshConcentration = 5;

type Holder = Readonly<Record<string | number, unknown>>;

function put(holder: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [key, ...rest] = path;
  const inner = put(valueAt(holder, [key]), rest, value);
  if (Array.isArray(holder)) return holder.map((entry, i) => (i === key ? inner : entry));
  return { ...((holder ?? {}) as Holder), [key]: inner };
}

function without(holder: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (valueAt(holder, [key]) === undefined) return holder;
  if (rest.length > 0) return put(holder, [key], without(valueAt(holder, [key]), rest));
  return Object.fromEntries(Object.entries(holder as Holder).filter(([name]) => name !== String(key)));
}

/** `file` with whatever is put at `path`; nothing is checked. */
export const withPart = (file: ScenarioFile, path: Path, value: unknown) => put(file, path, value) as ScenarioFile;
/** `file` without what stands at `path`. */
export const withoutPart = (file: ScenarioFile, path: Path) => without(file, path) as ScenarioFile;

/** The other segments of a mix share what is left, in the proportions they have (or had when opened, or evenly). */
function withShare(file: ScenarioFile, path: Path, share: number, opened: ScenarioFile): ScenarioFile {
  const mixPath = path.slice(0, 3);
  const id = String(path[3]);
  const others = file.segments.map((segment) => segment.id).filter((other) => other !== id);
  if (others.length === 0) return file;
  const weightsIn = (of: ScenarioFile) => others.map((other) => numberAt(of, [...mixPath, other]));
  const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
  const weights = [weightsIn(file), weightsIn(opened)].find((some) => total(some) > 0) ?? others.map(() => 1);
  const rest = others.map((other, i): [string, number] => [other, tidy(((1 - share) * weights[i]) / total(weights))]);
  const named = new Map<string, number>([...rest.filter(([, part]) => part > 0), [id, share]]);
  const order = file.segments.map((segment) => segment.id);
  const mix = order.flatMap((one): [string, number][] => {
    const part = named.get(one) ?? 0;
    return part > 0 || valueAt(file, [...mixPath, one]) !== undefined ? [[one, part]] : [];
  });
  return withPart(file, mixPath, Object.fromEntries(mix));
}

/** All slots in proportion to the plan as opened; the last keeps somebody, for those who stay until all have left. */
function movedPlan(plan: readonly number[], peak: number): readonly number[] {
  const before = plan.reduce((most, people) => Math.max(most, people), 0);
  return plan.map((people, i) => {
    const moved = Math.min(maxPeopleATeam, Math.round((people * peak) / before));
    return i === plan.length - 1 ? Math.max(1, moved) : moved;
  });
}

function withPeak(file: ScenarioFile, path: Path, peak: number, opened: ScenarioFile): ScenarioFile {
  const present = valueAt(file, path) as readonly number[];
  const own = valueAt(opened, path);
  const plan: readonly number[] = Array.isArray(own) && own.length === present.length ? own : present;
  return withPart(file, path, movedPlan(plan, peak));
}

function scaledTo(scaled: Scaled, mean: number): Scaled {
  const before = meanOfNumbers(numbersOf(scaled));
  const moved = (value: number) => Math.min(maxMagnitude, before > 0 ? tidy((value / before) * mean) : mean);
  if (scaled.kind === "empirical") return { ...scaled, values: scaled.values.map(moved) };
  if (scaled.kind === "uniform") return { ...scaled, min: moved(scaled.min), max: moved(scaled.max) };
  return { ...scaled, min: moved(scaled.min), mode: moved(scaled.mode), max: moved(scaled.max) };
}

function withVariety(file: ScenarioFile, path: Path, mean: number): ScenarioFile {
  if (valueAt(file, path) !== undefined) return withPart(file, [...path, "mean"], mean);
  return mean > 0 ? withPart(file, path, { mean, concentration: freshConcentration }) : file;
}

/** An end that is given has 0 for what it does not name: before one lever of the default end moves, all are named. */
function withEnd(file: ScenarioFile, path: Path): ScenarioFile {
  const end = path.slice(0, 3);
  if (valueAt(file, end) !== undefined) return file;
  return withPart(file, end, defaultEnds[path[2] === "rigid" ? "rigid" : "flexible"]);
}

function mostPerHour({ regime }: ScenarioFile): number {
  if (regime.kind === "day") return (maxCustomersADay * 60) / regime.openMinutes;
  return (maxCustomersARun * 60) / (regime.warmUpMinutes + regime.minutes);
}

/** Within the field's limits, and within what the rest of the file allows. */
function bounded(file: ScenarioFile, path: Path, wanted: number): number {
  const meta = metaAt(file, path);
  const { step } = sliderRange(meta, numberAt(file, path));
  const value = allowed(meta, wanted, step);
  if (path[0] === "populations" && path[2] === "perHour") return Math.min(value, mostPerHour(file));
  if (path[0] === "segments" && path[2] === "weights" && value === 0) {
    const others = ["speed", "ease", "fit"].filter((weight) => weight !== path[3]);
    return others.some((weight) => numberAt(file, [...path.slice(0, 3), weight]) > 0) ? 0 : step;
  }
  return value;
}

/**
 * `file` with the number at `path` set to `value`, or to the nearest that is allowed. A path is that of a parameter
 * (see parameters.ts) of `file`. `opened` is the scenario as it was opened: what moves as a whole moves in its proportions, so
 * that moving down and up again loses nothing. Throws a RangeError where the schema knows no number.
 */
export function withValue(file: ScenarioFile, path: Path, value: number, opened: ScenarioFile = file): ScenarioFile {
  return Number.isFinite(value) ? withNumber(file, path, value, alignedTo(opened, file)) : file;
}

function withNumber(file: ScenarioFile, path: Path, value: number, opened: ScenarioFile): ScenarioFile {
  const wanted = bounded(file, path, value);
  const present = valueAt(file, path);
  if (path[2] === "mix") return withShare(file, path, wanted, opened);
  if (Array.isArray(present)) return withPeak(file, path, wanted, opened);
  if (isVariety(path)) return withVariety(file, path, wanted);
  if (isScaled(present)) {
    const own = valueAt(opened, path);
    return withPart(file, path, scaledTo(isScaled(own) && own.kind === present.kind ? own : present, wanted));
  }
  if (isLever(path)) return withPart(withEnd(file, path), path, wanted);
  return withPart(file, path, wanted);
}

function sameLevers(a: unknown, b: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(b).every(([lever, value]) => valueAt(a, [lever]) === value);
}

/** A lever of an end that was not given: back to its default, and the end is gone once all of it is the default. */
function withDefaultLever(file: ScenarioFile, path: Path): ScenarioFile {
  const end = path.slice(0, 3);
  const present = valueAt(file, end);
  if (present === undefined) return file;
  const defaults = defaultEnds[path[2] === "rigid" ? "rigid" : "flexible"];
  const restored = withPart(file, path, valueAt(defaults, [path[3]]));
  return sameLevers(valueAt(restored, end), defaults) ? withoutPart(restored, end) : restored;
}

/**
 * `file` with the parameter at `path` as it stands in `opened`, to the letter: what was absent is absent again. The
 * shares of a mix go back together.
 */
export function withOriginal(file: ScenarioFile, path: Path, opened: ScenarioFile): ScenarioFile {
  return withAligned(file, path, alignedTo(opened, file));
}

function withAligned(file: ScenarioFile, path: Path, opened: ScenarioFile): ScenarioFile {
  const whole = path[2] === "mix" ? path.slice(0, 3) : path;
  const original = valueAt(opened, whole);
  if (original !== undefined) return withPart(file, whole, original);
  if (isLever(path) && valueAt(opened, path.slice(0, 3)) === undefined) return withDefaultLever(file, path);
  const cleared = withoutPart(file, whole);
  const outer = whole.slice(0, -1);
  const left = valueAt(cleared, outer);
  const isEmptied = typeof left === "object" && left !== null && Object.keys(left).length === 0;
  return isEmptied && valueAt(opened, outer) === undefined ? withoutPart(cleared, outer) : cleared;
}
