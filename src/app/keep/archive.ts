/**
 * Several scenario files as one zip, and a zip taken apart. A zip from elsewhere is refused by its size before it is
 * unpacked, and by what comes out while it is, whatever its own index says. Names in it are text and no places on any
 * disk; what is in the files is checked by others.
 */
import { Unzip, type UnzipFile, UnzipInflate, zipSync } from "fflate";
import { maxFileBytes } from "../../scenario/limits.ts";

/** Of the zip itself, in bytes. */
export const maxArchiveBytes = 20_000_000;

/** Of all files together when they are unpacked, in bytes. */
export const maxUnpackedBytes = 100_000_000;

export const maxArchiveFiles = 500;

export interface Packed {
  /** As a person is to see it, without an ending. */
  readonly name: string;
  readonly text: string;
}

export type Unpacked =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly name: string; readonly found: string; readonly wrong: string };

export type Unpacking =
  | { readonly ok: true; readonly files: readonly Unpacked[] }
  | { readonly ok: false; readonly found: string; readonly wrong: string };

/** One `.json` for each, under names of their own that every system takes. */
export function pack(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, text } of files) {
    const free = freeFileName(name, entries);
    entries[free] = new TextEncoder().encode(text);
  }
  return zipSync(entries);
}

function freeFileName(name: string, taken: object): string {
  for (let n = 1; ; n++) {
    const one = `${fileName(name)}${n === 1 ? "" : ` ${n}`}.json`;
    if (!Object.keys(taken).some((other) => other.toLowerCase() === one.toLowerCase())) return one;
  }
}

/** What every system takes for a file's name, without an ending. */
export function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ").replace(/\s+/g, " ");
  return safe.slice(0, 80).replace(/^[. ]+|[. ]+$/g, "") || "scenario";
}

/** In bytes. At the most that the method can hold, 17 MB come out of one piece before their size is looked at. */
const piece = 16_384;

/** Thrown out of the middle of unpacking. */
class Refused extends Error {
  readonly found: string;

  constructor(found: string, wrong: string) {
    super(wrong);
    this.found = found;
  }
}

const megabytes = (bytes: number) => `${bytes / 1e6} MB`;
const unpackedAbove = (limit: number) =>
  new Refused(`more than ${megabytes(limit)}`, "come out of it when it is unpacked, which is more than is allowed");

/** All files of a zip but those that systems put beside them; nothing where any of it is beyond the limits. */
export function unpack(bytes: Uint8Array): Unpacking {
  const taken: (() => Unpacked)[] = [];
  let total = 0;
  const count = (size: number) => {
    total += size;
    if (total > maxUnpackedBytes) throw unpackedAbove(maxUnpackedBytes);
  };
  const unzip = new Unzip((entry) => {
    if (isBeside(entry.name)) return;
    if (taken.length === maxArchiveFiles) {
      throw new Refused(`more than ${maxArchiveFiles} files`, "are in it, which is more than is allowed");
    }
    taken.push(take(entry, count));
  });
  unzip.register(UnzipInflate);
  try {
    if (bytes.length > maxArchiveBytes) {
      const found = megabytes(Math.ceil(bytes.length / 1e5) * 1e5);
      throw new Refused(found, `are more than a zip may have: ${megabytes(maxArchiveBytes)}`);
    }
    for (let at = 0; at < bytes.length; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    }
    return { ok: true, files: taken.map((result) => result()) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, found: error.found, wrong: error.message };
    return { ok: false, ...broken(error) };
  }
}

const broken = (error: unknown) => ({
  found: error instanceof Error ? error.message : String(error),
  wrong: "stopped it from being unpacked",
});

/** Folders, and what systems leave in a zip without being asked. */
const isBeside = (name: string): boolean => name.endsWith("/") || /(^|\/)(\.|__MACOSX\/)/.test(name);

/** Unpacks an entry; the result, once all is pushed, is what came of it. */
function take(entry: UnzipFile, count: (size: number) => void): () => Unpacked {
  const { name } = entry;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  let failure: { readonly found: string; readonly wrong: string } | null = null;
  entry.ondata = (error, chunk, last) => {
    if (error instanceof Refused) throw error;
    if (error !== null) failure ??= broken(error);
    if (failure !== null) return;
    size += chunk.length;
    count(chunk.length);
    if (size <= maxFileBytes) chunks.push(chunk);
    else chunks.length = 0;
    whole = last;
  };
  // The decoder of the library for others is none, and it would stop the whole.
  if (entry.compression !== 0 && entry.compression !== 8) {
    failure = { found: `method ${entry.compression}`, wrong: "packs it, and only methods 0 and 8 are read" };
  } else entry.start();
  return () => {
    if (failure !== null) return { ok: false, name, ...failure };
    if (size > maxFileBytes) {
      return {
        ok: false,
        name,
        found: `more than ${megabytes(maxFileBytes)}`,
        wrong: "are more than a scenario file may have",
      };
    }
    if (!whole) return { ok: false, name, found: "its end", wrong: "is missing" };
    return { ok: true, name, bytes: joined(chunks, size) };
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
