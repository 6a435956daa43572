/**
 * Is each field of a file what the schema says? The schema's complaints in plain words, and what is left when the
 * fields complained of are taken out: the rules (see rules/) go on with that, so that one problem hides no other.
 */
import type * as z from "zod/mini";
import type { Report } from "./ledger.ts";
import { keysAt, valueAt } from "./lookup.ts";
import { described, enumeration, figure, nearest, type Path, quoted } from "./problem.ts";
import { type ScenarioFile, scenarioSchema } from "./schema.ts";

/** A value of which any part may be missing: what is left of a file once malformed fields are taken out. */
export type Sound<T> = T extends readonly (infer U)[]
  ? readonly (Sound<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> }
    : T;

export type SoundFile = Sound<ScenarioFile>;

type Issue = z.core.$ZodIssue;

/** A complaint and the place it is about, seen from the whole file. */
interface Complaint {
  readonly path: Path;
  readonly issue: Issue;
}

const kinds: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function wrongKind(value: unknown, expected: string): string {
  const needed = kinds[expected] ?? "another value";
  if (typeof value === "number" && !Number.isFinite(value)) return "is no finite number";
  if (typeof value === "number" && expected === "int") return "is not a whole number";
  if (typeof value === "string") return `is text, not ${needed}`;
  if (typeof value === "number") return `is a number, not ${needed}`;
  return `stands here, not ${needed}`;
}

function missing(needed: string): [string, string] {
  return ["nothing", `stands here; ${needed} is needed`];
}

function sizeWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): [string, string] {
  if (Array.isArray(value)) {
    if (issue.code === "too_small") return ["an empty list", "stands here; at least one entry is needed"];
    return [`a list of ${figure(value.length)}`, `is longer than ${figure(Number(issue.maximum))} entries`];
  }
  const [limit, allowed, beyond] =
    issue.code === "too_small"
      ? ([issue.minimum, "not above", "below"] as const)
      : ([issue.maximum, "not below", "above"] as const);
  return [described(value), `is ${issue.inclusive ? beyond : allowed} ${figure(Number(limit))}`];
}

function choiceWords(options: readonly unknown[], value: unknown): [string, string] {
  const names = options.map(String);
  const all = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}` : names[0];
  if (value === undefined) return missing(all);
  const meant = typeof value === "string" && names.length > 1 ? nearest(value, names) : null;
  return [described(value), `is not ${all}${meant ? `; is ${quoted(meant)} meant?` : ""}`];
}

function unionKinds(issue: z.core.$ZodIssueInvalidUnion, value: unknown): [string, string] {
  const expected = issue.errors.flatMap((branch) => branch.flatMap((one) => ("expected" in one ? [one.expected] : [])));
  const needed = [...new Set(expected.map((kind) => kinds[kind] ?? kind))];
  const both = enumeration(needed, "or");
  if (value === undefined) return missing(both);
  return [described(value), `${typeof value === "string" ? "is text" : "stands here"}, not ${both}`];
}

/** What stands there and what is wrong, for all complaints but unknown keys. */
function words(issue: Issue, value: unknown): [string, string] {
  switch (issue.code) {
    case "invalid_type":
      if (value === undefined) return missing(kinds[issue.expected] ?? "a value");
      return [described(value), wrongKind(value, issue.expected)];
    case "too_small":
    case "too_big":
      return sizeWords(issue, value);
    case "invalid_value":
      return choiceWords(issue.values, value);
    case "invalid_union":
      return "options" in issue && issue.options ? choiceWords(issue.options, value) : unionKinds(issue, value);
    case "invalid_format":
      return [described(value), issue.message];
    default:
      return [described(value), "is not allowed"];
  }
}

/** A whole number too large to be exact is beyond the field's own limit as well, and that is told. */
function beyondWhole(issue: Issue): boolean {
  return (
    (issue.code === "too_big" && issue.maximum === Number.MAX_SAFE_INTEGER) ||
    (issue.code === "too_small" && issue.minimum === Number.MIN_SAFE_INTEGER)
  );
}

/** Is a complaint about something in the form, not about its being another form? */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code !== "invalid_type";
}

/** A complaint about a choice of forms is about the form that was attempted, if one was. */
function complaints(issue: Issue, before: Path): readonly Complaint[] {
  const path = [...before, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (beyondWhole(issue)) return [];
  if (issue.code !== "invalid_union") return [{ path, issue }];
  const attempted = issue.errors.find((branch) => branch.every(isInside));
  return attempted ? attempted.flatMap((one) => complaints(one, path)) : [{ path, issue }];
}

function unknownKeyWords(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant) return `is no key that is known here; is ${quoted(meant)} meant?`;
  return `is no key that is known here; known are ${enumeration(known)}`;
}

function tell(value: unknown, { path, issue }: Complaint, report: Report): void {
  if (issue.code !== "unrecognized_keys") {
    report(path, ...words(issue, valueAt(value, path)));
    return;
  }
  for (const key of issue.keys) {
    report([...path, key], quoted(key), () => unknownKeyWords(key, keysAt(value, path)));
  }
}

/** Copies of what lies on the way to malformed fields, with `undefined` in the place of these. */
function without(value: unknown, malformed: readonly Path[]): unknown {
  const copies = new Map<object, Record<string | number, unknown>>();
  const copyOf = (original: unknown) => {
    if (typeof original !== "object" || original === null) return undefined;
    const made = copies.get(original) ?? ((Array.isArray(original) ? [...original] : { ...original }) as never);
    copies.set(original, made);
    // A copy is its own copy: the next path goes through it.
    copies.set(made, made);
    return made;
  };
  const root = { file: value };
  for (const path of malformed) {
    let at: Record<string | number, unknown> = root;
    let key: string | number = "file";
    for (const next of path) {
      const copy = Object.hasOwn(at, key) ? copyOf(at[key]) : undefined;
      if (!copy) break;
      at[key] = copy;
      at = copy;
      key = next;
    }
    if (Object.hasOwn(at, key)) at[key] = undefined;
  }
  return root.file;
}

/** The first entries of every list and object: enough to tell what is wrong with a file of endless problems. */
function sampled(value: unknown, levels: number): unknown {
  const most = 200;
  if (typeof value !== "object" || value === null || levels === 0) return value;
  if (Array.isArray(value)) return value.slice(0, most).map((one) => sampled(one, levels - 1));
  const entries = Object.entries(value).slice(0, most);
  return Object.fromEntries(entries.map(([key, one]) => [key, sampled(one, levels - 1)]));
}

const deepestField = 8;

/** Where the schema gives up: zod hands its issues on as arguments of one call, and a stack holds some 100,000. */
function issuesOfMany(value: unknown, report: Report): readonly Issue[] {
  report([], "an endless list of problems", "is in it; the first entries of each list are checked");
  return scenarioSchema.safeParse(sampled(value, deepestField)).error?.issues ?? [];
}

/** What the schema says of a value: the file, if it has no complaint, and in any case what is left for the rules. */
export interface Shape {
  readonly file: ScenarioFile | null;
  readonly rest: SoundFile;
}

export function checkShape(value: unknown, report: Report): Shape {
  let parsed: ReturnType<typeof scenarioSchema.safeParse>;
  try {
    parsed = scenarioSchema.safeParse(value);
  } catch {
    for (const issue of issuesOfMany(value, report)) {
      for (const complaint of complaints(issue, [])) tell(value, complaint, report);
    }
    return { file: null, rest: {} };
  }
  if (parsed.success) return { file: parsed.data, rest: value as SoundFile };
  const all = parsed.error.issues.flatMap((issue) => complaints(issue, []));
  for (const complaint of all) tell(value, complaint, report);
  const malformed = all.filter(({ issue }) => issue.code !== "unrecognized_keys" && issue.code !== "invalid_format");
  const rest =
    without(
      value,
      malformed.map(({ path }) => path),
    ) ?? {};
  return { file: null, rest: rest as SoundFile };
}
