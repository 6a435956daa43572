/**
 * Above the answer, when a link was opened: what it changes and of what, before anything else is read; or in a sentence
 * why it was not opened. The answer is computed meanwhile.
 */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Store } from "../store/store.ts";
import { readerLocale } from "../words/format.ts";
import { comeBack, compareWith } from "./besides.ts";
import { Changes } from "./Changes.tsx";
import { differsFrom } from "./differs.ts";
import { type Opened, opened } from "./opened.ts";
import { openedWords } from "./words.ts";
import "./share.css";

/** Above the answer there is no room for more. */
const mostRows = 5;

export function OpenedLink({ store }: { readonly store: Store }) {
  const now = opened.value;
  if (now === null) return null;
  const goOn = () => {
    opened.value = null;
    document.getElementById("answer")?.focus();
  };
  if (!now.ok) return <Refused problem={now.problem} onGoOn={goOn} />;
  if (comeBack.value !== null) return <Away onComeBack={comeBack.value} />;
  if (store.history.value.present.opening !== now.opening) return null;
  return <Read now={now} store={store} onGoOn={goOn} />;
}

interface ReadProps {
  readonly now: Extract<Opened, { ok: true }>;
  readonly store: Store;
  onGoOn(): void;
}

function Read({ now, store, onGoOn }: ReadProps) {
  const { situation, template, notes } = now.reading;
  const base = template ?? situation.opened;
  const differs = useMemo(() => differsFrom(base, situation, readerLocale()), [now]);
  const heading = useFocused(now);
  const isChanged = differs.rows.length > 0 || differs.texts !== "";
  return (
    <section class="opened" aria-labelledby="opened-heading">
      <h2 class="opened-heading" id="opened-heading" tabIndex={-1} ref={heading}>
        {openedWords(template, situation.opened, differs)}
        {differs.rows.length > 0 ? ":" : "."}
      </h2>
      {notes.map((note) => (
        <p key={note} class="opened-note">
          {note}
        </p>
      ))}
      <Changes differs={differs} before="As it was" after="In the link" most={mostRows} />
      <p class="opened-actions">
        <button type="button" class="main-action" onClick={onGoOn}>
          Keep going
        </button>
        {differs.rows.length > 0 && (
          <button type="button" class="action" onClick={() => compareWith(store, () => store.open(base), store.undo)}>
            Compare with the scenario as it was
          </button>
        )}
        {now.hadWork && isLatestStep(store) && (
          <button type="button" class="action" onClick={() => compareWith(store, store.undo, store.redo)}>
            Compare with what was here
          </button>
        )}
        {isChanged && (
          <button
            type="button"
            class="action"
            onClick={() => {
              store.open(base);
              onGoOn();
            }}
          >
            Go to the scenario as it was
          </button>
        )}
      </p>
    </section>
  );
}

/** To undo once is to go back to what was there before the link. */
function isLatestStep({ history }: Store): boolean {
  const { done, present } = history.value;
  const { before, after } = done.at(-1) ?? {};
  return after === present && before?.opening !== present.opening;
}

/** While another answer is being counted, to hold the link's against it. */
function Away({ onComeBack }: { onComeBack(): void }) {
  const heading = useFocused(onComeBack);
  return (
    <section class="opened" aria-labelledby="opened-heading">
      <h2 class="opened-heading" id="opened-heading" tabIndex={-1} ref={heading}>
        This is being counted to compare with. Then the link comes back.
      </h2>
      <p class="opened-actions">
        <button type="button" class="action" onClick={onComeBack}>
          Back to the link now
        </button>
      </p>
    </section>
  );
}

function Refused({ problem, onGoOn }: { readonly problem: string; onGoOn(): void }) {
  const heading = useFocused(problem);
  return (
    <section class="opened" aria-labelledby="opened-heading">
      <h2 class="opened-heading" id="opened-heading" tabIndex={-1} ref={heading}>
        {problem}
      </h2>
      <p class="opened-note">Nothing of it was opened; the page is as it was.</p>
      <p class="opened-actions">
        <button type="button" class="main-action" onClick={onGoOn}>
          Keep going
        </button>
      </p>
    </section>
  );
}

let told: unknown = null;

/** Whoever opens a link by keyboard or by ear begins here, once: undone and done again it does not take the keyboard. */
function useFocused(now: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told !== now) heading.current?.focus();
    told = now;
  }, [now]);
  return heading;
}
