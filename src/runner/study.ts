/**
 * A study on a pool: round after round, as its schedule says, until that has no more to ask.
 *
 * Results go to their place by the replication's number, never by order of arrival, and the schedule sees nothing but
 * complete rounds, so a study is the same to the last bit on any pool, with any book, whatever died and was redone.
 * Estimates are made elsewhere, from the samples.
 */
import type { Schedule } from "../experiment/schedule.ts";
import type { Share, SliceReport, StudyWork } from "../experiment/share.ts";
import { expectedVisits } from "../experiment/spending.ts";
import type { CurveSample } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";
import { Asked, type Curve, type Missing } from "./asked.ts";
import { type Book, createBook } from "./book.ts";
import { Ledger } from "./ledger.ts";
import type { Pool } from "./pool.ts";

export interface StudyRequest {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Each (population, design) once, by id; at least one. */
  readonly curves: readonly Curve[];
  readonly schedule: Schedule;
}

export interface StudyProgress {
  /** Replications there are of all that the rounds so far have asked for, cell by cell; from a book or simulated. */
  readonly done: number;
  readonly of: number;
  /** Replications, cell by cell, that were out with a worker when it died, and were given to another. */
  readonly redone: number;
  /** The replications that the present round goes to. */
  readonly days: number;
}

export interface StudyOptions {
  /** When a round begins and after every slice of work. */
  readonly onProgress?: (progress: StudyProgress) => void;
  /** Gets all curves as they stand in the request, after every complete round. */
  readonly onLook?: (samples: readonly CurveSample[]) => void;
  readonly signal?: AbortSignal;
  /** What is there already and where more is put, for a study to come; by default a book of the study's own. */
  readonly book?: Book;
}

/**
 * Resolves with the samples of the last complete round: that after which the schedule had no more to ask, or, if
 * `signal` was aborted or a newer study took the pool, of the one before; with no such round, an empty list. Rejects if
 * the simulation fails or workers keep dying. Memory: 8 bytes × replications of all cells × slots.
 */
export async function runStudy(
  pool: Pool,
  request: StudyRequest,
  options: StudyOptions = {},
): Promise<readonly CurveSample[]> {
  const study = new Study(pool, request, options);
  const { signal } = options;
  const forward = (): void => study.stop.abort();
  if (signal?.aborted) forward();
  signal?.addEventListener("abort", forward, { once: true });
  try {
    return await study.run();
  } finally {
    signal?.removeEventListener("abort", forward);
  }
}

class Study {
  readonly stop = new AbortController();
  readonly #pool: Pool;
  readonly #request: StudyRequest;
  readonly #options: StudyOptions;
  readonly #asked: Asked;
  /** Replications that a member may get at once: as many as it had time for in its last slices. */
  readonly #sizes: number[];
  /** A complete round that nobody has been shown yet. */
  #unseen: readonly CurveSample[] | null = null;
  #redone = 0;

  constructor(pool: Pool, request: StudyRequest, options: StudyOptions) {
    const { scenario, seed, curves } = request;
    if (curves.length === 0) throw new RangeError("a study needs at least one curve");
    this.#pool = pool;
    this.#request = request;
    this.#options = options;
    this.#asked = new Asked(scenario, curves, bookFor(request, options.book ?? createBook(scenario, seed)));
    this.#sizes = Array.from({ length: pool.size }, () => 1);
  }

  async run(): Promise<readonly CurveSample[]> {
    this.#pool.claim(this.stop);
    let complete: readonly CurveSample[] = [];
    let samples = this.#asked.samples();
    while (!this.stop.signal.aborted) {
      const round = this.#request.schedule(samples);
      if (round === null) break;
      this.#asked.add(round);
      const missing = this.#asked.missing(round);
      if (!(await this.#work(missing, round.days))) break;
      this.#look();
      samples = this.#asked.samples();
      complete = samples;
      this.#unseen = samples;
    }
    this.#look();
    return complete;
  }

  /** Whether everything that was missing is there now. */
  async #work(missing: readonly Missing[], days: number): Promise<boolean> {
    const { scenario, seed } = this.#request;
    const study = { scenario, seed, groups: missing.map(({ group }) => group) };
    const spans = missing.map((one) => one.spans);
    const ledger = new Ledger(spans, this.#pool.size);
    const of = this.#asked.cellDays;
    const cellsIn = ({ group, from, to }: Share): number => (to - from) * study.groups[group].cells.length;
    let done = of - sum(spans.flatMap((some, group) => some.map((span) => cellsIn({ group, ...span }))));
    let failure: Error | null = null;

    const progress = (): void => {
      if (!this.stop.signal.aborted) this.#options.onProgress?.({ done, of, redone: this.#redone, days });
    };
    const settle = (report: SliceReport, out: Share | null, member: number): Share | null => {
      if (report.kind === "failed") {
        const { group, replication, message } = report.failed;
        failure ??= new Error(`Replication ${replication} of population ${study.groups[group].population}: ${message}`);
        this.stop.abort();
        return null;
      }
      if (report.kind === "finished" && out !== null) {
        const { from, to, tallies } = report.finished;
        enter(missing[out.group], from, to, tallies);
        ledger.finish({ ...out, to });
        if (to < out.to) ledger.giveBack({ ...out, from: to });
        this.#sizes[member] = to < out.to ? to - from : 2 * (to - from);
        done += cellsIn({ ...out, to });
        progress();
      }
      // Later, so that the workers have their shares before a picture is drawn.
      if (this.#unseen !== null) setTimeout(() => this.#look());
      return ledger.take(member, this.#sizes[member]);
    };
    const lose = (share: Share): void => {
      ledger.giveBack(share);
      this.#redone += cellsIn(share);
      progress();
    };

    progress();
    if (ledger.over) await turn();
    else await this.#pool.run({ study, patience: patienceFor(study), settle, lose }, this.stop);
    if (failure !== null) throw failure;
    return ledger.over;
  }

  #look(): void {
    const samples = this.#unseen;
    this.#unseen = null;
    if (samples !== null && !this.stop.signal.aborted) this.#options.onLook?.(samples);
  }
}

function bookFor({ scenario, seed }: StudyRequest, book: Book): Book {
  const { slots } = createBook(scenario, seed);
  if (book.seed !== seed || book.slots !== slots) throw new RangeError("the book is of another scenario or seed");
  return book;
}

/** Rows of a group's cells, replication after replication, to the pages of the cells. */
function enter({ pages }: Missing, from: number, to: number, tallies: Float64Array): void {
  const slots = tallies.length / ((to - from) * pages.length);
  let source = 0;
  for (let replication = from; replication < to; replication++) {
    for (const page of pages) {
      page.enter(replication, tallies.subarray(source, source + slots));
      source += slots;
    }
  }
}

/** The thread's other work gets its turn, such as a stop. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/**
 * Ten seconds, and a tenth of a millisecond for each visit of the largest single replication, some two hundred times
 * what one takes: longer silence is not work. In milliseconds.
 */
function patienceFor({ scenario, groups }: StudyWork): number {
  const visits = Math.max(
    ...groups.map(({ population, cells }) => expectedVisits(scenario, population) * cells.length),
  );
  // setTimeout takes at most 2^31 - 1 milliseconds.
  return Math.min(10_000 + 0.1 * visits, 2 ** 31 - 1);
}
