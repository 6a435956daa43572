/** Under the paired rows: the way to run on until what is open is told, how far that is, and which way it ended. */
import { useKeptFocus } from "../../frame/keptFocus.ts";
import { daysText } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { Ask, Count, Ended } from "../alone/Alone.tsx";
import type { Held } from "../alone/asked.ts";
import { type Ground, worksOf } from "../works.ts";
import { budgetAbove, settleRequest, settleText } from "./settle.ts";

export interface SettleProps {
  readonly held: Held;
  /** Of what is held against what. */
  readonly id: string;
  /** Replications that the rows rest on. */
  readonly days: number;
  /** Some difference is not yet told. */
  readonly open: boolean;
  readonly ground: Ground;
  readonly words: Words;
}

export function Settle({ held, id, days, open, ground, words }: SettleProps) {
  const { settle } = worksOf(ground.run);
  const line = useKeptFocus<HTMLDivElement>(".action");
  const standing = settle.standing(id);
  const { status } = standing;
  if (!open && status === "idle") return null;
  const written = (count: number): string => daysText(count, held.after.scenario, words);
  const budget = budgetAbove(days);
  const isRunning = status === "running";
  return (
    <div class="settle" ref={line}>
      <Ended text={isRunning ? "" : settleText(standing, written(standing.result?.days ?? days))} />
      {isRunning && (
        <>
          <span>
            Running on: <Count counting={settle.counting.value} held={held} words={words} />
          </span>
          <button type="button" class="action" onClick={settle.stop}>
            Stop
          </button>
        </>
      )}
      {!isRunning && open && budget !== null && (
        <Ask
          word={`${status === "idle" ? "Run on until told" : "Go on"}, up to ${written(budget)}`}
          ground={ground}
          onAsk={() => settle.start(settleRequest(held, id, days, budget))}
        />
      )}
      {!isRunning && open && budget === null && <span>More would not fit into memory.</span>}
    </div>
  );
}
