/** What the panel of assumptions does to the store, and the short notes beside its group heads. It draws nothing. */
import { withOriginal, withValue } from "../../scenario/parameters.ts";
import { type Path, type Problem, placeOf } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { numberAt } from "../../scenario/values.ts";
import type { Store } from "../store/store.ts";
import { policyChoices } from "./choices.ts";
import { unitWord, writeNumber } from "./numbers.ts";
import { type PanelChoice, panelChoices } from "./panelChoices.ts";
import { type Group, type Row, rowsOf, type Section, sectionsOf } from "./rows.ts";

export interface PanelSection extends Section {
  /** Parameters and choices that differ from the scenario as opened. */
  readonly changes: number;
  /** What stands above the rows. */
  readonly choices: readonly PanelChoice[];
}

export function sections(store: Store): readonly PanelSection[] {
  const { opened, file } = store.history.value.present;
  const request = store.request.value;
  const choices = panelChoices(store);
  const chosen = (group: Group) => choices.filter((choice) => choice.group === group);
  return sectionsOf(rowsOf(file, opened, request.design), file, request).map((section) => ({
    ...section,
    changes: section.changed.length + chosen(section.group).filter(isChosen).length,
    choices: chosen(section.group),
  }));
}

/** Otherwise than in the scenario as opened. */
const isChosen = ({ value, own }: PanelChoice): boolean => own !== undefined && value !== own;

/**
 * Sets a row's value; moves with `going` true are one step of undo until the thumb is let go. A value that is not
 * allowed is not taken: the words of what comes back say which one is nearest. Null: taken.
 */
export function setValue(store: Store, row: Row, value: number, going: boolean): string | null {
  const { file, opened } = store.history.value.present;
  const changed = withValue(file, row.path, value, opened);
  const taken = numberAt(changed, row.path);
  if (Math.abs(taken - value) > 1e-9 * Math.max(1, Math.abs(value))) {
    return `${inUnit(row, value, file)} is not allowed here; the nearest that is: ${inUnit(row, taken, file)}`;
  }
  const from = moving.get(store)?.key === row.key ? moving.get(store)?.from : row.value;
  if (going) moving.set(store, { key: row.key, from: from ?? row.value });
  else moving.delete(store);
  const words = `${row.name}: ${writeNumber(from ?? row.value, row.unit)} → ${inUnit(row, value, file)}`;
  store.edit(changed, words, going ? row.key : undefined);
  return null;
}

/** The row whose thumb is held, and its value when it was taken hold of: a drag is told by both its ends. */
const moving = new WeakMap<Store, { readonly key: string; readonly from: number }>();

export function letGo(store: Store): void {
  moving.delete(store);
  store.endGesture();
}

function inUnit(row: Row, value: number, file: ScenarioFile): string {
  return `${writeNumber(value, row.unit)} ${unitWord(row.unit, file.currency)}`.trim();
}

export function resetValue(store: Store, row: Row): void {
  reset(store, [row.path], `Reset ${row.name}`);
}

export function resetGroup(store: Store, section: Section): void {
  const { file, opened } = store.history.value.present;
  const policies = section.group === "Process" ? policyChoices(file, opened, store.request.value.design) : [];
  const paths = [...section.changed, ...policies].map(({ path }) => path);
  reset(store, paths, `Reset ${section.group.toLowerCase()}`);
}

export function resetAll(store: Store): void {
  store.edit(store.history.value.present.opened, "Reset all assumptions");
}

function reset(store: Store, paths: readonly Path[], words: string): void {
  const { file, opened } = store.history.value.present;
  const back = paths.reduce((changed, path) => withOriginal(changed, path, opened), file);
  store.edit(back, words);
}

/** What is wrong at a row; a problem inside a list counts for the row of the whole list. */
export function problemAt(row: Row, problems: readonly Problem[]): string | null {
  const place = placeOf(row.path);
  const problem = problems.find((one) => one.place === place || one.place.startsWith(`${place}[`));
  return problem === undefined ? null : `${problem.found} ${problem.wrong}`;
}

/** Problems that no row of the panel can show. */
export function problemsElsewhere(shown: readonly PanelSection[], problems: readonly Problem[]): readonly Problem[] {
  const rows = shown.flatMap((section) => [...section.rows, ...section.folds.flatMap((fold) => fold.rows)]);
  return problems.filter((problem) => !rows.some((row) => problemAt(row, [problem]) !== null));
}

/** The quiet note beside a group's head while nothing in it is changed. */
export function groupNote(group: Group, file: ScenarioFile): string {
  switch (group) {
    case "Promise":
      return "need met, in time, little effort";
    case "Customers":
      return `${counted(file.segments.length, "kind")} of customer`;
    case "Process":
      return `${counted(file.steps.length, "step")}, ${counted(file.teams.length, "team")}`;
    case "Flexibility":
      return "from the rigid to the flexible end";
    case "Money":
      return `in ${currencyName(file.currency)}`;
  }
}

const counted = (count: number, noun: string): string =>
  `${writeNumber(count, "people")} ${noun}${count === 1 ? "" : "s"}`;

function currencyName(code: string): string {
  return new Intl.DisplayNames("en-GB", { type: "currency" }).of(code)?.toLowerCase() ?? code;
}

/** Of settings, changed or all: what stands beside what is folded away. */
export const changedText = (count: number): string => `${writeNumber(count, "people")} changed`;
export const settingsText = (count: number): string => counted(count, "setting");

/** Settings in a section, for the note of a folded group. */
export function settingsIn(section: Section): string {
  return settingsText(section.folds.reduce((sum, fold) => sum + fold.rows.length, section.rows.length));
}
