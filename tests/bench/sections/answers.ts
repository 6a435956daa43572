/** How long people wait for the coarse and the full answer, on all cores; wall time. */
import { answer, defaultRule } from "../../../src/experiment/answer.ts";
import type { CurveSample } from "../../../src/experiment/types.ts";
import { createPool, type Pool } from "../../../src/runner/pool.ts";
import { runStudy, type StudyRequest } from "../../../src/runner/study.ts";
import { connectThreads, threads } from "../../../src/runner/thread.ts";
import { type Figure, ofRounds, single } from "../report.ts";
import { workerFile } from "../rounds.ts";
import { coarse, full, shipped, shippedNames, studyOf } from "../shipped.ts";
import type { Section } from "./section.ts";

const repetitions = 5;

interface Times {
  /** From asking to the coarse answer of all curves, and to the full one, in milliseconds. */
  readonly coarse: number;
  readonly full: number;
}

export const answers: Section = {
  name: "answers",
  says: `all populations, first design; coarse is ${coarse} days, full ${full}; wall time on all cores`,
  parts: shippedNames(),
  async measure(name): Promise<readonly Figure[]> {
    const request = studyOf(shipped(name));
    const start = performance.now();
    const pool = createPool(connectThreads(workerFile), threads());
    const first = await timed(pool, request, start);
    const times: Times[] = [];
    for (let i = 0; i < repetitions; i++) times.push(await timed(pool, request, performance.now()));
    pool.close();
    return [
      single(`${name}, coarse, page just opened`, first.coarse, "ms", "on threads just started"),
      ofRounds(
        `${name}, coarse, slider moved`,
        times.map((time) => time.coarse),
        "ms",
      ),
      ofRounds(
        `${name}, full`,
        times.map((time) => time.full),
        "ms",
      ),
    ];
  },
};

async function timed(pool: Pool, request: StudyRequest, start: number): Promise<Times> {
  let first = Number.NaN;
  const { scenario } = request;
  const answerAll = (samples: readonly CurveSample[]) =>
    samples.map((sample) => answer(sample, scenario, defaultRule(scenario)));
  const onLook = (samples: readonly CurveSample[]): void => {
    if (!Number.isNaN(first)) return;
    answerAll(samples);
    first = performance.now() - start;
  };
  answerAll(await runStudy(pool, request, { onLook }));
  return { coarse: first, full: performance.now() - start };
}
