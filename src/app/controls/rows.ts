/**
 * The assumptions as the panel shows them: each parameter of the present file with the scenario's own value and range,
 * in groups, with what belongs to one segment, team or step folded away under its name. It draws nothing.
 */
import { alignedTo } from "../../scenario/edit/aligned.ts";
import type { Unit } from "../../scenario/fields.ts";
import { type Group, listParameters } from "../../scenario/parameters.ts";
import type { Path } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { CurveKey } from "../views/types.ts";
import type { Scale } from "./slider.ts";

export type { Group };

/** In the order of the panel. */
export const groups: readonly Group[] = ["Promise", "Customers", "Process", "Flexibility", "Money"];

export interface Row {
  readonly key: string;
  readonly path: Path;
  readonly group: Group;
  /** The segment, team, step or other thing it belongs to; null for the scenario as a whole. */
  readonly owner: string | null;
  /** The population that alone it changes, where there are several. */
  readonly onlyFor: string | null;
  readonly label: string;
  /** Label and owner, unmistakable without its place on the page. */
  readonly name: string;
  readonly help: string;
  readonly unit: Unit;
  readonly value: number;
  /** Of the scenario as it was opened, so that a slider's range does not move with its thumb. */
  readonly scale: Scale;
  /** Why the design in focus does not use it; null where it does. */
  readonly unusedBecause: string | null;
}

/** Rows of one owner under its name, or of many owners under what they share, each then under its owner's. */
export interface Fold {
  readonly name: string;
  readonly by: "owner" | "label";
  readonly rows: readonly Row[];
}

export interface Section {
  readonly group: Group;
  /** Rows that stand open. */
  readonly rows: readonly Row[];
  readonly folds: readonly Fold[];
  /** What is changed in the group, those of other populations and designs included. */
  readonly changed: readonly Row[];
}

export function rowsOf(present: ScenarioFile, opened: ScenarioFile, design: string): readonly Row[] {
  const before = alignedTo(opened, present);
  const own = new Map(listParameters(before).map((parameter) => [parameter.key, parameter]));
  return listParameters(present).map((parameter) => {
    const { key, path, group, owner, label, help, unit, value } = parameter;
    const from = own.get(key) ?? parameter;
    return {
      key,
      path,
      group,
      owner,
      onlyFor: path[0] === "populations" && present.populations.length > 1 ? owner : null,
      label,
      name: owner === null ? label : `${label}, ${owner}`,
      help,
      unit,
      value,
      scale: { min: from.min, max: from.max, step: from.step, own: from.value },
      unusedBecause: parameter.usedBy(design),
    };
  });
}

export const isChanged = (row: Row): boolean => row.value !== row.scale.own;

/** Of several populations and designs, only the parameters of those in focus are in the panel. */
export function sectionsOf(rows: readonly Row[], file: ScenarioFile, focus: CurveKey): readonly Section[] {
  const inFocus = [
    file.populations.find(({ id }) => id === focus.population)?.name,
    file.designs.find(({ id }) => id === focus.design)?.name,
  ];
  const isHidden = (row: Row) =>
    isOfAnother(row, "populations", file.populations, focus.population) ||
    isOfAnother(row, "designs", file.designs, focus.design);
  const standsOpen = (row: Row) =>
    row.owner === null || ((row.path[0] === "populations" || row.path[0] === "designs") && inFocus.includes(row.owner));
  return groups.map((group) => {
    const all = rows.filter((row) => row.group === group);
    const shown = all.filter((row) => !isHidden(row));
    return {
      group,
      rows: shown.filter(standsOpen),
      folds: foldsOf(shown.filter((row) => !standsOpen(row))),
      changed: all.filter(isChanged),
    };
  });
}

function isOfAnother(row: Row, list: string, entries: readonly { readonly id: string }[], id: string): boolean {
  return row.path[0] === list && entries[Number(row.path[1])]?.id !== id;
}

/** By owner where one has several rows; else, as with the wages of teams, by what the rows are. */
function foldsOf(rows: readonly Row[]): readonly Fold[] {
  const counts = new Map<string | null, number>();
  for (const { owner } of rows) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const folds = new Map<string, Fold>();
  for (const row of rows) {
    const by = (counts.get(row.owner) ?? 0) > 1 ? "owner" : "label";
    const name = row[by] ?? row.label;
    const before = folds.get(`${by} ${name}`)?.rows ?? [];
    folds.set(`${by} ${name}`, { name, by, rows: [...before, row] });
  }
  return [...folds.values()];
}
