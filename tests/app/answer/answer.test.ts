import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSay } from "../../../src/app/answer/announce.ts";
import { isFirm, temperatureOf, zoneRuns } from "../../../src/app/answer/meaning.ts";
import { bandOf, between, centred, dotAt, roomBeside } from "../../../src/app/answer/strip.ts";
import { type Answer, defaultDials } from "../../../src/experiment/types.ts";

const zoneOf = (...dials: number[]) => ({ low: Math.min(...dials), high: Math.max(...dials), dials });
const cells = defaultDials.map((dial) => ({ dial, replications: 64, measures: {}, certified: {} }));
const onGrid = { certified: true, finer: null, dial: 0.3 } as const;

describe("what a dial means", () => {
  const found = { ...onGrid, verdict: "a tie", zone: zoneOf(0.3, 0.35, 0.65) } as const;

  test("left of the zone is too rigid, right of it too flexible, and both its ends are in it", () => {
    expect([0.25, 0.3, 0.35, 0.65, 0.7].map((dial) => temperatureOf(dial, found))).toEqual([
      "cold",
      "right",
      "right",
      "right",
      "hot",
    ]);
  });

  test("a dial that is ruled out between two stretches of the zone is not called right", () => {
    expect(temperatureOf(0.5, found)).toBe("between");
    expect(zoneRuns({ ...found, cells })).toEqual([
      [0.3, 0.35],
      [0.65, 0.65],
    ]);
  });

  test("out of reach has no temperature", () => {
    expect(temperatureOf(0.5, { ...onGrid, verdict: "out of reach", zone: { low: 0.5, high: 0.5, dials: [] } })).toBe(
      "none",
    );
  });

  test("before the first look no dial is called anything", () => {
    expect(temperatureOf(0.3, { ...found, certified: false, verdict: "not yet" })).toBe("open");
  });

  test("the hundredths have the last word on the zone", () => {
    const finer = { dial: 0.31, zone: zoneOf(0.3, 0.31), replications: 64, cells: [{ ...cells[0], dial: 0.31 }] };
    const refined = { ...found, verdict: "just right", finer } as const;
    expect([0.29, 0.3, 0.31, 0.35].map((dial) => temperatureOf(dial, refined))).toEqual([
      "cold",
      "right",
      "right",
      "hot",
    ]);
    expect(zoneRuns({ ...refined, cells })).toEqual([[0.3, 0.31]]);
  });

  test("an open question is not drawn as settled", () => {
    expect(isFirm({ verdict: "not yet" })).toBe(false);
    expect(isFirm({ verdict: "just right" })).toBe(true);
  });
});

describe("announcements", () => {
  const found = (verdict: Answer["verdict"], sentence: string, certified = true) => ({ certified, verdict, sentence });

  test("the first answer is said, refinements of it are not", () => {
    const first = toSay(null, found("not yet", "Somewhere."), "coarse");
    expect(first?.sentence).toBe("Somewhere.");
    expect(toSay(first, found("not yet", "Somewhere nearer."), "refining")).toBeNull();
  });

  test("a changed verdict is said, and the settled answer", () => {
    const first = found("not yet", "Somewhere.");
    expect(toSay(first, found("just right", "Here."), "refining")?.sentence).toBe("Here.");
    expect(toSay(first, found("not yet", "Nearer."), "settled")?.sentence).toBe("Nearer.");
  });

  test("of coarse pictures only the very first is said", () => {
    expect(toSay(null, found("not yet", "Perhaps.", false), "coarse")?.sentence).toBe("Perhaps.");
    expect(toSay(found("just right", "Here."), found("not yet", "Perhaps.", false), "coarse")).toBeNull();
  });

  test("nothing is said twice", () => {
    const said = found("just right", "Here.");
    expect(toSay(said, said, "settled")).toBeNull();
  });
});

describe("the dial strip", () => {
  test("a zone of one dial still has room for its dot, at the ends too", () => {
    for (const dial of [0, 0.5, 1]) {
      const band = bandOf(dial, dial, 900);
      expect(band[0]).toBeGreaterThanOrEqual(0);
      expect(band[1]).toBeLessThanOrEqual(900);
      expect(dotAt(dial, band, 900)).toBe((band[0] + band[1]) / 2);
    }
  });

  test("a wide zone reaches exactly from its low to its high dial", () => {
    const [from, to] = bandOf(0.4, 0.55, 1000);
    expect(from).toBeCloseTo(400, 9);
    expect(to).toBeCloseTo(550, 9);
  });

  test("labels stay on the strip, and those at the ends give way", () => {
    expect(centred(0, 100, 300)).toEqual({ x: 0, width: 100 });
    expect(centred(300, 100, 300)).toEqual({ x: 200, width: 100 });
    expect(roomBeside({ x: 100, width: 100 }, 60, 90, 300)).toEqual({ left: true, right: false });
  });

  test("the zone's label moves aside for those at the ends while it is over the zone", () => {
    expect(between(150, 100, { left: 60, right: 60 }, 300)).toEqual({ x: 100, width: 100, left: true, right: true });
    expect(between(90, 100, { left: 60, right: 60 }, 300)).toEqual({ x: 72, width: 100, left: true, right: true });
    expect(between(40, 100, { left: 60, right: 60 }, 300)).toEqual({ x: 0, width: 100, left: false, right: true });
    expect(between(20, 100, { left: null, right: 60 }, 300)).toEqual({ x: 0, width: 100, left: false, right: true });
    expect(between(150, 250, { left: 60, right: 60 }, 300)).toEqual({ x: 25, width: 250, left: false, right: false });
  });

  test("no labels of the strip ever lie on each other or beyond its ends, and the zone's is over it", () => {
    const length = fc.integer({ min: 20, max: 250 });
    fc.assert(
      fc.property(
        fc.integer({ min: 250, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        length,
        fc.option(length),
        fc.option(length),
        (width, share, label, left, right) => {
          const found = between(share * width, label, { left, right }, width);
          expect(found.x).toBeGreaterThanOrEqual(found.left ? (left ?? 0) : 0);
          expect(found.x + label).toBeLessThanOrEqual(width - (found.right ? (right ?? 0) : 0));
          expect(share * width).toBeGreaterThanOrEqual(found.x);
          expect(share * width).toBeLessThanOrEqual(found.x + label);
          expect([found.left && left === null, found.right && right === null]).toEqual([false, false]);
        },
      ),
    );
  });
});
