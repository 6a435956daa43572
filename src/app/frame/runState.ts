/** What the byline needs of the store: the run behind the answer on the screen, and what can be done about it. */
import type { RunActions, RunState } from "../answer/types.ts";
import type { Shown } from "../store/shown.ts";
import type { Store } from "../store/store.ts";
import { sameCurve } from "../views/types.ts";
import { offline } from "./media.ts";

export function runState(store: Store, shown: Shown, stale: boolean): RunState {
  const { done, of, days, redone } = store.progress.value;
  const older = store.older.value;
  const isHeld = store.holding.value && older && store.problems.value.length === 0;
  const others = shown.curves.filter((curve) => !sameCurve(curve, shown.focus));
  return {
    status: isHeld ? "held" : store.activity.value,
    older,
    stale,
    // Of newer numbers nothing is told beside an older answer, not for a moment.
    round: older || of === 0 ? { days: 0, share: 0 } : { days, share: done / of },
    spent: shown.precision.spent,
    othersOpen: others.some(({ answer }) => answer.verdict === "not yet" && answer.replications < answer.maxDays),
    workRedone: !older && redone > 0,
    changed: store.changedSince.value,
    offline: offline.value,
  };
}

export const runActions = (store: Store): RunActions => ({
  onStop: store.stop,
  onGoOn: store.goOn,
  onRun: store.runNow,
  onFreshLuck: store.freshLuck,
});
