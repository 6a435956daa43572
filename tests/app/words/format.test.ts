import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWords } from "../../../src/app/words/format.ts";
import { pieces } from "../../../src/app/words/pieces.ts";

const english = createWords("en-GB", "EUR");
const german = createWords("de-DE", "EUR");
const narrow = "\u202f";
/** Before a half-width: no line breaks there. */
const firm = "\u00a0";

describe("figures of charts and tables", () => {
  test("a figure has the digits that its interval deserves", () => {
    expect(english.value({ mean: 27.304, halfWidth: 0.15 }, "money")).toBe("€27.30");
    expect(english.value({ mean: 0.8412, halfWidth: 0.015 }, "inHundred")).toBe("84 in 100");
    expect(english.value({ mean: 77.31, halfWidth: 0.9 }, "points")).toBe("77");
    expect(english.value({ mean: 643.2, halfWidth: 13 }, "money")).toBe("€640");
  });

  test("beside its half-width a figure is one digit finer, and both end at the same place", () => {
    expect(english.estimate({ mean: 27.304, halfWidth: 0.152 }, "money")).toBe(`€27.30${firm}±${narrow}€0.15`);
    expect(english.estimate({ mean: 0.8412, halfWidth: 0.0151 }, "inHundred")).toBe(`84.1${firm}±${narrow}1.5 in 100`);
    expect(english.estimate({ mean: 77.31, halfWidth: 0.92 }, "points")).toBe(`77.3${firm}±${narrow}0.9`);
  });

  test("a half-width that is rounding's is none: the figure is known", () => {
    for (const halfWidth of [0, 2e-12]) {
      expect(english.estimate({ mean: 443.6, halfWidth }, "money")).toBe("€443.60");
      expect(english.plusMinus({ mean: 443.6, halfWidth }, "money")).toBe(`±${narrow}€0`);
    }
    expect(english.estimate({ mean: 443.6, halfWidth: 0.02 }, "money")).toBe(`€443.60${firm}±${narrow}€0.020`);
  });

  test("figures and half-widths end at the same place, whatever they are", () => {
    const decimals = (text: string) => (text.split(".")[1] ?? "").length;
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99, noNaN: true }),
        fc.double({ min: 0.004, max: 40, noNaN: true }),
        (mean, halfWidth) => {
          const [figure, half] = english.estimate({ mean, halfWidth }, "points").split(`${firm}±${narrow}`);
          expect(decimals(figure)).toBe(decimals(half));
        },
      ),
    );
  });

  test("rounding moves a half-width by at most a fifth of itself", () => {
    // Its last place is the greatest power of ten within 2/5 of it, and rounding moves it by at most half a place.
    fc.assert(
      fc.property(fc.double({ min: 0.026, max: 40, noNaN: true }), (halfWidth) => {
        const text = english.plusMinus({ mean: 50, halfWidth }, "points") ?? "";
        expect(Math.abs(Number(text.slice(2)) - halfWidth)).toBeLessThanOrEqual(0.2 * halfWidth + 1e-9);
      }),
    );
  });

  test("the reader's locale decides the point and the place of the currency", () => {
    expect(german.value({ mean: 27.304, halfWidth: 0.15 }, "money").replaceAll("\u00a0", " ")).toBe("27,30 €");
    expect(german.count(1000)).toBe("1.000");
    expect(english.count(1000)).toBe("1,000");
    expect(createWords("en-GB", "JPY").value({ mean: 2730, halfWidth: 3 }, "money")).toBe("¥2,730");
  });

  test("negative figures have a true minus", () => {
    expect(english.value({ mean: -2.6, halfWidth: 0.15 }, "money")).toBe("−€2.60");
    expect(english.finer({ mean: -2.6, halfWidth: 0.5 }, "points")).toBe("−2.6");
  });

  test("dials are in %, with a narrow space, ranges with an en dash", () => {
    expect(english.percent(0.45)).toBe(`45${narrow}%`);
    expect(english.runs([[0.4, 0.55]])).toBe(`40–55${narrow}%`);
    expect(english.runs([[0.3, 0.35], [0.65, 0.65]])).toBe(`30–35${narrow}% and 65${narrow}%`); // biome-ignore format: one line reads better
  });

  test("what is not there is told, not shown as zero", () => {
    expect(english.value({ mean: null, halfWidth: null }, "money")).toBe("none");
    expect(english.plusMinus({ mean: 3, halfWidth: null }, "money")).toBeNull();
    expect(english.estimate({ mean: 3, halfWidth: null }, "points")).toBe("3");
  });

  test("ticks have the currency where asked, and all the same decimals", () => {
    expect(english.tick(22, 2, "money", true)).toBe("€22");
    expect(english.tick(24, 2, "money", false)).toBe("24");
    expect(english.tick(22.5, 0.5, "money", true)).toBe("€22.50");
    expect(english.tick(23, 0.5, "money", false)).toBe("23.00");
    expect(english.tick(80, 10, "points", false)).toBe("80");
  });

  test("counts, ranges and signed sums stay on one line, and the text is what it was", () => {
    const text = "Just right (40–55 %): 84 in 100 promises kept.";
    expect(pieces(text).flatMap((piece) => (piece.whole ? [piece.text] : []))).toEqual(["(40–55", "84 in 100"]);
    const signed = pieces("to +€0.03 (+€0.01 to −€0.06)").flatMap((piece) => (piece.whole ? [piece.text] : []));
    expect(signed).toEqual(["+€0.03", "(+€0.01", "−€0.06)"]);
    fc.assert(
      fc.property(fc.string(), (any) => {
        const joined = pieces(any).map((piece) => piece.text);
        expect(joined.join("")).toBe(any);
      }),
    );
  });
});
