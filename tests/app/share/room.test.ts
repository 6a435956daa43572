/** What the room for sharing and the page that opened a link say and draw. */
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { differsFrom } from "../../../src/app/share/differs.ts";
import { addressFor, embedAddress, snippetOf } from "../../../src/app/share/places.ts";
import { qrOf } from "../../../src/app/share/qr.ts";
import { footText, handedOnWords, lengthWords, openedWords } from "../../../src/app/share/words.ts";
import { withPart, withValue } from "../../../src/scenario/change.ts";
import { sampleFile } from "../../support/sample.ts";
import { opening } from "./support.ts";

const base = sampleFile();
const differs = (changes: Partial<ReturnType<typeof opening>>) =>
  differsFrom(base, { ...opening(base), ...changes }, "en-GB");

describe("what a link changes", () => {
  it("is told by group, with names and units, in the order of the assumptions", () => {
    const file = withValue(withValue(base, ["teams", 1, "wagePerHour"], 31), ["promise", "share"], 0.75);
    expect(
      differs({ file }).rows.map(({ group, name, before, after, unit }) => [group, name, before, after, unit]),
    ).toEqual([
      ["Promise", "Kept for at least", "80", "75", "in 100"],
      ["Money", "Wage, Office", "28", "31", "€ an hour"],
    ]);
  });

  it("is also whom it looks at, its rule, its design and its luck, which are no assumptions", () => {
    const two = { ...base, populations: [...base.populations, { ...base.populations[0], id: "busy", name: "Busy" }] };
    const { rows, assumptions } = differsFrom(
      two,
      { ...opening(two), population: "busy", design: "helped", rule: "value", seed: "goldilocks 3" },
      "en-GB",
    );
    expect(rows.map(({ name, before, after }) => [name, before, after])).toEqual([
      ["Customers looked at", "Mixed", "Busy"],
      ["Just right is judged by", "the promise", "net value"],
      ["Design", "Standard answer", "With a desk"],
      ["Luck, by its seed", "goldilocks", "goldilocks 3"],
    ]);
    expect(assumptions).toBe(0);
  });

  it("is also its texts, said in one clause, so that no story comes unseen under a known title", () => {
    expect(differs({}).texts).toBe("");
    const retold = withPart({ ...base, title: "Anew", story: "Anew" }, ["steps", 0, "name"], "Anew");
    const { texts, rows } = differs({ file: retold });
    expect([texts, rows]).toEqual(["its title, its story and names", []]);
  });

  it("is said in one sentence of the template, or of a scenario of one's own", () => {
    const [none, one] = [differs({}), differs({ file: withValue(base, ["standardRange"], 0.4) })];
    expect(openedWords(base, base, one)).toBe("This link changes 1 assumption of A small bank");
    expect(openedWords(base, base, none)).toBe("This link opens A small bank, and changes no assumption of it");
    expect(openedWords(null, base, one)).toBe(
      "This link opens “A small bank”, which does not come with this page, with 1 assumption changed",
    );
    expect(handedOnWords(null, none)).toBe("The scenario is your own, so the link holds all of it.");
    expect(handedOnWords(base, one)).toBe("The link changes 1 assumption of A small bank.");
  });

  it("is counted under an embedded view, with the name of the template where the title is another", () => {
    expect(footText("Bank", "Bank", 0)).toBe("Bank");
    expect(footText("Bank", "Bank", 1)).toBe("Bank, 1 assumption changed");
    expect(footText("Mine", "Bank", 3)).toBe("Mine, 3 assumptions changed from Bank");
    expect(footText("Mine", "Bank", 0)).toBe("Mine, made of Bank");
  });

  it("is told of its length, and of a surer way where some programs would cut it", () => {
    expect(lengthWords(2_000, "en-GB")).toBe("2,000 characters: short enough for any message.");
    expect(lengthWords(2_001, "en-GB")).toMatch(/^2,001 characters: some programs cut links/);
  });
});

describe("the address to hand on", () => {
  it("is where the page lies, whatever was asked of it there, with the link behind the #", () => {
    const page = "https://example.org/tools/goldilocks/?embed#1=old";
    expect(addressFor(page, "#1=new")).toBe("https://example.org/tools/goldilocks/#1=new");
    expect(embedAddress(page, "#1=new")).toBe("https://example.org/tools/goldilocks/?embed#1=new");
    expect(addressFor(page, "")).toBe("https://example.org/tools/goldilocks/");
  });

  it("stands in markup in which a title stays text", () => {
    const snippet = snippetOf("https://example.org/?embed#1=a", '"><script>alert(1)</script>&');
    expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"');
    expect(snippet.match(/[<>]/g)?.length).toBe(4);
  });
});

describe("the QR code", () => {
  /** The squares that a path of rectangles covers. */
  function squares(path: string, size: number): boolean[][] {
    const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      dark[Number(y)].fill(true, Number(x), Number(x) + Number(length));
    }
    return dark;
  }

  it("draws every square of the code and no other, with four squares of margin", () => {
    const text = `https://example.org/#1=${"abc".repeat(60)}`;
    const code = qrOf(text);
    if (code === null) throw new Error("a short link has no code");
    const { data, size } = encode(text, { ecc: "M", boostEcc: true, border: 4 });
    expect(code.size).toBe(size);
    const drawn = squares(code.path, code.size);
    expect(drawn).toEqual(data);
    const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1];
    expect(edge.some((at) => drawn[at].includes(true) || drawn.some((row) => row[at]))).toBe(false);
  });

  it("is there up to what a phone can read from a screen, and not beyond", () => {
    // Version 25 holds 1,273 bytes at the lowest level of correction (ISO/IEC 18004, table 7).
    expect(qrOf("a".repeat(1_273))?.size).toBe(117 + 8);
    expect(qrOf("a".repeat(1_274))).toBeNull();
  });
});
