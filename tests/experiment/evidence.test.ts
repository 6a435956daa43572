/** How far statements reach, so that all of them together hold, and how many more days would settle an answer. */
import { describe, expect, test } from "vitest";
import { decide, replicationsStillNeeded } from "../../src/experiment/decision.ts";
import { type Evidence, evidenceOf, lookAt, type Terms } from "../../src/experiment/evidence.ts";
import type { Rule } from "../../src/experiment/types.ts";
import { studentTQuantile } from "../../src/theory/studentT.ts";
import { commonSwing, ownSwing, patterned, type Swing, terms, truthsOf } from "./synthetic.ts";

const columns = {
  cost: [20, 23, 27, 30, 33],
  kept: [0.5, 0.7, 0.84, 0.86, 0.87],
  experience: [50, 70, 76.5, 77, 77.2],
};

/** Evidence of 64 days about five dials. */
const evidence = (rule: Rule, more: Partial<Terms> = {}, common: Partial<Swing> = {}): Evidence =>
  evidenceOf(patterned(truthsOf(columns), { ...commonSwing, ...common }, ownSwing), { ...terms, ...more }, rule);

describe("the level is shared", () => {
  /** One-sided, and of 0.04 the part of one of so many statements. */
  const shared = (statements: number, replications: number): number =>
    studentTQuantile(1 - 0.04 / statements, replications - 1) / Math.sqrt(replications);

  test.each([
    ["promise", 5],
    ["noticeable", 8],
    ["value", 4],
  ] as const)("by the statements that the zone of the %s rule rests on, %i for five dials", (rule, statements) => {
    for (const replications of [64, 500]) {
      const reach = (terms: Partial<Terms>): number =>
        lookAt(evidence(rule, terms), replications, 0.95).zoneReach / shared(statements, replications);
      expect(reach({})).toBeCloseTo(1, 12);
      const withGoal = shared(statements + 1, replications) / shared(statements, replications);
      expect(reach({ goal: { netPerDay: 1 } })).toBeCloseTo(withGoal, 12);
    }
  });

  test("by all levels and all differences of two dials, in cost and in what is weighed: 25 for five dials", () => {
    const twoSided = studentTQuantile(1 - 0.01 / 25 / 2, 63) / 8;
    expect(lookAt(evidence("promise"), 64, 0.95).pairReach).toBeCloseTo(twoSided, 12);
  });

  test("and at another confidence another level", () => {
    const one = studentTQuantile(1 - 0.08 / 5, 63) / 8;
    expect(lookAt(evidence("promise"), 64, 0.9).zoneReach).toBeCloseTo(one, 12);
  });
});

test.each([0.15, 0.2, 0.3])(
  "so many more days are needed: with them it would be settled, with four fifths of them not, days swinging by %d",
  (kept) => {
    const open = evidence("promise", {}, { kept });
    const verdict = (replications: number) => decide(lookAt(open, replications, 0.95)).verdict;
    const more = replicationsStillNeeded(open, 0.95) ?? Number.NaN;
    expect(verdict(64)).toBe("not yet");
    expect(verdict(64 + more)).toBe("just right");
    expect(verdict(64 + Math.floor(0.8 * more))).toBe("not yet");
  },
);
