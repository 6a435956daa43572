/**
 * Files from outside, read: scenario files, and zips of them. What can be read is given as situations, each as it is
 * opened, and all problems of the rest are told, file by file. It neither keeps nor opens anything.
 */
import { checkScenarioText } from "../../scenario/check.ts";
import { situationOf } from "../files/opening.ts";
import { isArchive, isStory, readScenario, type Unreadable } from "../files/read.ts";
import { decoded } from "../files/text.ts";
import type { Situation } from "../store/store.ts";
import { maxArchiveBytes, unpack } from "./archive.ts";

export interface FilesRead {
  readonly situations: readonly Situation[];
  readonly unreadable: readonly Unreadable[];
}

type OneRead = { readonly ok: true; readonly situation: Situation } | Unreadable;

export async function readFiles(blobs: readonly File[]): Promise<FilesRead> {
  const all: OneRead[] = [];
  for (const blob of blobs) {
    if (await isArchive(blob)) all.push(...(await readArchive(blob)));
    else all.push(await readOne(blob));
  }
  return {
    situations: all.flatMap((one) => (one.ok ? [one.situation] : [])),
    unreadable: all.flatMap((one) => (one.ok ? [] : [one])),
  };
}

/** A story is no scenario, and to list all that it lacks for one helps nobody. */
const aStory = (name: string): Unreadable => ({
  ok: false,
  name,
  problems: [{ place: "the file", found: "a story", wrong: "is opened by itself: choose or drop this file alone" }],
});

async function readOne(blob: File): Promise<OneRead> {
  if (await isStory(blob)) return aStory(blob.name);
  const reading = await readScenario(blob);
  return reading.ok ? { ok: true, situation: await situationOf(reading.file) } : reading;
}

async function readArchive(blob: File): Promise<readonly OneRead[]> {
  const refused = (found: string, wrong: string): readonly OneRead[] => [
    { ok: false, name: blob.name, problems: [{ place: "the file", found, wrong }] },
  ];
  // Looked at before anything of it is read.
  if (blob.size > maxArchiveBytes) {
    return refused(`${(blob.size / 1e6).toFixed(1)} MB`, `are more than a zip may have: ${maxArchiveBytes / 1e6} MB`);
  }
  const unpacking = unpack(new Uint8Array(await blob.arrayBuffer()));
  if (!unpacking.ok) return refused(unpacking.found, unpacking.wrong);
  if (unpacking.files.length === 0) return refused("the zip", "holds no scenario");
  const reading = unpacking.files.map(async (one): Promise<OneRead> => {
    const name = `${blob.name}, ${one.name}`;
    if (!one.ok) return { ok: false, name, problems: [{ place: "the file", found: one.found, wrong: one.wrong }] };
    if (await isStory(new Blob([one.bytes]))) return aStory(name);
    const check = checkScenarioText(decoded(one.bytes));
    if (!check.ok) return { ok: false, name, problems: check.problems };
    return { ok: true, situation: await situationOf(check.file) };
  });
  return Promise.all(reading);
}
