/** Every journey is a walk: each step follows from the one before, the customer's draws and the levers. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { traceReplication } from "../../src/outcome/trace.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { anyDial, anyScenario } from "../support/anyScenario.ts";
import { type DesignAt, designAt, known, stepOf } from "../support/designAt.ts";
import { runs } from "../support/runs.ts";
import { isOnstage } from "../support/score.ts";
import { type CustomerLine, readTrace, type VisitLine } from "../support/traceLines.ts";

interface Walk {
  readonly scenario: Scenario;
  readonly at: DesignAt;
  readonly line: CustomerLine;
}

/** Where the walk must go from each visit; "?" where the journey ended without going on. */
function walk({ scenario, at, line }: Walk): string[] {
  const visits = line.visits.filter((visit) => visit.at !== "return");
  const skipped = [...line.skipped];
  const trail: string[] = [];
  const entries = new Map<string, number>();
  let place = at.design.admission === "target" && !line.judgedTarget ? "?" : scenario.steps[0].id;
  while (place !== "end" && place !== "?" && (entries.get(place) ?? 0) < 50) {
    entries.set(place, (entries.get(place) ?? 0) + 1);
    if (isSkipped({ scenario, at, line }, place)) {
      const pass = skipped.shift();
      expect(pass?.step).toBe(place);
      place = pass?.next ?? "?";
      continue;
    }
    const visit = visits.shift();
    expect([visit?.step, visit?.at]).toEqual([place, "step"]);
    trail.push(place);
    const first = entries.get(place) === 1;
    expect(visit?.fits).toBe(first && visit?.ended != null ? fits({ scenario, at, line }, place) : null);
    place = visit?.next ?? "?";
    if (visit?.fits === false && place !== "?") place = afterMisfit({ scenario, at, line }, visit, visits);
  }
  expect([visits, skipped]).toEqual([[], []]);
  return trail;
}

function isSkipped({ scenario, at, line }: Walk, step: string): boolean {
  return !line.needs[step] && !stepOf(scenario, step).mandatory && line.skip[step] < at.adaptivity;
}

function fits({ scenario, at, line }: Walk, step: string): boolean {
  return !line.needs[step] || stepOf(scenario, step).exposure * line.variety[step] <= at.reach(step);
}

function afterMisfit({ at, line }: Walk, visit: VisitLine, visits: VisitLine[]): string {
  const { exceptions } = at.design;
  if (exceptions === "refer") {
    expect([line.outcome, line.left]).toEqual(["referred", visit.ended]);
    return "?";
  }
  if (exceptions === "force" || (exceptions === "escalate" && !line.loud)) return visit.next ?? "?";
  const desk = visits.shift();
  expect([desk?.at, desk?.step, desk?.joined]).toEqual(["desk", visit.step, visit.ended]);
  return desk?.ended == null ? "?" : (visit.next ?? "?");
}

function expectTimes({ scenario, at, line }: Walk): void {
  line.visits.forEach((visit, index) => {
    const before = line.visits[index - 1];
    if (visit.at !== "return") expect(visit.joined).toBe(before === undefined ? line.arrival : before.ended);
    const wait = (visit.began ?? line.left ?? visit.joined) - visit.joined;
    expect(wait).toBeGreaterThanOrEqual(0);
    if (isOnstage(scenario, visit) && line.patience !== null && visit.began !== null) {
      expect(visit.began).toBeLessThanOrEqual(visit.joined + line.patience);
    }
    if (visit.ended !== null)
      expect(visit.ended - (visit.began ?? 0)).toBeCloseTo(minutesOf({ scenario, at, line }, visit), 9);
  });
  const last = line.visits.at(-1);
  if (line.outcome === "abandoned" || (line.outcome === "served" && last?.began === null)) {
    expect(line.left).toBe((last?.joined ?? 0) + (line.patience ?? Number.NaN));
    expect(last && isOnstage(scenario, last)).toBe(true);
  } else if (line.outcome === "served" && last !== undefined) expect(line.left).toBe(last.ended);
}

function minutesOf({ scenario, at, line }: Walk, visit: VisitLine): number {
  const { timeTax, varietyTax, awayTax } = scenario.flexibility;
  const work = (visit.work ?? Number.NaN) * known(scenario.segments, line.segment).workFactor;
  if (visit.at === "desk") return work;
  const strain = stepOf(scenario, visit.step).exposure * line.variety[visit.step];
  const beyond = visit.fits === true && line.needs[visit.step] ? Math.max(0, strain - scenario.standardRange) : 0;
  const away = visit.servedBy === visit.team ? 0 : awayTax;
  return work * (1 + timeTax * at.range(visit.step)) * (1 + varietyTax * beyond) * (1 + away);
}

test("what customers do follows from what they bring and where the levers stand", () => {
  let visits = 0;
  fc.assert(
    fc.property(anyScenario, anyDial, fc.nat(1000), (scenario, dial, replication) => {
      const request = { scenario, population: "all", design: "only", dial, seed: "walk", replication };
      const { run, customers } = readTrace(traceReplication(request));
      const at = designAt(scenario, run.design, run.dial, run.absent);
      for (const line of customers.filter(({ measured }) => measured)) {
        visits += walk({ scenario, at, line }).length;
        expectTimes({ scenario, at, line });
      }
    }),
    runs(300),
  );
  expect(visits).toBeGreaterThan(1000);
});
