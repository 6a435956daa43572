/** What a study simulates next: in what order, of which dials, and when it is over. */
import { describe, expect, test } from "vitest";
import { answer } from "../../src/experiment/answer.ts";
import { coarseRounds, curvesOfToday, type Question, spending } from "../../src/experiment/spending.ts";
import { type CurveSample, defaultDials, type Rule } from "../../src/experiment/types.ts";
import { type Truth, terms } from "./synthetic.ts";
import { drawn, studied, type World } from "./world.ts";

/** As in procedure.test.ts: the best hundredth of the promise rule is just above `edge`. */
const worldAt = (edge: number, seed: number, noise = { common: 0.05, own: 0.01 }): World => ({
  truth: (dial): Truth => ({
    cost: 20 + 10 * dial,
    kept: 0.8 + 0.5 * (dial - edge),
    experience: 80 - 60 * (dial - edge - 0.2) ** 2,
    value: 40 + 12 * dial - 14 * (dial - edge) ** 2,
  }),
  noise,
  seed,
});

const few = [0, 0.2, 0.4, 0.6, 0.8, 1];
const coarse = [
  { days: 2, dials: few },
  { days: 8, dials: defaultDials },
];

const question = (more: Partial<Question> = {}): Question => ({
  terms,
  rule: "promise",
  confidence: 0.95,
  maxDays: 256,
  focus: 0,
  coarse,
  ...more,
});

const daysByDial = ({ dials, days }: CurveSample): Readonly<Record<string, number>> =>
  Object.fromEntries(dials.map((dial, index) => [dial, days[index]]));

const worlds = [worldAt(0.432, 1), worldAt(0.58, 2), worldAt(0.274, 3, { common: 0.06, own: 0.02 })];

describe("a study", () => {
  const { rounds, samples } = studied(worlds, spending(question({ focus: 1 })));
  const answers = samples.map((sample) => answer(sample, terms, "promise"));

  test("begins with a coarse picture of all curves alike", () => {
    expect(rounds.slice(0, 2)).toEqual(coarse.map(({ days, dials }) => ({ days, dials: [dials, dials, dials] })));
    expect(rounds[2]).toEqual({ days: 40, dials: [[], defaultDials, []] });
  });

  test("goes on with the curve in focus until it is answered, then with the others", () => {
    const looks = rounds.slice(2);
    const others = looks.findIndex(({ dials }) => dials[0].length > 0 || dials[2].length > 0);
    const only = looks.slice(0, others);
    expect(only.every(({ dials: [first, focus, last] }) => first.length + last.length === 0 && focus.length > 0)).toBe(
      true,
    );
    expect(only[only.length - 1].days).toBe(answers[1].replications);
    expect(looks[others]).toMatchObject({ days: 40, dials: [defaultDials, [], defaultDials] });
  });

  test("asks at a look only for dials that are in question", () => {
    for (const [curve, found] of answers.entries()) {
      expect(found.verdict).toBe("just right");
      const most = Math.max(...found.cells.map(({ replications }) => replications));
      expect(most).toBe(found.replications);
      for (const { dial, replications } of found.cells) {
        // Dials around the answer may have had more since, for the hundredths.
        const around = dial > found.zone.low - 0.07 && dial < found.zone.high + 0.07;
        const there = daysByDial(samples[curve])[dial];
        if (around) expect(there).toBeGreaterThanOrEqual(replications);
        else expect(there).toBe(replications);
      }
    }
    // Those that are clearly out have the first look's days and no more, where it took more looks than one.
    expect(answers[2].replications).toBeGreaterThan(40);
    expect(answers[2].cells[20].replications).toBe(40);
  });

  test("ends with the hundredths around each answer, and with nothing more to ask", () => {
    const isGrid = (dial: number): boolean => defaultDials.includes(dial);
    const first = rounds.findIndex(({ dials }) => dials.flat().some((dial) => !isGrid(dial)));
    expect(first).toBeGreaterThan(2);
    for (const [curve, { replications }] of answers.entries()) {
      const before = rounds.slice(0, first).filter(({ dials }) => dials[curve].length > 0);
      expect(before[before.length - 1].days).toBe(replications);
    }
    for (const { finer, zone } of answers) {
      expect(finer?.zone.low).toBeGreaterThan(zone.low - 0.05);
      expect(finer?.zone.high).toBeLessThan(zone.high + 0.05);
    }
    expect(spending(question({ focus: 1 }))(samples)).toBeNull();
  });

  test("never asks for what is there already", () => {
    const known = worlds.map(() => new Map<number, number>());
    for (const { days, dials } of rounds) {
      const fresh = dials.flatMap((curve, index) => curve.map((dial) => (known[index].get(dial) ?? 0) < days));
      expect(fresh).toContain(true);
      for (const [index, curve] of dials.entries()) for (const dial of curve) known[index].set(dial, days);
    }
  });
});

const rules: readonly Rule[] = ["promise", "noticeable", "value"];

test.each(rules)("a curve's days are its own, whatever is beside it and in focus: the %s rule", (rule) => {
  const days = (these: readonly World[], focus: number) =>
    studied(these, spending(question({ rule, focus }))).samples.map(daysByDial);
  const alone = worlds.map((world) => days([world], 0)[0]);
  for (const focus of [0, 1, 2]) expect(days(worlds, focus)).toEqual(alone);
  expect(days([...worlds].reverse(), 0)).toEqual([...alone].reverse());
});

test.each(rules)(
  "the answer rests on what was asked for alone: more days and dials change nothing of it, the %s rule",
  (rule) => {
    for (const world of worlds) {
      const [asked] = studied([world], spending(question({ rule }))).samples;
      const plenty = drawn(world, asked.dials, 300);
      expect(answer(plenty, terms, rule, { maxDays: 256 })).toEqual(answer(asked, terms, rule, { maxDays: 256 }));
      expect(asked.days.some((days) => days < 300)).toBe(true);
    }
  },
);

describe("a study ends", () => {
  const flat: World = {
    truth: () => ({ cost: 20, kept: 0.9, experience: 70, value: 40 }),
    noise: { common: 0.2, own: 0.2 },
    seed: 7,
  };

  test("at its budget, where the days do not settle it", () => {
    const { rounds, samples } = studied([flat], spending(question({ maxDays: 90 })));
    expect(rounds.map(({ days }) => days)).toEqual([2, 8, 40, 50, 64, 80, 90]);
    expect(answer(samples[0], terms, "promise", { maxDays: 90 }).verdict).toBe("not yet");
  });

  test("at the first look where no dial keeps the promise", () => {
    const beyond: World = { ...flat, truth: () => ({ cost: 20, kept: 0.5, experience: 70, value: 40 }) };
    const { rounds } = studied([beyond], spending(question()));
    expect(rounds.map(({ days }) => days)).toEqual([2, 8, 40]);
  });
});

describe("the coarse picture", () => {
  test("is of the whole grid at once where that is quick", () => {
    // 80,000 visits over 8 days of 21 dials: 476 a day.
    expect(coarseRounds(476)).toEqual([{ days: 8, dials: defaultDials }]);
    expect(coarseRounds(477)).toHaveLength(2);
  });

  test("else begins with every fourth dial and the flexible end, on as many days as are simulated at once", () => {
    // 80,000 visits over six dials: 13,333 a dial.
    expect(coarseRounds(2666)[0]).toEqual({ days: 5, dials: few });
    expect(coarseRounds(1666)[0]).toEqual({ days: 8, dials: few });
    expect(coarseRounds(1e6)[0]).toEqual({ days: 2, dials: few });
    expect(coarseRounds(2666)[1]).toEqual({ days: 8, dials: defaultDials });
  });
});

describe("today's design", () => {
  const today = { design: "in-use", dial: 0.68 };
  const asked = ["easy", "hard"].map((population) => ({ population, design: "asked" }));

  test("is put behind the curves asked for, once for each population that has it not among them", () => {
    expect(curvesOfToday(asked, { ...terms, today })).toEqual(
      ["easy", "hard"].map((population) => ({ population, design: "in-use" })),
    );
    expect(curvesOfToday([...asked, { population: "easy", design: "in-use" }], { ...terms, today })).toEqual([
      { population: "hard", design: "in-use" },
    ]);
    expect(curvesOfToday(asked, { ...terms, today: null })).toEqual([]);
  });

  test("is asked for last, at its one dial, on the days that the answer rests on", () => {
    // All made samples are of the design "only".
    const inUse = { ...terms, today: { design: "only", dial: 0.685 } };
    const { rounds, samples } = studied([worlds[0]], spending(question({ terms: inUse })));
    const { replications } = answer(samples[0], inUse, "promise");
    expect(rounds[rounds.length - 1]).toEqual({ days: replications, dials: [[0.685]] });
    const without = studied([worlds[0]], spending(question()));
    expect(rounds.slice(0, -1)).toEqual(without.rounds);
  });
});
