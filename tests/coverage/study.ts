/** One case from its truth to its tallies, with all that was found before, and what the processes are asked for it. */
import type { Cache } from "./cache.ts";
import { keyOf } from "./cache.ts";
import { type CoverageCase, withShare } from "./case.ts";
import { type RunAll, shared } from "./crew.ts";
import { judgeOf } from "./judge.ts";
import { type Moments, together } from "./moments.ts";
import type { Line } from "./report.ts";
import { type Outcome, rerun } from "./rerun.ts";
import { tallyOf } from "./tally.ts";
import { findTruth, simulateMoments, Truth, type TruthPart } from "./truth.ts";

/** What a process of the crew is asked. `share`: see CoverageCase.shareAt. */
export type Task =
  | { readonly kind: "moments"; readonly name: string; readonly dials: readonly number[]; readonly days: Span }
  | { readonly kind: "seeds"; readonly name: string; readonly share: number | null; readonly seeds: readonly number[] };

interface Span {
  readonly from: number;
  readonly to: number;
}

/** One seed's outcomes, by rule. */
interface Rerun {
  readonly seed: number;
  readonly outcomes: readonly Outcome[];
}

/** Does a task, line by line. */
export function* perform(one: CoverageCase, task: Task): Iterable<unknown> {
  if (task.kind === "moments") {
    yield simulateMoments(one, task.dials, task.days.from, task.days.to);
    return;
  }
  const asked = task.share === null ? one : withShare(one, task.share);
  for (const seed of task.seeds) {
    const found: Rerun = { seed, outcomes: rerun(asked, `coverage of ${one.name}, ${seed}`) };
    yield found;
  }
}

/** Hashes of the source that the truth and the reruns depend on. */
export interface Source {
  readonly engine: string;
  readonly statistics: string;
}

export interface Bench {
  /** Where tasks are performed. */
  readonly runAll: RunAll;
  readonly cache: Cache;
  readonly source: Source;
  /** Told how far a case is. */
  readonly say: (text: string) => void;
}

/** The lines of a case, one a rule, on so many seeds. */
export async function studyCase(one: CoverageCase, seeds: number, bench: Bench): Promise<readonly Line[]> {
  const truth = await truthOf(one, bench);
  const share = one.shareAt === null ? null : truth.level("promiseKept", one.shareAt).mean;
  const judged = share === null ? one : withShare(one, share);
  const reruns = await rerunsOf(one, share, seeds, bench);
  return one.rules.map((rule) => {
    const { best, finest, judge } = judgeOf(truth, judged, rule);
    const outcomes = reruns.flatMap((found) => found.outcomes.filter((outcome) => outcome.rule === rule));
    return { name: one.name, rule, best, finest, truthDays: one.truthDays.close, tally: tallyOf(outcomes, judge) };
  });
}

async function truthOf(one: CoverageCase, bench: Bench): Promise<Truth> {
  const { cache, source, say } = bench;
  const key = keyOf(one.scenario, one.population, one.design, one.rules, one.shareAt, one.truthDays, source.engine);
  const known = cache.read(one.name, key) as readonly TruthPart[] | undefined;
  if (known !== undefined) return new Truth(known);
  const truth = await findTruth(one, (dials, days) => {
    say(`${one.name}: the truth, ${days} days of ${dials.length} dials`);
    return simulated(one, dials, days, bench);
  });
  cache.write(one.name, key, truth.parts);
  return truth;
}

/** Each process takes a span of the days; their sums are added up in the order of the days. */
async function simulated(
  { name }: CoverageCase,
  dials: readonly number[],
  days: number,
  { runAll }: Bench,
): Promise<Moments> {
  const half = Math.ceil(days / 2);
  const spans: readonly Span[] = [
    { from: 0, to: half },
    { from: half, to: days },
  ];
  const parts = spans.map(async (span): Promise<Moments> => {
    const found: Moments[] = [];
    await runAll([{ kind: "moments", name, dials, days: span }], (line) => found.push(line as Moments));
    return found[0];
  });
  return (await Promise.all(parts)).reduce(together);
}

async function rerunsOf(
  one: CoverageCase,
  share: number | null,
  seeds: number,
  { runAll, cache, source, say }: Bench,
): Promise<readonly Rerun[]> {
  const key = keyOf(one.scenario, one.population, one.design, one.rules, share, source);
  const known = new Map((cache.lines(one.name, key) as readonly Rerun[]).map((found) => [found.seed, found]));
  const wanted = Array.from({ length: seeds }, (_, seed) => seed);
  const missing = wanted.filter((seed) => !known.has(seed));
  const tasks = shared(missing).map((part): Task => ({ kind: "seeds", name: one.name, share, seeds: part }));
  await runAll(tasks, (line) => {
    const found = line as Rerun;
    cache.add(one.name, key, found);
    known.set(found.seed, found);
    say(`${one.name}: ${known.size} of ${seeds} seeds`);
  });
  return wanted.flatMap((seed) => known.get(seed) ?? []);
}
