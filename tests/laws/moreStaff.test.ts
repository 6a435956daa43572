/** More people never hurt: of one step and one class, in order, without giving up (Kiefer and Wolfowitz, 1955). */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";
import { runs } from "../support/runs.ts";
import { readTrace } from "../support/traceLines.ts";

const anyWork = fc.oneof(
  fc.constant({ kind: "constant" as const, value: 5 }),
  fc.constant({ kind: "exponential" as const, mean: 5 }),
  fc.constant({ kind: "lognormal" as const, mean: 5, cv: 2 }),
);

test("with one person more, nobody of the same customers is served later", () => {
  let helped = 0;
  fc.assert(
    fc.property(anyWork, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 60 }), fc.nat(500), (...drawn) => {
      const [work, people, perHour, replication] = drawn;
      const began = (headcount: number) => {
        const scenario = handScenario({
          segments: [segment("anyone")],
          populations: [{ id: "all", name: "All", perHour, mix: { anyone: 1 } }],
          teams: [team("counter", headcount)],
          steps: [{ ...step("advise", "counter", 0), work }],
        });
        const request = { scenario, population: "all", design: "design", dial: 0, seed: "staff", replication };
        return readTrace(traceReplication(request)).customers.map(({ visits }) => visits[0].began ?? Number.NaN);
      };
      const [few, more] = [began(people), began(people + 1)];
      expect(more.length).toBe(few.length);
      more.forEach((time, index) => {
        // Sums of the same work times in another order: equal times may differ in the last digit.
        expect(time).toBeLessThanOrEqual(few[index] * (1 + 1e-12));
        if (time < few[index]) helped++;
      });
    }),
    runs(80),
  );
  expect(helped).toBeGreaterThan(100);
});
