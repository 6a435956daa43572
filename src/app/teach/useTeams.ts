/**
 * The teams' scenarios: opened, run when somebody says so, and ranked as far as they are counted, so that no team can
 * keep the others from their board. It draws nothing.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import { type RankedTeam, ranking } from "./board.ts";
import type { TeamScenario } from "./guess.ts";
import { runTeams, type TeamRun } from "./runTeams.ts";
import { type Entry, openTeam, type RoomQuestion, type TeamResult } from "./teams.ts";

export interface RefusedTeam {
  readonly team: string;
  readonly why: string;
}

export interface Teams {
  readonly entries: readonly Entry[];
  /** Whose cannot be opened or run, and why, in a sentence. */
  readonly refused: readonly RefusedTeam[];
  /** Of those that can be opened, whose days are not counted yet. */
  readonly missing: readonly string[];
  /** Those that are counted; null before they are compared. */
  readonly ranked: readonly RankedTeam[] | null;
  readonly running: boolean;
  run(): void;
  stop(): void;
}

export function useTeams(scenarios: readonly TeamScenario[], room: RoomQuestion): Teams {
  const [known, setKnown] = useState<ReadonlyMap<string, TeamResult>>(new Map());
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const run = useRef<TeamRun | null>(null);
  const { entries, refused } = useMemo(() => openAll(scenarios, room), [scenarios, room]);
  useEffect(() => () => run.current?.stop(), []);
  const stop = () => {
    run.current?.stop();
    setRunning(false);
  };
  // Another question, or another list: what runs is no longer asked for.
  useEffect(stop, [entries]);

  const results = useMemo(() => resultsOf(entries, known), [entries, known]);
  const notRun = entries.flatMap((entry) => {
    const why = known.has(keyOf(entry)) ? undefined : failed.get(keyOf(entry));
    return why === undefined ? [] : [{ team: entry.team, why: `The simulation could not be run. ${why}` }];
  });
  const [ranked, setRanked] = useState<readonly RankedTeam[] | null>(null);
  useEffect(() => {
    const { rule, scenario } = room;
    return inSlices(ranking(results, rule, scenario.noticeable, entries.length), setRanked);
  }, [results]);
  const missing = entries.filter((entry) => !known.has(keyOf(entry)) && !failed.has(keyOf(entry)));
  return {
    entries,
    refused: [...refused, ...notRun],
    missing: missing.map(({ team }) => team),
    // Until the present ones are compared, those of before stand there, as far as they are still asked for.
    ranked: ranked?.length && ranked.every(({ result }) => entries.includes(result.entry)) ? ranked : null,
    running,
    run() {
      stop();
      setFailed(new Map());
      setRunning(true);
      const left = entries.filter((entry) => !known.has(keyOf(entry)));
      run.current = runTeams(left, room.rule, {
        onResult: (result) => setKnown((before) => new Map([...before, [keyOf(result.entry), result]])),
        onFailure: (entry, reason) => setFailed((before) => new Map([...before, [keyOf(entry), reason]])),
        onEnd: () => setRunning(false),
      });
    },
    stop,
  };
}

/** As they are asked now: what was counted for an entry that was opened before is this one's too. */
function resultsOf(entries: readonly Entry[], known: ReadonlyMap<string, TeamResult>): readonly TeamResult[] {
  return entries.flatMap((entry) => {
    const result = known.get(keyOf(entry));
    return result === undefined ? [] : [{ ...result, entry }];
  });
}

/** Milliseconds of work between which the page has its turn. */
const slice = 24;

/** Takes steps until there is a value; the result ends that. */
function inSlices<T>(steps: Generator<void, T>, onEnd: (value: T) => void): () => void {
  let timer = 0;
  const go = (): void => {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) {
        onEnd(step.value);
        return;
      }
    } while (performance.now() < until);
    timer = window.setTimeout(go);
  };
  timer = window.setTimeout(go);
  return () => window.clearTimeout(timer);
}

/** The same team with the same days asked the same. */
const keyOf = ({ team, link, scenario, study: { seed, curves } }: Entry): string =>
  JSON.stringify([team, link, seed, curves, scenario.promise, scenario.noticeable, scenario.goal]);

function openAll(scenarios: readonly TeamScenario[], room: RoomQuestion) {
  const opened = scenarios.map((one) => ({ team: one.team, ...openTeam(one, room, shippedScenarios) }));
  return {
    entries: opened.flatMap((one) => (one.ok ? [one.entry] : [])),
    refused: opened.flatMap((one) => (one.ok ? [] : [{ team: one.team, why: one.problem }])),
  };
}
