/** Runs a deeper question's studies, one after the other, until it has its result or is stopped. */
import type { Inquiry } from "../experiment/questions/inquiry.ts";
import type { Schedule } from "../experiment/schedule.ts";
import type { CurveSample } from "../experiment/types.ts";
import { type Book, createBook } from "./book.ts";
import type { Pool } from "./pool.ts";
import { runStudy, type StudyOptions, type StudyProgress, type StudyRequest } from "./study.ts";

export interface InquiryOptions<Result> {
  readonly onProgress?: (progress: StudyProgress) => void;
  /** What is known so far, whenever there is more of it. */
  readonly onShown?: (result: Result) => void;
  readonly signal?: AbortSignal;
}

/**
 * Resolves with the result; null if `signal` was aborted or a newer study took the pool before there was one. Rejects as
 * `runStudy` does.
 */
export const conduct = <Result>(
  pool: Pool,
  seed: string,
  inquiry: Inquiry<Result>,
  options: InquiryOptions<Result> = {},
): Promise<Result | null> => conductBy((request, more) => runStudy(pool, request, more), seed, inquiry, options);

/** The same by whatever runs a study as `runStudy` does. */
export async function conductBy<Result>(
  run: (request: StudyRequest, options: StudyOptions) => Promise<readonly CurveSample[]>,
  seed: string,
  inquiry: Inquiry<Result>,
  { onShown, ...options }: InquiryOptions<Result> = {},
): Promise<Result | null> {
  const books = new Map<string, Book>();
  let step = inquiry.next([]);
  while (!step.done) {
    const { order, shown } = step.value;
    if (shown !== null) onShown?.(shown);
    let over = false;
    const schedule: Schedule = (samples) => {
      const round = order.schedule(samples);
      over = round === null;
      return round;
    };
    const { scenario, curves, world } = order;
    const book = (world === null ? undefined : books.get(world)) ?? createBook(scenario, seed);
    if (world !== null) books.set(world, book);
    const samples = await run({ scenario, curves, seed, schedule }, { ...options, book });
    if (!over) return null;
    step = inquiry.next(samples);
  }
  return step.value;
}
