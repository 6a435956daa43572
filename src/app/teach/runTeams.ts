/**
 * Runs the teams' scenarios one after the other on workers of its own, which live as long as the run; the workbench's
 * study goes on beside it. What was counted once is not counted again. Who has few visits a day comes first, so that one
 * large process keeps nobody waiting but itself; and what fails is that team's alone.
 */
import { expectedVisits } from "../../experiment/spending.ts";
import type { Rule } from "../../experiment/types.ts";
import { connectPage, pageWorkers } from "../../runner/page.ts";
import { createPool } from "../../runner/pool.ts";
import { runStudy } from "../../runner/study.ts";
import { type Entry, resultOf, type TeamResult } from "./teams.ts";

export interface TeamRun {
  /** Ends it; what is counted stays. */
  stop(): void;
}

export interface TeamRunHooks {
  onResult(result: TeamResult): void;
  /** This one could not be run; the others go on. */
  onFailure(entry: Entry, reason: string): void;
  /** All are counted or have failed. */
  onEnd(): void;
}

export function runTeams(entries: readonly Entry[], rule: Rule, hooks: TeamRunHooks): TeamRun {
  const stop = new AbortController();
  const { signal } = stop;
  const work = async (): Promise<void> => {
    let pool = createPool(connectPage, pageWorkers());
    for (const entry of lightestFirst(entries)) {
      try {
        const [sample] = await runStudy(pool, entry.study, { signal });
        if (!signal.aborted && sample !== undefined) hooks.onResult(resultOf(entry, sample, rule));
      } catch (error) {
        if (!signal.aborted) hooks.onFailure(entry, error instanceof Error ? error.message : String(error));
        // Whatever it left behind is none of the next one's.
        pool.close();
        pool = createPool(connectPage, pageWorkers());
      }
      if (signal.aborted) break;
    }
    pool.close();
    if (!signal.aborted) hooks.onEnd();
  };
  void work();
  return { stop: () => stop.abort() };
}

function lightestFirst(entries: readonly Entry[]): readonly Entry[] {
  const visits = ({ study: { scenario, curves } }: Entry): number => expectedVisits(scenario, curves[0].population);
  return [...entries].sort((a, b) => visits(a) - visits(b));
}
