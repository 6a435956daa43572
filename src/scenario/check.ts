/**
 * Is this a scenario? All problems of a file at once, each with its place, what stands there and what is allowed.
 *
 * Nothing here throws, whatever it is given: files and links come from anywhere. The shape of each field is checked
 * by the schema (shape.ts), what concerns several fields by the rules, which go on where the shape is right.
 */
import { type Reading, readJson } from "./json.ts";
import { createLedger, type Report } from "./ledger.ts";
import { fileVersion, maxFileBytes } from "./limits.ts";
import { figure, type Problem, quoted } from "./problem.ts";
import { resolveScenario } from "./resolve.ts";
import { populationRule, profileRule, segmentRule } from "./rules/customers.ts";
import { designRule } from "./rules/designs.ts";
import { distributionRule } from "./rules/distributions.ts";
import { deskRule, idRule, stepRule, teamRule } from "./rules/process.ts";
import { regimeRule } from "./rules/regime.ts";
import type { Rule } from "./rules/terms.ts";
import type { ScenarioFile } from "./schema.ts";
import { checkShape } from "./shape.ts";
import type { Scenario } from "./types.ts";

export { type Problem, problemText } from "./problem.ts";

export type CheckResult =
  | { readonly ok: true; readonly file: ScenarioFile; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const rules: readonly Rule[] = [
  idRule,
  profileRule,
  segmentRule,
  populationRule,
  teamRule,
  stepRule,
  deskRule,
  designRule,
  distributionRule,
  regimeRule,
];

/** The one problem of a file of a newer version: what else is in it, this code cannot judge. */
function newerVersion(value: unknown): Problem | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "version")) return null;
  const { version } = value as { version: unknown };
  if (typeof version !== "number" || !(version > fileVersion)) return null;
  return {
    place: "version",
    found: figure(version),
    wrong: `is newer than version ${fileVersion}, which this is made for; a newer Goldilocks reads it`,
  };
}

function check(value: unknown, noteFirst: (report: Report) => void): CheckResult {
  const newer = newerVersion(value);
  if (newer) return { ok: false, problems: [newer] };
  const ledger = createLedger(value);
  noteFirst(ledger.report);
  const { file, rest } = checkShape(value, ledger.report);
  for (const rule of rules) rule(rest, ledger.report);
  const problems = ledger.problems();
  if (file === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, file, scenario: resolveScenario(file) };
}

/** Checks a value that was a file once: from a link, from storage, from an edit on the screen. */
export function checkScenario(value: unknown): CheckResult {
  return check(value, () => {});
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a surrogate pair is two of the four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

function tooLarge(text: string): Problem | null {
  const bytes = text.length > maxFileBytes ? text.length : bytesOf(text);
  if (bytes <= maxFileBytes) return null;
  const megabytes = (size: number) => `${figure(Math.ceil(size / 1e5) / 10)} MB`;
  return { place: "the file", found: megabytes(bytes), wrong: `is above the limit of ${megabytes(maxFileBytes)}` };
}

function notJson({ line, column, found, wrong }: Extract<Reading, { ok: false }>): Problem {
  return { place: `line ${figure(line)}, column ${figure(column)}`, found, wrong };
}

/** Checks the text of a file. */
export function checkScenarioText(text: string): CheckResult {
  const large = tooLarge(text);
  if (large) return { ok: false, problems: [large] };
  const reading = readJson(text);
  if (!reading.ok) return { ok: false, problems: [notJson(reading)] };
  return check(reading.value, (report) => {
    for (const path of reading.repeated) {
      report(path, quoted(String(path[path.length - 1])), "stands more than once in one object");
    }
  });
}
