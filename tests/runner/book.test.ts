import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { fixedRound, type Round } from "../../src/experiment/schedule.ts";
import type { CurveSample } from "../../src/experiment/types.ts";
import { createBook, Page } from "../../src/runner/book.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { runStudy, type StudyOptions, type StudyProgress } from "../../src/runner/study.ts";
import {
  bits,
  closePools,
  connectChannel,
  counting,
  directly,
  inRounds,
  poolOf,
  sampleCellDays,
  sampleRequest,
} from "./support.ts";

afterEach(closePools);

const request = sampleRequest();
const bookOfSample = () => createBook(request.scenario, request.seed);

/** A pool that counts the days of cells it simulates. */
function countedPool(size: number) {
  const counter = counting();
  return { pool: poolOf(connectChannel(counter.tools), size), simulated: counter.simulated };
}

describe("a book", () => {
  test("changes nothing about a study but the work done", async () => {
    const book = bookOfSample();
    const { pool, simulated } = countedPool(2);
    await runStudy(pool, { ...request, schedule: fixedRound(15, [0, 0.25, 0.5, 1]) }, { book });
    expect(simulated()).toBe(15 * 12);
    const looks: number[][][] = [];
    const onLook = (samples: readonly CurveSample[]) => looks.push(samples.map(({ days }) => [...days]));
    const samples = await runStudy(pool, request, { book, onLook });
    expect(bits(samples)).toEqual(directly());
    // The dial that joins late is the only one that was not there.
    expect(simulated()).toBe(15 * 12 + 12);
    const alone: number[][][] = [];
    await runStudy(pool, request, { onLook: (one) => alone.push(one.map(({ days }) => [...days])) });
    expect(looks).toEqual(alone);
  });

  test("that has everything leaves nothing to simulate, and the study still takes the pool and is looked at", async () => {
    const book = bookOfSample();
    const { pool, simulated } = countedPool(2);
    await runStudy(pool, request, { book });
    const older = runStudy(pool, { ...request, seed: "older", schedule: fixedRound(1000, [0, 1]) });
    let looks = 0;
    const seen: StudyProgress[] = [];
    const options: StudyOptions = { book, onLook: () => looks++, onProgress: (progress) => seen.push(progress) };
    const before = simulated();
    const samples = await runStudy(pool, request, options);
    expect(simulated()).toBe(before);
    expect([bits(samples), looks]).toEqual([directly(), 3]);
    for (const { done, of } of seen) expect(done).toBe(of);
    expect(await older).toEqual([]);
  });

  test.each([1, 2, 5])(
    "that a stopped study has filled leaves only the rest to simulate, with %i workers",
    async (size) => {
      const book = bookOfSample();
      const { pool, simulated } = countedPool(size);
      const stop = new AbortController();
      const onProgress = ({ days, done }: StudyProgress) => {
        if (days === 12 && done >= 40) stop.abort();
      };
      await runStudy(pool, request, { book, signal: stop.signal, onProgress });
      expect(simulated()).toBeLessThan(sampleCellDays);
      expect(bits(await runStudy(pool, request, { book }))).toEqual(directly());
      expect(simulated()).toBe(sampleCellDays);
    },
  );

  test("of another seed or of rows of another length is refused", async () => {
    const pool = poolOf(connectInProcess(counting().tools()), 1);
    const another = createBook(request.scenario, "another");
    await expect(runStudy(pool, request, { book: another })).rejects.toThrow("the book is of another scenario or seed");
    const scenario = { ...request.scenario, teams: request.scenario.teams.slice(1) };
    const book = createBook(scenario, request.seed);
    await expect(runStudy(pool, request, { book })).rejects.toThrow(RangeError);
  });

  test("is worth each cell's day once, whatever rounds studies go in", async () => {
    const anyRounds = fc
      .array(
        fc.record({
          days: fc.integer({ min: 1, max: 12 }),
          dials: fc.tuple(...request.curves.map(() => fc.subarray([0, 0.25, 0.5, 1]))),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((rounds): readonly Round[] => rounds.filter(({ dials }) => dials.flat().length > 0));
    await fc.assert(
      fc.asyncProperty(fc.array(anyRounds, { minLength: 1, maxLength: 3 }), async (studies) => {
        const book = bookOfSample();
        const counter = counting(true);
        const pool = poolOf(connectInProcess(counter.tools()), 2);
        const most = new Map<string, number>();
        for (const rounds of studies) {
          const study = { ...request, schedule: inRounds(rounds) };
          const samples = await runStudy(pool, study, { book });
          expect(samples).toEqual(await runStudy(poolOf(connectInProcess(counting(true).tools()), 1), study));
          for (const { population, design, dials, days } of samples) {
            dials.forEach((dial, i) => {
              const cell = `${population} ${design} ${dial}`;
              most.set(cell, Math.max(days[i], most.get(cell) ?? 0));
            });
          }
        }
        expect(counter.simulated()).toBe([...most.values()].reduce((sum, days) => sum + days, 0));
      }),
      { numRuns: 15 },
    );
  });
});

describe("a page", () => {
  test("lacks exactly what was not entered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.uniqueArray(fc.nat(60)), (days, entered) => {
        const page = new Page(1);
        page.reserve(61);
        for (const replication of entered) page.enter(replication, Float64Array.of(replication));
        const lacking = page
          .missing(days)
          .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
        expect(lacking).toEqual(Array.from({ length: days }, (_, r) => r).filter((r) => !entered.includes(r)));
      }),
    );
  });

  test("keeps its rows, and what was seen of them, when it grows", () => {
    const page = new Page(2);
    page.reserve(1);
    page.enter(0, Float64Array.of(3, 4));
    const before = page.rows(1);
    page.reserve(100);
    page.enter(1, Float64Array.of(5, 6));
    expect([...before]).toEqual([3, 4]);
    expect([...page.rows(2)]).toEqual([3, 4, 5, 6]);
  });
});
