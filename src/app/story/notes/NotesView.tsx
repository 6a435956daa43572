/** What the presenter sees: this step and its notes, the next one, the time of day and the time since the beginning. */

import { useEffect, useState } from "preact/hooks";
import { captionParts, captionPieces } from "../caption.ts";
import { stepName, stepShows } from "../names.ts";
import { Said } from "../Said.tsx";
import { type Performance, performing } from "../stage/perform.tsx";
import { StepKeys } from "../stage/StepKeys.tsx";
import type { Step } from "../story.ts";
import { elapsedText, timeText } from "./time.ts";
import "./notes.css";

/** @param clock whose timers go on while the notes are looked at */
export function NotesView({ clock }: { readonly clock: Pick<Window, "setInterval" | "clearInterval"> }) {
  const performance = performing.value;
  const now = useNow(clock);
  return (
    <main class="notes">
      <header class="notes-clock">
        <span>{timeText(now)}</span>
        {performance !== null && (
          <span>
            <strong>{elapsedText(now - performance.begun)}</strong> since the beginning
          </span>
        )}
      </header>
      {performance === null ? (
        <p class="notes-waiting">
          The notes appear when the story is presented: press Present in the other window. The keys work in both.
        </p>
      ) : (
        <Performing performance={performance} />
      )}
    </main>
  );
}

function Performing({ performance: { story, at, act } }: { readonly performance: Performance }) {
  const step = story.steps[at.value];
  const next = story.steps[at.value + 1];
  return (
    <>
      <section class="notes-now" aria-label="This step">
        <p class="notes-count">
          Step {at.value + 1} of {story.steps.length}
        </p>
        <h1>
          <Captioned step={step} />
        </h1>
        {step.notes.trim() === "" ? <p class="notes-none">No notes.</p> : <p class="notes-text">{step.notes}</p>}
      </section>
      <section class="notes-next" aria-label="The next step">
        {next === undefined ? (
          <p>This is the last step.</p>
        ) : (
          <>
            <p class="notes-count">Next</p>
            <h2>
              <Captioned step={next} />
            </h2>
            <p>{stepShows(next)}</p>
            <p class="notes-text">{next.notes}</p>
          </>
        )}
      </section>
      <StepKeys kind="notes-keys" act={act} />
    </>
  );
}

/** The head of its caption, or what it is called. */
function Captioned({ step }: { readonly step: Step }) {
  const { head } = captionParts(step.caption);
  return <Said pieces={captionPieces(head || stepName(step))} />;
}

function useNow(clock: Pick<Window, "setInterval" | "clearInterval">): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = clock.setInterval(() => setNow(Date.now()), 1000);
    return () => clock.clearInterval(timer);
  }, [clock]);
  return now;
}
