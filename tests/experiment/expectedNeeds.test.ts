/** How many are to be expected at each step, worked out on paper. */
import { describe, expect, test } from "vitest";
import { expectedNeeds } from "../../src/experiment/expectedNeeds.ts";
import { handScenario, segment, step, team } from "../support/hand.ts";

describe("customers who come by a step and need it", () => {
  test("follow the shares of the ways and of the needs, each counted once", () => {
    const scenario = handScenario({
      regime: { kind: "day", openMinutes: 60 },
      teams: [team("all", 1)],
      steps: [
        step("ask", "all", 1, {
          next: [
            { to: "check", share: 0.25 },
            { to: "end", share: 0.75 },
          ],
        }),
        step("check", "all", 1, {
          next: [
            { to: "check", share: 0.9 },
            { to: "end", share: 0.1 },
          ],
        }),
        step("never", "all", 1),
      ],
      segments: [segment("one", { needs: { ask: 0.5 } }), segment("other", { needs: { ask: 0 } })],
      populations: [{ id: "all", name: "All", perHour: 40, mix: { one: 0.5, other: 0.5 } }],
    });
    const [asked, checked, never] = expectedNeeds(scenario, "all");
    expect(asked.coming).toBe(40);
    expect(asked.needing).toBeCloseTo(10, 9);
    // 10 customers come to the check; however often they go round, no more are counted than there are.
    expect(checked.needing).toBe(checked.coming);
    expect(checked.coming).toBeGreaterThanOrEqual(10);
    expect(checked.coming).toBeLessThanOrEqual(40);
    expect(never).toEqual({ coming: 0, needing: 0 });
  });
});
