/** Under the answer: how sure it is, on how many days, how precisely, and what can be done about it. */
import { useMemo } from "preact/hooks";
import type { Scenario } from "../../scenario/types.ts";
import { useKeptFocus } from "../frame/keptFocus.ts";
import type { CurveView, Stage } from "../views/types.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { Term } from "../words/Term.tsx";
import { bylineText } from "./byline.ts";
import { isFirm } from "./meaning.ts";
import { SmallDial } from "./SmallDial.tsx";
import type { RunActions, RunState } from "./types.ts";
import "./answer.css";

export interface BylineProps {
  readonly scenario: Scenario;
  readonly curve: CurveView;
  readonly stage: Stage;
  readonly run: RunState;
  readonly actions: RunActions;
}

export function Byline({ scenario, curve, stage, run, actions }: BylineProps) {
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const byline = useKeptFocus<HTMLDivElement>(".main-action, .action");
  const text = bylineText(curve.answer, stage, run, scenario, words);
  return (
    <div class="byline" ref={byline}>
      <SmallDial answer={curve.answer} firm={isFirm(curve.answer, stage)} />
      <strong class="byline-verdict">{text.verdict}</strong>
      {run.status === "running" ? (
        <span
          class="byline-bar"
          role="progressbar"
          aria-label="Counted so far"
          aria-valuemin={0}
          aria-valuemax={run.of}
          aria-valuenow={run.done}
          aria-valuetext={text.count}
        >
          <span style={{ width: `${run.of > 0 ? (100 * run.done) / run.of : 0}%` }} />
        </span>
      ) : null}
      <span>{text.count}</span>
      {run.status === "held" ? (
        <>
          <button type="button" class="main-action" onClick={actions.onRun}>
            Run
          </button>
          <span>held until you press run</span>
        </>
      ) : (
        text.precision && <Term id="interval">{text.precision}</Term>
      )}
      {text.notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      <span class="byline-actions">
        {run.status === "running" || run.status === "stopped" ? (
          // One button with two words, so that the keyboard stays on it.
          <button
            key="stop"
            type="button"
            class="action"
            onClick={run.status === "running" ? actions.onStop : actions.onGoOn}
          >
            {run.status === "running" ? "Stop" : "Go on"}
          </button>
        ) : null}
        {run.status === "held" ? null : (
          <button key="luck" type="button" class="action" onClick={actions.onFreshLuck}>
            Fresh luck
          </button>
        )}
      </span>
    </div>
  );
}
