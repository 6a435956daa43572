/** Why a sheet has no figures yet, in a sentence. Pure. */
import type { Store } from "../../store/store.ts";

export interface RunningState {
  /** Problems of the present numbers. */
  readonly problems: number;
  readonly failure: string | null;
  readonly activity: "running" | "stopped" | "done";
  /** There are days of the present numbers. */
  readonly isCounted: boolean;
}

export const runningState = ({ problems, failure, activity, older, shown }: Store): RunningState => ({
  problems: problems.value.length,
  failure: failure.value,
  activity: activity.value,
  isCounted: !older.value && shown.value !== null,
});

export function waitingText({ problems, failure, activity, isCounted }: RunningState): string {
  if (problems > 0) return "The present numbers make no scenario. Mend them at the workbench first.";
  if (failure !== null) return `The simulation could not be run. ${failure}`;
  if (activity === "running") return "This is being worked out.";
  if (isCounted) return "Too few days were counted to say anything. Go on at the workbench.";
  return "The workbench holds until you press Run.";
}
