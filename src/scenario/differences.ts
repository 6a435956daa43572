/**
 * Exactly which assumptions differ between two scenarios.
 *
 * Compared is what the files mean, defaults filled in: a default that somebody wrote down is no difference, nor are the
 * same people all day written slot by slot. Parts are matched by id, so a segment that moved in its list is not ten
 * differences. Prose (story, names, teaching) is not an assumption and is passed over.
 */
import type { Unit } from "./fields.ts";
import { fieldAt, namedIn } from "./lookup.ts";
import { type Plan, planText, samePeople } from "./plans.ts";
import { enumeration, figure, type Path, placeOf } from "./problem.ts";
import { resolveScenario } from "./resolve.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Scenario } from "./types.ts";

/** A number, or words for anything else; null where there is nothing. */
export type Side = number | string | null;

export interface Difference {
  /** Where it stands in the file it stands in: the later one, or the earlier one if it is gone. */
  readonly path: Path;
  readonly key: string;
  readonly label: string;
  /** Names of the segment, team, step, population or design it belongs to, outermost first; null for the whole. */
  readonly owner: string | null;
  /** Of numbers; null for words. */
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

/** The one value that all entries of a map have, or undefined. */
function onlyValue(map: ReadonlyMap<string, unknown>): unknown {
  const values = new Set(map.values());
  return values.size === 1 ? [...values][0] : undefined;
}

function compareMaps(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
  place: Place,
  found: Found,
): void {
  const [before, after] = [onlyValue(a), onlyValue(b)];
  if (a.size > 1 && a.size === b.size && typeof before === "number" && typeof after === "number") {
    compare(before, after, place, found);
    return;
  }
  for (const key of new Set([...a.keys(), ...b.keys()])) compare(a.get(key), b.get(key), inner(place, key), found);
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

function compareObjects(a: object, b: object, place: Place, found: Found): void {
  const [before, after] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (!prose.has(key)) compare(before.get(key), after.get(key), inner(place, key), found);
  }
}

function compare(a: unknown, b: unknown, place: Place, found: Found): void {
  if (a instanceof Map && b instanceof Map) compareMaps(a, b, place, found);
  else if (isNamedList(a) && isNamedList(b)) compareLists(a, b, place, found);
  else if (isObject(a) && isObject(b) && !Array.isArray(a) && !Array.isArray(b)) compareObjects(a, b, place, found);
  else if (a !== b && !isSame(a ?? null, b ?? null)) found(place, a ?? null, b ?? null);
}

function describedPart(part: object): string {
  if ("to" in part && "share" in part) return `${part.to} ${figure(Number(part.share) * 100)} %`;
  const entries = Object.entries(part).filter(([key]) => key !== "kind");
  const kind = "kind" in part ? `${part.kind} ` : "";
  return kind + entries.map(([key, value]) => `${key} ${said(value)}`).join(", ");
}

/** In a few words, what is not a number. */
function said(value: unknown): Side {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isNamed(value)) return value.name;
  if (!Array.isArray(value)) return describedPart(value);
  if (value.length === 1 && typeof value[0] === "number") return value[0];
  return enumeration(value.map((one) => (typeof one === "number" ? figure(one) : String(said(one)))));
}

/** The same place in a file: ids of lists become indices. Null where the file has no such entry. */
function pathIn(file: ScenarioFile, path: Path): Path | null {
  const lists: Readonly<Record<string, readonly Named[]>> = {
    segments: file.segments,
    populations: file.populations,
    teams: file.teams,
    steps: file.steps,
    designs: file.designs,
  };
  const [top, id] = path;
  if (path.length < 2 || !Object.hasOwn(lists, top)) return path;
  const index = lists[top].findIndex((entry) => entry.id === id);
  return index < 0 ? null : [top, index, ...path.slice(2)];
}

function difference(a: ScenarioFile, b: ScenarioFile, { path, names }: Place, before: Side, after: Side): Difference {
  const inB = pathIn(b, path);
  const [file, own] = inB === null ? [a, pathIn(a, path) ?? path] : [b, inB];
  const field = fieldAt(file, own) ?? fieldAt(a, pathIn(a, path) ?? own);
  const last = path[path.length - 1];
  const of = names.length > 0 ? names.join(", ") : null;
  const isNumber = typeof before === "number" || typeof after === "number";
  const label = field?.label ?? String(last);
  const owner = typeof last === "string" && typeof own[own.length - 2] === "string" ? entryName(file, own, of) : of;
  const named = (side: Side): Side => (typeof side === "string" ? (field?.names?.[side] ?? side) : side);
  const unit = isNumber ? (field?.unit ?? null) : null;
  return { path: own, key: placeOf(own), label, owner, unit, before: named(before), after: named(after) };
}

/** For a part of a record by id (a share of a mix, the range of a step), whose part it is. */
function entryName(file: ScenarioFile, path: Path, of: string | null): string | null {
  const record = String(path[path.length - 2]);
  if (!Object.hasOwn(namedIn, record)) return of;
  const name = file[namedIn[record]].find(({ id }) => id === path[path.length - 1])?.name;
  return [of, name].filter((part) => part !== null && part !== undefined).join(", ") || null;
}

/** Of a team's people and of a design's, whose they are; null elsewhere. */
function teamAt([list, id, part, team]: Path): string | null {
  if (part !== "headcount") return null;
  if (list === "teams") return String(id);
  return list === "designs" && team !== undefined ? String(team) : null;
}

const planOf = ({ teams }: Scenario, id: string): Plan | null =>
  teams.find((team) => team.id === id)?.headcount ?? null;

/**
 * People at one place of both scenarios, in words where there is a plan; null where they are the same at every time. What
 * a design does not say is the team's own, as long as that is the same in both.
 */
function peopleSides(
  of: { readonly path: Path; readonly team: string; readonly ends: readonly [Scenario, Scenario] },
  plans: readonly [Plan | null, Plan | null],
): readonly [Side, Side] | null {
  const [own, otherOwn] = of.ends.map((end) => planOf(end, of.team));
  const isOwnSame = own !== null && otherOwn !== null && samePeople(own, otherOwn);
  const isDesigns = of.path[0] === "designs";
  const [a, b] = plans.map((plan) => (plan === null && isDesigns && isOwnSame ? own : plan));
  if (a !== null && b !== null && samePeople(a, b)) return null;
  const isPlan = [a, b].some((plan) => plan !== null && plan.length > 1);
  const none = isDesigns ? "the team’s own" : "always enough";
  const side = (plan: Plan | null, { regime }: Scenario): Side => {
    if (plan === null) return none;
    return isPlan ? planText(plan, regime) : plan[0];
  };
  return [side(a, of.ends[0]), side(b, of.ends[1])];
}

/** What differs from `a` to `b`, in the order of the file. Both are checked files. */
export function differences(a: ScenarioFile, b: ScenarioFile): readonly Difference[] {
  if (a === b) return [];
  const all: Difference[] = [];
  const ends = [resolveScenario(a), resolveScenario(b)] as const;
  compare(...ends, { path: [], names: [] }, (place, before, after) => {
    const team = teamAt(place.path);
    const plans = [before ?? null, after ?? null] as readonly [Plan | null, Plan | null];
    const sides =
      team === null ? ([said(before), said(after)] as const) : peopleSides({ path: place.path, team, ends }, plans);
    if (sides !== null) all.push(difference(a, b, place, ...sides));
  });
  return all;
}
