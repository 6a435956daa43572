import { describe, expect, test } from "vitest";
import { toSay } from "../../../src/app/answer/announce.ts";
import { bylineText } from "../../../src/app/answer/byline.ts";
import { isFirm, temperatureOf, zoneRuns } from "../../../src/app/answer/meaning.ts";
import { bandOf, centred, dotAt, roomBeside } from "../../../src/app/answer/strip.ts";
import type { RunState } from "../../../src/app/answer/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { estimate, measureIndex } from "../../../src/experiment/estimates.ts";
import { type Answer, defaultDials } from "../../../src/experiment/types.ts";
import { fixtureCurve, fixtureScenario } from "../views/fixture.ts";

const zoneOf = (...dials: number[]) => ({ low: Math.min(...dials), high: Math.max(...dials), dials });
const cells = defaultDials.map((dial) => ({ dial, measures: {} }));

describe("what a dial means", () => {
  const found = { verdict: "a tie", zone: zoneOf(0.3, 0.35, 0.65) } as const;

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
    expect(zoneRuns({ zone: found.zone, cells })).toEqual([
      [0.3, 0.35],
      [0.65, 0.65],
    ]);
  });

  test("out of reach has no temperature", () => {
    expect(temperatureOf(0.5, { verdict: "out of reach", zone: { low: 0.5, high: 0.5, dials: [] } })).toBe("none");
  });

  test("neither a first look nor an open question is drawn as settled", () => {
    expect(isFirm({ verdict: "just right" }, "coarse")).toBe(false);
    expect(isFirm({ verdict: "not yet" }, "settled")).toBe(false);
    expect(isFirm({ verdict: "just right" }, "refining")).toBe(true);
  });
});

describe("the byline", () => {
  const scenario = fixtureScenario();
  const { answer, sample } = fixtureCurve(scenario, "mixed", 200);
  const words = createWords("en-GB", "EUR");
  const run: RunState = { status: "running", done: 640, of: 1000, redone: 0, changed: 0, offline: false };
  const text = (over: Partial<RunState>, stage: "coarse" | "refining" | "settled" = "refining") =>
    bylineText(answer, stage, { ...run, ...over }, scenario, words);

  test("says how far the days are, and what stopping leaves", () => {
    expect(text({}).count).toBe("640 of 1,000 days");
    expect(text({ status: "stopped" })).toMatchObject({
      verdict: "Just right so far",
      count: "stopped at 640 days; these still count",
    });
    expect(text({ status: "held", changed: 2 })).toMatchObject({
      verdict: "For the old numbers",
      count: "you changed 2",
    });
  });

  test("calls a verdict first look, still refining, or by its name alone", () => {
    expect(text({}, "coarse").verdict).toBe("First look");
    expect(text({}).verdict).toBe("Just right, still refining");
    expect(text({ status: "done", done: 1000 }, "settled").verdict).toBe("Just right");
  });

  test("work lost and being offline are one quiet clause each", () => {
    expect(text({}).notes).toEqual([]);
    expect(text({ redone: 12 }).notes).toEqual(["12 days were lost and done again: same numbers"]);
    expect(text({ redone: 1, offline: true }).notes).toEqual([
      "1 day was lost and done again: same numbers",
      "offline; everything still works here",
    ]);
  });

  test("the precision is that of the answer's own cell", () => {
    const at = (name: string) => estimate(sample, sample.dials.indexOf(answer.dial), measureIndex(sample.layout, name));
    const kept = words.plusMinus(at("promiseKept"), "inHundred");
    const cost = words.plusMinus(at("costPerCustomer"), "money");
    expect(text({}).precision).toBe(`${kept} promises, ${cost}`);
  });

  test("a continuous scenario counts runs", () => {
    const continuous = { regime: { kind: "continuous", warmUpMinutes: 10, minutes: 100 } } as const;
    expect(bylineText(answer, "refining", run, continuous, words).count).toBe("640 of 1,000 runs");
  });
});

describe("announcements", () => {
  const found = (verdict: Answer["verdict"], sentence: string) => ({ verdict, sentence });

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
});
