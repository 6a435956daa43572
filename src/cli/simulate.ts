/** Runs the study of a command: in this thread or on several, with a progress bar where somebody watches. */
import type { Inquiry } from "../experiment/questions/inquiry.ts";
import { fixedRound, type Schedule } from "../experiment/schedule.ts";
import { firstLook } from "../experiment/sequence.ts";
import { curvesOfToday, expectedVisits, type Question, spending } from "../experiment/spending.ts";
import { type CurveSample, defaultDials, defaultSeed } from "../experiment/types.ts";
import { measureLayout } from "../outcome/layout.ts";
import { Memory } from "../outcome/memory.ts";
import { keepingIn } from "../outcome/replication.ts";
import { connectInProcess } from "../runner/inProcess.ts";
import { conduct } from "../runner/inquiry.ts";
import { createPool, type Pool } from "../runner/pool.ts";
import { runStudy, type StudyProgress } from "../runner/study.ts";
import { connectThreads, threads } from "../runner/thread.ts";
import type { Scenario } from "../scenario/types.ts";
import { type ChoiceCheck, type Chosen, defaultReplications } from "./input.ts";
import type { Choices } from "./options.ts";
import { replicationsInWords } from "./output.ts";

/** Below so many visits, about a tenth of a second, starting threads costs more than they save. */
const fewVisits = 200_000;

/** Numbers held in memory at most: a gibibyte of them. */
export const mostSums = 2 ** 27;

export const workerFile = new URL("./simulation.node.js", import.meta.url);

/** Replications of so many dials must fit into memory. */
export function memoryProblems(dials: number): ChoiceCheck {
  return (file, { replications = defaultReplications }) => {
    const most = Math.floor(mostSums / (dials * measureLayout(file).slots));
    if (replications <= most) return [];
    return [`--replications: ${replications} is above ${most}, the most that memory holds here`];
  };
}

/** The sample of one curve over `dials`, as many replications as chosen. */
export async function simulate(
  scenario: Scenario,
  what: Chosen,
  dials: readonly number[],
  choices: Choices,
): Promise<CurveSample> {
  const replications = choices.replications ?? defaultReplications;
  const [sample] = await study(
    scenario,
    [curveOf(what)],
    fixedRound(replications, dials),
    replications * dials.length,
    choices,
  );
  return sample;
}

/** What of an answer is asked on the command line; nobody looks at it while it forms. */
export type PlainQuestion = Omit<Question, "focus" | "coarse">;

/** What an answer is made from. */
export interface AnswerSamples {
  readonly sample: CurveSample;
  /** The design in use today for the same population, if it is another. */
  readonly today: CurveSample | undefined;
}

/** The samples that the answers to one question rest on, as many replications as each needs. */
export async function simulateAnswer(
  scenario: Scenario,
  chosen: readonly Chosen[],
  question: PlainQuestion,
  choices: Choices,
): Promise<readonly AnswerSamples[]> {
  const asked = chosen.map(curveOf);
  const behind = curvesOfToday(asked, scenario);
  const schedule = spending({ ...question, focus: 0, coarse: [] }, asked.length);
  const samples = await study(scenario, [...asked, ...behind], schedule, firstLook * defaultDials.length, choices);
  return asked.map(({ population }, index) => ({
    sample: samples[index],
    today: samples.slice(asked.length).find((sample) => sample.population === population),
  }));
}

const curveOf = ({ population, design }: Chosen) => ({ population: population.id, design: design.id });

/** Runs a deeper question about a curve to its result. */
export async function inquire<Result>(
  scenario: Scenario,
  { population }: Chosen,
  inquiry: Inquiry<Result>,
  choices: Choices,
): Promise<Result> {
  const visits = firstLook * defaultDials.length * expectedVisits(scenario, population.id);
  const pool = poolOf(choices.workers ?? (visits < fewVisits ? 0 : threads()));
  const bar = progressBar(scenario);
  try {
    const result = await conduct(pool, choices.seed ?? defaultSeed, inquiry, { onProgress: bar.show });
    if (result === null) throw new Error("the inquiry was stopped");
    return result;
  } finally {
    bar.clear();
    pool.close();
  }
}

/** @param cellDays replications of a curve, over all its dials, that are to be expected at least */
async function study(
  scenario: Scenario,
  curves: readonly ReturnType<typeof curveOf>[],
  schedule: Schedule,
  cellDays: number,
  choices: Choices,
): Promise<readonly CurveSample[]> {
  const visits = curves.reduce((sum, { population }) => sum + cellDays * expectedVisits(scenario, population), 0);
  const pool = poolOf(choices.workers ?? (visits < fewVisits ? 0 : threads()));
  const bar = progressBar(scenario);
  try {
    const request = { scenario, seed: choices.seed ?? defaultSeed, curves, schedule };
    return await runStudy(pool, request, { onProgress: bar.show });
  } finally {
    bar.clear();
    pool.close();
  }
}

/** Bytes of journeys that this thread keeps, for a question that scores them again. */
const mayKeep = 192 * 2 ** 20;

function poolOf(workers: number): Pool {
  if (workers > 0) return createPool(connectThreads(workerFile), workers);
  const createReplicator = keepingIn(new Memory(mayKeep));
  return createPool(connectInProcess({ createReplicator, now: () => performance.now() }), 1);
}

const barWidth = 30;

/** A line on standard error where that is a terminal, else nothing. */
function progressBar(scenario: Scenario): { show(progress: StudyProgress): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show() {}, clear() {} };
  return {
    show({ done, of, redone, days }) {
      const full = Math.round((barWidth * done) / of);
      const reached = Math.floor((days * done) / of);
      const bar = "█".repeat(full) + "░".repeat(barWidth - full);
      const again = redone > 0 ? ", some redone" : "";
      stderr.write(`\r${bar} ${reached.toLocaleString("en-GB")} of ${replicationsInWords(scenario, days)}${again}`);
    },
    clear: () => void stderr.write("\r\x1b[K"),
  };
}
