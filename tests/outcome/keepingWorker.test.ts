/** A worker that goes from study to study scores what it has simulated, and reports what a plain one reports. */
import { afterEach, expect, test, vi } from "vitest";
import { type FinishedShare, type ShareTools, type StudyWork, workShares } from "../../src/experiment/share.ts";
import { createReplicator } from "../../src/outcome/replication.ts";
import { Simulation } from "../../src/process/simulation.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { keepingTools } from "../../workers/keeping.ts";
import { sampleFile } from "../support/sample.ts";

afterEach(() => vi.restoreAllMocks());

const scenario = resolveScenario(sampleFile());
const cells = [0, 0.5, 1].map((dial) => ({ design: "helped", dial }));

const study: StudyWork = { scenario, seed: "worker", groups: [{ population: "mixed", cells }] };
const dearer: StudyWork = {
  ...study,
  scenario: { ...scenario, teams: scenario.teams.map((team) => ({ ...team, wagePerHour: team.wagePerHour + 1 })) },
};
const later: StudyWork = { ...dearer, groups: [{ population: "mixed", cells: cells.slice(1) }] };

/** All days from `from` on, as they are reported. */
async function reported(of: StudyWork, tools: ShareTools, from: number, to: number): Promise<readonly number[]> {
  const finished: FinishedShare[] = [];
  let next = from;
  // Plain data, as between threads.
  await workShares(structuredClone(of), tools, async (report) => {
    if (report.kind === "failed") throw new Error(report.failed.message);
    if (report.kind === "finished") {
      finished.push(report.finished);
      next = report.finished.to;
    }
    return next < to ? { group: 0, from: next, to } : null;
  });
  return finished.flatMap(({ tallies }) => [...tallies]);
}

test("studies of one scenario at other prices simulate each day of each cell once", async () => {
  const simulated = vi.spyOn(Simulation.prototype, "run");
  const keeping = keepingTools(2);
  const plain = { ...keeping, createReplicator };
  const rounds = [
    { of: study, from: 0, to: 8, simulates: 24 },
    { of: study, from: 0, to: 8, simulates: 0 },
    { of: dearer, from: 0, to: 8, simulates: 0 },
    { of: later, from: 4, to: 12, simulates: 8 },
    { of: study, from: 0, to: 12, simulates: 4 },
  ];
  for (const { of, from, to, simulates } of rounds) {
    simulated.mockClear();
    const found = await reported(of, keeping, from, to);
    expect(simulated).toHaveBeenCalledTimes(simulates);
    expect(found).toEqual(await reported(of, plain, from, to));
  }
});
