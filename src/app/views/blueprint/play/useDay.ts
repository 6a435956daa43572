/** A day of a cell from the trace's own worker. The day before stays until the new one is there. */
import { useEffect, useState } from "preact/hooks";
import { headcountOf } from "../../../../process/levers.ts";
import { connectPageTracer } from "../../../../runner/page.ts";
import { createTraceDay } from "../../../../runner/trace.ts";
import type { Scenario } from "../../../../scenario/types.ts";
import type { Cell } from "../facts.ts";
import { deskOf } from "../layout/graph.ts";
import { type Day, dayOf } from "./day.ts";
import { type Watch, watchOf } from "./moment.ts";

export interface Watched {
  readonly day: Day;
  readonly watch: Watch;
}

export interface DayAsked {
  readonly scenario: Scenario;
  /** Null: no day is asked for. */
  readonly cell: Cell | null;
  readonly seed: string;
  /** Counted from 0. */
  readonly replication: number;
}

export interface DayFound {
  readonly watched: Watched | null;
  /** Why there is no day, in a sentence; null where there is one, or one is to come. */
  readonly failure: string | null;
}

const traceDay = createTraceDay(connectPageTracer);
const nothing: DayFound = { watched: null, failure: null };

export function useDay({ scenario, cell, seed, replication }: DayAsked): DayFound {
  const [found, setFound] = useState(nothing);
  const [design, population, dial] = [cell?.design ?? null, cell?.population ?? null, cell?.dial ?? 0];
  useEffect(() => {
    if (design === null || population === null) {
      setFound(nothing);
      return;
    }
    const stopped = new AbortController();
    const request = { scenario, population: population.id, design: design.id, dial, seed, replication };
    traceDay(request, stopped.signal)
      .then((lines) => {
        if (lines === null) return;
        const day = dayOf(
          lines,
          scenario,
          scenario.teams.map((_, team) => headcountOf(scenario, design, team)),
        );
        setFound({ watched: { day, watch: watchOf(day, deskOf(scenario) + 1) }, failure: null });
      })
      .catch((error: unknown) => {
        setFound({ watched: null, failure: error instanceof Error ? error.message : String(error) });
      });
    return () => stopped.abort();
  }, [scenario, design, population, dial, seed, replication]);
  return found;
}
