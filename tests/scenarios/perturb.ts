/**
 * A scenario file with every number moved at random: does what a story says hang on its exact figures?
 *
 * Each number is multiplied by its own factor, uniform within the span about 1. What is counted in whole numbers is
 * rounded, shares stay at most 1, and the shares of a mix still sum to 1. Ids, texts and the version stay.
 */
import seedrandom from "seedrandom";
import type { ScenarioFile } from "../../src/scenario/schema.ts";

/** Counted things, by their own key or by that of the object they stand in; at least 1 in the files moved here. */
const wholeKeys: ReadonlySet<string> = new Set(["headcount", "max"]);

/** Numbers in [0, 1], by their own key or by that of the object they stand in. */
const shareKeys: ReadonlySet<string> = new Set([
  ...["needs", "loudness", "absence", "exposure", "fit", "standardRange", "rate", "range", "adaptivity"],
  ...["crossTraining", "accuracy", "backstageVisibility", "share", "dial"],
]);

/** @param span greatest relative move, 0.1 for 10 % */
export function perturbed(file: ScenarioFile, seed: string, span: number): ScenarioFile {
  const random = seedrandom(seed);
  const factor = (): number => 1 + span * (2 * random() - 1);

  const moveNumber = (value: number, key: string, owner: string): number => {
    const moved = value * factor();
    if (wholeKeys.has(key) || wholeKeys.has(owner)) return Math.max(1, Math.round(moved));
    return shareKeys.has(key) || shareKeys.has(owner) ? Math.min(1, moved) : moved;
  };
  /** `key` is that of the value itself; items of a list go by the list's. */
  const move = (value: unknown, key: string, owner: string): unknown => {
    if (typeof value === "number") return key === "version" ? value : moveNumber(value, key, owner);
    if (Array.isArray(value)) return value.map((item) => move(item, key, owner));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, move(inner, name, key)]);
    return Object.fromEntries(key === "mix" ? rescaled(entries as [string, number][]) : entries);
  };
  return move(file, "", "") as ScenarioFile;
}

function rescaled(shares: readonly [string, number][]): readonly [string, number][] {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  return shares.map(([name, share]) => [name, share / sum]);
}
