/**
 * Is each field of a file what the schema says? The schema's complaints in plain words, and what is left when the
 * fields complained of are taken out: the rules (see rules/) go on with that, so that one problem hides no other.
 */
import type * as z from "zod/mini";
import type { Report } from "./ledger.ts";
import { maxKeys } from "./limits.ts";
import { keysAt, valueAt } from "./lookup.ts";
import { described, enumeration, figure, nearest, type Path, placeOf, quoted } from "./problem.ts";
import { oversizedIn, type Sound, sampled, without } from "./prune.ts";
import { type ScenarioFile, scenarioSchema } from "./schema.ts";

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
  if (typeof value === "string" && issue.code === "too_big") {
    return [`text of ${figure(value.length)} characters`, `is longer than ${figure(Number(issue.maximum))}`];
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
  if (issue.path.length > 0 || issue.code !== "invalid_type") return true;
  // A fraction is an attempt at a whole number, and what zod says it "received" (NaN, Infinity) at a finite one.
  return issue.expected === "int" || "received" in issue;
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

/** Where the schema gives up: zod hands its issues on as arguments of one call, and a stack holds some 100,000. */
function issuesOfMany(value: unknown, report: Report): readonly Issue[] {
  report([], "an endless list of problems", "is in it; the first entries of each list are checked");
  return scenarioSchema.safeParse(sampled(value)).error?.issues ?? [];
}

/** What the schema says of a value: the file, if it has no complaint, and in any case what is left for the rules. */
export interface Shape {
  readonly file: ScenarioFile | null;
  readonly rest: SoundFile;
}

function checkFields(value: unknown, report: Report): Shape {
  let parsed: ReturnType<typeof scenarioSchema.safeParse>;
  try {
    parsed = scenarioSchema.safeParse(value);
  } catch {
    const complained = issuesOfMany(value, report).flatMap((issue) => complaints(issue, []));
    for (const complaint of complained) tell(value, complaint, report);
    return { file: null, rest: {} };
  }
  if (parsed.success) return { file: parsed.data, rest: value as SoundFile };
  const all = parsed.error.issues.flatMap((issue) => complaints(issue, []));
  for (const complaint of all) tell(value, complaint, report);
  const malformed = all.filter(({ issue }) => issue.code !== "unrecognized_keys" && issue.code !== "invalid_format");
  const paths = malformed.map(({ path }) => path);
  return { file: null, rest: (without(value, paths) ?? {}) as SoundFile };
}

export function checkShape(value: unknown, report: Report): Shape {
  const oversized = oversizedIn(value);
  if (oversized.length === 0) return checkFields(value, report);
  const places = new Set(oversized.map(({ path }) => placeOf(path)));
  for (const { path, keys } of oversized) {
    report(path, `an object of ${figure(keys)} keys`, `is larger than ${figure(maxKeys)} keys`);
  }
  const paths = oversized.map(({ path }) => path);
  // What was taken out is told already, and is not missing.
  const { rest } = checkFields(without(value, paths), (path, found, wrong) => {
    if (!places.has(placeOf(path))) report(path, found, wrong);
  });
  return { file: null, rest };
}
