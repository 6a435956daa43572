/**
 * What stands at one place of two scenarios, of each in words or as a number: enough to see that and how they differ.
 * Places name entries of lists by id. Which places are compared is in differences.ts.
 */
import { indexOf, type ListName, nameOf } from "./edit/lists.ts";
import { type Plan, planTexts, samePeople } from "./plans.ts";
import type { Path } from "./problem.ts";
import { entryText, inLine, inLines, text, type Write } from "./said.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Scenario } from "./types.ts";

/** A number, or words for anything else; null where there is nothing. */
export type Side = number | string | null;

/** The earlier and the later of two. */
export type Both<T> = readonly [T, T];

export interface Ends {
  readonly files: Both<ScenarioFile>;
  readonly scenarios: Both<Scenario>;
  readonly write: Write;
}

const lists: ReadonlySet<unknown> = new Set<ListName>(["segments", "populations", "teams", "steps", "designs"]);
export const isListName = (name: unknown): name is ListName => lists.has(name);

/** An entry that came or went; its parts are not told one by one. */
export const isEntry = (path: Path): boolean => path.length === 2 && isListName(path[0]);

/** The same place in a file: ids of lists become indices. Null where the file has no such entry. */
export function pathIn(file: ScenarioFile, path: Path): Path | null {
  const [top, id] = path;
  if (path.length < 2 || !isListName(top)) return path;
  const index = indexOf(file, top, String(id));
  return index < 0 ? null : [top, index, ...path.slice(2)];
}

/** @param before, after resolved values; null where there is nothing. Null where both mean the same */
export function sidesAt(ends: Ends, path: Path, before: unknown, after: unknown): Both<Side> | null {
  const team = teamAt(path);
  const both = [before, after] as const;
  if (team !== null) return peopleSides(ends, { path, team }, both as Both<Plan | null>);
  if (path[0] === "arrivals" && path[1] === "profile") return profileSides(ends, both as Both<Plan>);
  if (path.length === 1 && isListName(path[0])) return orderSides(ends, path[0], both as Both<readonly string[]>);
  if (isEntry(path)) return [before === null ? null : "there", after === null ? null : "added"];
  if (Array.isArray(before) && Array.isArray(after))
    return inLines(entriesAt(ends, 0, path, before), entriesAt(ends, 1, path, after));
  return [sideAt(ends, 0, path, before), sideAt(ends, 1, path, after)];
}

const tellerOf = ({ files, write }: Ends, end: 0 | 1) => ({ file: files[end], write });

function entriesAt(ends: Ends, end: 0 | 1, path: Path, value: readonly unknown[]): readonly string[] {
  return value.map((one) => entryText(tellerOf(ends, end), pathIn(ends.files[end], path) ?? path, one));
}

function sideAt(ends: Ends, end: 0 | 1, path: Path, value: unknown): Side {
  if (value === null || typeof value === "number") return value;
  return text(tellerOf(ends, end), pathIn(ends.files[end], path) ?? path, value);
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
 * People, in words where there is a plan; null where they are the same at every time. What a design does not say is the
 * team's own, as long as that is the same in both.
 */
function peopleSides(
  { scenarios }: Ends,
  { path, team }: { readonly path: Path; readonly team: string },
  plans: Both<Plan | null>,
): Both<Side> | null {
  const [own, otherOwn] = scenarios.map((scenario) => planOf(scenario, team));
  const isOwnSame = own !== null && otherOwn !== null && samePeople(own, otherOwn);
  const isDesigns = path[0] === "designs";
  const [a, b] = plans.map((plan) => (plan === null && isDesigns && isOwnSame ? own : plan));
  const none = isDesigns ? "the team’s own" : "always enough";
  const alone = (plan: Plan, { regime }: Scenario): Side =>
    plan.length === 1 ? plan[0] : planTexts([plan, plan], [regime, regime])[0];
  if (a === null || b === null)
    return [a === null ? none : alone(a, scenarios[0]), b === null ? none : alone(b, scenarios[1])];
  if (samePeople(a, b)) return null;
  return a.length === 1 && b.length === 1 ? [a[0], b[0]] : planTexts([a, b], regimesOf(scenarios));
}

const regimesOf = ([a, b]: Both<Scenario>) => [a.regime, b.regime] as const;

/** Customers who come evenly come evenly whatever number says so. */
function profileSides({ scenarios }: Ends, profiles: Both<Plan>): Both<Side> | null {
  const [a, b] = profiles.map((profile) => (profile.every((one) => one === profile[0]) ? [1] : profile));
  if (samePeople(a, b)) return null;
  const texts = planTexts([a, b], regimesOf(scenarios));
  return [a.length === 1 ? "even" : texts[0], b.length === 1 ? "even" : texts[1]];
}

/** "3rd" */
export function ordinal(place: number): string {
  const last = Math.floor((place % 100) / 10) === 1 ? 0 : place % 10;
  return `${place}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}

/** The fewest entries that were moved, each with its place among those that both files have. */
function orderSides({ files }: Ends, list: ListName, [before, after]: Both<readonly string[]>): Both<Side> {
  const places = new Map(after.map((id, i) => [id, i]));
  const later = before.map((id) => places.get(id) ?? 0);
  const stayed = new Set(longestRise(later));
  const moved = before.flatMap((id, i) => (stayed.has(later[i]) || later[i] === i ? [] : [{ id, i }]));
  const told = (file: ScenarioFile, place: (i: number) => number) =>
    inLine(moved.map(({ id, i }) => `${nameOf(file, list, id)} ${ordinal(place(i) + 1)}`));
  return [told(files[0], (i) => i), told(files[1], (i) => later[i])];
}

/** The longest row of rising numbers that can be picked from these, in their order. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  let longest: readonly number[] = [];
  for (const [i, number] of numbers.entries()) {
    let rise: readonly number[] = [];
    for (let j = 0; j < i; j++) if (numbers[j] < number && best[j].length > rise.length) rise = best[j];
    best.push([...rise, number]);
    if (best[i].length > longest.length) longest = best[i];
  }
  return longest;
}
