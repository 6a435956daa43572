/** A replication of a cell is a function of the scenario, the seed, the cell and its number, and of nothing else. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createReplicator } from "../../src/outcome/replication.ts";
import { traceReplication } from "../../src/outcome/trace.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { anyDial, anyFile, anyScenario } from "../support/anyScenario.ts";
import { runs } from "../support/runs.ts";
import { sampleFile } from "../support/sample.ts";
import { readTrace } from "../support/traceLines.ts";

const seed = "cells";

test("the tallies of a cell do not depend on the cells beside it, nor on the replications before", () => {
  const anyDials = fc.array(anyDial, { minLength: 1, maxLength: 4 });
  const anyNumbers = fc.array(fc.nat(50), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyScenario, anyDials, anyNumbers, (scenario, dials, replications) => {
      const cells = dials.map((dial) => ({ design: "only", dial }));
      const together = createReplicator(scenario, "all", seed, cells);
      const rows = replications.map((replication) => together.tallies(replication));
      const slots = rows[0].length / cells.length;
      for (const [index, cell] of cells.entries()) {
        for (const [at, replication] of replications.entries()) {
          const alone = createReplicator(scenario, "all", seed, [cell]).tallies(replication);
          expect(rows[at].slice(index * slots, (index + 1) * slots)).toEqual(alone);
        }
      }
    }),
    runs(120),
  );
});

test("nor on what other designs a scenario has", () => {
  const file = sampleFile();
  const [first, second] = file.designs;
  const tallies = (designs: ScenarioFile["designs"], design: string) =>
    createReplicator(resolveScenario({ ...file, designs }), "mixed", seed, [{ design, dial: 0.5 }]).tallies(3);
  expect(tallies([second, first], first.id)).toEqual(tallies([first], first.id));
  expect(tallies([first, second], second.id)).toEqual(tallies([second], second.id));
  expect(tallies([first, second], second.id)).not.toEqual(tallies([first, second], first.id));
});

test("seeds and replications differ", () => {
  const scenario = resolveScenario(sampleFile());
  const cells = [{ design: "forced", dial: 0.5 }];
  const tallies = (text: string, replication: number) =>
    createReplicator(scenario, "mixed", text, cells).tallies(replication);
  expect(tallies("a", 0)).toEqual(tallies("a", 0));
  expect(tallies("a", 0)).not.toEqual(tallies("a", 1));
  expect(tallies("a", 0)).not.toEqual(tallies("b", 0));
});

const traceOf = (file: ScenarioFile, dial: number, replication: number) =>
  readTrace(
    traceReplication({ scenario: resolveScenario(file), population: "all", design: "only", dial, seed, replication }),
  );

test("titles and names mean nothing", () => {
  fc.assert(
    fc.property(anyFile, anyDial, fc.nat(100), (file, dial, replication) => {
      const named = <T extends { name: string }>(items: T[]) =>
        items.map((item) => ({ ...item, name: "Something else" }));
      const other = {
        ...file,
        title: "Another title",
        story: "Another story",
        segments: named(file.segments),
        teams: named(file.teams),
        steps: named(file.steps),
        designs: named(file.designs),
        populations: named(file.populations),
      };
      expect(traceOf(other, dial, replication)).toEqual(traceOf(file, dial, replication));
    }),
    runs(60),
  );
});

test("a step that is added changes nothing that customers bring to the others", () => {
  fc.assert(
    fc.property(anyFile, anyDial, fc.nat(100), (file, dial, replication) => {
      const day = { ...file, regime: { kind: "day" as const, openMinutes: 60 } };
      const added = { ...file.steps[0], id: "added", name: "Added", next: undefined, mandatory: false };
      const more = { ...day, steps: [added, ...file.steps.map((step, i) => withNext(file.steps, step, i))] };
      const [before, after] = [traceOf(day, dial, replication), traceOf(more, dial, replication)];
      expect(after.customers.length).toBe(before.customers.length);
      for (const [index, line] of before.customers.entries()) {
        const { arrival, segment, patience, loud, judgedTarget, returns } = line;
        const again = after.customers[index];
        expect(again).toMatchObject({ arrival, segment, patience, loud, judgedTarget, returns });
        for (const { id } of file.steps) {
          expect([again.needs[id], again.variety[id], again.skip[id]]).toEqual([
            line.needs[id],
            line.variety[id],
            line.skip[id],
          ]);
          const works = (customer: typeof line) =>
            customer.visits.filter(({ step, at, ended }) => step === id && at === "step" && ended !== null);
          const common = Math.min(works(line).length, works(again).length);
          const drawn = (customer: typeof line) =>
            works(customer)
              .slice(0, common)
              .map(({ work, next }) => [work, next]);
          expect(drawn(again)).toEqual(drawn(line));
        }
      }
    }),
    runs(80),
  );
});

/** The step with its way on written out, so that it stays the same in another list. */
function withNext(steps: ScenarioFile["steps"], step: ScenarioFile["steps"][number], index: number) {
  return { ...step, next: step.next ?? [{ to: steps[index + 1]?.id ?? "end", share: 1 }] };
}
