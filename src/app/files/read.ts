/** Reads a file that a person chose or dropped. Whatever it holds, the answer is a checked scenario or its problems. */
import { type CheckResult, checkScenarioText, type Problem } from "../../scenario/check.ts";
import { maxFileBytes } from "../../scenario/limits.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { readText } from "./text.ts";

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

/** Two letters that every zip begins with and no JSON does. */
export const isArchive = async (blob: Blob): Promise<boolean> => (await blob.slice(0, 2).text()) === "PK";

/** A story says so first, and no scenario does; whether it is sound is another matter. */
export const isStory = async (blob: Blob): Promise<boolean> =>
  /^\s*\{\s*"kind":\s*"goldilocks story"/.test(await readText(blob.slice(0, 400)));

async function checkBlob(blob: File): Promise<CheckResult> {
  if (blob.size > maxFileBytes) {
    const found = `${(blob.size / 1e6).toFixed(1)} MB`;
    const wrong = `is more than a scenario file may have: ${maxFileBytes / 1e6} MB`;
    return { ok: false, problems: [{ place: "the file", found, wrong }] };
  }
  try {
    return checkScenarioText(await readText(blob));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ place: "the file", found, wrong: "stopped it from being read" }] };
  }
}
