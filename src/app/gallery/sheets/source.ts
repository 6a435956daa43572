/**
 * What an exercise sheet is of: the scenario on the page, or another one that comes with the site. That one is worked out
 * beside the page, as the steps of a story are, and changes nothing of what one works on; the page's own study waits
 * meanwhile, and goes on afterwards.
 */
import { useEffect, useMemo } from "preact/hooks";
import { checkScenario } from "../../../scenario/check.ts";
import type { ScenarioFile } from "../../../scenario/schema.ts";
import type { Scenario } from "../../../scenario/types.ts";
import { firstRequest } from "../../store/request.ts";
import type { Shown } from "../../store/shown.ts";
import type { Situation, Store } from "../../store/store.ts";
import { type Rehearsal, rehearsalOf, type Scene } from "../../story/rehearsal.ts";
import { type RunningState, runningState } from "./waiting.ts";

export interface SheetSource {
  readonly scenario: Scenario;
  /** Assumptions that differ from the scenario as it comes. */
  readonly changes: number;
  /** Null while nothing has been worked out for these numbers. */
  readonly shown: Shown | null;
  readonly running: RunningState;
}

/** The file whose sheet is beside the page; null where it is the very one on the page, unchanged. */
export const besideThePage = (file: ScenarioFile, { history, changes }: Pick<Store, "history" | "changes">) =>
  history.value.present.opened === file && changes.value.length === 0 ? null : file;

/** @param file null for the scenario on the page as it is now */
export function useSheetSource(store: Store, file: ScenarioFile | null): SheetSource {
  const rehearsal = rehearsalOf(store);
  const situation = useMemo(() => (file === null ? null : asOpened(file)), [file]);
  useEffect(() => (situation === null ? undefined : workedOut(store, rehearsal, situation)), [situation]);
  return situation === null ? ofThePage(store) : ofScene(rehearsal.scene(situation));
}

function ofThePage(store: Store): SheetSource {
  return {
    scenario: store.scenario.value,
    changes: store.changes.value.length,
    shown: store.older.value ? null : store.shown.value,
    running: runningState(store),
  };
}

export function ofScene({ asked, shown, failure, over }: Scene): SheetSource {
  return {
    scenario: asked.scenario,
    changes: 0,
    shown: shown.value,
    running: {
      problems: 0,
      failure: failure.value,
      activity: over.value ? "done" : "running",
      isCounted: shown.value !== null,
    },
  };
}

/** Until it is left. */
export function workedOut(
  store: Pick<Store, "activity" | "stop" | "goOn">,
  rehearsal: Rehearsal,
  situation: Situation,
): () => void {
  const wasRunning = store.activity.value === "running";
  // The workers are for the sheet alone.
  if (wasRunning) store.stop();
  rehearsal.rehearse([situation]);
  return () => {
    rehearsal.stop();
    if (wasRunning) store.goOn();
  };
}

/** A scenario as it is opened. */
export function asOpened(file: ScenarioFile): Situation {
  const check = checkScenario(file);
  if (!check.ok) throw new Error(`a sheet was asked for of a file with ${check.problems.length} problems`);
  return { opened: file, file, ...firstRequest(check.scenario), view: "" };
}
