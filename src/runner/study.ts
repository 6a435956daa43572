/**
 * A study on a pool: many replications of many curves, handed over in stages that all curves reach together.
 *
 * Results go to their place by the replication's number, never by order of arrival, so they are the same to the last
 * bit on any pool, whatever died and was redone. Estimates are made elsewhere, from the samples.
 */
import type { FinishedShare, Share, SliceReport, StudyWork } from "../experiment/share.ts";
import type { CurveSample } from "../experiment/types.ts";
import { measureLayout } from "../outcome/layout.ts";
import type { Scenario } from "../scenario/types.ts";
import { expectedVisits } from "./effort.ts";
import { Ledger } from "./ledger.ts";
import type { Pool } from "./pool.ts";

export interface StudyRequest {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Each (population, design) once, by id; at least one. */
  readonly curves: readonly { readonly population: string; readonly design: string }[];
  readonly dials: readonly number[];
  /** Ascending numbers of replications at which all curves are handed over; the last is the whole study. */
  readonly stages: readonly number[];
}

export interface StudyProgress {
  /** Days (replications of a population) done, and of how many. */
  readonly done: number;
  readonly of: number;
  /** Days that were out with a worker when it died, and were given to another. */
  readonly redone: number;
}

export interface StudyOptions {
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Gets all curves at the same number of replications, as they stand in the request. */
  readonly onStage?: (samples: readonly CurveSample[]) => void;
  readonly signal?: AbortSignal;
}

/**
 * Resolves with the samples of what is complete: all of it, or, if `signal` was aborted or a newer study took the
 * pool, the replications that every curve has, from the first without a gap; with no such replication, an empty list.
 * Rejects if the simulation fails or workers keep dying. Memory: 8 bytes × curves × replications × dials × slots.
 */
export async function runStudy(
  pool: Pool,
  request: StudyRequest,
  { onProgress, onStage, signal }: StudyOptions = {},
): Promise<readonly CurveSample[]> {
  checkRequest(request);
  const study = studyWork(request);
  const sheet = new Sheet(request, study);
  const ledger = new Ledger(study.groups.length, request.stages, pool.size);
  const stop = new AbortController();
  let failure: Error | null = null;
  let redone = 0;
  let handedOver = 0;

  const handOver = (): void => {
    const complete = ledger.complete;
    const stage = request.stages.findLast((end) => end <= complete) ?? 0;
    if (stage === handedOver || stop.signal.aborted) return;
    handedOver = stage;
    onStage?.(sheet.samples(stage));
  };
  const progress = (): void => onProgress?.({ done: ledger.done, of: ledger.of, redone });

  const settle = (report: SliceReport, out: Share | null): Share | null => {
    if (report.kind === "failed") {
      const { group, replication, message } = report.failed;
      failure ??= new Error(`Replication ${replication} of population ${study.groups[group].population}: ${message}`);
      stop.abort();
      return null;
    }
    if (report.kind === "finished" && out !== null) {
      const { finished } = report;
      sheet.enter(finished);
      ledger.finish(finished);
      if (finished.to < out.to) ledger.giveBack({ ...out, from: finished.to });
      if (!stop.signal.aborted) progress();
      // Later, so that the worker has its next share before a picture is drawn.
      setTimeout(handOver);
    }
    return ledger.take(nextSize(report, out));
  };
  const lose = (share: Share): void => {
    ledger.giveBack(share);
    redone += share.to - share.from;
    progress();
  };

  const forward = (): void => stop.abort();
  if (signal?.aborted) forward();
  signal?.addEventListener("abort", forward, { once: true });
  try {
    await pool.run({ study, patience: patienceFor(study), settle, lose }, stop);
  } finally {
    signal?.removeEventListener("abort", forward);
  }
  if (failure !== null) throw failure;
  handOver();
  return ledger.complete === 0 ? [] : sheet.samples(ledger.complete);
}

/** As many replications as the worker's last slice had room for, twice as many if there was room left; 1 at first. */
function nextSize(report: SliceReport, out: Share | null): number {
  if (report.kind !== "finished" || out === null) return 1;
  const { from, to } = report.finished;
  return to < out.to ? to - from : 2 * (to - from);
}

function checkRequest({ curves, dials, stages }: StudyRequest): void {
  if (curves.length === 0) throw new RangeError("a study needs at least one curve");
  if (dials.length === 0) throw new RangeError("a study needs at least one dial");
  const ascending = stages.every((end, i) => Number.isInteger(end) && end > (i === 0 ? 0 : stages[i - 1]));
  if (stages.length === 0 || !ascending) {
    throw new RangeError(`stages must be ascending whole numbers of at least 1, not [${stages.join(", ")}]`);
  }
}

/** One group a population, whose cells are its designs × dials: they all see the same cohort. */
function studyWork({ scenario, seed, curves, dials }: StudyRequest): StudyWork {
  const populations = [...new Set(curves.map((curve) => curve.population))];
  const groups = populations.map((population) => ({
    population,
    cells: curves
      .filter((curve) => curve.population === population)
      .flatMap(({ design }) => dials.map((dial) => ({ design, dial }))),
  }));
  return { scenario, seed, groups };
}

/** The tallies of all curves, each in one array by replication. */
class Sheet {
  readonly #request: StudyRequest;
  readonly #layout: CurveSample["layout"];
  /** The curves of each group, in the order of its cells. */
  readonly #curvesOf: readonly (readonly number[])[];
  readonly #tallies: readonly Float64Array[];
  /** Sums in one replication of one curve. */
  readonly #width: number;

  constructor(request: StudyRequest, study: StudyWork) {
    const { scenario, curves, dials, stages } = request;
    this.#request = request;
    this.#layout = measureLayout(scenario);
    this.#width = dials.length * this.#layout.slots;
    this.#curvesOf = study.groups.map(({ population }) =>
      curves.flatMap((curve, index) => (curve.population === population ? [index] : [])),
    );
    this.#tallies = curves.map(() => new Float64Array(stages[stages.length - 1] * this.#width));
  }

  enter({ group, from, to, tallies }: FinishedShare): void {
    let source = 0;
    for (let replication = from; replication < to; replication++) {
      for (const curve of this.#curvesOf[group]) {
        const row = tallies.subarray(source, source + this.#width);
        this.#tallies[curve].set(row, replication * this.#width);
        source += this.#width;
      }
    }
  }

  /** Views, not copies: the first rows do not change any more once every curve has them. */
  samples(replications: number): readonly CurveSample[] {
    const { curves, dials } = this.#request;
    return curves.map(({ population, design }, index) => ({
      population,
      design,
      dials,
      replications,
      layout: this.#layout,
      tallies: this.#tallies[index].subarray(0, replications * this.#width),
    }));
  }
}

/**
 * A minute, and a tenth of a millisecond for each visit of the largest single replication, some two hundred times what
 * one takes: longer silence is not work. In milliseconds.
 */
function patienceFor({ scenario, groups }: StudyWork): number {
  const visits = Math.max(...groups.map((group) => expectedVisits(scenario, group)));
  // setTimeout takes at most 2^31 - 1 milliseconds.
  return Math.min(60_000 + 0.1 * visits, 2 ** 31 - 1);
}
