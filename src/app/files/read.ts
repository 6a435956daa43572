/** Reads a file that a person chose or dropped. Whatever it holds, the answer is a checked scenario or its problems. */
import { type CheckResult, checkScenarioText, type Problem } from "../../scenario/check.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";

/** Read no further than this: a scenario file is at most 5 MB. */
const mostBytes = 5_000_000;

export type Reading = { readonly ok: true; readonly file: ScenarioFile } | Unreadable;

export interface Unreadable {
  readonly ok: false;
  /** As the person knows it. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

export async function readScenario(blob: File): Promise<Reading> {
  const check = await checkBlob(blob);
  return check.ok ? { ok: true, file: check.file } : { ok: false, name: blob.name, problems: check.problems };
}

async function checkBlob(blob: File): Promise<CheckResult> {
  if (blob.size > mostBytes) {
    const found = `${(blob.size / 1e6).toFixed(1)} MB`;
    return { ok: false, problems: [{ place: "the file", found, wrong: "a scenario file has at most 5 MB" }] };
  }
  try {
    return checkScenarioText(await blob.text());
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ place: "the file", found, wrong: "it could not be read" }] };
  }
}
