/**
 * Under the answer: the precision meter (how sure, on how many days, what is still in question) and what can be done
 * about it. It tells the run of the answer above it; while newer numbers are being counted it steps back with it.
 */
import { useMemo } from "preact/hooks";
import type { Scenario } from "../../scenario/types.ts";
import { useKeptFocus } from "../frame/keptFocus.ts";
import type { CurveView } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";
import { createWords, readerLocale } from "../words/format.ts";
import type { TermId } from "../words/glossary.ts";
import { Term } from "../words/Term.tsx";
import { isFirm } from "./meaning.ts";
import { type Meter, meterOf } from "./meter.ts";
import { SmallDial } from "./SmallDial.tsx";
import type { RunActions, RunState } from "./types.ts";
import "./answer.css";

export interface BylineProps {
  readonly scenario: Scenario;
  readonly curve: CurveView;
  readonly run: RunState;
  readonly actions: RunActions;
}

export function Byline({ scenario, curve, run, actions }: BylineProps) {
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const byline = useKeptFocus<HTMLDivElement>(".main-action, .action");
  const meter = meterOf(curve.answer, run, scenario, words);
  return (
    <div class={run.stale ? "byline byline-stale" : "byline"} ref={byline}>
      <span class="byline-head">
        <SmallDial answer={curve.answer} firm={isFirm(curve.answer)} />
        <strong class="byline-verdict">
          <Term id="verdict">{meter.verdict}</Term>
        </strong>
      </span>
      {meter.bar !== null && <Bar {...meter.bar} text={meter.count} />}
      <span class="byline-count">
        <Term id={countTerm(curve, run)}>{meter.count}</Term>
      </span>
      {run.status === "held" ? (
        <>
          <button type="button" class="main-action" onClick={actions.onRun}>
            Run
          </button>
          <span>held until you press run</span>
        </>
      ) : (
        <>
          {meter.doubt !== "" && (
            <Term id="inQuestion">
              <Bound text={meter.doubt} />
            </Term>
          )}
          {meter.precision !== "" && <Term id="interval">{meter.precision}</Term>}
        </>
      )}
      {meter.besides !== "" && <span class="byline-besides">{meter.besides}</span>}
      {meter.notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      <Actions meter={meter} run={run} actions={actions} />
    </div>
  );
}

const countTerm = ({ answer }: CurveView, { status }: RunState): TermId => {
  if (status === "held") return "days";
  if (!answer.certified) return "coarse";
  return isFirm(answer) ? "settled" : "days";
};

function Bar({ done, of, text }: { readonly done: number; readonly of: number; readonly text: string }) {
  return (
    <span
      class="byline-bar"
      role="progressbar"
      aria-label="Days counted towards a verdict"
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={Math.floor(done)}
      aria-valuetext={text}
    >
      <span style={{ width: `${of > 0 ? (100 * done) / of : 0}%` }} />
    </span>
  );
}

/** Stop and Go on are one button with two words, so that the keyboard stays on it. */
function Actions({ meter, run, actions }: Pick<BylineProps, "run" | "actions"> & { readonly meter: Meter }) {
  const running = run.status === "running";
  return (
    <span class="byline-actions">
      {running || meter.canGoOn ? (
        <button key="stop" type="button" class="action" onClick={running ? actions.onStop : actions.onGoOn}>
          {running ? "Stop" : "Go on"}
        </button>
      ) : null}
      {run.status === "held" ? null : (
        <button key="luck" type="button" class="action" onClick={actions.onFreshLuck}>
          Fresh luck
        </button>
      )}
    </span>
  );
}
