/** The workshop's state: what is kept of its case, and the ways to change it. It draws nothing. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { troubleClause, troubleOf } from "../keep/trouble.ts";
import { type Collected, nothing, type Received, type Taking, take, type Wanted } from "./collect.ts";
import { type Guess, teamKey } from "./guess.ts";
import { changeKept, type Kept, loadKept, nothingKept } from "./kept.ts";

export interface RoomState {
  readonly mine: Guess | null;
  readonly collected: Collected;
  /** The latest that came; null before anything did. */
  readonly taking: Taking | null;
  /** Why it is not kept on this machine; null where it is. */
  readonly trouble: string | null;
  guess(mine: Guess | null): void;
  take(received: readonly Received[]): void;
  /** Takes a team out again, with its guess and its scenario. */
  remove(team: string): void;
  /** Takes its scenario out again, and leaves its guess. */
  removeScenario(team: string): void;
  removeAll(): void;
  /** Brings back what was removed last; null where nothing was. */
  readonly bringBack: (() => void) | null;
}

export function useRoom(wanted: Wanted): RoomState {
  const [kept, setKept] = useState<Kept>(nothingKept);
  const [taking, setTaking] = useState<Taking | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Collected | null>(null);
  const now = useRef(kept);
  const told = (error: unknown): void => setTrouble(troubleClause[troubleOf(error)]);

  useEffect(() => {
    let left = false;
    now.current = nothingKept;
    setKept(nothingKept);
    setTaking(null);
    setRemoved(null);
    loadKept(wanted).then((found) => {
      if (left) return;
      // What was done meanwhile is newer.
      const { mine, collected } = now.current;
      show({ mine: mine ?? found.mine, collected: joined(found.collected, collected) });
    }, told);
    return () => {
      left = true;
    };
  }, [wanted.mark, wanted.scenario]);

  const show = (next: Kept): void => {
    now.current = next;
    setKept(next);
  };
  const change = (how: (before: Kept) => Kept): void => {
    show(how(now.current));
    changeKept(wanted, how).then(() => setTrouble(null), told);
  };
  const collect = (how: (before: Collected) => Collected): void =>
    change((before) => ({ ...before, collected: how(before.collected) }));

  return useMemo(
    () => ({
      ...kept,
      taking,
      trouble,
      guess: (mine) => change((before) => ({ ...before, mine })),
      take(received) {
        setTaking(take(now.current.collected, received, wanted));
        setRemoved(null);
        collect((before) => take(before, received, wanted).collected);
      },
      remove(team) {
        setRemoved(now.current.collected);
        collect((before) => withoutTeam(before, team));
      },
      removeScenario(team) {
        setRemoved(now.current.collected);
        collect((before) => ({ ...before, scenarios: withoutTeam(before, team).scenarios }));
      },
      removeAll() {
        setRemoved(now.current.collected);
        collect(() => nothing);
      },
      bringBack:
        removed === null
          ? null
          : () => {
              collect((before) => joined(removed, before));
              setRemoved(null);
            },
    }),
    [kept, taking, trouble, removed, wanted.mark, wanted.scenario],
  );
}

function withoutTeam({ guesses, scenarios }: Collected, team: string): Collected {
  const isOther = (one: { readonly team: string }): boolean => teamKey(one.team) !== teamKey(team);
  return { guesses: guesses.filter(isOther), scenarios: scenarios.filter(isOther) };
}

/** What was there, and what has come since. */
function joined(before: Collected, since: Collected): Collected {
  const join = <S extends { readonly team: string }>(old: readonly S[], fresh: readonly S[]): readonly S[] => {
    const teams = new Set(fresh.map(({ team }) => teamKey(team)));
    return [...old.filter(({ team }) => !teams.has(teamKey(team))), ...fresh];
  };
  return { guesses: join(before.guesses, since.guesses), scenarios: join(before.scenarios, since.scenarios) };
}
