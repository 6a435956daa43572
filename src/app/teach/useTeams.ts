/**
 * The teams' scenarios: opened, run when somebody says so, and ranked as far as they are counted, so that no team can
 * keep the others from their board. It draws nothing.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { shippedScenarios } from "../files/shipped.ts";
import { createBoard, type RankedTeam } from "./board.ts";
import type { TeamScenario } from "./guess.ts";
import { runTeams, type TeamRun } from "./runTeams.ts";
import { type Entry, type Opened, openTeam, type RoomQuestion, type TeamResult } from "./teams.ts";

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
  /** What stands there is about to change: another team is being compared with all others. */
  readonly comparing: boolean;
  readonly running: boolean;
  run(): void;
  stop(): void;
}

/** The places that were found of these. */
interface Ranking {
  readonly of: readonly TeamResult[];
  readonly list: readonly RankedTeam[];
}

export function useTeams(scenarios: readonly TeamScenario[], room: RoomQuestion): Teams {
  const [counted, setCounted] = useState<ReadonlyMap<string, TeamResult>>(new Map());
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const run = useRef<TeamRun | null>(null);
  // Opened once each: forty take their time, and another joins them now and then.
  const known = useMemo(() => new WeakMap<TeamScenario, Opened>(), [room]);
  const { entries, refused } = useMemo(() => openAll(scenarios, room, known), [scenarios, room]);
  useEffect(() => () => run.current?.stop(), []);
  const start = () => {
    stop();
    setFailed(new Map());
    setRunning(true);
    const left = entries.filter((entry) => !counted.has(keyOf(entry)));
    run.current = runTeams(left, room.rule, {
      onResult: (result) => setCounted((before) => new Map([...before, [keyOf(result.entry), result]])),
      onFailure: (entry, reason) => setFailed((before) => new Map([...before, [keyOf(entry), reason]])),
      onEnd: () => setRunning(false),
    });
  };
  const stop = () => {
    run.current?.stop();
    setRunning(false);
  };
  // Another list: what runs goes on with that one, and does not wait to be asked again.
  useEffect(() => {
    if (running) start();
  }, [entries]);

  const results = useMemo(() => resultsOf(entries, counted), [entries, counted]);
  const notRun = entries.flatMap((entry) => {
    const why = counted.has(keyOf(entry)) ? undefined : failed.get(keyOf(entry));
    return why === undefined ? [] : [{ team: entry.team, why: `The simulation could not be run. ${why}` }];
  });
  const teams = entries.length;
  const { rule, scenario } = room;
  const board = useMemo(() => createBoard({ rule, noticeable: scenario.noticeable, teams }), [room, teams]);
  const [ranking, setRanking] = useState<Ranking | null>(null);
  useEffect(() => {
    return inSlices(board.ranking(results), (list) => setRanking({ of: results, list }));
  }, [results, board]);
  const missing = entries.filter((entry) => !counted.has(keyOf(entry)) && !failed.has(keyOf(entry)));
  // Until the present ones are compared, those of before stand there, as far as they are still asked for.
  const ranked = useMemo(
    () => ranking?.list.filter(({ result }) => entries.includes(result.entry)),
    [ranking, entries],
  );
  return {
    entries,
    refused: [...refused, ...notRun],
    missing: missing.map(({ team }) => team),
    ranked: ranked?.length ? ranked : null,
    comparing: results.length > 0 && ranking?.of !== results,
    running,
    run: start,
    stop,
  };
}

/** As they are asked now: what was counted for an entry that was opened before is this one's too. */
function resultsOf(entries: readonly Entry[], counted: ReadonlyMap<string, TeamResult>): readonly TeamResult[] {
  return entries.flatMap((entry) => {
    const result = counted.get(keyOf(entry));
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

function openAll(scenarios: readonly TeamScenario[], room: RoomQuestion, known: WeakMap<TeamScenario, Opened>) {
  const all = scenarios.map((one) => {
    const opened = known.get(one) ?? openTeam(one, room, shippedScenarios);
    known.set(one, opened);
    return { team: one.team, opened };
  });
  return {
    entries: all.flatMap(({ opened }) => (opened.ok ? [opened.entry] : [])),
    refused: all.flatMap(({ team, opened }) => (opened.ok ? [] : [{ team, why: opened.problem }])),
  };
}
