import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { told } from "../../../src/app/answer/meaning.ts";
import {
  bandsModel,
  brokenPromises,
  costMade,
  type Parted,
  type Parts,
  partsOf,
} from "../../../src/app/views/along-the-dial/bands/model.ts";
import { clearOf, insideAt, spreadOut } from "../../../src/app/views/along-the-dial/bands/places.ts";
import { partsSentence, partsSummary, partsTable } from "../../../src/app/views/along-the-dial/bands/text.ts";
import type { CurveView } from "../../../src/app/views/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { runs } from "../../support/runs.ts";
import { engineProps, figure, reportAt, withinReach } from "./engine.ts";

const words = createWords("en-GB", "EUR");
const props = engineProps(40);
const [curve] = props.curves;

function found(of: Parted, from: CurveView = curve): Parts {
  const parts = partsOf(from, of);
  if (parts === null) throw new Error(of.title);
  return parts;
}

describe.each([brokenPromises, costMade])("$title", (of) => {
  test("without controls every part is the engine's own, dial by dial", () => {
    const { dials, parts } = found(of, { ...curve, sample: { ...curve.sample, controls: [] } });
    for (const { id, estimates } of parts) {
      dials.forEach((dial, i) => {
        expect(estimates[i].mean).toBeCloseTo(figure(reportAt(curve, dial).measures, of.group, id), 9);
      });
    }
  });

  test("the parts add up to the whole that the answer tells", () => {
    const { parts, answer } = found(of);
    const whole = parts.reduce((sum, { estimates }) => sum + (estimates[answer].mean ?? 0), 0);
    const cell = curve.answer.cells.find(({ dial }) => dial === told(curve.answer).dial);
    const own =
      of.group === "brokenBy" ? 1 - (cell?.certified.promiseKept?.mean ?? 0) : cell?.certified.costPerCustomer?.mean;
    expect(whole).toBeCloseTo(own ?? Number.NaN, 9);
  });

  test("bands stand on each other without a gap, from nothing upwards, within the axis", () => {
    const { layers, axis } = bandsModel(found(of), curve, false, words, null);
    layers.forEach(({ low, high }, i) => {
      expect(low).toEqual(i === 0 ? low.map(() => 0) : layers[i - 1].high);
      high.forEach((height, k) => {
        expect(height).toBeGreaterThanOrEqual(low[k]);
        expect(height).toBeLessThanOrEqual(axis.max);
      });
    });
  });

  test("a part that is nothing everywhere has no band; every other has a row of figures and a word in the summary", () => {
    const parts = found(of);
    expect(parts.parts.length).toBeGreaterThan(0);
    for (const { label, estimates } of parts.parts) {
      expect(estimates.some(({ mean }) => (mean ?? 0) !== 0)).toBe(true);
      expect(partsSummary(parts, words)).toContain(label);
    }
    const [{ rows }] = partsTable(parts, words).groups;
    expect(rows.map(({ head }) => head)).toEqual(parts.dials.map(words.percent));
    for (const { cells } of rows) expect(cells).toHaveLength(2 * parts.parts.length);
  });

  test("before the first look no part has an interval", () => {
    const [early] = engineProps(8).curves;
    const { parts } = found(of, early);
    expect(parts.every(({ estimates }) => estimates.every(({ halfWidth }) => halfWidth === null))).toBe(true);
    expect(partsSentence(found(of, early), early, words)).toContain("perhaps");
  });
});

describe("the sentences of the parts", () => {
  test("name the reason at the rigid end and at the answer, with the engine's figures", () => {
    const parts = found(brokenPromises);
    const top = (at: number) =>
      parts.parts.reduce((best, part) =>
        (part.estimates[at].mean ?? 0) > (best.estimates[at].mean ?? 0) ? part : best,
      );
    const text = partsSentence(parts, curve, words);
    for (const at of [0, parts.answer]) {
      expect(text).toContain(top(at).clause);
      expect(text).toContain(words.estimate(top(at).estimates[at], "inHundred"));
    }
  });

  test("name the part of the cost that rises most only where that is shown", () => {
    const parts = found(costMade);
    const rising = (mean: number) => ({
      ...parts,
      parts: parts.parts.map((part, i) => ({ ...part, rise: { mean: i === 1 ? mean : 0, halfWidth: 0.5 } })),
    });
    expect(partsSentence(rising(2), curve, words)).toMatch(
      new RegExp(`${parts.parts[1].clause} rises? most, by €2\\.0`),
    );
    expect(partsSentence(rising(0.4), curve, words)).not.toContain("rise");
  });

  /** A whole whose first part is the largest, or under another name the one that rises. */
  function named(of: Parted, id: string): string {
    const parts = found(of);
    const estimates = parts.dials.map(() => ({ mean: 5, halfWidth: 0.1 }));
    const rise = { mean: 2, halfWidth: 0.5 };
    return partsSentence({ ...parts, parts: [{ id, ...of.names[id], estimates, rise }] }, curve, words);
  }

  test.each([
    ["wages", "wages take most", "wages rise most"],
    ["premiums", "pay for skill takes most", "pay for skill rises most"],
    ["overtime", "overtime takes most", "overtime rises most"],
    ["desk", "the desk takes most", "the desk rises most"],
    ["referrals", "referrals take most", "referrals rise most"],
    ["visits", "costs of visits take most", "costs of visits rise most"],
    ["fixed", "fixed costs take most", "fixed costs rise most"],
  ])("agree in number with %s", (id, take, rise) => {
    expect(named(costMade, id)).toContain(`, ${take}, `);
    expect(named(costMade, id)).toContain(`from rigid, ${rise}, by `);
  });

  test.each([
    ["abandoned", "customers give up waiting"],
    ["referred", "customers are sent elsewhere"],
    ["unmet", "needs are not met"],
    ["late", "they take too long"],
    ["effort", "they ask too much of the customer"],
  ])("say why in a clause of its own: %s", (id, why) => {
    expect(named(brokenPromises, id)).toContain(`mostly because ${why}, `);
  });

  test("have a name for every part that the engine counts", () => {
    const counted = (group: string) =>
      curve.sample.layout.measures.flatMap(({ scope, name }) =>
        scope === "cell" && name.startsWith(`${group}.`) ? [name.slice(group.length + 1)] : [],
      );
    for (const of of [brokenPromises, costMade]) expect(Object.keys(of.names)).toEqual(counted(of.group));
  });

  test("without a promise none breaks", () => {
    const { promise, ...unpromised } = withinReach();
    expect(promise).toBeDefined();
    expect(partsOf(engineProps(8, unpromised).curves[0], brokenPromises)).toBeNull();
  });
});

describe("names of bands", () => {
  const edge = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));

  test("stand within their band all along, and off the line to avoid", () => {
    fc.assert(
      fc.property(fc.array(edge, { minLength: 2, maxLength: 12 }), fc.integer({ min: 0, max: 300 }), (pairs, avoid) => {
        const edges = pairs.map(([a, b], i) => ({
          x: (300 * i) / (pairs.length - 1),
          low: Math.max(a, b),
          high: Math.min(a, b),
        }));
        const place = insideAt(edges, { width: 60, height: 16 }, avoid);
        if (place === null) return;
        expect(Math.abs(place.x - avoid)).toBeGreaterThanOrEqual(30);
        for (const { x, low, high } of edges) {
          if (Math.abs(x - place.x) >= 30) continue;
          expect(low - place.y).toBeGreaterThan(7.9);
          expect(place.y - high).toBeGreaterThan(7.9);
        }
      }),
      runs(300),
    );
  });

  test("give way to a hairline where the band has the room", () => {
    expect(clearOf(50, [20, 80], 10, 30)).toBe(50);
    expect(clearOf(50, [48], 10, 30)).toBe(58);
    expect(clearOf(50, [53], 10, 30)).toBe(43);
    expect(clearOf(50, [48], 10, 12)).toBe(50);
  });

  test("beside their ends keep their order and their distance, and stay where they are if they can", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (wished) => {
        const bottomUp = [...wished].sort((a, b) => b - a);
        const placed = spreadOut(bottomUp, 16, { min: 0, max: 200 });
        placed.slice(1).forEach((y, i) => {
          expect(placed[i] - y).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        for (const y of placed) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(200);
        }
        const roomy = bottomUp.every((y, i) => i === 0 || bottomUp[i - 1] - y >= 16);
        if (roomy) expect(placed).toEqual(bottomUp);
      }),
      runs(300),
    );
  });
});
