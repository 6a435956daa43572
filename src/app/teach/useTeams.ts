/** The teams' scenarios: opened, run when somebody says so, and ranked once all are counted. It draws nothing. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import { type RankedTeam, ranking } from "./board.ts";
import type { TeamScenario } from "./guess.ts";
import { runTeams, type TeamRun } from "./runTeams.ts";
import { type Entry, openTeam, type RoomQuestion, type TeamResult } from "./teams.ts";

export interface Teams {
  readonly entries: readonly Entry[];
  /** In sentences: whose cannot be opened, and why. */
  readonly refused: readonly string[];
  readonly results: readonly TeamResult[];
  /** Null until all are counted. */
  readonly ranked: readonly RankedTeam[] | null;
  readonly running: boolean;
  readonly failure: string | null;
  run(): void;
  stop(): void;
}

export function useTeams(scenarios: readonly TeamScenario[], room: RoomQuestion): Teams {
  const [known, setKnown] = useState<ReadonlyMap<string, TeamResult>>(new Map());
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = useRef<TeamRun | null>(null);
  const { entries, refused } = useMemo(
    () => openAll(scenarios, room),
    [scenarios, room.file, room.scenario, room.rule, room.seed],
  );
  useEffect(() => () => run.current?.stop(), []);
  const stop = () => {
    run.current?.stop();
    setRunning(false);
  };
  // Another question, or another list: what runs is no longer asked for.
  useEffect(stop, [entries]);

  const results = useMemo(() => entries.flatMap((entry) => known.get(keyOf(entry)) ?? []), [entries, known]);
  const isWhole = entries.length > 0 && results.length === entries.length;
  const [ranked, setRanked] = useState<readonly RankedTeam[] | null>(null);
  useEffect(() => {
    setRanked(null);
    return isWhole ? inSlices(ranking(results, room.rule, room.scenario.noticeable), setRanked) : undefined;
  }, [isWhole, results]);
  return {
    entries,
    refused,
    results,
    ranked,
    running,
    failure,
    run() {
      stop();
      setFailure(null);
      setRunning(true);
      const missing = entries.filter((entry) => !known.has(keyOf(entry)));
      run.current = runTeams(missing, room.rule, {
        onResult: (result) => setKnown((before) => new Map([...before, [keyOf(result.entry), result]])),
        onEnd: (reason) => {
          setRunning(false);
          setFailure(reason);
        },
      });
    },
    stop,
  };
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
const keyOf = ({ team, link, scenario, study: { seed } }: Entry): string =>
  JSON.stringify([team, link, seed, scenario.promise, scenario.noticeable, scenario.goal]);

function openAll(scenarios: readonly TeamScenario[], room: RoomQuestion) {
  const opened = scenarios.map((one) => ({ team: one.team, ...openTeam(one, room, shippedScenarios) }));
  return {
    entries: opened.flatMap((one) => (one.ok ? [one.entry] : [])),
    refused: opened.flatMap((one) => (one.ok ? [] : [`${one.team}: ${one.problem}`])),
  };
}
