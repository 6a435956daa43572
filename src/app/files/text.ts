/**
 * The text of a file, in UTF-8 or, as some programs of Windows write it, in UTF-16: known by the mark at its beginning,
 * or without one by the zeros between its letters, for all that is read here begins with a letter of ASCII.
 */

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second > 0) ? "utf-16be" : "utf-8";
}

export const decoded = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Rejects where the file cannot be read. */
export async function readText(blob: Blob): Promise<string> {
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return encodingOf(start) === "utf-8" ? blob.text() : decoded(new Uint8Array(await blob.arrayBuffer()));
}
