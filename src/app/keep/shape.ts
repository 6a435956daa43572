/**
 * Whether something is of a scenario file's shape, whatever its numbers and texts say: an edit that does not check out
 * yet is, and forms can show it. What is missing, of another kind or unknown to the schema is no edit. Pure.
 */
import type * as z from "zod/mini";
import { valueAt } from "../../scenario/lookup.ts";
import { oversizedIn } from "../../scenario/prune.ts";
import { type ScenarioFile, scenarioSchema } from "../../scenario/schema.ts";

type Issue = z.core.$ZodIssue;

export function hasShape(value: unknown): value is ScenarioFile {
  try {
    if (oversizedIn(value).length > 0) return false;
    const { success, error } = scenarioSchema.safeParse(value);
    return success || error.issues.every((issue) => isOfValue(issue, value));
  } catch {
    // More issues than the schema can hand on.
    return false;
  }
}

/** A complaint about what a number or a text says, not about its being one. */
function isOfValue(issue: Issue, value: unknown): boolean {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const there = valueAt(value, path);
  switch (issue.code) {
    case "too_small":
    case "too_big":
    case "invalid_format":
      return true;
    case "invalid_type":
      return typeof there === "number" && (issue.expected === "number" || issue.expected === "int");
    case "invalid_union":
      return issue.errors.some((branch) => branch.length > 0 && branch.every((one) => isOfValue(one, there)));
    default:
      return false;
  }
}
