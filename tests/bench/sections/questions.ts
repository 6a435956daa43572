/**
 * How long people wait for the deeper questions, as the page asks them once the answer stands: to the first picture and
 * to the end; wall time on all cores. Each question has a pool of its own, whose threads run and whose answer is there.
 */
import { told } from "../../../src/app/answer/meaning.ts";
import { fitChosen } from "../../../src/app/questions/context.ts";
import { questions as listed } from "../../../src/app/questions/index.ts";
import type { QuestionContext, Tools } from "../../../src/app/questions/types.ts";
import { createWords } from "../../../src/app/words/format.ts";
import { answer, defaultRule } from "../../../src/experiment/answer.ts";
import { defaultConfidence } from "../../../src/experiment/estimates.ts";
import { defaultMaxDays } from "../../../src/experiment/procedure.ts";
import { spending } from "../../../src/experiment/spending.ts";
import { defaultSeed } from "../../../src/experiment/types.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool, type Pool } from "../../../src/runner/pool.ts";
import { runStudy } from "../../../src/runner/study.ts";
import { connectThreads, threads } from "../../../src/runner/thread.ts";
import { connectTracerInProcess, createTraceDay } from "../../../src/runner/trace.ts";
import { type Figure, single } from "../report.ts";
import { workerFile } from "../rounds.ts";
import { shipped } from "../shipped.ts";
import type { Section } from "./section.ts";

/** Milliseconds after which a question is stopped. */
const patience = 300_000;

export const questions: Section = {
  name: "questions",
  says: "the deeper questions on bank-branch, its first population and design; wall time on all cores",
  parts: listed.map(({ id }) => id),
  async measure(id): Promise<readonly Figure[]> {
    const pool = createPool(connectThreads(workerFile), threads());
    const context = await contextOn(pool);
    const question = await listed.find((one) => one.id === id)?.load();
    if (question === undefined) throw new RangeError(`There is no question "${id}".`);
    const tools: Tools = {
      conduct: (seed, inquiry, options) => conduct(pool, seed, inquiry, options),
      traceDay: createTraceDay(connectTracerInProcess),
    };
    const start = performance.now();
    const waited = (): number => performance.now() - start;
    let first = Number.NaN;
    const { signal, ...timer } = stopAfter(patience);
    const found = await question.start({ ...context, chosen: fitChosen(question.choices(context), {}) }, tools, {
      signal,
      onProgress() {},
      onShown() {
        if (Number.isNaN(first)) first = waited();
      },
    });
    const end = waited();
    timer.clear();
    pool.close();
    return [
      single(`${id}, first picture`, Number.isNaN(first) ? end : first, "ms"),
      single(`${id}, to the end`, found === null ? Number.NaN : end, "ms", found?.sentence ?? "stopped before it came"),
    ];
  },
};

function stopAfter(milliseconds: number) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  return { signal: stop.signal, clear: () => clearTimeout(timer) };
}

/** The answer that the page shows when a question is asked. */
async function contextOn(pool: Pool): Promise<QuestionContext> {
  const scenario = shipped("bank-branch");
  const [{ id: population }] = scenario.populations;
  const [{ id: design }] = scenario.designs;
  const demand = { confidence: defaultConfidence, maxDays: defaultMaxDays };
  const rule = defaultRule(scenario);
  const schedule = spending({ terms: scenario, rule, ...demand, focus: 0, coarse: [] });
  const request = { scenario, seed: defaultSeed, curves: [{ population, design }], schedule };
  const [sample] = await runStudy(pool, request);
  const found = answer(sample, scenario, rule, demand);
  const locale = "en-GB";
  const words = createWords(locale, scenario.currency);
  return {
    scenario,
    population,
    design,
    rule,
    answer: found,
    dial: told(found).dial,
    seed: defaultSeed,
    ...demand,
    words,
    locale,
  };
}
