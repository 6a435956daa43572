/** The room of stories: the steps of the one at hand, what can be done with it, and the way to the stage. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ProblemsView } from "../files/ProblemsView.tsx";
import type { Unreadable } from "../files/read.ts";
import { shortcutOf } from "../frame/shortcuts.ts";
import { deeperQuestionsId } from "../questions/view.tsx";
import type { RoomProps } from "../rooms/types.ts";
import { addButtonId, addShown, focusNext, notToBeTold, openStep } from "./add.ts";
import { rename, type StoryBook, storyBook } from "./book.ts";
import { clean, longest } from "./clean.ts";
import { NotesWord } from "./notes/NotesWord.tsx";
import { StepList } from "./StepList.tsx";
import { chooseStory, StoryFiles } from "./StoryFiles.tsx";
import { perform, presentId } from "./stage/perform.tsx";
import { typedInto } from "./typed.ts";
import "./room.css";

/** What becomes a step. A deeper question has a picture and a table of its own to save, and none for the stage. */
const hintFor = (view: string): string =>
  view === deeperQuestionsId
    ? "A deeper question becomes no step: cost against experience does, with these numbers. Alt+S does it too."
    : "What is on the screen becomes a step. Alt+S does it too.";

export function StoryRoom({ store, onClose }: RoomProps) {
  const book = storyBook();
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const { title, steps } = book.story.value;
  const hindrance = notToBeTold(store, steps.length);
  const root = useRef<HTMLDivElement>(null);
  useFocusNext();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => undoHere(event, book);
    root.current?.addEventListener("keydown", hear);
    return () => root.current?.removeEventListener("keydown", hear);
  }, [book]);
  const at = steps.findIndex(({ id }) => id === openStep.value);
  return (
    <div class="tell-room" ref={root}>
      <div class="tell-room-head">
        <h2>Story</h2>
        <button type="button" class="action" onClick={onClose}>
          Close
        </button>
      </div>
      <label class="tell-title">
        <span>Title</span>
        <input
          value={title}
          maxLength={longest.title}
          onInput={(event) => rename(book, typedInto(event.currentTarget, clean.title))}
          onBlur={book.endGesture}
        />
      </label>
      <p class="tell-add">
        <button
          type="button"
          class="tell-button"
          id={addButtonId}
          aria-disabled={hindrance !== null}
          aria-keyshortcuts="Alt+S"
          onClick={() => void addShown(store)}
        >
          Add to story
        </button>
        {steps.length > 0 && (
          <button type="button" class="main-action" id={presentId} onClick={() => perform(store, book.story.value)}>
            Present
          </button>
        )}
      </p>
      <p class="tell-hint">{hindrance ?? hintFor(store.view.value)}</p>
      {steps.length > 0 && (
        <p class="tell-present">
          {at > 0 && (
            <button type="button" class="action" onClick={() => perform(store, book.story.value, at)}>
              Present from step {at + 1}
            </button>
          )}
          <NotesWord />
        </p>
      )}
      {unreadable !== null && (
        <ProblemsView
          unreadable={unreadable}
          onChooseAnother={() => chooseStory(book, setUnreadable)}
          onClose={() => setUnreadable(null)}
        />
      )}
      <StepList store={store} book={book} />
      <p class="tell-undo">
        <UndoWord word="Undo" what={book.undoable.value} onPress={book.undo} />
        <UndoWord word="Redo" what={book.redoable.value} onPress={book.redo} />
      </p>
      {steps.length > 0 && (
        <p class="tell-hint">
          On the stage arrow keys, Page keys and the space bar go from step to step, Home and End to the ends, Escape
          back here.
        </p>
      )}
      <StoryFiles book={book} onUnreadable={setUnreadable} />
    </div>
  );
}

interface UndoWordProps {
  readonly word: "Undo" | "Redo";
  readonly what: string | null;
  onPress(): void;
}

function UndoWord({ word, what, onPress }: UndoWordProps) {
  return (
    <button
      type="button"
      class="action"
      aria-disabled={what === null}
      aria-label={what === null ? `${word} in the story` : `${word} in the story: ${what}`}
      onClick={() => what !== null && onPress()}
    >
      {word}
    </button>
  );
}

/** In the room Ctrl+Z is the story's own; a field keeps it to itself. */
function undoHere(event: KeyboardEvent, book: StoryBook): void {
  const shortcut = shortcutOf(event);
  if (shortcut === null) return;
  event.stopPropagation();
  if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  book[shortcut]();
}

/** The keyboard goes where something has asked for it, once that is there. */
function useFocusNext(): void {
  const wanted = focusNext.value;
  useEffect(() => {
    if (wanted === null) return;
    focusNext.value = null;
    // A room that has just been opened takes the keyboard first.
    setTimeout(() => document.getElementById(wanted)?.focus());
  }, [wanted]);
}
