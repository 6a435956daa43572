/** Figures have as many digits as their interval deserves. */
import { describe, expect, test } from "vitest";
import { createFigures } from "../../src/experiment/figures.ts";

const euros = createFigures("en-GB", "EUR");

describe("money", () => {
  test("has the currency's decimals below half a unit, whole units above, tens above that", () => {
    expect(euros.money(27.304, 0.18)).toBe("€27.30");
    expect(euros.money(27.304, 0.6)).toBe("€27");
    expect(euros.money(1234, 30)).toBe("€1,230");
    // Twelve and a half by itself would be ten: from there on tens are enough.
    expect([euros.money(1234, 12), euros.money(1234, 13)]).toEqual(["€1,234", "€1,230"]);
  });

  test("has more digits only below one unit, and none that were not asked for where it is known", () => {
    expect(euros.money(0.12345, 0.0003)).toBe("€0.1235");
    expect(euros.money(27.30456, 0.0003)).toBe("€27.30");
    expect(euros.money(1500, 0)).toBe("€1,500");
    expect(euros.money(27.5, 0)).toBe("€27.50");
  });

  test("follows the currency: yen have no decimals", () => {
    expect(createFigures("en-GB", "JPY").money(2730.4, 0.18)).toBe("¥2,730");
  });

  test("has a true minus, also in its interval, and no minus zero", () => {
    expect(euros.money(-4.1, 0.05)).toBe("−€4.10");
    expect(euros.moneyWithin({ mean: 10, halfWidth: 20 })).toBe("€10 (−€10 to €30)");
    expect(euros.money(-0.2, 3)).toBe("€0");
  });
});

describe("numbers", () => {
  test("show the place that is no wider than the interval", () => {
    expect(euros.number(84.26, 1.5)).toBe("84");
    expect(euros.number(84.26, 0.5)).toBe("84");
    expect(euros.number(84.26, 0.49)).toBe("84.3");
    expect(euros.number(84.26, 0.05)).toBe("84.3");
    expect(euros.number(84.26, 0.0001)).toBe("84.26");
    expect(euros.number(84.26, null)).toBe("84");
    expect(euros.numberWithin({ mean: 86.2, halfWidth: 1.1 })).toBe("86 (85–87)");
  });

  test("that are known keep what they have", () => {
    expect(euros.exact(97.5)).toBe("97.5");
    expect(euros.exact(100 * 0.07)).toBe("7");
  });
});

describe("dials", () => {
  test("are whole per cents with a narrow space, and a tenth where they are not", () => {
    expect(euros.percent(0.45)).toBe("45\u202f%");
    expect(euros.percent(1 / 3)).toBe("33.3\u202f%");
  });

  test("that are neighbours are ranges, others are listed", () => {
    expect(euros.runs([[0.4, 0.55]])).toBe("40–55\u202f%");
    expect(
      euros.runs([
        [0.1, 0.1],
        [0.3, 0.35],
        [0.65, 0.65],
      ]),
    ).toBe("10\u202f%, 30–35\u202f% and 65\u202f%");
  });
});
