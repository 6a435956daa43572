/**
 * The ways on from a step. A step that names none goes on to the one behind it, the last to the end; to change its ways
 * is to write them out first. Shares keep their sum of 1 through every operation here.
 */
import { withoutPart, withPart } from "../change.ts";
import type { ScenarioFile } from "../schema.ts";
import { tidy } from "../sliders.ts";
import { indexOf } from "./lists.ts";
import { rebalanced, withoutShare } from "./shares.ts";

export interface Way {
  /** A step's id, or "end". */
  readonly to: string;
  readonly share: number;
}

/** The ways on, the default ones included. */
export function waysOf(file: ScenarioFile, id: string): readonly Way[] {
  const index = indexOf(file, "steps", id);
  return file.steps[index]?.next ?? [{ to: file.steps[index + 1]?.id ?? "end", share: 1 }];
}

/** Ways to the same place as one way, in the order of the first. */
export function merged(ways: readonly Way[]): readonly Way[] {
  const shares = new Map<string, number>();
  for (const { to, share } of ways) shares.set(to, (shares.get(to) ?? 0) + share);
  return [...shares].map(([to, share]) => ({ to, share: tidy(share) }));
}

export function withWays(file: ScenarioFile, id: string, ways: readonly Way[]): ScenarioFile {
  const index = indexOf(file, "steps", id);
  return index < 0 ? file : withPart(file, ["steps", index, "next"], ways);
}

/** Back to the next step in the list, then the end. */
export function withDefaultWays(file: ScenarioFile, id: string): ScenarioFile {
  const index = indexOf(file, "steps", id);
  return index < 0 ? file : withoutPart(file, ["steps", index, "next"]);
}

/** Another goal for one way; where another way leads there already, the two become one. */
export function withGoal(file: ScenarioFile, id: string, way: number, to: string): ScenarioFile {
  return withWays(file, id, merged(waysOf(file, id).map((one, i) => (i === way ? { ...one, to } : one))));
}

/** Another share for one way; the others make room in proportion. */
export function withWayShare(file: ScenarioFile, id: string, way: number, share: number): ScenarioFile {
  const ways = waysOf(file, id);
  const shares = rebalanced(
    ways.map((one) => one.share),
    way,
    share,
  );
  return withWays(
    file,
    id,
    ways.map((one, i) => ({ ...one, share: shares[i] })),
  );
}

/** Places that no way of this step leads to yet: what comes later, the end, what came before, itself last. */
export function freeGoals(file: ScenarioFile, id: string): readonly string[] {
  const taken = new Set(waysOf(file, id).map(({ to }) => to));
  const steps = file.steps.map((step) => step.id);
  const index = steps.indexOf(id);
  const goals = [...steps.slice(index + 1), "end", ...steps.slice(0, index), id];
  return goals.filter((goal) => !taken.has(goal));
}

/** One more way, with nobody on it yet. */
export function withNewWay(file: ScenarioFile, id: string, to: string): ScenarioFile {
  return withWays(file, id, [...waysOf(file, id), { to, share: 0 }]);
}

/** Without one of its ways; the last one is not taken away. */
export function withoutWay(file: ScenarioFile, id: string, way: number): ScenarioFile {
  const ways = waysOf(file, id);
  if (ways.length < 2) return file;
  const shares = withoutShare(
    ways.map((one) => one.share),
    way,
  );
  return withWays(
    file,
    id,
    ways.filter((_, i) => i !== way).map((one, i) => ({ ...one, share: shares[i] })),
  );
}
