/**
 * Whether a value has the form of a story's file, field by field, each problem with its place. What the scenarios in it
 * say is not looked at here. Pure.
 */
import type { Report } from "../../scenario/ledger.ts";
import { described, enumeration, figure, nearest, type Path } from "../../scenario/problem.ts";
import { longest } from "./clean.ts";
import type { StoryFile } from "./file.ts";
import { mostSteps } from "./story.ts";

/** More than the places of the largest scenario: what can be made can be read. */
const mostChanges = 50_000;

/** What a value is not; null where it is. */
type Check = (value: unknown) => string | null;
type Fields = Readonly<Record<string, { readonly check: Check; readonly optional?: true }>>;
type Holder = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Holder =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What of it cannot be shown is no reason to refuse a story: it is left out where the text is taken (clean.ts). */
const textUpTo =
  (most: number): Check =>
  (value) => {
    if (typeof value !== "string") return "stands here, not text";
    return value.length > most ? `is longer than ${figure(most)} letters` : null;
  };

/** Control characters and marks that turn the direction of text would be shown, and cleaned it would be another word. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const word: Check = (value) => {
  const problem = textUpTo(longest.word)(value);
  return problem ?? (unprintable.test(String(value)) ? "has letters that cannot be shown" : null);
};
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value) ? null : `stands here; ${enumeration(words, "or")} is allowed`;
const listUpTo =
  (most: number): Check =>
  (value) => {
    if (!Array.isArray(value)) return "stands here, not a list";
    return value.length > most ? `is longer than ${figure(most)} entries` : null;
  };
const place: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? null : "stands here; a whole number from 0 is needed";

const changes: Check = (value) => {
  const problem = listUpTo(mostChanges)(value);
  if (problem !== null) return problem;
  const isChange = (change: unknown): boolean =>
    Array.isArray(change) && (change.length === 1 || change.length === 2) && typeof change[0] === "string";
  return (value as readonly unknown[]).every(isChange) ? null : "has an entry that is not a place with its value";
};

const ofStory: Fields = {
  kind: { check: oneOf("goldilocks story") },
  version: { check: (value) => (value === 1 ? null : "stands here; 1 is allowed") },
  title: { check: textUpTo(longest.title) },
  templates: { check: listUpTo(mostSteps) },
  steps: { check: listUpTo(mostSteps) },
};

const ofStep: Fields = {
  template: { check: place },
  changes: { check: changes, optional: true },
  rule: { check: oneOf("promise", "noticeable", "value"), optional: true },
  seed: { check: word },
  population: { check: word },
  design: { check: word },
  comparing: { check: oneOf("populations", "designs") },
  view: { check: word },
  caption: { check: textUpTo(longest.caption) },
  notes: { check: textUpTo(longest.notes) },
};

/** Reports all that is wrong with the form; true if nothing is. */
export function checkForm(value: unknown, report: Report): value is StoryFile {
  if (!isObject(value)) {
    report([], described(value), "stands here, not a story");
    return false;
  }
  const isSound = checkFields(value, ofStory, [], report);
  const steps = Array.isArray(value.steps) ? value.steps.slice(0, mostSteps) : [];
  const sound = steps.map((step: unknown, i) => {
    if (isObject(step)) return checkFields(step, ofStep, ["steps", i], report);
    report(["steps", i], described(step), "stands here, not a step");
    return false;
  });
  return isSound && sound.every(Boolean);
}

function checkFields(holder: Holder, fields: Fields, path: Path, report: Report): boolean {
  let isSound = true;
  const note = (key: string, found: string, wrong: string): void => {
    isSound = false;
    report([...path, key], found, wrong);
  };
  for (const [key, { check, optional }] of Object.entries(fields)) {
    if (!Object.hasOwn(holder, key)) {
      if (optional !== true) note(key, "nothing", "stands here, and it is needed");
      continue;
    }
    const wrong = check(holder[key]);
    if (wrong !== null) note(key, described(holder[key]), wrong);
  }
  for (const key of Object.keys(holder)) {
    if (Object.hasOwn(fields, key)) continue;
    const meant = nearest(key, Object.keys(fields));
    note(key, "a field", `that a story does not have${meant === null ? "" : `; perhaps ${meant} was meant`}`);
  }
  return isSound;
}
