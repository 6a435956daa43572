import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentTQuantile } from "../../src/theory/studentT.ts";

/** The promise of the function; the references below are right to their last digit or two. */
const relative = 1e-9;

function expectClose(found: number, right: number): void {
  expect(Math.abs(found - right)).toBeLessThanOrEqual(relative * Math.abs(right));
}

describe("Student's t quantile", () => {
  test("agrees with the printed tables to the last printed digit", () => {
    const table = [
      [1, 3.078, 12.706, 63.657, 636.619],
      [2, 1.886, 4.303, 9.925, 31.599],
      [5, 1.476, 2.571, 4.032, 6.869],
      [10, 1.372, 2.228, 3.169, 4.587],
      [30, 1.31, 2.042, 2.75, 3.646],
      [120, 1.289, 1.98, 2.617, 3.373],
    ];
    for (const [degrees, ...row] of table) {
      for (const [i, p] of [0.9, 0.975, 0.995, 0.9995].entries()) {
        expect(Math.abs(studentTQuantile(p, degrees) - row[i])).toBeLessThanOrEqual(0.0005);
      }
    }
  });

  test("is Cauchy's tangent with one degree of freedom, far into the tail", () => {
    for (const p of [1e-12, 1e-6, 0.01, 0.2, 0.249, 0.251, 0.4, 0.499]) {
      expectClose(studentTQuantile(p, 1), -1 / Math.tan(Math.PI * p));
    }
  });

  test("has its closed forms with two and four degrees of freedom", () => {
    for (const p of [1e-12, 1e-6, 0.01, 0.2, 0.249, 0.251, 0.4, 0.49]) {
      const alpha = 4 * p * (1 - p);
      expectClose(studentTQuantile(p, 2), (2 * p - 1) * Math.sqrt(2 / alpha));
      if (p < 0.01) continue; // the form for four loses its digits in arccos
      const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha);
      expectClose(studentTQuantile(p, 4), -2 * Math.sqrt(q - 1));
    }
  });

  test("tends to the normal quantile, with the first term of the Cornish-Fisher expansion", () => {
    for (const z of [0.674489750196082, 1.95996398454005, 7.03448382866575]) {
      const p = { 0: 0.25, 1: 0.025, 7: 1e-12 }[Math.floor(z)] as number;
      const degrees = 1e7;
      // The next term of the expansion is below z^5 / degrees^2, some 1e-10 of z.
      expectClose(-studentTQuantile(p, degrees), z + (z ** 3 + z) / (4 * degrees));
    }
  });

  test("is odd, rises with p, and falls towards the normal one as degrees rise", () => {
    const degrees = fc.double({ min: 1, max: 1e7, noNaN: true });
    const p = fc.double({ min: 1e-12, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(degrees, p, fc.double({ min: 1.01, max: 10, noNaN: true }), (n, low, factor) => {
        const t = studentTQuantile(low, n);
        expect(studentTQuantile(low / factor, n)).toBeLessThan(t);
        expect(studentTQuantile(low, n / factor < 1 ? 1 : n / factor)).toBeLessThanOrEqual(t * (1 - relative));
        expect(studentTQuantile(1 - 2 ** -20, n)).toBe(-studentTQuantile(2 ** -20, n));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test("refuses what is no probability and no number of degrees", () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => studentTQuantile(p, 5)).toThrow(RangeError);
    for (const n of [0, 0.5, Infinity, Number.NaN]) expect(() => studentTQuantile(0.9, n)).toThrow(RangeError);
  });
});
