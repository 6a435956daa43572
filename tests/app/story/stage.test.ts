import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, told } from "../../../src/app/answer/meaning.ts";
import { measureIn } from "../../../src/app/answer/measures.ts";
import { eased } from "../../../src/app/charts/travel.ts";
import type { Shown } from "../../../src/app/store/shown.ts";
import { pictureOf } from "../../../src/app/story/names.ts";
import { elapsedText } from "../../../src/app/story/notes/time.ts";
import { type Fit, fitted, largest, least, loose } from "../../../src/app/story/stage/fit.ts";
import { between, frameOf } from "../../../src/app/story/stage/frame.ts";
import { placeAfter, stageKey } from "../../../src/app/story/stage/keys.ts";
import { stageLabels } from "../../../src/app/story/stage/labels.ts";
import { stageSize } from "../../../src/app/story/stage/size.ts";
import { stretch } from "../../../src/app/story/stage/smooth.ts";
import { durationText, footOf, headOf, sideOf } from "../../../src/app/story/stage/telling.ts";
import { costExperienceModel } from "../../../src/app/views/cost-experience/model.ts";
import { focusOf } from "../../../src/app/views/source.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { file, moved, promising } from "../store/support.ts";
import { fixtureProps } from "../views/fixture.ts";
import { situationOf } from "./support.ts";

const words = createWords("en-GB", "EUR");
const props = fixtureProps(800);
const shown: Shown = {
  ...props,
  file: file(),
  rule: "promise",
  precision: { days: 800, expected: 800, open: [], budget: 1000, spent: false },
  luckBefore: null,
};
const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join("");

describe("the table on the stage", () => {
  it("holds rigid, the answer and flexible, each with the answer's own figures and intervals", () => {
    const { answer } = focusOf(shown);
    const { name, heads, rows } = sideOf(shown, words, "en-GB");
    expect([name, ...heads]).toEqual(["Customers mixed", "€ a customer", "kept in 100"]);
    const dials = [0, told(answer).dial, 1];
    expect(rows.map(({ strong }) => strong)).toEqual([false, true, false]);
    expect(rows.map(({ temperature }) => temperature)).toEqual(["cold", "right", "hot"]);
    dials.forEach((dial, i) => {
      const cell = cellsOf(answer).find((each) => each.dial === dial);
      const cost = cell && measureIn(cell, "costPerCustomer");
      const kept = cell && measureIn(cell, "promiseKept");
      if (!cost || !kept) throw new Error("a dial without its figures");
      expect(rows[i].figures).toEqual([
        {
          value: words.finer(cost, "money").replace("€", ""),
          plusMinus: words.plusMinus(cost, "money")?.replace("€", ""),
        },
        { value: words.finer(kept, "inHundred"), plusMinus: words.plusMinus(kept, "inHundred") },
      ]);
    });
  });

  it("says what is weighed by the rule, and what keeping means in the scenario's own terms", () => {
    expect(sideOf(shown, words, "en-GB").note).toBe("Kept: need met within 2 hours, with an effort of at most 1.5.");
    expect(sideOf({ ...shown, rule: "noticeable" }, words, "en-GB").heads[1]).toBe("experience");
    expect(sideOf({ ...shown, rule: "value" }, words, "en-GB").heads[1]).toBe("net value, €");
  });

  it("calls no dial just right before that is shown, and gives it no interval", () => {
    const early = { ...shown, ...fixtureProps(4), stage: "coarse" as const };
    const { rows } = sideOf(early, words, "en-GB");
    expect(rows.every(({ figures }) => figures.every(({ plusMinus }) => plusMinus === ""))).toBe(true);
    expect(rows.map(({ name }) => name)).not.toContain("Just right");
  });

  it("writes times as people say them", () => {
    expect([45, 60, 7.5, 120].map((minutes) => durationText(minutes))).toEqual([
      "45 minutes",
      "1 hour",
      "7.5 minutes",
      "2 hours",
    ]);
  });
});

describe("what is said of a step", () => {
  it("is its caption, or the answer itself where it has none", () => {
    const own = headOf("Not *everybody*\nOnly some", shown, "en-GB");
    expect([textOf(own.head), textOf(own.beside)]).toEqual(["Not everybody", "Only some"]);
    const answers = headOf(" ", shown, "en-GB");
    expect(textOf(answers.head)).toMatch(/^Just right is \d+.% flexible/);
    expect(answers.head[0].temperature).toBe("right");
    expect(textOf(headOf("", null, "en-GB").head)).toBe("The first days are being counted.");
  });

  it("ends with days, intervals, luck and assumptions, each as it is", () => {
    const opened = file();
    const changed = promising(moved(opened, 50), 0.5);
    const foot = footOf(situationOf(opened, changed, { seed: "seed 7" }), shown, words);
    const { replications } = focusOf(shown).answer;
    expect(foot).toBe(`${replications} days, 95\u202f% intervals, seed 7, 2 assumptions changed`);
    expect(footOf(situationOf(opened), shown, words)).toMatch(/, seed goldilocks, no assumptions changed$/);
  });

  it("says that days are still being counted for as long as they are", () => {
    const situation = situationOf(file());
    expect(footOf(situation, null, words)).toMatch(/^nothing counted yet, /);
    expect(footOf(situation, { ...shown, stage: "refining" }, words)).toMatch(/^still being counted: \d+ days, 95/);
    const coarse = { ...shown, ...fixtureProps(4), stage: "coarse" as const };
    expect(footOf(situation, coarse, words)).toMatch(/^coarse so far: 4 days, no intervals yet, /);
  });
});

describe("a move from step to step", () => {
  const from = frameOf(costExperienceModel(props, words, null), "one");
  const later = fixtureProps(900);
  const to = frameOf(costExperienceModel({ ...later, curves: later.curves.slice(1) }, words, null), "one");
  const points = (frame: typeof from, id: string) => frame.curves.find((curve) => curve.id === id)?.points ?? [];

  it("begins where everything was and ends where it is to be", () => {
    expect(between(from, to, 1)).toBe(to);
    const start = between(from, to, 0);
    expect([start.x, start.y]).toEqual([from.x, from.y]);
    for (const { id } of to.curves) {
      const before = points(from, id);
      for (const point of points(start, id)) {
        const same = before.find(({ dial }) => dial === point.dial);
        if (same !== undefined) expect([point.x, point.y]).toEqual([same.x, same.y]);
      }
    }
  });

  it("carries every point along a straight line", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (t) => {
        const [start, now] = [between(from, to, 0), between(from, to, t)];
        for (const { id } of to.curves) {
          points(now, id).forEach((point, i) => {
            const [a, b] = [points(start, id)[i], points(to, id)[i]];
            expect(point.x).toBeCloseTo(a.x + t * (b.x - a.x), 9);
            expect(point.y).toBeCloseTo(a.y + t * (b.y - a.y), 9);
          });
        }
      }),
    );
  });

  it("lets a curve fade that goes, and one that comes; of another scenario, all of them", () => {
    const alpha = (frame: typeof from, id: string) => frame.curves.find((curve) => curve.id === id)?.alpha;
    const [gone] = from.curves;
    expect(alpha(between(from, to, 0.25), gone.id)).toBe(0.75);
    expect(alpha(between(to, from, 0.25), gone.id)).toBe(0.25);
    const other = frameOf(costExperienceModel(props, words, null), "two");
    expect(between(from, other, 0.5).curves).toHaveLength(6);
  });

  it("goes on in the same picture where view and scenario are the same, and begins anew with what is played", () => {
    const step = (id: string, view: string, changed = file()) => ({
      id,
      caption: "",
      notes: "",
      situation: situationOf(file(), changed, { view }),
    });
    const first = pictureOf(step("1", "teams"));
    expect(pictureOf(step("2", "teams", promising(file(), 0.5)))).toBe(first);
    expect(pictureOf(step("3", "along-the-dial"))).not.toBe(first);
    expect(pictureOf(step("4", "teams", { ...file(), id: "another" }))).not.toBe(first);
    expect(pictureOf(step("5", "blueprint"))).not.toBe(pictureOf(step("6", "blueprint")));
  });

  it("never goes back on its way, and begins and ends at rest", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        expect(eased(Math.min(a, b))).toBeLessThanOrEqual(eased(Math.max(a, b)));
      }),
    );
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
  });
});

describe("a smooth line", () => {
  it("goes through its points, and stays straight between points on a line", () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x }));
    const middle = stretch(line, 1);
    expect([middle[0], middle.at(-1)]).toEqual([line[1], line[2]]);
    for (const { x, y } of middle) expect(y).toBeCloseTo(2 * x, 9);
  });
});

describe("the keys of the stage", () => {
  const press = (key: string, part = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...part });

  it("go on and back by arrows, page keys and space, to the ends, and out", () => {
    const keys = ["ArrowRight", "PageDown", " ", "ArrowLeft", "PageUp", "Home", "End", "Escape"];
    const meant = ["next", "next", "next", "previous", "previous", "first", "last", "leave"];
    expect(keys.map((key) => stageKey(press(key)))).toEqual(meant);
  });

  it("leave everything else to the browser, and all that is pressed with another key", () => {
    for (const key of ["a", "Tab", "Enter", "F11", "constructor"]) expect(stageKey(press(key))).toBeNull();
    for (const part of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(stageKey(press("ArrowRight", part))).toBeNull();
    }
  });

  it("never lead beyond the ends", () => {
    const keys = fc.constantFrom("next", "previous", "first", "last", "nothing", "leave") as fc.Arbitrary<"next">;
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 100 }), fc.nat(), (key, steps, place) => {
        const at = place % steps;
        const after = placeAfter(key, at, steps);
        expect(after >= 0 && after < steps && (key !== ("last" as string) || after === steps - 1)).toBe(true);
      }),
    );
  });
});

describe("the size of the stage", () => {
  it("is that of the design at 1920 by 1080, smaller where the window is, and a column on a phone", () => {
    expect(stageSize(1920, 1080)).toEqual({ unit: 1, upright: false });
    expect(stageSize(1280, 720).unit).toBeCloseTo(2 / 3, 9);
    expect(stageSize(2560, 1080).unit).toBe(1);
    expect(stageSize(390, 844)).toEqual({ unit: 390 / 720, upright: true });
  });
});

describe("a view on the stage", () => {
  interface Laid {
    /** What of the view is no chart, and how high its chart likes to be. */
    readonly besides: number;
    readonly chart: number;
    /** In units, with the words above as they are, and with smaller ones. */
    readonly room: number;
    readonly tightRoom: number;
  }

  /** What it comes to, when it is measured after each change. */
  function settledFit({ besides, chart, room, tightRoom }: Laid): Fit {
    let fit = loose;
    for (let round = 0; round < 200; round++) {
      const drawn = Math.min(chart, fit.chart ?? chart);
      const scale = Math.max(least, largest * fit.part);
      const next = fitted(fit, {
        room: (fit.tight ? tightRoom : room) / scale,
        height: besides + drawn,
        chart: drawn,
        isCutOff: false,
      });
      if (next === fit) return fit;
      fit = next;
    }
    throw new Error("it never settles");
  }

  it("has no type below 23 units where a lower chart, or smaller words above, make room", () => {
    expect(12.5 * largest).toBeGreaterThanOrEqual(23);
    expect(settledFit({ besides: 60, chart: 200, room: 577, tightRoom: 700 })).toBe(loose);
    const lower = settledFit({ besides: 83, chart: 330, room: 577, tightRoom: 700 });
    expect(lower).toMatchObject({ tight: false, part: 1 });
    expect((83 + (lower.chart ?? 0)) * largest).toBeLessThanOrEqual(577 + largest);
    const tight = settledFit({ besides: 90, chart: 394, room: 577, tightRoom: 720 });
    expect(tight).toMatchObject({ tight: true, part: 1 });
    expect((90 + (tight.chart ?? 0)) * largest).toBeLessThanOrEqual(720 + largest);
  });

  it("is never cut off: what has no room at all is drawn smaller, down to a limit", () => {
    const any = fc.integer({ min: 1, max: 800 });
    fc.assert(
      fc.property(any, any, any, any, (besides, chart, room, more) => {
        const laid = { besides, chart, room, tightRoom: room + more };
        const { chart: lower, tight, part } = settledFit(laid);
        const scale = Math.max(least, largest * part);
        const height = besides + Math.min(chart, lower ?? chart);
        const fits = height <= (tight ? laid.tightRoom : laid.room) / scale + 1;
        expect(fits || scale === least).toBe(true);
        if (part < 1) expect(tight).toBe(true);
      }),
    );
  });
});

describe("the time since the beginning", () => {
  it("is told in minutes and seconds, from an hour on in hours", () => {
    expect([0, 65_000, 3_600_000, 3_725_999].map(elapsedText)).toEqual(["0:00", "1:05", "1:00:00", "1:02:05"]);
  });
});

describe("the labels on the stage", () => {
  /** Every sign as wide as every other. */
  const ctx = { font: "", measureText: (text: string) => ({ width: 9 * text.length }) };
  const colour = { cold: "", right: "", hot: "", between: "", none: "", open: "" };
  const theme = { ground: "", ink: "", ink2: "", ink3: "", edge: "", rule: "", sans: "", serif: "" };
  const board = {
    ctx: ctx as unknown as CanvasRenderingContext2D,
    theme: { ...theme, colour, tint: colour },
    bounds: { x: 0, y: 0, width: 900, height: 700 },
    at: (point: { readonly x: number; readonly y: number }) => point,
    obstacles: [],
  };

  it("name every curve on a phone, where three answers stand side by side", () => {
    const frame = frameOf(costExperienceModel(props, words, null), "bank");
    // In pixels, about where the shipped scenarios have them; their marks are 26 wide.
    const apart = fc.integer({ min: 32, max: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 130 }), fc.tuple(apart, apart), (first, [second, third]) => {
        const xs = [first, first + second, first + second + third];
        const curves = frame.curves.slice(0, 3).map((curve, i) => ({
          ...curve,
          name: ["Customers alike", "Mixed customers", "Varied customers"][i],
          inFocus: i === 1,
          points: curve.points
            .filter(({ isAnswer }) => isAnswer)
            .map((point) => ({ ...point, x: xs[i], y: 75 + 2 * i })),
        }));
        const bounds = { x: 0, y: 0, width: 351, height: 280 };
        const labels = stageLabels({ ...frame, curves }, { ...board, bounds });
        const names = labels.map(({ place }) => place.id).filter((id) => id.startsWith("name"));
        expect(names.sort()).toEqual(curves.map(({ id }) => `name ${id}`).sort());
      }),
    );
  });

  it("always name the curve that the step is about, however near the other answers are", () => {
    const frame = frameOf(costExperienceModel(props, words, null), "bank");
    const anywhere = fc.record({ x: fc.integer({ min: 350, max: 550 }), y: fc.integer({ min: 285, max: 303 }) });
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: frame.curves.length, maxLength: frame.curves.length }), (places) => {
        const curves = frame.curves.map((curve, i) => ({
          ...curve,
          points: curve.points.filter(({ isAnswer }) => isAnswer).map((point) => ({ ...point, ...places[i] })),
        }));
        const focus = curves.find(({ inFocus }) => inFocus);
        const labels = stageLabels({ ...frame, curves }, board);
        expect(labels.map(({ place }) => place.id)).toContain(`name ${focus?.id}`);
      }),
    );
  });
});
