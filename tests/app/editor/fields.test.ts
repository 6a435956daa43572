/** Laws of what is typed, drawn and pictured in the editor's forms. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bars, barAt, barKey, drawn, roomFor, slotTimes, withBar } from "../../../src/app/editor/bars.ts";
import { densityWords, pictureOf } from "../../../src/app/editor/density.ts";
import {
  beyondWords,
  fieldText,
  readLines,
  readValues,
  within,
  writeLines,
  writeValues,
} from "../../../src/app/editor/input.ts";
import { anyFile } from "../../support/anyScenario.ts";

describe("the text of a number's field", () => {
  it("is what is typed as long as it means the present value, or none", () => {
    expect(fieldText(null, 0.4, "percent", "en-GB")).toBe("40");
    expect(fieldText("40.", 0.4, "percent", "en-GB")).toBe("40.");
    expect(fieldText("4x", 0.4, "percent", "en-GB")).toBe("4x");
    expect(fieldText("", null, "minutes", "en-GB")).toBe("");
  });

  it("is the present value once that is another, after an undo say", () => {
    expect(fieldText("40", 0.3, "percent", "en-GB")).toBe("30");
    expect(fieldText("", 7, "people", "en-GB")).toBe("7");
  });
});

describe("recorded values", () => {
  it("are read as they are written, and with commas, semicolons and lines between", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 1 }), (hundredths) => {
        const values = hundredths.map((one) => one / 100);
        expect(readValues(writeValues(values))).toEqual(values);
        expect(readValues(values.join(",\n"))).toEqual(values);
        expect(readValues(values.join(" ; "))).toEqual(values);
      }),
    );
    expect(readValues("1 two 3")).toBeNull();
    expect(readValues(" ")).toBeNull();
  });
});

describe("what is wrong with a share", () => {
  const share = { label: "Share", help: "", unit: "percent", min: 0, max: 1 } as const;

  it("is told in the per cent that was typed, and not as it stands in the file", () => {
    expect(beyondWords(share, 1.2, "en-GB")).toBe("120 % is above 100 %");
    expect(beyondWords(share, -0.01, "en-GB")).toBe("\u22121 % is below 0 %");
    expect(beyondWords({ ...share, unit: "in 100" }, 80, "en-GB")).toBe("8,000 is above 100");
    expect(beyondWords({ ...share, min: undefined, above: 0, below: 1 }, 1, "en-GB")).toBe("100 % is not below 100 %");
    expect(beyondWords({ ...share, min: undefined, above: 0 }, 0, "en-GB")).toBe("0 % is not above 0 %");
  });

  it("is nothing of its own within the limits, and where page and file write alike", () => {
    expect(beyondWords(share, 0.5)).toBeNull();
    expect(beyondWords({ ...share, unit: "minutes" }, 2)).toBeNull();
  });
});

describe("a text that has too little room", () => {
  it("is cut where the room ends, and not within a letter", () => {
    expect(within("abc", 3)).toBe("abc");
    expect(within("abcd", 3)).toBe("abc");
    expect(within("ab😀", 3)).toBe("ab");
    expect(within("a😀b", 3)).toBe("a😀");
  });
});

describe("texts, one on each line", () => {
  it("are read as they are written, whatever ends a line, and blank lines are none", () => {
    const line = fc.string({ minLength: 1 }).map((text) => text.replace(/\s+/g, " ").trim());
    fc.assert(
      fc.property(fc.array(line.filter(Boolean)), (lines) => {
        for (const between of ["\n", "\n\n"]) expect(readLines(writeLines(lines, between))).toEqual(lines);
        expect(readLines(`\r\n${lines.join("\r\n \n")}\n`)).toEqual(lines);
      }),
    );
  });

  it("keep one with breaks inside as one", () => {
    expect(readLines(writeLines(["a\nb", "c"]))).toEqual(["a b", "c"]);
  });
});

const anyBars: fc.Arbitrary<Bars> = fc
  .record({ values: fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }), leastLast: fc.nat(1) })
  .map((drawnBars) => ({ ...drawnBars, most: 10, step: 1, limit: 12 }));

describe("bars", () => {
  it("stay within their limits and on their grid, whatever is drawn", () => {
    const place = fc.double({ min: -0.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(anyBars, fc.array(fc.tuple(place, place), { minLength: 1 }), (bars, points) => {
        let values = bars.values;
        let from = barAt(bars, ...points[0]).index;
        for (const point of points) {
          const { index, value } = barAt(bars, ...point);
          values = drawn({ ...bars, values }, from, index, value);
          expect(Math.abs(values[index] - Math.min(12, Math.max(0, value)))).toBeLessThanOrEqual(1);
          from = index;
        }
        values.forEach((value, i) => {
          if (value === bars.values[i]) return;
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(i === values.length - 1 ? bars.leastLast : 0);
          expect(value).toBeLessThanOrEqual(12);
        });
      }),
    );
  });

  it("leave no bar out under a quick stroke", () => {
    const bars: Bars = { values: [1, 1, 1, 1, 1], most: 10, step: 1, leastLast: 1, limit: 12 };
    expect(drawn(bars, 3, 1, 7)).toEqual([1, 7, 7, 7, 1]);
    expect(withBar(bars, 4, 0)).toEqual([1, 1, 1, 1, 1]);
    expect(withBar(bars, 3, 0)).toEqual([1, 1, 1, 0, 1]);
  });

  it("go up and down by keys, and from one to the next", () => {
    const bars: Bars = { values: [1, 2, 3], most: 10, step: 1, leastLast: 1, limit: 12 };
    expect(barKey(bars, 1, "ArrowUp")?.values).toEqual([1, 3, 3]);
    expect(barKey(bars, 1, "PageUp")?.values).toEqual([1, 12, 3]);
    expect(barKey(bars, 1, "ArrowRight")?.index).toBe(2);
    expect(barKey(bars, 2, "ArrowRight")?.index).toBe(2);
    expect(barKey(bars, 2, "Home")?.index).toBe(0);
    expect(barKey(bars, 2, "Tab")).toBeNull();
  });

  it("have room above the highest, and their slots make up the day", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), (values) => {
        expect(roomFor(values, 4)).toBeGreaterThan(Math.max(4, ...values) * 1.2);
      }),
    );
    expect(slotTimes(0, 8, 480)).toEqual([0, 60]);
    expect(slotTimes(7, 8, 480)).toEqual([420, 480]);
  });
});

describe("the picture of a distribution", () => {
  const anyWork = anyFile.map((file) => file.steps[0].work);

  it("lies within its frame, runs from left to right and has its highest point at the top", () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const { outline, spikes, to } = pictureOf(work);
        const points = [...outline, ...spikes];
        expect(points.length).toBeGreaterThan(0);
        expect(to).toBeGreaterThan(0);
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
        }
        const across = points.map(([x]) => x);
        expect(across).toEqual([...across].sort((a, b) => a - b));
        expect(Math.max(...points.map(([, y]) => y))).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it("of a uniform distribution is flat, and its words name its mean and its middle", () => {
    const { outline } = pictureOf({ kind: "uniform", min: 10, max: 20 });
    for (const [, y] of outline) expect(y).toBeGreaterThan(0.999);
    expect(densityWords({ kind: "uniform", min: 10, max: 20 }, "en-GB")).toBe(
      "mean 15 min; 8 in 10 between 11 and 19 min",
    );
    expect(densityWords({ kind: "constant", value: 4 }, "en-GB")).toBe("always 4 min");
  });
});
