import { crc32, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { described } from "../../../src/app/export/picture/described.ts";

/** One grey dot, as in the specification's smallest file. */
const dot = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64"),
);

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  readonly check: number;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length), check: bytes.readUInt32BE(at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const link = "https://example.org/goldilocks/#1=eJyrVkpSslJQKi1OLVKqBQA";

describe("a picture with a description", () => {
  const chunks = chunksOf(described(dot, link));

  test("has it right behind the head, under the registered keyword", () => {
    expect(chunks.map(({ name }) => name)).toEqual(["IHDR", "tEXt", "IDAT", "IEND"]);
    expect(chunks[1].data.toString("latin1")).toBe(`Description\0${link}`);
  });

  test("has checks that hold, and everything else as it was", () => {
    for (const { name, data, check } of chunks) {
      expect(crc32(Buffer.concat([Buffer.from(name, "latin1"), data]))).toBe(check);
    }
    expect(chunks.filter(({ name }) => name !== "tEXt")).toEqual(chunksOf(dot));
    expect(inflateSync(chunks[2].data)).toHaveLength(2);
  });
});
