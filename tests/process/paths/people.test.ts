/** Who is there: unlimited teams, shift plans, work beyond a slot, absence, and closing time. */
import { describe, expect, test } from "vitest";
import { expectPath, handScenario, servers, step, talliesByHand, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";

const oneStep = (headcount: number | number[], openMinutes = 20, more = {}) =>
  handScenario({
    regime: { kind: "day", openMinutes },
    teams: [team("counter", headcount, { wagePerHour: 60, ...more })],
    steps: [step("advise", "counter", 5)],
  });
const took = (arrival: number, ...minutes: number[]): HandCustomer => ({ arrival, work: { advise: minutes } });
const began = (...[scenario, customers, options]: Parameters<typeof runByHand>) =>
  runByHand(scenario, customers, options).customers.map(({ visits }) => visits[0].began);

describe("an unlimited team", () => {
  const kiosk = (people: object) =>
    handScenario({
      teams: [{ id: "kiosk", name: "Kiosk", ...people }],
      steps: [step("print", "kiosk", 5)],
    } as Parameters<typeof handScenario>[0]);

  test("serves everybody at once", () => {
    const { customers } = runByHand(kiosk({ unlimited: true }), [{ arrival: 1 }, { arrival: 1 }, { arrival: 2 }]);
    expect(customers.map(({ visits }) => [visits[0].began, visits[0].ended])).toEqual([
      [1, 1 + 5],
      [1, 1 + 5],
      [2, 2 + 5],
    ]);
    expect(servers(customers[0])).toEqual(["kiosk"]);
  });

  test("is not what one person is", () => {
    expect(began(kiosk({ headcount: 1 }), [{ arrival: 1 }, { arrival: 1 }, { arrival: 2 }])).toEqual([1, 6, 11]);
  });
});

describe("a roster that grows", () => {
  const two = [took(0, 12), took(1, 12)];

  test("brings people who take from the queue", () => {
    expect(began(oneStep([1, 2]), two)).toEqual([0, 10]);
  });

  test("is one that changes: an even one brings nobody", () => {
    expect(began(oneStep([1, 1]), two)).toEqual([0, 12]);
    expect(began(oneStep(1), two)).toEqual([0, 12]);
  });

  test("may grow from nobody", () => {
    expect(began(oneStep([0, 1]), [took(2, 5)])).toEqual([10]);
  });

  test("is the design's where the design has its own", () => {
    const scenario = handScenario({
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 5)],
      design: { headcount: { counter: 2 } },
    });
    expect(began(scenario, two)).toEqual([0, 1]);
  });
});

describe("a roster that shrinks", () => {
  test("sends idle people home at once", () => {
    expect(began(oneStep([2, 1]), [took(0, 12), took(11, 5)])).toEqual([0, 12]);
    expect(began(oneStep([2, 2]), [took(0, 12), took(11, 5)])).toEqual([0, 11]);
  });

  test("sends busy people home as they finish: the first to finish is one too many", () => {
    const three = [took(0, 12), took(1, 13), took(11, 5)];
    expect(began(oneStep([2, 1]), three)).toEqual([0, 1, 1 + 13]);
    expect(began(oneStep([2, 2]), three)).toEqual([0, 1, 12]);
  });

  test("pays what is worked beyond the slot, as worked", () => {
    const three = [took(0, 12), took(1, 13), took(11, 5)];
    // Rostered 2 * 10 + 1 * 10, beyond the slot 12 - 10.
    expect(talliesByHand(oneStep([2, 1]), three)("costParts.wages")).toEqual([20 + 10 + 2, 3]);
    // Worked 12 + 13 + 5 up to 19; present 2 * 10 + 1 * 10 and 2 beyond.
    expect(talliesByHand(oneStep([2, 1]), three)("utilisation", "counter")).toEqual([12 + 13 + 5, 20 + 10 + 2]);
    expect(talliesByHand(oneStep([2, 2]), three)("costParts.wages")).toEqual([20 + 20, 3]);
  });

  test("may shrink to nobody until the next slot", () => {
    const scenario = oneStep([1, 0, 1], 30);
    expect(began(scenario, [took(8, 5), took(9, 5)])).toEqual([8, 20]);
    expect(talliesByHand(scenario, [took(8, 5), took(9, 5)])("costParts.wages")).toEqual([10 + 10 + (13 - 10), 2]);
  });
});

describe("a person still working beyond the slot", () => {
  test("counts towards the next roster when it rises", () => {
    const three = [took(0, 25), took(1, 26), took(15, 5)];
    expect(began(oneStep([2, 1, 2], 30), three)).toEqual([0, 1, 25]);
    // One too many from 10 to 20, then two are wanted again.
    expect(talliesByHand(oneStep([2, 1, 2], 30), three)("costParts.wages")[0]).toBe(20 + 10 + 20 + 10);
  });

  test("does not count when they have gone: somebody new comes", () => {
    expect(began(oneStep([2, 1, 2], 30), [took(0, 25), took(1, 16), took(15, 5)])).toEqual([0, 1, 20]);
  });

  test("is one of those who are too many, plain or cross-trained each by itself", () => {
    // Of three all are cross-trained but one (round(0.5 * 3) = 2), of one the only one is (round(0.5) = 1).
    const scenario = handScenario({
      regime: { kind: "day", openMinutes: 20 },
      teams: [team("counter", [3, 1]), team("office", 1)],
      steps: [step("advise", "counter", 5), step("file", "office", 1)],
      design: { rigid: { crossTraining: { counter: 0.5 } } },
    });
    const four = [took(0, 11), took(0, 13), took(0, 15), took(2, 5)];
    // The plain person ends at 11 and goes, the first cross-trained one at 13 too: at 15 one is there to stay.
    const { customers } = runByHand(scenario, four);
    expect(customers.map((line) => servers(line)[0])).toEqual(["counter", "counter*", "counter*", "counter*"]);
    expect(customers[3].visits[0].began).toBe(15);
  });
});

describe("at a shift change", () => {
  const scenario = (crossTraining: Record<string, number>) =>
    handScenario({
      regime: { kind: "day", openMinutes: 40 },
      teams: [team("left", [0, 1, 1, 1]), team("right", [0, 1, 1, 1])],
      steps: [step("at-left", "left", 5), step("at-right", "right", 5)],
      design: { alsoServes: { left: ["right"], right: ["left"] }, rigid: { adaptivity: 1, crossTraining } },
    });
  const skipping = (id: string) => ({ needs: { [id]: false }, skip: { [id]: 0 } });
  const two = [
    { arrival: 1, ...skipping("at-left") },
    { arrival: 2, ...skipping("at-right") },
  ];

  test("the new people of the first team choose first", () => {
    // Left's person takes who waits longest, in the other queue; right's finds nobody in its own.
    expect(began(scenario({ left: 1 }), two)).toEqual([10, 10 + 5]);
  });

  test("each takes from the queues they are trained for", () => {
    expect(began(scenario({}), two)).toEqual([10, 10]);
    expect(began(scenario({ left: 1, right: 1 }), two)).toEqual([10, 10]);
  });

  test("plain people choose before cross-trained ones", () => {
    const mixed = handScenario({
      regime: { kind: "day", openMinutes: 20 },
      teams: [team("left", [0, 2]), team("right", 1)],
      steps: [step("at-left", "left", 5), step("at-right", "right", 5)],
      design: { rigid: { adaptivity: 1, crossTraining: { left: 0.5 } } },
    });
    const { customers } = runByHand(mixed, [{ arrival: 1, ...skipping("at-right") }]);
    expect(servers(customers[0])).toEqual(["left"]);
    expect(customers[0].visits[0].began).toBe(10);
  });
});

describe("absence", () => {
  const scenario = oneStep(2, 20, { absence: 0.5 });
  const two = [took(0, 5), took(1, 5)];

  test("takes a person out for the day, who is paid all the same", () => {
    const absent = { counter: [1] };
    expect(began(scenario, two, { absent })).toEqual([0, 5]);
    const measure = talliesByHand(scenario, two, { absent });
    expect(measure("costParts.wages")).toEqual([2 * 20, 2]);
    expect(measure("utilisation", "counter")).toEqual([5 + 5, 20]);
  });

  test("leaves everybody there where nobody's uniform is below it", () => {
    expect(began(scenario, two)).toEqual([0, 1]);
    expect(talliesByHand(scenario, two)("utilisation", "counter")).toEqual([5 + 5, 2 * 20]);
  });

  test("never takes person 0", () => {
    expect(began(scenario, two, { absent: { counter: [0, 1] } })).toEqual([0, 5]);
    expect(began(scenario, two, { absent: { counter: [0] } })).toEqual([0, 1]);
  });

  test("takes the person, cross-trained or plain, of that number", () => {
    const pair = handScenario({
      teams: [team("counter", 2, { absence: 0.5 }), team("office", 1)],
      steps: [step("advise", "counter", 5), step("file", "office", 1)],
      design: { rigid: { crossTraining: { counter: 0.5 } } },
    });
    const first = (absent: Record<string, number[]>) => {
      const { customers, lines } = runByHand(pair, [{ arrival: 0 }], { absent });
      expect(lines[0]).toMatchObject({ absent: { counter: absent.counter ?? [], office: [] } });
      return servers(customers[0])[0];
    };
    expect(first({})).toBe("counter");
    expect(first({ counter: [1] })).toBe("counter*");
  });

  test("leaves a team without backup where it takes the one who was trained", () => {
    // Of three, round(0.67 * 3) = 2 are cross-trained: persons 0 and 1.
    const trio = handScenario({
      teams: [team("counter", 3, { absence: 0.5 }), team("office", 1)],
      steps: [step("advise", "counter", 5), step("file", "office", 20)],
      design: { rigid: { adaptivity: 1, crossTraining: { counter: 0.67 } } },
    });
    const filing = [0, 1, 2].map((arrival) => ({ arrival, needs: { advise: false }, skip: { advise: 0 } }));
    const helped = (absent: Record<string, number[]>) =>
      runByHand(trio, filing, { absent }).customers.map((line) => servers(line)[0]);
    expect(helped({})).toEqual(["office", "counter*", "counter*"]);
    expect(helped({ counter: [2] })).toEqual(["office", "counter*", "counter*"]);
    expect(helped({ counter: [1] })).toEqual(["office", "counter*", "office"]);
  });
});

describe("after closing", () => {
  test("everyone inside is served, by the people of the last slot", () => {
    const { customers } = runByHand(oneStep([3, 2]), [took(16, 10), took(17, 11), took(18, 4)]);
    expectPath(customers[2], [["advise", 18, 16 + 10, 16 + 10 + 4]]);
  });

  test("work is overtime, and only that", () => {
    const late = [took(16, 10), took(17, 11), took(18, 4)];
    const measure = talliesByHand(oneStep([3, 2]), late);
    // 26 - 20, 28 - 20 and 4 minutes at one and a half times the wage of 1 a minute; the third person left at 10.
    expect(measure("costParts.overtime")).toEqual([1.5 * (6 + 8 + 4), 3]);
    expect(measure("costParts.wages")).toEqual([3 * 10 + 2 * 10, 3]);
    expect(measure("utilisation", "counter")).toEqual([4 + 3, 3 * 10 + 2 * 10]);
  });

  test("work beyond the last change of slot is overtime only, too many or not", () => {
    const measure = talliesByHand(oneStep([2, 1]), [took(8, 15), took(9, 16)]);
    // Until 23 and 25: one is too many from 10 to 20, both are late after 20.
    expect(measure("costParts.wages")).toEqual([2 * 10 + 10 + 10, 2]);
    expect(measure("costParts.overtime")).toEqual([1.5 * (3 + 5), 2]);
  });

  test("who has become too many by then leaves, even then", () => {
    expect(began(oneStep([2, 1]), [took(8, 15), took(9, 16), took(12, 1)])).toEqual([8, 9, 25]);
  });
});
