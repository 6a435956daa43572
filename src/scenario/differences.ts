/**
 * Exactly which assumptions differ between two scenarios.
 *
 * Compared is what the files mean, defaults filled in: a default that somebody wrote down is no difference, nor are the
 * same people all day written slot by slot. Parts are matched by id, so a segment that moved in its list is not ten
 * differences. Prose (story, names, teaching) is not an assumption and is passed over; so is what neither file says and
 * what follows from its lists alone, as the way on from a step to the one that was put behind it.
 */
import { indexOf, type ListName, nameOf } from "./edit/lists.ts";
import type { Unit } from "./fields.ts";
import { labelOf, unitAt } from "./labels.ts";
import { fieldAt, namedIn, valueAt } from "./lookup.ts";
import { type Both, type Ends, isEntry, pathIn } from "./places.ts";
import { type Plan, samePeople } from "./plans.ts";
import { type Path, placeOf } from "./problem.ts";
import { resolveScenario } from "./resolve.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Design, Scenario } from "./types.ts";

/** A number, or words for anything else; null where there is nothing. */
export type Side = number | string | null;

/** Puts what stands at a place of both into words. @param before, after resolved values; null where there is nothing */
export type Tell = (ends: Ends, path: Path, before: unknown, after: unknown) => Both<Side>;

export interface Difference {
  /** Where it stands in the file it stands in: the later one, or the earlier one if it is gone. */
  readonly path: Path;
  /** Of each difference another. */
  readonly key: string;
  readonly label: string;
  /** Names of the segment, team, step, population or design it belongs to, outermost first; null for the whole. */
  readonly owner: string | null;
  /** Of numbers; null for words, which have theirs in them. */
  readonly unit: Unit | null;
  readonly before: Side;
  readonly after: Side;
}

const prose: ReadonlySet<string> = new Set([
  "id",
  "title",
  "story",
  "question",
  "sources",
  "teaching",
  "name",
  "purpose",
]);

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A place both files are compared at: the path by ids, and the names met on the way. */
interface Place {
  readonly path: Path;
  readonly names: readonly string[];
}

type Found = (place: Place, before: unknown, after: unknown) => void;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isNamed = (value: unknown): value is Named => isObject(value) && "id" in value && "name" in value;
const isNamedList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNamed);

/** Equal by content, for what is compared as a whole: profiles, plans, ways on, recorded values. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function inner(place: Place, key: string, name?: string): Place {
  return { path: [...place.path, key], names: name === undefined ? place.names : [...place.names, name] };
}

/** The one number that all of some values are, or null. */
function onlyNumber(values: readonly unknown[]): number | null {
  const [first] = new Set(values).size === 1 ? values : [];
  return typeof first === "number" ? first : null;
}

/** A number that is the same for all, before and after, is told once. */
function compareMaps(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
  place: Place,
  found: Found,
): void {
  const both = [...a.keys()].filter((key) => b.has(key));
  const [before, after] = [a, b].map((map) => onlyNumber(both.map((key) => map.get(key))));
  const isOfAll = both.length > 1 && before !== null && after !== null;
  if (isOfAll) compare(before, after, place, found);
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (!isOfAll || !(a.has(key) && b.has(key))) compare(a.get(key), b.get(key), inner(place, key), found);
  }
}

function compareLists(a: readonly Named[], b: readonly Named[], place: Place, found: Found): void {
  const before = new Map(a.map((entry) => [entry.id, entry]));
  const after = new Map(b.map((entry) => [entry.id, entry]));
  const order = (list: readonly Named[], other: ReadonlyMap<string, Named>) =>
    list.map(({ id }) => id).filter((id) => other.has(id));
  if (!isSame(order(a, after), order(b, before))) found(place, order(a, after), order(b, before));
  for (const [id, entry] of new Map([...before, ...after])) {
    const at = inner(place, id, entry.name);
    if (before.has(id) && after.has(id)) compare(before.get(id), after.get(id), at, found);
    else found(at, before.get(id), after.get(id));
  }
}

/** Of a scenario's own parts: what is keyed by an id is in maps. Nearly all is the same, so it is passed over first. */
function compareObjects(a: object, b: object, place: Place, found: Found): void {
  const [before, after] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  for (const key of Object.keys(before)) {
    if (before[key] !== after[key] && !prose.has(key)) compare(before[key], after[key], inner(place, key), found);
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key) && !prose.has(key)) compare(undefined, after[key], inner(place, key), found);
  }
}

/** Distributions and regimes of different kinds have no parts in common. */
const kindOf = (value: object): unknown => ("kind" in value ? value.kind : null);

function compare(a: unknown, b: unknown, place: Place, found: Found): void {
  if (a instanceof Map && b instanceof Map) compareMaps(a, b, place, found);
  else if (isNamedList(a) && isNamedList(b)) compareLists(a, b, place, found);
  else if (isObject(a) && isObject(b) && !Array.isArray(a) && !Array.isArray(b) && kindOf(a) === kindOf(b))
    compareObjects(a, b, place, found);
  else if (a !== b && !isSame(a ?? null, b ?? null)) found(place, a ?? null, b ?? null);
}

/** Neither file says it: it follows from which entries there are, and in which order. */
function isImplied(files: Both<ScenarioFile>, path: Path, sides: Both<unknown>): boolean {
  const [list, , part] = path;
  const isWhole = (list === "steps" && part === "next") || (list === "designs" && part === "alsoServes");
  // Before the third key stands an id, whatever it is called.
  const isOfOne = path.length > 3 && Object.hasOwn(namedIn, path[path.length - 2]) && sides.includes(null);
  if (!isWhole && !isOfOne) return false;
  return files.every((file) => {
    const own = pathIn(file, isWhole ? path.slice(0, 3) : path);
    return own === null || valueAt(file, own) === undefined;
  });
}

/** The later file where it has the place, with the place in it; else the earlier. */
function standingAt(files: Both<ScenarioFile>, path: Path): readonly [ScenarioFile, Path] {
  const inB = pathIn(files[1], path);
  return inB === null ? [files[0], pathIn(files[0], path) ?? path] : [files[1], inB];
}

/** A file in which the schema knows the place: a lever is of one entry only where it is set by entry. */
function knownAt(files: Both<ScenarioFile>, path: Path): readonly [ScenarioFile, Path] | null {
  const [file, own] = standingAt(files, path);
  if (fieldAt(file, own) !== undefined) return [file, own];
  const before = pathIn(files[0], path);
  return before === null || fieldAt(files[0], before) === undefined ? null : [files[0], before];
}

function difference(files: Both<ScenarioFile>, place: Place, sides: Both<Side>): Difference {
  const { names } = place;
  const path = knownAt(files, place.path) === null ? place.path.slice(0, -1) : place.path;
  const [file, own] = standingAt(files, path);
  const [known, at] = knownAt(files, path) ?? [file, own];
  const record = String(own[own.length - 2]);
  const of = Object.hasOwn(namedIn, record) ? entryName(files, namedIn[record], String(own[own.length - 1])) : null;
  const isInLabel = record === "mix" || record === "needs";
  const owner = [...names, ...(of === null || isInLabel ? [] : [of])].join(", ");
  return {
    path: own,
    key: placeOf(pathIn(files[1], path) ?? path),
    label: labelOf(known, at, of),
    owner: owner === "" ? null : owner,
    unit: sides.some((side) => typeof side === "number") ? unitAt(known, at) : null,
    before: sides[0],
    after: sides[1],
  };
}

const entryName = ([a, b]: Both<ScenarioFile>, list: ListName, id: string): string =>
  nameOf(indexOf(b, list, id) < 0 ? a : b, list, id);

/** Whom a team helps is a set; who helps nobody is not named. */
function settled(design: Design): Design {
  const links = [...design.alsoServes].map(([team, others]) => [team, [...new Set(others)].sort()] as const);
  return { ...design, alsoServes: new Map(links.filter(([, others]) => others.length > 0)) };
}

const settledScenario = (file: ScenarioFile): Scenario => {
  const scenario = resolveScenario(file);
  return { ...scenario, designs: scenario.designs.map(settled) };
};

const planOf = ({ teams }: Scenario, id: unknown): Plan | null =>
  teams.find((team) => team.id === id)?.headcount ?? null;

/**
 * What runs over the day at a place, as it means: what a design does not say is the team's own people, as long as those
 * are the same in both, and customers who come evenly come evenly whatever number says so. Null at any other place.
 */
function coursesAt({ scenarios }: Ends, path: Path, courses: Both<unknown>): Both<Plan | null> | null {
  const [a, b] = courses as Both<Plan | null>;
  const [list, , part, team] = path;
  if (list === "arrivals" && path[1] === "profile") return [evenOr(a), evenOr(b)];
  if (part !== "headcount") return null;
  const [own, later] = list === "designs" ? scenarios.map((scenario) => planOf(scenario, team)) : [];
  const usual = own && later && samePeople(own, later) ? own : null;
  return [a ?? usual, b ?? usual];
}

const evenOr = (profile: Plan | null): Plan | null => (onlyNumber(profile ?? []) === null ? profile : [1]);

/** What needs no words of its own; of anything else only that it changed. */
const briefly: Tell = ({ files }, path, before, after) => {
  const side = (value: unknown, file: ScenarioFile, otherwise: string): Side => {
    if (value === null || typeof value === "number") return value;
    // People in one slot are that many all day.
    if (path[2] === "headcount" && Array.isArray(value) && value.length === 1) return value[0];
    const name = fieldAt(file, pathIn(file, path) ?? path)?.names?.[String(value)];
    return isEntry(path) ? "added" : (name ?? otherwise);
  };
  return [side(before, files[0], "as it was"), side(after, files[1], "changed")];
};

/**
 * As `differences`, with what follows from entries that came, went or moved: all that it takes to make the one scenario
 * of the other.
 */
export function everyDifference(a: ScenarioFile, b: ScenarioFile, tell: Tell = briefly): readonly Difference[] {
  return found(a, b, tell, () => true);
}

/**
 * What differs from `a` to `b`, in the order of the file. Both are checked files.
 * @param tell words for what is no number; without them only that it changed
 */
export function differences(a: ScenarioFile, b: ScenarioFile, tell: Tell = briefly): readonly Difference[] {
  return found(a, b, tell, (path, sides) => !isImplied([a, b], path, sides));
}

function found(
  a: ScenarioFile,
  b: ScenarioFile,
  tell: Tell,
  isTold: (path: Path, sides: Both<unknown>) => boolean,
): readonly Difference[] {
  if (a === b) return [];
  const all: Difference[] = [];
  const ends: Ends = { files: [a, b], scenarios: [settledScenario(a), settledScenario(b)] };
  compare(...ends.scenarios, { path: [], names: [] }, (place, before, after) => {
    const given = [before ?? null, after ?? null] as const;
    const courses = coursesAt(ends, place.path, given);
    const isSameCourse = courses?.[0] && courses[1] && samePeople(courses[0], courses[1]);
    if (isSameCourse || !isTold(place.path, given)) return;
    all.push(difference(ends.files, place, tell(ends, place.path, ...(courses ?? given))));
  });
  return all;
}
