/**
 * The text of a file, in UTF-8 or, as some programs of Windows write it, in UTF-16: known by the mark at its beginning,
 * or without one by the zeros between its letters, which no text in UTF-8 has. Which of two bytes is zero more often
 * tells their order: whatever the first letter is, most of what is read here is of ASCII.
 */

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes at the beginning that tell: more letters than any title has that stands before the first key. */
const told = 1_024;

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const begin = bytes.subarray(0, told);
  const zeros = [0, 0];
  begin.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  // A stray zero makes no encoding.
  if (64 * Math.max(...zeros) <= begin.length) return "utf-8";
  return zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
}

export const decoded = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Rejects where the file cannot be read. */
export async function readText(blob: Blob): Promise<string> {
  const start = new Uint8Array(await blob.slice(0, told).arrayBuffer());
  return encodingOf(start) === "utf-8" ? blob.text() : decoded(new Uint8Array(await blob.arrayBuffer()));
}
