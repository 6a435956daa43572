/** Who is served next, and by whom. */
import { describe, expect, test } from "vitest";
import { expectPath, handScenario, segment, servers, step, team } from "../../support/hand.ts";
import { type HandCustomer, runByHand } from "../../support/handCohort.ts";

const noSteps = (...ids: string[]) => ({
  needs: Object.fromEntries(ids.map((id) => [id, false])),
  skip: Object.fromEntries(ids.map((id) => [id, 0])),
});

/** Takes each customer to the one step named: adaptivity 1 skips the others. */
function to(id: string, others: readonly string[], customer: HandCustomer): HandCustomer {
  return { ...noSteps(...others.filter((other) => other !== id)), ...customer };
}

describe("priority", () => {
  const scenario = (priority: number) =>
    handScenario({
      segments: [segment("anyone"), segment("important", { priority })],
      populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 0.5, important: 0.5 } }],
      teams: [team("counter", 1)],
      steps: [step("advise", "counter", 5)],
    });
  const three = [{ arrival: 0 }, { arrival: 1 }, { arrival: 2, segment: "important" }];

  test("lets the lower number go first, and interrupts nobody", () => {
    const { customers } = runByHand(scenario(-1), three);
    expectPath(customers[0], [["advise", 0, 0, 5]]);
    expectPath(customers[2], [["advise", 2, 5, 5 + 5]]);
    expectPath(customers[1], [["advise", 1, 5 + 5, 5 + 5 + 5]]);
  });

  test("leaves the order of joining where the numbers are equal", () => {
    const { customers } = runByHand(scenario(0), three);
    expectPath(customers[1], [["advise", 1, 5, 5 + 5]]);
    expectPath(customers[2], [["advise", 2, 5 + 5, 5 + 5 + 5]]);
  });

  test("lets the higher number wait", () => {
    const { customers } = runByHand(scenario(1), [
      { arrival: 0 },
      { arrival: 1, segment: "important" },
      { arrival: 2 },
    ]);
    expect(customers.map(({ visits }) => visits[0].began)).toEqual([0, 5 + 5, 5]);
  });
});

describe("dispatch", () => {
  const scenario = (dispatch: "local" | "end-to-end") =>
    handScenario({
      teams: [team("intake", 2), team("expert", 1)],
      steps: [step("ask", "intake", 1), step("solve", "expert", 3)],
      design: { dispatch },
    });
  const customers = [
    { arrival: 0, work: { ask: [1], solve: [20] } },
    { arrival: 1, work: { ask: [10], solve: [3] } },
    { arrival: 2, work: { ask: [2], solve: [3] } },
  ];

  test("local serves in the order of joining the queue", () => {
    const [, slow, quick] = runByHand(scenario("local"), customers).customers;
    expectPath(quick, [
      ["ask", 2, 2, 2 + 2],
      ["solve", 2 + 2, 1 + 20, 1 + 20 + 3],
    ]);
    expectPath(slow, [
      ["ask", 1, 1, 1 + 10],
      ["solve", 1 + 10, 1 + 20 + 3, 1 + 20 + 3 + 3],
    ]);
  });

  test("end-to-end serves in the order of arrival at the door", () => {
    const [, slow, quick] = runByHand(scenario("end-to-end"), customers).customers;
    expect(slow.visits[1].began).toBe(1 + 20);
    expect(quick.visits[1].began).toBe(1 + 20 + 3);
  });

  test("end-to-end serves who came together in the order of joining", () => {
    const together = [customers[0], { ...customers[1], arrival: 1 }, { ...customers[2], arrival: 1 }];
    const [, slow, quick] = runByHand(scenario("end-to-end"), together).customers;
    expect(quick.visits[1].joined).toBe(1 + 2);
    expect(quick.visits[1].began).toBe(1 + 20);
    expect(slow.visits[1].began).toBe(1 + 20 + 3);
  });
});

describe("an arriving customer", () => {
  const teams = ["front", "middle", "back"];
  const steps = teams.map((id) => step(`at-${id}`, id, 10));
  const ids = steps.map(({ id }) => id);
  const front = (arrival: number) => to("at-front", ids, { arrival });
  const scenario = (alsoServes?: Record<string, string[]>) =>
    handScenario({
      teams: teams.map((id) => team(id, 2)),
      steps,
      design: { alsoServes, rigid: { adaptivity: 1, crossTraining: 0.5 } },
    });

  test("takes a plain home person, then a cross-trained one, then helpers in the order of the team list", () => {
    const helped = scenario({ back: ["front"], middle: ["front"] });
    const { customers } = runByHand(helped, [0, 1, 2, 3, 4].map(front));
    expect(customers.flatMap(servers)).toEqual(["front", "front*", "middle*", "back*", "front"]);
    expect(customers.map(({ visits }) => visits[0].began)).toEqual([0, 1, 2, 3, 10]);
  });

  test("is helped by those who are trained for the team: by default the team before it in the list", () => {
    const { customers } = runByHand(scenario(), [0, 1, 2, 3].map(front));
    expect(customers.flatMap(servers)).toEqual(["front", "front*", "back*", "front"]);
    expect(customers.map(({ visits }) => visits[0].began)).toEqual([0, 1, 2, 10]);
  });

  test("is helped by nobody where nobody is trained for it", () => {
    const { customers } = runByHand(scenario({ front: ["middle"] }), [0, 1, 2].map(front));
    expect(customers.map(({ visits }) => visits[0].began)).toEqual([0, 1, 10]);
  });
});

describe("cross-training", () => {
  const trained = (crossTraining: number, headcount: number) => {
    const scenario = handScenario({
      teams: [team("front", 1), team("back", headcount)],
      steps: [step("talk", "front", 10), step("file", "back", 1)],
      design: { rigid: { adaptivity: 1, crossTraining: { back: crossTraining } } },
    });
    const many = Array.from({ length: headcount + 1 }, () => to("talk", ["talk", "file"], { arrival: 0 }));
    return runByHand(scenario, many).customers.filter((line) => servers(line)[0] === "back*" && line.left === 10)
      .length;
  };

  test("is rounded to people, half up", () => {
    expect(trained(0.5, 1)).toBe(1);
    expect(trained(0.49, 1)).toBe(0);
    expect(trained(0.35, 10)).toBe(4);
    expect(trained(0.34, 10)).toBe(3);
    // On paper a half; as computed a little less.
    expect(0.29 * 50).toBeLessThan(14.5);
    expect(trained(0.29, 50)).toBe(15);
  });
});

describe("a cross-trained person who becomes free", () => {
  const ids = ["at-home", "at-left", "at-right"];
  const scenario = (crossTraining: number, dispatch: "local" | "end-to-end" = "local") =>
    handScenario({
      segments: [segment("anyone"), segment("important", { priority: -1 })],
      populations: [{ id: "all", name: "All", perHour: 6, mix: { anyone: 0.5, important: 0.5 } }],
      teams: [team("left", 1), team("home", 1), team("right", 1)],
      steps: [step("at-home", "home", 5), step("at-left", "left", 30), step("at-right", "right", 30)],
      design: {
        dispatch,
        alsoServes: { home: ["right", "left"] },
        rigid: { adaptivity: 1, crossTraining: { home: crossTraining } },
      },
    });
  /** All three teams are busy from 0: home until 5, the others until 30. */
  const busy = ids.map((id) => to(id, ids, { arrival: 0 }));
  const began = (crossTraining: number, waiting: readonly HandCustomer[], dispatch?: "end-to-end") =>
    runByHand(scenario(crossTraining, dispatch), [...busy, ...waiting])
      .customers.slice(3)
      .map(({ visits }) => visits[0].began);

  test("takes who joined first, from whichever queue", () => {
    const waiting = [to("at-left", ids, { arrival: 1 }), to("at-home", ids, { arrival: 2 })];
    expect(began(1, waiting)).toEqual([5, 5 + 30]);
  });

  test("is not who is plain: that person takes from the home queue only", () => {
    const waiting = [to("at-left", ids, { arrival: 1 }), to("at-home", ids, { arrival: 2 })];
    expect(began(0, waiting)).toEqual([30, 5]);
  });

  test("looks at priority before the time of joining", () => {
    const waiting = [
      to("at-left", ids, { arrival: 1 }),
      to("at-home", ids, { arrival: 2 }),
      to("at-right", ids, { arrival: 3, segment: "important" }),
    ];
    expect(began(1, waiting)).toEqual([30, 5 + 30, 5]);
  });

  test("takes home customers first among equals", () => {
    const waiting = [to("at-left", ids, { arrival: 1 }), to("at-home", ids, { arrival: 1 })];
    expect(began(1, waiting)).toEqual([5 + 5, 5]);
  });

  test("goes by the team list among equals of other teams", () => {
    const waiting = [to("at-right", ids, { arrival: 1 }), to("at-left", ids, { arrival: 1 })];
    expect(began(1, waiting)).toEqual([30, 5]);
  });

  test("goes by arrival at the door where dispatch is end-to-end", () => {
    const chained = (dispatch: "local" | "end-to-end") =>
      handScenario({
        teams: [team("door", 2), team("left", 1), team("home", 1)],
        steps: [
          step("enter", "door", 1, {
            next: [
              { to: "at-left", share: 0.5 },
              { to: "at-home", share: 0.5 },
            ],
          }),
          step("at-left", "left", 50, { next: [{ to: "end", share: 1 }] }),
          step("at-home", "home", 20, { next: [{ to: "end", share: 1 }] }),
        ],
        design: { dispatch, alsoServes: { home: ["left"] }, rigid: { crossTraining: { home: 1 } } },
      });
    const waiting: readonly HandCustomer[] = [
      { arrival: 0, route: { enter: ["at-home"] } },
      { arrival: 0, route: { enter: ["at-left"] } },
      { arrival: 1, route: { enter: ["at-left"] }, work: { enter: [9], "at-left": [50] } },
      { arrival: 2, route: { enter: ["at-home"] }, work: { enter: [3], "at-home": [20] } },
    ];
    const second = (dispatch: "local" | "end-to-end") =>
      runByHand(chained(dispatch), waiting)
        .customers.slice(2)
        .map(({ visits }) => visits[1].began);
    expect(second("local")).toEqual([1 + 20 + 20, 1 + 20]);
    expect(second("end-to-end")).toEqual([1 + 20, 1 + 20 + 50]);
  });
});

describe("when work ends", () => {
  const scenario = (crossTraining: number, dispatch: "local" | "end-to-end" = "local") =>
    handScenario({
      teams: [team("counter", 1), team("helpers", 1)],
      steps: [
        step("ask", "counter", 4),
        step("sign", "counter", 2, { next: [{ to: "end", share: 1 }] }),
        step("file", "helpers", 1),
      ],
      design: { dispatch, rigid: { crossTraining: { helpers: crossTraining } } },
    });

  test("the customer moves on while the person still counts as busy", () => {
    const { customers } = runByHand(scenario(1), [{ arrival: 0 }]);
    expect(servers(customers[0])).toEqual(["counter", "helpers*"]);
    expect(customers[0].left).toBe(4 + 2);
  });

  test("the person who became free takes them where nobody else could", () => {
    const { customers } = runByHand(scenario(0), [{ arrival: 0 }]);
    expect(servers(customers[0])).toEqual(["counter", "counter"]);
    expect(customers[0].left).toBe(4 + 2);
  });

  test("the customer stands in the next queue already when the person chooses", () => {
    const two = [{ arrival: 0 }, { arrival: 1 }];
    const endToEnd = runByHand(scenario(0, "end-to-end"), two).customers;
    expectPath(endToEnd[0], [
      ["ask", 0, 0, 4],
      ["sign", 4, 4, 4 + 2],
    ]);
    expect(endToEnd[1].visits[0].began).toBe(4 + 2);
    const local = runByHand(scenario(0), two).customers;
    expectPath(local[1], [
      ["ask", 1, 4, 4 + 4],
      ["sign", 4 + 4, 4 + 4 + 2, 4 + 4 + 2 + 2],
    ]);
    expectPath(local[0], [
      ["ask", 0, 0, 4],
      ["sign", 4, 4 + 4, 4 + 4 + 2],
    ]);
  });
});
