/**
 * Several files taken in at once: all that can be read are kept as one's own, and what came of each is told until the
 * person closes it. Where nothing can be kept, they can still be opened from there.
 */
import { type Signal, signal } from "@preact/signals";
import type { Unreadable } from "../files/read.ts";
import type { Situation } from "../store/store.ts";
import { running } from "./running.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

export interface Taken {
  readonly name: string;
  readonly situation: Situation;
  /** Of one's own; null where it could not be kept. */
  readonly id: string | null;
}

export interface ImportReport {
  readonly taken: readonly Taken[];
  readonly unreadable: readonly Unreadable[];
  /** Why they could not be kept; null when they could. */
  readonly trouble: Trouble | null;
}

export const importReport: Signal<ImportReport | null> = signal(null);

export async function takeFiles(files: readonly File[]): Promise<void> {
  const { readFiles } = await import("./importing.ts");
  const { situations, unreadable } = await readFiles(files);
  const titled = situations.map((situation) => ({ title: situation.file.title, situation }));
  try {
    const records = (await running.value?.library.add(titled)) ?? null;
    const taken = records?.map(({ id, name, situation }) => ({ id, name, situation }));
    importReport.value = { taken: taken ?? unkept(titled), unreadable, trouble: taken === undefined ? "failed" : null };
  } catch (error) {
    importReport.value = { taken: unkept(titled), unreadable, trouble: troubleOf(error) };
  }
}

const unkept = (titled: readonly { readonly title: string; readonly situation: Situation }[]): readonly Taken[] =>
  titled.map(({ title, situation }) => ({ id: null, name: title, situation }));
