/**
 * A story as one JSON file, and back. Every scenario that the story starts from is in it once; a step says only what it
 * changes in one of them. Whatever is read is checked, and all that is wrong with it is told with its place; what comes
 * of a step's changes goes through the check of scenarios like any other file. Pure.
 */
import type { Rule } from "../../experiment/types.ts";
import { checkScenario, type Problem } from "../../scenario/check.ts";
import { readJson } from "../../scenario/json.ts";
import { createLedger, type Report } from "../../scenario/ledger.ts";
import { maxFileBytes } from "../../scenario/limits.ts";
import { described, figure, quoted } from "../../scenario/problem.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { type Patch, patched, patchOf } from "../share/patch.ts";
import type { Comparing } from "../views/types.ts";
import { clean } from "./clean.ts";
import { checkForm } from "./form.ts";
import type { Step, Story } from "./story.ts";

export const storyVersion = 1;

/** By this a story is told from a scenario. */
export const storyKind = "goldilocks story";

export interface StepRecord {
  /** Place in the list of templates, from 0. */
  readonly template: number;
  /** Absent where the step shows its template as it is. */
  readonly changes?: Patch;
  /** Absent where it is the scenario's own. */
  readonly rule?: Rule;
  readonly seed: string;
  readonly population: string;
  readonly design: string;
  readonly comparing: Comparing;
  readonly view: string;
  readonly caption: string;
  readonly notes: string;
}

export interface StoryFile {
  readonly kind: typeof storyKind;
  readonly version: typeof storyVersion;
  readonly title: string;
  readonly templates: readonly ScenarioFile[];
  readonly steps: readonly StepRecord[];
}

export type StoryReading =
  | { readonly ok: true; readonly story: Omit<Story, "id"> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function storyFile({ title, steps }: Omit<Story, "id">): StoryFile {
  const texts = new Map<string, number>();
  const templates: ScenarioFile[] = [];
  const templateOf = ({ situation }: Step): number => {
    const text = JSON.stringify(situation.opened);
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, templates.length);
    return templates.push(situation.opened) - 1;
  };
  const records = steps.map((step): StepRecord => {
    const { opened, file, rule, seed, population, design, comparing, view } = step.situation;
    const changes = patchOf(opened, file);
    return {
      template: templateOf(step),
      ...(changes.length > 0 ? { changes } : {}),
      ...(rule === null ? {} : { rule }),
      seed,
      population,
      design,
      comparing,
      view,
      caption: step.caption,
      notes: step.notes,
    };
  });
  return { kind: storyKind, version: storyVersion, title, templates, steps: records };
}

/** Indented by two spaces, with an end of line at the end. */
export const storyText = (story: Omit<Story, "id">): string => `${JSON.stringify(storyFile(story), null, 2)}\n`;

/** Whether a value that was a file means to be a story, however it turns out. */
export const meansStory = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.hasOwn(value, "kind") &&
  Reflect.get(value, "kind") === storyKind;

export function checkStoryText(text: string): StoryReading {
  if (text.length > maxFileBytes) {
    const found = `${figure(Math.ceil(text.length / 1e5) / 10)} MB`;
    return refused({ place: "the file", found, wrong: `is above the limit of ${figure(maxFileBytes / 1e6)} MB` });
  }
  const reading = readJson(text);
  if (!reading.ok) {
    const { line, column, found, wrong } = reading;
    return refused({ place: `line ${figure(line)}, column ${figure(column)}`, found, wrong });
  }
  return checkStory(reading.value, (report) => {
    for (const path of reading.repeated) {
      report(path, quoted(String(path[path.length - 1])), "stands more than once in one object");
    }
  });
}

/** Checks a value that was a story's file once: from this browser's database, say. Never throws. */
export function checkStory(value: unknown, noteFirst: (report: Report) => void = () => {}): StoryReading {
  const ledger = createLedger();
  noteFirst(ledger.report);
  if (!meansStory(value)) return refused(noStory(value));
  const newer = newerVersion(value);
  if (newer !== null) return refused(newer);
  if (!checkForm(value, ledger.report)) return { ok: false, problems: ledger.problems() };
  const problems: Problem[] = [...ledger.problems()];
  const templates = value.templates.map((template, i) => checkedAt(`templates[${i}]`, template, problems));
  const steps = value.steps.map((record, i) => stepOf(record, i, templates, problems));
  if (problems.length > 0) return { ok: false, problems };
  const title = clean.title(value.title);
  return { ok: true, story: { title, steps: steps.filter((step) => step !== null) } };
}

const refused = (problem: Problem): StoryReading => ({ ok: false, problems: [problem] });

/** The one problem of a file that is something else: what else is in it is of no interest here. */
function noStory(value: unknown): Problem {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "kind")) {
    return { place: "the file", found: described(value), wrong: "stands here, not a story" };
  }
  return {
    place: "kind",
    found: described(Reflect.get(value, "kind")),
    wrong: `stands here; "${storyKind}" is needed`,
  };
}

function newerVersion(value: unknown): Problem | null {
  const { version } = value as { readonly version?: unknown };
  if (typeof version !== "number" || !(version > storyVersion)) return null;
  return {
    place: "version",
    found: figure(version),
    wrong: `is newer than version ${storyVersion}, which this is made for; a newer Goldilocks reads it`,
  };
}

/** The scenario, or null with its problems noted, each with the place of the scenario before its own. */
function checkedAt(place: string, value: unknown, problems: Problem[]): ScenarioFile | null {
  const check = checkScenario(value);
  if (check.ok) return check.file;
  for (const problem of check.problems) {
    const inner = problem.place === "the file" ? "" : `${problem.place.startsWith("[") ? "" : "."}${problem.place}`;
    problems.push({ ...problem, place: `${place}${inner}` });
  }
  return null;
}

function stepOf(
  record: StepRecord,
  index: number,
  templates: readonly (ScenarioFile | null)[],
  problems: Problem[],
): Step | null {
  const place = `steps[${index}]`;
  const { template, changes = [], rule = null, caption, notes, ...rest } = record;
  if (template >= templates.length) {
    const most = templates.length - 1;
    const wrong =
      most < 0 ? "names no template; there are none" : `names no template; they go from 0 to ${figure(most)}`;
    problems.push({ place: `${place}.template`, found: described(template), wrong });
    return null;
  }
  const opened = templates[template];
  // What is wrong with the template has been told.
  if (opened === null) return null;
  const { value, lost } = patched(opened, changes);
  for (const [where] of lost) {
    problems.push({ place: `${place}.changes`, found: quoted(where), wrong: "is no place in the template" });
  }
  const file = changes.length === 0 ? opened : checkedAt(place, value, problems);
  if (file === null) return null;
  return {
    id: String(index + 1),
    situation: { ...rest, opened, file, rule },
    caption: clean.caption(caption),
    notes: clean.notes(notes),
  };
}
