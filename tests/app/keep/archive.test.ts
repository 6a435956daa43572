import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isArchive } from "../../../src/app/files/read.ts";
import {
  fileName,
  maxArchiveBytes,
  maxArchiveFiles,
  maxUnpackedBytes,
  pack,
  unpack,
} from "../../../src/app/keep/archive.ts";
import { maxFileBytes } from "../../../src/scenario/limits.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function filesOf(bytes: Uint8Array) {
  const unpacking = unpack(bytes);
  if (!unpacking.ok) throw new Error(`${unpacking.found} ${unpacking.wrong}`);
  return unpacking.files;
}

/** Some bytes of a zip, changed. */
function changed(bytes: Uint8Array, at: number, to: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(to, at);
  return copy;
}

describe("a zip of scenarios", () => {
  it("comes apart as it was packed, each file under a name of its own", () => {
    const packed = pack([
      { name: "Mine", text: "1" },
      { name: "mine", text: "22" },
      { name: "Äpfel: a/b, “ü”", text: "333" },
    ]);
    const files = filesOf(packed).map((one) => [one.name, one.ok ? textOf(one.bytes) : one.wrong]);
    expect(files).toEqual([
      ["Mine.json", "1"],
      ["mine 2.json", "22"],
      ["Äpfel a b, “ü”.json", "333"],
    ]);
  });

  it("is known by its first letters, whatever it is called", async () => {
    expect(await isArchive(new Blob([pack([])]))).toBe(true);
    expect(await isArchive(new Blob([pack([{ name: "a", text: "b" }])]))).toBe(true);
    for (const text of ["{}", "P", "", "[1]"]) expect(await isArchive(new Blob([text]))).toBe(false);
  });

  it("is left without what systems put beside the files", () => {
    const packed = zipSync({
      "a.json": strToU8("1"),
      "__MACOSX/._a.json": strToU8("x"),
      ".DS_Store": strToU8("x"),
      "folder/": new Uint8Array(),
      "folder/b.json": strToU8("2"),
    });
    expect(filesOf(packed).map(({ name }) => name)).toEqual(["a.json", "folder/b.json"]);
  });

  it("that is empty holds nothing", () => {
    expect(filesOf(pack([]))).toEqual([]);
  });
});

describe("a hostile zip", () => {
  it("is refused for its size before it is unpacked", () => {
    const unpacking = unpack(new Uint8Array(maxArchiveBytes + 1));
    expect(unpacking).toMatchObject({ ok: false, found: "20.1 MB" });
  });

  it("that unpacks to more than is allowed is refused, though each of its files is below the limit", () => {
    const packed = zipSync({ "a.json": new Uint8Array(maxFileBytes) }, { level: 1 });
    // Header, name and packed bytes of the one file, over and over.
    const size = new DataView(packed.buffer, packed.byteOffset).getUint32(18, true);
    const entry = packed.subarray(0, 30 + "a.json".length + size);
    const entries = (n: number) => Uint8Array.from(Array.from({ length: n }, () => [...entry]).flat());
    const count = Math.floor(maxUnpackedBytes / maxFileBytes);
    expect(filesOf(entries(count))).toHaveLength(count);
    expect(unpack(entries(count + 1))).toMatchObject({ ok: false, found: "more than 100 MB" });
  });

  it("whose index says less than comes out is refused all the same", () => {
    const packed = zipSync({ "a.json": new Uint8Array(maxUnpackedBytes + 1) }, { level: 1 });
    expect(packed.length).toBeLessThan(maxUnpackedBytes / 900);
    // The size unpacked, in the header before the file.
    expect(unpack(changed(packed, 22, [1, 0, 0, 0]))).toMatchObject({ ok: false, found: "more than 100 MB" });
  });

  it("with a file above the limit names it, and takes the others", () => {
    const packed = zipSync({ "a.json": new Uint8Array(maxFileBytes + 1), "b.json": strToU8("2") });
    const [a, b] = filesOf(packed);
    expect(a).toMatchObject({ ok: false, name: "a.json", found: "more than 5 MB" });
    expect(b).toMatchObject({ ok: true, name: "b.json" });
  });

  it("with more files than are allowed is refused", () => {
    const entries = (n: number) =>
      zipSync(Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}.json`, new Uint8Array()])));
    expect(filesOf(entries(maxArchiveFiles))).toHaveLength(maxArchiveFiles);
    expect(unpack(entries(maxArchiveFiles + 1)).ok).toBe(false);
  });

  it("packed by another method, or with damage in a file, has that file named, and the others are taken", () => {
    const text = strToU8("2".repeat(50));
    const packed = zipSync({ "a.json": text, "b.json": text });
    const names = (bytes: Uint8Array) => filesOf(bytes).map(({ ok, name }) => [ok, name]);
    const named = [
      [false, "a.json"],
      [true, "b.json"],
    ];
    expect(names(changed(packed, 8, [12]))).toEqual(named);
    // Where the packed bytes begin, a kind of block that there is none of.
    expect(deflateSync(text)[0] & 6).not.toBe(6);
    expect(names(changed(packed, 30 + "a.json".length, [0xff]))).toEqual(named);
  });

  it("cut off anywhere is refused, or gives only files that are whole", () => {
    const text = "a scenario, say";
    const packed = zipSync({ "a.json": strToU8(text), "b.json": strToU8(text) });
    for (let length = 0; length < packed.length; length++) {
      const unpacking = unpack(packed.subarray(0, length));
      if (!unpacking.ok) continue;
      for (const one of unpacking.files) if (one.ok) expect(textOf(one.bytes)).toBe(text);
    }
  });

  it("of random bytes is refused or holds nothing, and nothing is thrown", () => {
    let state = 7;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    };
    const packed = zipSync({ "a.json": strToU8("{}".repeat(40)), "b.json": strToU8("[1,2,3]".repeat(9)) });
    for (let i = 0; i < 500; i++) {
      const bytes = packed.slice();
      for (let n = 0; n < 3; n++) bytes[random() % bytes.length] = random();
      expect(() => unpack(bytes)).not.toThrow();
    }
  });
});

describe("a name for a file", () => {
  it("has nothing that leads anywhere else, and says something", () => {
    expect(fileName("../../etc/passwd")).toBe("etc passwd");
    expect(fileName("C:\\x\u0000\u202e")).toBe("C x");
    expect(fileName(" .. ")).toBe("scenario");
    expect(fileName("Mine, from another tab")).toBe("Mine, from another tab");
    expect(fileName("x".repeat(500))).toHaveLength(80);
  });
});
