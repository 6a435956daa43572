/**
 * Text made short enough for an address, and back: four bytes of hash, then the text deflated, all in letters that no
 * program changes in a link (base64url). Unpacking trusts nothing: it stops at a limit while it unpacks, and notices
 * damage. What the text says is not known here.
 */
import { deflateSync, Inflate } from "fflate";
import { hashOf } from "./hash.ts";

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "damaged" | "too large" };

const hashBytes = 4;

/** Deflate makes at most about a thousand bytes of one, so a step unpacks to less than a megabyte. */
const step = 512;

export function packed(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const short = deflateSync(bytes, { level: 9 });
  const all = new Uint8Array(hashBytes + short.length);
  new DataView(all.buffer).setUint32(0, hashOf(bytes));
  all.set(short, hashBytes);
  return lettersOf(all);
}

/** @param most bytes that the text may have in UTF-8 */
export function unpacked(letters: string, most: number): Unpacked {
  const damaged = { ok: false, reason: "damaged" } as const;
  const all = bytesOf(letters);
  if (all === null || all.length <= hashBytes) return damaged;
  const inflated = inflate(all.subarray(hashBytes), most);
  if (!(inflated instanceof Uint8Array)) return { ok: false, reason: inflated };
  if (hashOf(inflated) !== new DataView(all.buffer).getUint32(0)) return damaged;
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflated) };
  } catch {
    return damaged;
  }
}

function inflate(short: Uint8Array, most: number): Uint8Array | "damaged" | "too large" {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  try {
    for (let from = 0; from < short.length; from += step) {
      stream.push(short.subarray(from, from + step), from + step >= short.length);
      if (size > most) return "too large";
    }
  } catch {
    return "damaged";
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lettersOf(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Null where there are other letters, or a number of them that no bytes have. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
