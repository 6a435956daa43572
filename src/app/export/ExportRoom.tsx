/** The room in which what is on the screen, or the whole story, becomes a file: a presentation, a picture, figures, a page. */
import { useRef, useState } from "preact/hooks";
import { MarginHead } from "../rooms/MarginHead.tsx";
import type { RoomProps } from "../rooms/types.ts";
import type { Store } from "../store/store.ts";
import { storyBook } from "../story/book.ts";
import type { View } from "../views/types.ts";
import { readerLocale } from "../words/format.ts";
import { type Format, formats, handOver } from "./formats.ts";
import { filedOf, onScreen, presentTelling, storyTelling, whyNot } from "./gather.ts";
import type { Telling } from "./types.ts";
import "./export.css";

type What = "view" | "story";

type Making =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly words: string; readonly steps: Steps | null }
  | { readonly state: "stopped" }
  | { readonly state: "done"; readonly name: string }
  | { readonly state: "failed"; readonly reason: string };

/** How far a story is. */
interface Steps {
  readonly done: number;
  readonly of: number;
  /** Of the step that is being computed, so far: "320 days". */
  readonly counted: string;
}

export function ExportRoom({ store, views, onClose }: RoomProps) {
  const steps = storyBook().story.value.steps.length;
  const [chosen, setChosen] = useState<What>("view");
  const what = steps === 0 ? "view" : chosen;
  const { making, make, stop } = useMaking(store, views, what);
  const reason = what === "view" ? whyNot(store) : null;
  const busy = making.state === "running";
  const view = views.find(({ id }) => id === store.view.value) ?? views[0];
  const asked = onScreen(views, view.id);
  const filed = asked ?? filedOf(views, view.id);
  const isOwn = asked !== null || view.inFiles !== undefined;
  return (
    <>
      <MarginHead title="Export" onClose={onClose} />
      <fieldset class="export-what" disabled={busy}>
        <legend>What is exported</legend>
        <label>
          <input type="radio" name="export-what" checked={what === "view"} onChange={() => setChosen("view")} />
          <span>
            {asked === null ? "This view" : "This question"}: {filed.title}
            {!isOwn && <small>{view.title} stays on the page until it has an answer of its own to export.</small>}
          </span>
        </label>
        <label class={steps === 0 ? "export-off" : undefined}>
          <input
            type="radio"
            name="export-what"
            checked={what === "story"}
            disabled={steps === 0}
            onChange={() => setChosen("story")}
          />
          <span>
            The whole story
            <small>{steps === 0 ? "There is none yet: add steps to it first." : stepsText(steps)}</small>
          </span>
        </label>
      </fieldset>
      {what === "story" && store.pins.list.value.length > 0 && (
        <p class="export-note">
          What a step was held against is left out: pins are no part of a story, each step says what differs from the
          one before it. Exported as a view, a result has its pin.
        </p>
      )}
      {reason !== null && <p class="export-note">{reason}</p>}
      <ul class="export-list">
        {formats.map((format) => (
          <li key={format.id}>
            <button
              type="button"
              class="export-make"
              aria-disabled={busy || reason !== null}
              aria-describedby={`export-${format.id}`}
              onClick={() => !busy && reason === null && make(format)}
            >
              {format.title}
            </button>
            <p id={`export-${format.id}`}>{format.holds}</p>
          </li>
        ))}
      </ul>
      <Progress making={making} onStop={stop} />
      <p class="export-note">
        All four carry the intervals and the seed, and all but the CSV the link. The file is made in this browser and
        sent nowhere.
      </p>
    </>
  );
}

const stepsText = (steps: number): string => (steps === 1 ? "1 step" : `${steps} steps, each computed in full`);

function Progress({ making, onStop }: { readonly making: Making; onStop(): void }) {
  return (
    <div class="export-progress">
      <p role="status">
        {making.state === "running" && making.words}
        {making.state === "stopped" && "Stopped. No file was made."}
        {making.state === "done" && `Made: ${making.name}`}
      </p>
      {making.state === "running" && making.steps !== null && <StepsDone {...making.steps} />}
      {making.state === "running" && (
        <button type="button" class="action" onClick={onStop}>
          Stop
        </button>
      )}
      {making.state === "failed" && (
        <p class="failure" role="alert">
          <strong>No file was made.</strong> {making.reason}
        </p>
      )}
    </div>
  );
}

/** The words beside it say which step; the days are for the eye, who listens would hear nothing else. */
function StepsDone({ done, of, counted }: Steps) {
  return (
    <>
      <span
        class="export-bar"
        role="progressbar"
        aria-label="Steps computed"
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
      >
        <span style={{ width: `${(100 * done) / of}%` }} />
      </span>
      <span class="export-days">{counted} of it so far</span>
    </>
  );
}

function useMaking(store: Store, views: readonly View[], what: What) {
  const [making, setMaking] = useState<Making>({ state: "idle" });
  const abort = useRef<AbortController | null>(null);
  const make = async (format: Format): Promise<void> => {
    const control = new AbortController();
    abort.current = control;
    try {
      const say = (words: string, steps: Steps | null = null) => {
        if (!control.signal.aborted) setMaking({ state: "running", words, steps });
      };
      say("The figures are being gathered.");
      const telling = await gathered(store, views, what, control.signal, say);
      say("The file is being made.");
      const made = await format.make(telling, readerLocale());
      if (control.signal.aborted) return;
      handOver(made);
      setMaking({ state: "done", name: made.name });
    } catch (error) {
      if (!control.signal.aborted) setMaking({ state: "failed", reason: reasonOf(error) });
    }
  };
  const stop = () => {
    abort.current?.abort();
    setMaking({ state: "stopped" });
  };
  return { making, make, stop };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function gathered(
  store: Store,
  views: readonly View[],
  what: What,
  signal: AbortSignal,
  say: (words: string, steps: Steps) => void,
): Promise<Telling> {
  if (what === "story") {
    const onProgress = (done: number, of: number, counted: string) =>
      say(`Step ${done + 1} of ${of} is being computed.`, { done, of, counted });
    return storyTelling(store, storyBook().story.value, views, { onProgress, signal });
  }
  const telling = await presentTelling(store, views);
  if (telling === null) throw new Error(whyNot(store) ?? "There is nothing to export yet.");
  return telling;
}
