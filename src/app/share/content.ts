/**
 * What a link says, once unpacked: which scenario it starts from, what it changes, what it asks and what it looks at.
 * Keys are single letters because a link is short; what is as in a scenario just opened is not there at all. Here its
 * form is checked, field by field; whether it makes a scenario is checked by who puts it together.
 */
import type { Rule } from "../../experiment/types.ts";
import { readJson } from "../../scenario/json.ts";
import { maxFileBytes } from "../../scenario/limits.ts";
import { described, quoted } from "../../scenario/problem.ts";
import type { Comparing } from "../views/types.ts";
import { unpacked } from "./pack.ts";
import type { Patch } from "./patch.ts";

/** A whole file, or what differs from the one before it. */
export type Part = Patch | Readonly<Record<string, unknown>>;

export interface Content {
  /** The template by its id, and its fingerprint when the link was made. */
  readonly t?: readonly [id: string, fingerprint: string];
  /**
   * The scenario as it was opened, where there is no template. Older links have it of their template too: then it is
   * what their changes are made to, and no more.
   */
  readonly o?: Part;
  /** The scenario as it is: of the scenario as it was opened; absent where nothing was changed. */
  readonly f?: Part;
  readonly r?: Rule;
  readonly s?: string;
  readonly p?: string;
  readonly d?: string;
  readonly c?: Comparing;
  readonly v?: string;
}

export type ContentReading =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problem: string };

/** More changes than this are no shorter than the file. */
export const mostChanges = 2_000;

/** Letters of a seed or an id of a view: nobody types more. */
const longestWord = 200;

export const damaged = "This link is cut off or damaged: it cannot be read.";

export function readContent(letters: string): ContentReading {
  const unpacking = unpacked(letters, maxFileBytes);
  if (!unpacking.ok && unpacking.reason === "too large") {
    return refused(`This link holds more than a scenario may have: ${maxFileBytes / 1e6} MB.`);
  }
  if (!unpacking.ok) return refused(damaged);
  const reading = readJson(unpacking.text);
  if (!reading.ok || reading.repeated.length > 0) return refused(damaged);
  const problem = wrongIn(reading.value);
  return problem === null ? { ok: true, content: reading.value as Content } : refused(problem);
}

const refused = (problem: string) => ({ ok: false, problem }) as const;

type Check = (value: unknown) => boolean;

const isWord: Check = (value) => typeof value === "string" && value.length <= longestWord && isPlain(value);
/** No control characters and no marks that turn the direction of text: both would be shown. */
const isPlain = (text: string): boolean => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text);
const isChange: Check = (value) =>
  Array.isArray(value) && (value.length === 1 || value.length === 2) && typeof value[0] === "string";
const isObject: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isPart: Check = (value) =>
  Array.isArray(value) ? value.length <= mostChanges && value.every(isChange) : isObject(value);
const isTemplate: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isWord);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);

interface Field {
  readonly name: string;
  readonly check: Check;
  /** After "not". */
  readonly allowed: string;
}

const word = { check: isWord, allowed: `text of at most ${longestWord} letters, all of them visible` };
const part = { check: isPart, allowed: `a whole scenario or at most ${mostChanges.toLocaleString("en-GB")} changes` };

const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ["t", { name: "template", check: isTemplate, allowed: "an id and a fingerprint" }],
  ["o", { name: "scenario as it was opened", ...part }],
  ["f", { name: "scenario", ...part }],
  ["r", { name: "rule", check: oneOf("promise", "noticeable", "value"), allowed: "promise, noticeable or value" }],
  ["s", { name: "seed", ...word }],
  ["p", { name: "population", ...word }],
  ["d", { name: "design", ...word }],
  ["c", { name: "choice of curves", check: oneOf("populations", "designs"), allowed: "populations or designs" }],
  ["v", { name: "view", ...word }],
]);

/** What is wrong with it, as a sentence; null where nothing is. */
function wrongIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return damaged;
  for (const [key, one] of Object.entries(value)) {
    const field = fields.get(key);
    if (field === undefined) return `This link says something that no link does: ${quoted(key)}.`;
    if (!field.check(one))
      return `This link cannot be used: its ${field.name} is ${described(one)}, not ${field.allowed}.`;
  }
  return null;
}
