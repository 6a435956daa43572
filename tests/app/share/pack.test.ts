import * as fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packed, unpacked } from "../../../src/app/share/pack.ts";

const most = 5_000_000;

/** Letters of four bytes of no meaning and then these. */
const lettersOf = (bytes: Uint8Array): string => Buffer.concat([Buffer.alloc(4), bytes]).toString("base64url");

describe("packed text", () => {
  it("comes back as it was, in letters that stand in an address as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const letters = packed(text);
        expect(encodeURIComponent(letters)).toBe(letters);
        expect(unpacked(letters, most)).toEqual({ ok: true, text });
      }),
    );
  });

  it("may have exactly as many bytes as are allowed", () => {
    const letters = packed("ä".repeat(1_000));
    expect(unpacked(letters, 2_000).ok).toBe(true);
    expect(unpacked(letters, 1_999)).toEqual({ ok: false, reason: "too large" });
  });

  it("that would unpack to more than is allowed is given up while it unpacks, before its end is looked at", () => {
    const bomb = deflateSync(new Uint8Array(100_000_000), { level: 9 });
    const spoiled = bomb.slice(0, bomb.length / 2).fill(255, bomb.length / 4);
    for (const bytes of [bomb, spoiled]) {
      expect(unpacked(lettersOf(bytes), most)).toEqual({ ok: false, reason: "too large" });
    }
  });

  it("is damaged where a letter is another, where it is cut, and where nothing is behind it", () => {
    const letters = packed("the third call");
    const damaged = { ok: false, reason: "damaged" };
    for (let at = 0; at < letters.length - 1; at++) {
      const other = letters[at] === "A" ? "B" : "A";
      expect(unpacked(letters.slice(0, at) + other + letters.slice(at + 1), most), `${at}`).toEqual(damaged);
      expect(unpacked(letters.slice(0, at), most), `${at}`).toEqual(damaged);
    }
    expect(unpacked(`${letters}!`, most)).toEqual(damaged);
  });

  it("is damaged where its bytes are no text", () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0xfd);
    expect(unpacked(lettersOf(deflateSync(bytes)), most)).toEqual({ ok: false, reason: "damaged" });
  });
});
