/**
 * What the workshop keeps on this machine: one's own guess and what was collected, by the case they are about. A record
 * holds the very texts that teams send, so it is read as strictly as theirs.
 */
import { type Database, type Filed, keptHere } from "../keep/database.ts";
import { type Collected, nothing, take, type Wanted } from "./collect.ts";
import { type Guess, readSent, textOf } from "./guess.ts";

export interface Kept {
  readonly mine: Guess | null;
  readonly collected: Collected;
}

export const nothingKept: Kept = { mine: null, collected: nothing };

interface KeptRecord extends Filed {
  readonly mine: string | null;
  readonly texts: readonly string[];
}

const version = 1;

export function recordOf({ mine, collected }: Kept, { mark }: Wanted): KeptRecord {
  const { guesses, scenarios } = collected;
  return {
    id: mark,
    version,
    mine: mine && textOf(mine),
    texts: [...guesses, ...scenarios].map(textOf),
  };
}

/** Whatever stands there: what cannot be read is passed over. */
export function readRecord(record: unknown, wanted: Wanted): Kept {
  if (typeof record !== "object" || record === null) return nothingKept;
  const { version: of, mine, texts } = record as Partial<Record<keyof KeptRecord, unknown>>;
  if (of !== version) return nothingKept;
  const reading = typeof mine === "string" ? readSent(mine) : null;
  const own = reading?.ok && reading.sent.kind === "guess" && reading.sent.mark === wanted.mark ? reading.sent : null;
  const lines = Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
  const received = lines.map((text) => ({ name: null, text }));
  return { mine: own, collected: take(nothing, received, wanted).collected };
}

export async function loadKept(wanted: Wanted, database: Database = keptHere()): Promise<Kept> {
  return readRecord(await database.get("guesses", wanted.mark), wanted);
}

/** Changes what is kept with nobody between, so that two tabs lose nothing of each other's. */
export function changeKept(
  wanted: Wanted,
  change: (kept: Kept) => Kept,
  database: Database = keptHere(),
): Promise<void> {
  return database.change("guesses", wanted.mark, (before) => [recordOf(change(readRecord(before, wanted)), wanted)]);
}
