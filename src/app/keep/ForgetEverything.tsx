/** The one button that forgets everything; before it does, it says what goes. */
import { useRef, useState } from "preact/hooks";
import { beginAnew } from "./anew.ts";
import { forgetEverything } from "./forget.ts";
import type { Keeper } from "./keeper.ts";
import { troubleClause, troubleOf } from "./trouble.ts";
import "./keep.css";

export function ForgetEverything({ keeper }: { readonly keeper: Keeper }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  function ask(): void {
    dialog.current?.showModal();
    // Whoever presses Enter without reading loses nothing.
    keep.current?.focus();
  }

  async function forget(): Promise<void> {
    setWorking(true);
    try {
      await forgetEverything(keeper);
      beginAnew();
    } catch (error) {
      setWorking(false);
      setProblem(troubleClause[troubleOf(error)]);
    }
  }

  return (
    <div class="forget">
      <button type="button" class="action" onClick={ask}>
        Forget everything…
      </button>
      <dialog
        class="forget-dialog"
        ref={dialog}
        aria-labelledby="forget-heading"
        onKeyDown={(event) => {
          // It closes the question and not the room behind it.
          if (event.key === "Escape") event.stopPropagation();
        }}
      >
        <h2 id="forget-heading">Forget everything on this computer?</h2>
        <p>What Goldilocks has kept in this browser goes, and cannot be brought back:</p>
        <ul>
          <li>all scenarios of your own,</li>
          <li>all stories and guesses,</li>
          <li>what is on the screen, here and in other tabs of Goldilocks,</li>
          <li>the copy of the site that works without a network.</li>
        </ul>
        <p>Files you have saved, and links you have given away, stay where they are.</p>
        {problem !== null && <p role="alert">Not all could be forgotten: {problem}.</p>}
        <p class="forget-actions">
          <button type="button" class="main-action" disabled={working} onClick={() => void forget()}>
            Forget everything
          </button>
          <button type="button" class="action" ref={keep} onClick={() => dialog.current?.close()}>
            Keep it
          </button>
        </p>
      </dialog>
    </div>
  );
}
