/** A small scenario for the store, samples of it without any runner, and a store whose studies the test takes on. */
import { createStore, type RunStudy } from "../../../src/app/store/store.ts";
import { type CurveSample, defaultDials } from "../../../src/experiment/types.ts";
import { controlsOf } from "../../../src/outcome/controls.ts";
import { measureLayout } from "../../../src/outcome/layout.ts";
import { createReplicator } from "../../../src/outcome/replication.ts";
import type { StudyOptions, StudyRequest } from "../../../src/runner/study.ts";
import type { ScenarioFile } from "../../../src/scenario/schema.ts";
import { sampleFile } from "../../support/sample.ts";

/** Two populations and all designs of the sample, on days of two hours: much is simulated at once, and 40 have customers enough for a first look. */
export function file(): ScenarioFile {
  const sample = sampleFile();
  const mixed = { ...sample.populations[0], perHour: 12.5 };
  const busy = { ...mixed, id: "busy", name: "Busy", perHour: 13 };
  return { ...sample, regime: { kind: "day", openMinutes: 120 }, populations: [mixed, busy] };
}

/** Every curve of a request on its first days, all dials alike; a curve may have days of its own. */
export function simulate(request: StudyRequest, days: number | readonly number[]): readonly CurveSample[] {
  const { scenario, curves } = request;
  const layout = measureLayout(scenario);
  return curves.map(({ population, design }, curve) => {
    const replications = typeof days === "number" ? days : days[curve];
    const rows = rowsOf(request, population, design, replications);
    const rowAt = (dial: number, r: number) => rows[r].subarray(dial * layout.slots, (dial + 1) * layout.slots);
    return {
      population,
      design,
      dials: defaultDials,
      days: defaultDials.map(() => replications),
      replications,
      layout,
      controls: controlsOf(scenario, population),
      tallies: defaultDials.map((_, dial) => {
        const tallies = new Float64Array(replications * layout.slots);
        for (let r = 0; r < replications; r++) tallies.set(rowAt(dial, r), r * layout.slots);
        return tallies;
      }),
    };
  });
}

const simulated = new Map<string, Float64Array[]>();

/** Rows of all dials by replication; what one test has simulated another need not. */
function rowsOf({ scenario, seed }: StudyRequest, population: string, design: string, replications: number) {
  const text = JSON.stringify(scenario, (_, part: unknown) => (part instanceof Map ? [...part] : part));
  const key = JSON.stringify([text, seed, population, design]);
  const rows = simulated.get(key) ?? [];
  simulated.set(key, rows);
  const cells = defaultDials.map((dial) => ({ design, dial }));
  const replicator = createReplicator(scenario, population, seed, cells);
  while (rows.length < replications) rows.push(replicator.tallies(rows.length));
  return rows;
}

interface HandStudy {
  readonly request: StudyRequest;
  readonly options: StudyOptions;
  finish(samples: readonly CurveSample[]): Promise<void>;
}

export const turn = () => new Promise((done) => setTimeout(done));

/** A store whose studies the test takes on, look by look, by hand. */
export function storeByHand(first = file()) {
  const studies: HandStudy[] = [];
  const run: RunStudy = (request, options) =>
    new Promise((resolve) => {
      studies.push({
        request,
        options,
        finish: async (samples) => {
          resolve(samples);
          await turn();
        },
      });
    });
  const store = createStore({ first, run });
  const latest = () => studies[studies.length - 1];
  const look = (days: number | readonly number[], study = latest()) =>
    study.options.onLook?.(simulate(study.request, days));
  const finish = (days: number | readonly number[], study = latest()) => study.finish(simulate(study.request, days));
  return { store, studies, latest, look, finish };
}

export const moved = (from: ScenarioFile, minutes: number): ScenarioFile => ({
  ...from,
  promise: { effort: 2, share: 0.8, ...from.promise, minutes },
});

export const promising = (from: ScenarioFile, share: number): ScenarioFile => ({
  ...from,
  promise: { effort: 2, minutes: 30, ...from.promise, share },
});
