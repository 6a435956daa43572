/**
 * Runs the teams' scenarios one after the other on workers of its own, which live as long as the run; the workbench's
 * study goes on beside it. What was counted once is not counted again.
 */
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
  /** All are counted, or the run failed, with the reason. */
  onEnd(failure: string | null): void;
}

export function runTeams(entries: readonly Entry[], rule: Rule, { onResult, onEnd }: TeamRunHooks): TeamRun {
  const stop = new AbortController();
  const { signal } = stop;
  const work = async (): Promise<void> => {
    const pool = createPool(connectPage, pageWorkers());
    try {
      for (const entry of entries) {
        const [sample] = await runStudy(pool, entry.study, { signal });
        if (signal.aborted) return;
        if (sample !== undefined) onResult(resultOf(entry, sample, rule));
      }
    } finally {
      pool.close();
    }
  };
  work().then(
    () => {
      if (!signal.aborted) onEnd(null);
    },
    (error: unknown) => onEnd(error instanceof Error ? error.message : String(error)),
  );
  return { stop: () => stop.abort() };
}
