import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber, unitWord, writeNumber } from "../../../src/app/controls/numbers.ts";

describe("a number beside a slider", () => {
  it("is written in the unit people say, as their locale has it", () => {
    expect(writeNumber(0.4, "percent", "en-GB")).toBe("40");
    expect(writeNumber(0.835, "in 100", "de-DE")).toBe("83,5");
    expect(writeNumber(0.66274, "percent", "en-GB")).toBe("66.27");
    expect(writeNumber(1250, "money", "en-GB")).toBe("1,250");
    expect(writeNumber(38.5, "money", "en-GB")).toBe("38.50");
    expect(writeNumber(-3, "points", "en-GB")).toBe("\u22123");
  });

  it("has its unit behind it, the currency's sign for money", () => {
    expect(unitWord("money an hour", "EUR", "en-GB")).toBe("€ an hour");
    expect(unitWord("percent", "EUR", "en-GB")).toBe("%");
    expect(unitWord("ratio", "EUR", "en-GB")).toBe("");
  });

  it("is read with the locale's separators, a unit or none, and a true minus", () => {
    expect(readNumber("1,250.5", "money", "en-GB")).toBe(1250.5);
    expect(readNumber("1.250,5", "money", "de-DE")).toBe(1250.5);
    expect(readNumber("1.5", "ratio", "de-DE")).toBe(1.5);
    expect(readNumber(" 40 % ", "percent", "en-GB")).toBe(0.4);
    expect(readNumber("\u22123", "points", "en-GB")).toBe(-3);
    expect(readNumber(".5", "ratio", "en-GB")).toBe(0.5);
  });

  it("is none where a text is no number", () => {
    for (const text of ["", "abc", "1e9", "1..2", "--1", "12 people"]) {
      expect(readNumber(text, "people", "en-GB"), text).toBe(null);
    }
  });

  it("is read back as it was written, in every locale", () => {
    const values = fc.integer({ min: -1e8, max: 1e8 }).map((n) => n / 1e4);
    const locales = fc.constantFrom("en-GB", "de-DE", "fr-FR", "de-CH");
    const units = fc.constantFrom("ratio", "money", "minutes" as const);
    fc.assert(
      fc.property(values, locales, units, (value, locale, unit) => {
        const kept = Number(value.toFixed(4)) + 0;
        const read = readNumber(writeNumber(value, unit, locale), unit, locale);
        expect(read).toBe(kept);
      }),
    );
  });
});
