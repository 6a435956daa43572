/**
 * Every slider that some team touched, across all teams: least, middle and greatest. A team that left it alone counts
 * with the room's own value, for that is what its scenario has. Pure.
 */
import type { Difference } from "../../scenario/differences.ts";
import { type Group, listParameters, type Parameter } from "../../scenario/parameters.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { type Spread, spreadOf } from "./spread.ts";

export interface TouchedSlider {
  readonly key: string;
  readonly group: Group;
  readonly label: string;
  readonly owner: string | null;
  readonly unit: Parameter["unit"];
  /** In the room's scenario. */
  readonly ours: number;
  /** Teams that moved it. */
  readonly touched: number;
  /** Over all teams that have it. */
  readonly spread: Spread;
}

/** What is no slider, such as a way of working that was switched on, and how many teams changed it. */
export interface OtherChange {
  readonly key: string;
  readonly label: string;
  readonly owner: string | null;
  readonly touched: number;
}

export interface TeamChanges {
  readonly file: ScenarioFile;
  readonly changes: readonly Difference[];
}

/** In the order of the screen. */
export function touchedSliders(room: ScenarioFile, teams: readonly TeamChanges[]): readonly TouchedSlider[] {
  const theirs = teams.map(({ file }) => valuesOf(file));
  return listParameters(room).flatMap((parameter): TouchedSlider[] => {
    const { key, group, label, owner, unit, value } = parameter;
    const values = theirs.flatMap((all) => all.get(key) ?? []);
    const touched = values.filter((one) => one !== value).length;
    const spread = spreadOf(values);
    return touched === 0 || spread === null ? [] : [{ key, group, label, owner, unit, ours: value, touched, spread }];
  });
}

/** Whatever else the teams changed, most teams first. */
export function otherChanges(room: ScenarioFile, teams: readonly TeamChanges[]): readonly OtherChange[] {
  const sliders = listParameters(room).map(({ key }) => key);
  const isSlider = (key: string): boolean => sliders.some((one) => key === one || key.startsWith(`${one}.`));
  const found = new Map<string, OtherChange>();
  for (const { changes } of teams) {
    for (const { key, label, owner } of changes) {
      if (isSlider(key)) continue;
      found.set(key, { key, label, owner, touched: (found.get(key)?.touched ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.touched - a.touched);
}

const valuesOf = (file: ScenarioFile): ReadonlyMap<string, number> =>
  new Map(listParameters(file).map(({ key, value }) => [key, value]));
