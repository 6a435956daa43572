/**
 * One part of a scenario in place of the same part of another. Places name entries of lists by id. Whether what comes of it
 * is a scenario that can be run is not asked here.
 */
import type { Path } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";

interface Named {
  readonly id: string;
}

const lists = ["segments", "populations", "teams", "steps", "designs"] as const;
type ListName = (typeof lists)[number] & keyof ScenarioFile;

export const isList = (name: string | number | undefined): name is ListName => lists.some((one) => one === name);

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isEntries = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.every((entry) => isObject(entry) && "id" in entry);

/** A distribution, or the regime: its other fields follow from its kind. */
export const hasKind = (value: unknown): boolean => isObject(value) && "kind" in value;

/** Undefined where there is nothing. */
export function valueIn(scenario: Scenario, place: Path): unknown {
  return place.reduce(inside, scenario as unknown);
}

function inside(value: unknown, key: string | number): unknown {
  if (value instanceof Map) return value.get(key);
  if (isEntries(value)) return value.find(({ id }) => id === key);
  return isObject(value) ? new Map<string | number, unknown>(Object.entries(value)).get(key) : undefined;
}

/** `scenario` with what stands at a place of `other`; where nothing does, without it. */
export function taken(scenario: Scenario, other: Scenario, place: Path): Scenario {
  const [list] = place;
  if (place.length === 1 && isList(list)) {
    return { ...scenario, [list]: inOrderOf<Named>(scenario[list], other[list]) };
  }
  return put(scenario, other, place) as Scenario;
}

function put(own: unknown, other: unknown, place: Path): unknown {
  if (place.length === 0) return other;
  const [key, ...rest] = place;
  const value = put(inside(own, key), inside(other, key), rest);
  if (own instanceof Map) {
    const others = [...own].filter(([name]) => name !== key);
    return value === undefined ? new Map(others) : new Map(own).set(key, value);
  }
  if (isEntries(own)) return withEntry(own, isEntries(other) ? other : [], String(key), value);
  return { ...(isObject(own) ? own : {}), [key]: value };
}

function withEntry(own: readonly Named[], other: readonly Named[], id: string, value: unknown): readonly unknown[] {
  if (value === undefined) return own.filter((entry) => entry.id !== id);
  if (own.some((entry) => entry.id === id)) return own.map((entry) => (entry.id === id ? value : entry));
  return inOrderOf([...own, value as Named], other);
}

/** Entries that the other list has stand in its order; any other stays behind the one that it is behind. */
function inOrderOf<Entry extends Named>(own: readonly Entry[], other: readonly Named[]): readonly Entry[] {
  const order = other.map(({ id }) => id);
  const ordered = order.flatMap((id) => own.find((entry) => entry.id === id) ?? []);
  own.forEach((entry, i) => {
    if (order.includes(entry.id)) return;
    const before = own[i - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, entry);
  });
  return ordered;
}
