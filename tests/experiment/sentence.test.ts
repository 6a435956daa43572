/** The answer in words, to the letter. Narrow spaces are written as plain ones here. */
import { describe, expect, test } from "vitest";
import { type AnswerOptions, answer } from "../../src/experiment/answer.ts";
import { measureIndex } from "../../src/experiment/estimates.ts";
import type { Terms } from "../../src/experiment/evidence.ts";
import { answerSentences, answerSpans } from "../../src/experiment/sentence.ts";
import { plainText } from "../../src/experiment/telling.ts";
import { defaultDials, type Rule } from "../../src/experiment/types.ts";
import { type Columns, firstDays, made, ownSwing, type Swing, terms, unpromised } from "./synthetic.ts";
import { drawn } from "./world.ts";

interface Telling {
  readonly rule?: Rule;
  readonly common?: Partial<Swing>;
  readonly own?: Partial<Swing>;
  readonly terms?: Terms;
  readonly options?: AnswerOptions;
}

const plain = (text: string): string => text.replaceAll("\u202f", " ");

/**
 * Days that scatter less than those of rules.test.ts. Student's reach of what is told is 6.61 / sqrt(39) = 1.059
 * deviations on the 40 days of the first look: a level of cost is known to 0.22, of promises to 2.2 in 100 and of
 * experience to 0.44; differences to 0.075, 0.75 in 100 and 0.15.
 */
const quiet: Swing = { cost: 0.2, experience: 0.4, kept: 0.02 };

const sampleOf = (columns: Columns, { common, own }: Telling = {}) =>
  made(columns, { ...quiet, ...common }, { ...ownSwing, ...own });

function told(columns: Columns, telling: Telling = {}): string {
  const { rule = "promise", options } = telling;
  return plain(answer(sampleOf(columns, telling), telling.terms ?? terms, rule, options).sentence);
}

const cost = [20, 23.2, 27.3, 30, 33.1];
const kept = [0.57, 0.7, 0.84, 0.86, 0.86];
const experience = [50, 70, 76.5, 77, 77.2];
const value = [30, 34, 39.5, 42, 44];

describe("the sentence of each verdict", () => {
  test("just right: dial, zone, promises kept and cost; then what the ends would change", () => {
    expect(told({ cost, kept })).toBe(
      "Just right is 50 % flexible (50 % only): 84 in 100 promises kept, €27.30 a customer. " +
        "Rigid is €7.30 cheaper and breaks 27 more promises; fully flexible costs €5.80 more and keeps 2 more.",
    );
  });

  test("just right between two neighbours: the zone names both", () => {
    expect(
      told({ cost, kept: [0.5, 0.798, 0.84, 0.86, 0.87] }, { common: { kept: 0.003 }, own: { kept: 0.003 } }),
    ).toContain("Just right is 50 % flexible (25–50 %): 84.0 in 100 promises kept");
  });

  test("rigid is enough: flexibility buys nothing where that is shown", () => {
    expect(told({ cost, kept: [0.91, 0.912, 0.913, 0.914, 0.915] }, { own: { kept: 0.003 } })).toBe(
      "Rigid is enough (0 % only): 91 in 100 promises kept, €20.00 a customer. " +
        "Flexibility would buy nothing anyone notices: fully flexible costs €13.10 more and keeps as many.",
    );
    expect(told({ cost, kept: [0.84, 0.85, 0.85, 0.86, 0.87] })).toBe(
      "Rigid is enough (0 % only): 84 in 100 promises kept, €20.00 a customer. " +
        "Fully flexible costs €13.10 more and keeps 3 more promises.",
    );
  });

  test("flexible to the limit: the dial ends there", () => {
    expect(told({ cost, kept: [0.3, 0.5, 0.6, 0.7, 0.83] })).toBe(
      "Fully flexible is right (100 % only), and the dial ends there: 83 in 100 promises kept, €33.10 a customer. " +
        "Rigid is €13.10 cheaper and breaks 53 more promises.",
    );
  });

  test("an end that is right only to a neighbour: the estimate's dial is named beside it", () => {
    expect(
      told({ cost, kept: [0.798, 0.83, 0.86, 0.87, 0.88] }, { common: { kept: 0.003 }, own: { kept: 0.003 } }),
    ).toContain(
      "Rigid is enough (0–25 %), or by the estimate 25 % flexible: 83.0 in 100 promises kept, €23.20 a customer.",
    );
  });

  test("a tie: the equals, and the least flexible of them", () => {
    expect(told({ cost: [20, 23.02, 25, 23, 33], kept: [0.5, 0.84, 0.84, 0.84, 0.87] })).toBe(
      "25 % and 75 % flexible are equal for all that anyone would notice; the least flexible of them, 25 %: " +
        "84 in 100 promises kept, €23.02 a customer. " +
        "Rigid is €3.02 cheaper and breaks 34 more promises; fully flexible costs €9.98 more and keeps 3 more.",
    );
  });

  test("not yet: a range instead of a point, and how many days more", () => {
    // Levels are known to 0.086 for the zone: 0.7 is shown to miss 0.8, and 0.84 not to keep it.
    expect(told({ cost, kept }, { common: { kept: 0.15 } })).toMatch(
      /^Somewhere between 50 % and 100 % flexible\. After 40 days the data cannot say more; about \d+0 more would\.$/,
    );
    expect(told({ cost, kept: [0.3, 0.5, 0.6, 0.7, 0.795] })).toMatch(
      /^Perhaps 100 % flexible, if any dial keeps 80 promises in 100\. After 40 days /,
    );
  });

  test("not yet: that the budget is spent, and that more of the same might not do", () => {
    expect(told({ cost, kept }, { common: { kept: 0.15 }, options: { maxDays: 40 } })).toContain(
      " After 40 days, all it was given, the data cannot say more; about ",
    );
    // Differences of 70 from day to day, in net values that are 0 to 2.5 apart.
    expect(told({ cost, value: cost }, { rule: "value", own: { cost: 50 } })).toBe(
      "Somewhere between 0 % and 100 % flexible. " +
        "After 40 days the data cannot say more; even 1,000 times as many might not.",
    );
  });

  test("not yet: before the first look only what meets the eye, in runs where there are no days", () => {
    const continuous: Terms = { ...terms, regime: { kind: "continuous", warmUpMinutes: 60, minutes: 600 } };
    const first = (days: number, of: Terms): string =>
      plain(answer(firstDays(sampleOf({ cost, kept }), days), of, "promise").sentence);
    expect(first(8, terms)).toBe("Perhaps 50 % flexible, at first sight (8 days). Nothing is shown before 40 days.");
    expect(first(39, terms)).toContain(", at first sight (39 days).");
    expect(first(1, continuous)).toMatch(/^Perhaps \d+ % flexible, at first sight \(1 run\)\. Nothing .* 40 runs\.$/);
  });

  test("out of reach: a question of strategy, with the best there is and what even that stays below", () => {
    expect(told({ cost, kept: [0.3, 0.5, 0.72, 0.71, 0.6] })).toBe(
      "No dial keeps 80 promises in 100; the best keeps 72, surely fewer than 74. " +
        "That is a question of strategy, not of process: which customers, what promise?",
    );
    // 1,220 a day; on both sides it would be known to 1.059 * 100 * 0.206 = 22.
    expect(told({ cost, value }, { rule: "value", terms: { ...terms, goal: { netPerDay: 1505 } } })).toBe(
      "No dial brings €1,505 a day; the best brings €1,220, surely less than €1,240. " +
        "That is a question of strategy, not of process: which customers, what promise?",
    );
  });
});

describe("the other rules", () => {
  test("say experience instead of promises, and what nobody would notice", () => {
    expect(told({ cost, experience }, { rule: "noticeable", terms: unpromised })).toBe(
      "Just right is 50 % flexible (50 % only): experience 76.5 of 100, €27.30 a customer. " +
        "Rigid is €7.30 cheaper and loses 26.5 points of experience; " +
        "fully flexible costs €5.80 more and gives the same experience (shown: no one would notice).",
    );
  });

  test("say net value", () => {
    expect(told({ cost, value }, { rule: "value" })).toBe(
      "Just right is 50 % flexible (50 % only): net value €12.20, cost €27.30 a customer. " +
        "Rigid is €7.30 cheaper and brings €2.20 less; fully flexible costs €5.80 more and brings €1.30 less.",
    );
  });
});

describe("a difference that is not shown", () => {
  const near = { cost: [27.2, 28, 27.3, 30, 33.1], kept };

  test("of cost is not yet known, with the days that would show it", () => {
    // 0.10 known to 1.059 * 0.4243 = 0.449: (0.449 / 0.10)^2 - 1 times 40 days is 768.
    expect(told(near, { own: { cost: 0.3 } })).toContain(
      " Rigid (whether it costs more or less is not yet known: about 770 more days) breaks 27 more promises; " +
        "fully flexible costs €5.80 more and keeps 2 more.",
    );
  });

  test("of promises is not yet known either", () => {
    expect(told({ cost, kept }, { own: { kept: 0.04 } })).toMatch(
      /fully flexible costs €5\.80 more \(whether it keeps more or fewer is not yet known: about \d+ more days\)\.$/,
    );
  });

  test("of neither leaves open what the end would change", () => {
    // Levels are known to 0.573 * 0.02 = 0.0115 for the zone: one is shown to miss 0.8, the other to keep it. Their
    // difference of 0.026 is known to 1.059 * 0.02 * sqrt(2) = 0.030 for the sentence.
    const open = { cost: near.cost, kept: [0.787, 0.7, 0.813, 0.86, 0.86] };
    expect(told(open, { common: { kept: 0 }, own: { cost: 0.3, kept: 0.02 } })).toContain(
      "What rigid would change is not yet known; fully flexible costs €5.80 more and keeps 5 more promises.",
    );
  });

  test("at all is equal when that is shown, in the words for it", () => {
    const alike = { cost: [27.31, 29, 27.3, 30, 33.1], kept: [0.78, 0.7, 0.84, 0.86, 0.86] };
    expect(told(alike)).toContain(" Rigid costs the same (shown: no one would notice) and breaks 6 more promises;");
  });
});

describe("today's design", () => {
  const inUse = (design: string, dial: number): Terms => ({ ...terms, today: { design, dial } });

  test("comes after the ends, where it is another dial of the curve", () => {
    expect(told({ cost, kept }, { terms: inUse("only", 0.75) })).toMatch(
      / fully flexible costs €5\.80 more and keeps 2 more; today's design costs €2\.70 more and keeps 2 more\.$/,
    );
    for (const known of [0, 0.5, 1, 0.6]) {
      expect(told({ cost, kept }, { terms: inUse("only", known) })).toBe(told({ cost, kept }));
    }
  });

  test("may be of another curve that saw the same customers", () => {
    const other = {
      ...sampleOf({ cost: cost.map((money) => money - 5), kept: [0.5, 0.5, 0.5, 0.5, 0.5] }),
      design: "now",
    };
    const sentence = (today: string) =>
      plain(answer(sampleOf({ cost, kept }), inUse(today, 0.5), "promise", { today: other }).sentence);
    expect(sentence("now")).toContain("; today's design is €5 cheaper and breaks 34 more.");
    expect(sentence("only")).not.toContain("today");
  });

  test("on the curve itself is told on as many days as the answer rests on, however many there are", () => {
    // 0.81 is shown to keep 0.8 at the third look; 0.86 was known for what it is at the first.
    const asked = inUse("only", 0.75);
    const long = made({ cost, kept: [0.57, 0.7, 0.81, 0.86, 0.86] }, quiet, ownSwing, 128);
    const { cells, sentence } = answer(long, asked, "promise");
    expect(cells.map(({ replications }) => replications)).toEqual([40, 40, 64, 40, 40]);
    const { slots, measures } = long.layout;
    const costSlot = measures[measureIndex(long.layout, "costPerCustomer")].numerator;
    /** As if it had cost three times as much today from some day on. */
    const dearer = (from: number): string => {
      const tallies = long.tallies.map((rows, dial) =>
        rows.map((sum, at) => (dial === 3 && at >= from * slots && at % slots === costSlot ? 3 * sum : sum)),
      );
      return answer({ ...long, tallies }, asked, "promise").sentence;
    };
    expect(dearer(64)).toBe(sentence);
    expect(dearer(63)).not.toBe(sentence);
  });

  test("is told on those days too where it is rigid, and dropped out early", () => {
    // Rigid costs 0.27 more than the answer: 40 days know that to 0.3, and 64 to 0.23.
    const columns = { cost: [27.57, 27.4, 27.3, 30, 33.1], kept: [0.57, 0.7, 0.81, 0.86, 0.86] };
    const long = made(columns, quiet, { ...ownSwing, cost: 0.2 }, 64);
    expect(plain(answer(long, terms, "promise").sentence)).toMatch(
      /Rigid \(whether it costs more or less is not yet known: about (\d|1\d) more days\) breaks 24 more promises/,
    );
    expect(plain(answer(long, inUse("only", 0), "promise").sentence)).toContain("Rigid costs €0.27 more");
  });
});

describe("a refined answer", () => {
  const dials = [...new Set([...defaultDials, ...Array.from({ length: 31 }, (_, i) => (30 + i) / 100)])];
  const sample = drawn(
    {
      truth: (dial) => ({ cost: 20 + 10 * dial, kept: 0.8 + 0.5 * (dial - 0.432), experience: 70, value: 40 }),
      noise: { common: 0.02, own: 0.005 },
      seed: 1,
    },
    dials.sort((a, b) => a - b),
    128,
  );

  test("names the hundredth and its zone, with what is kept and what it costs there", () => {
    const { finer, sentence } = answer(sample, terms, "promise");
    expect(finer?.zone.dials.length).toBeGreaterThan(1);
    const [dial, low, high] = [finer?.dial, finer?.zone.low, finer?.zone.high].map((at) => Math.round(100 * (at ?? 0)));
    expect(plain(sentence)).toContain(
      `Just right is ${dial} % flexible (${low}–${high} %): 80 in 100 promises kept, €24`,
    );
    // Against it rigid costs 10 times the dial less.
    expect(plain(sentence)).toMatch(new RegExp(`Rigid is €${Math.floor(dial / 10)}\\.\\d\\d cheaper and breaks 2\\d`));
  });
});

describe("spans", () => {
  const sample = sampleOf({ cost, kept });
  const result = answer(sample, terms, "promise");

  test("colour the verdict, rigid and flexible, and add up to the sentence", () => {
    const spans = answerSpans(result, { sample, terms });
    expect(plainText(spans)).toBe(result.sentence);
    expect(spans.filter(({ tone }) => tone !== "plain").map(({ text, tone }) => [tone, plain(text)])).toEqual([
      ["right", "Just right is 50 % flexible"],
      ["cold", "Rigid"],
      ["hot", "fully flexible"],
    ]);
  });

  test("come as two sentences for a headline", () => {
    const { first, second } = answerSentences(result, { sample, terms });
    expect(`${plainText(first)} ${plainText(second)}`).toBe(result.sentence);
  });

  test("set strategy in bold and colour nothing when out of reach", () => {
    const beyond = sampleOf({ cost, kept: kept.map((share) => share - 0.2) });
    const spans = answerSpans(answer(beyond, terms, "promise"), { sample: beyond, terms });
    expect(new Set(spans.map(({ tone }) => tone))).toEqual(new Set(["plain", "strong"]));
  });

  test("write numbers as the reader's locale does", () => {
    expect(told({ cost, experience }, { rule: "noticeable", options: { locale: "de-DE" } })).toContain(
      "experience 76,5 of 100, 27,30\u00a0€ a customer.",
    );
  });
});
