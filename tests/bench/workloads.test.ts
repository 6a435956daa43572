import { expect, test } from "vitest";
import { blockSize, offsetOf, slotOf } from "../../src/outcome/layout.ts";
import { Engine } from "./engine.ts";
import { continuous, day, eventsOf, type Workload, w1, w2 } from "./workloads.ts";

/** Of each team: mean work of a customer over all visits, a minute and a person. */
function loads(workload: Workload, visits: readonly number[]): number[] {
  const { steps, teams, populations } = continuous(workload, 1000);
  return steps.map(({ work }, i) => {
    const people = teams[i].headcount?.[0] ?? Number.POSITIVE_INFINITY;
    return ((populations[0].perHour / 60) * visits[i] * ("mean" in work ? work.mean : Number.NaN)) / people;
  });
}

test("the workloads are valid scenarios, as busy as they say, in events and in people", () => {
  expect(eventsOf(w1)).toBe(2);
  expect(eventsOf(w2)).toBe(7);
  expect(loads(w1, [1])).toEqual([0.95]);
  const busy = [0.8, 0.85, 0.75, 0.9, 0.8];
  loads(w2, [1, 1.25, 1.25, 1.25, 1.25]).forEach((load, i) => {
    expect(load).toBeCloseTo(busy[i], 12);
  });
});

test("draws, journeys and scoring taken apart give what a whole replication gives", () => {
  for (const workload of [w1, w2]) {
    const engine = new Engine(day(workload, 2000));
    const whole = engine.all(3);
    engine.draw(3);
    expect(engine.journeys()).toBe(whole[slotOf.all + offsetOf.arrivals]);
    const customers = [slotOf.segment(0), slotOf.segment(0) + blockSize] as const;
    expect(engine.score().slice(...customers)).toEqual(whole.slice(...customers));
  }
});
