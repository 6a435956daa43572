/** The steps in their order: a press on one goes to what it shows, and opens its caption, its notes and its actions. */
import { useState } from "preact/hooks";
import { named } from "../keep/named.ts";
import type { Store } from "../store/store.ts";
import { addButtonId, captionId, focusNext, openStep, stepButtonId, takeShown } from "./add.ts";
import type { StoryBook } from "./book.ts";
import { clean, longest } from "./clean.ts";
import { sameSituation, stepName, stepShows } from "./names.ts";
import { moved, type Step, withChange, withCopy, withoutStep } from "./story.ts";
import { typedInto } from "./typed.ts";

export interface StepListProps {
  readonly store: Store;
  readonly book: StoryBook;
}

export function StepList({ store, book }: StepListProps) {
  const [said, say] = useState("");
  const { steps } = book.story.value;
  return (
    <>
      {steps.length === 0 ? (
        <p class="tell-hint">No steps yet.</p>
      ) : (
        <ol class="tell-steps">
          {steps.map((step, i) => (
            <StepItem key={step.id} step={step} at={i} store={store} book={book} say={say} />
          ))}
        </ol>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface StepItemProps extends StepListProps {
  readonly step: Step;
  /** From 0. */
  readonly at: number;
  say(text: string): void;
}

function StepItem(props: StepItemProps) {
  const { step, at, store } = props;
  const isOpen = openStep.value === step.id;
  const number = at + 1;
  const press = () => {
    openStep.value = isOpen ? null : step.id;
    if (!isOpen && !sameSituation(step.situation, named(store.situation.value))) {
      store.enter(step.situation, `Step ${number} of the story`);
    }
  };
  return (
    <li class={isOpen ? "tell-step tell-step-open" : "tell-step"}>
      <button
        type="button"
        class="tell-step-head"
        id={stepButtonId(step.id)}
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onClick={press}
        onKeyDown={(event) => keysOf(event, props)}
      >
        <span class="tell-number">{number}</span>
        <span class="tell-step-words">
          <strong>{stepName(step)}</strong>
          <span>{stepShows(step)}</span>
        </span>
      </button>
      {isOpen && <StepFields {...props} />}
    </li>
  );
}

function keysOf(event: KeyboardEvent, props: StepItemProps): void {
  const way = event.key === "ArrowUp" ? -1 : 1;
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) move(props, way);
  else if (event.key === "Delete") remove(props);
  else return;
  event.preventDefault();
}

function StepFields(props: StepItemProps) {
  const { step, at, book, store, say } = props;
  const number = at + 1;
  const last = book.story.value.steps.length - 1;
  const write = (part: "caption" | "notes", text: string) =>
    book.change(
      withChange(book.story.value, step.id, { [part]: text }),
      `The ${part} of step ${number}`,
      part + step.id,
    );
  return (
    <div class="tell-fields">
      <label>
        <span>Caption of step {number}</span>
        <textarea
          id={captionId(step.id)}
          rows={3}
          maxLength={longest.caption}
          value={step.caption}
          aria-describedby={`${captionId(step.id)}-hint`}
          onInput={(event) => write("caption", typedInto(event.currentTarget, clean.caption))}
          onBlur={book.endGesture}
        />
        <span class="tell-hint" id={`${captionId(step.id)}-hint`}>
          The first line is said large, what follows stands beside the picture. *So* is emphasis. Left empty, the answer
          itself is said.
        </span>
      </label>
      <label>
        <span>Notes for the presenter</span>
        <textarea
          rows={3}
          maxLength={longest.notes}
          value={step.notes}
          onInput={(event) => write("notes", typedInto(event.currentTarget, clean.notes))}
          onBlur={book.endGesture}
        />
      </label>
      <p class="tell-actions">
        <Word word="Up" label={`Move step ${number} up`} off={at === 0} onPress={() => move(props, -1)} />
        <Word word="Down" label={`Move step ${number} down`} off={at === last} onPress={() => move(props, 1)} />
        <Word
          word="Duplicate"
          label={`Duplicate step ${number}`}
          onPress={() => {
            book.change(withCopy(book.story.value, step.id), `Duplicate step ${number}`);
            say(`Step ${number} stands twice now.`);
          }}
        />
        <Word word="Remove" label={`Remove step ${number}`} onPress={() => remove(props)} />
        <Word
          word="Take what is on the screen"
          label={`Step ${number}: take what is on the screen`}
          off={sameSituation(step.situation, named(store.situation.value))}
          onPress={() => {
            takeShown(store, step.id);
            say(`Step ${number} shows what is on the screen.`);
          }}
        />
      </p>
    </div>
  );
}

interface WordProps {
  readonly word: string;
  readonly label: string;
  readonly off?: boolean;
  onPress(): void;
}

function Word({ word, label, off = false, onPress }: WordProps) {
  return (
    <button type="button" class="action" aria-label={label} aria-disabled={off} onClick={() => !off && onPress()}>
      {word}
    </button>
  );
}

function move({ step, at, book, say }: StepItemProps, by: 1 | -1): void {
  const to = at + by;
  const { steps } = book.story.value;
  if (to < 0 || to >= steps.length) return;
  const focused = document.activeElement;
  book.change(moved(book.story.value, step.id, to), `Move step ${at + 1}`);
  say(`Now step ${to + 1} of ${steps.length}.`);
  // An element that is moved in the document loses the keyboard.
  requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
}

function remove({ step, at, book, say }: StepItemProps): void {
  book.change(withoutStep(book.story.value, step.id), `Remove step ${at + 1}`);
  if (openStep.value === step.id) openStep.value = null;
  const { steps } = book.story.value;
  const next = steps[Math.min(at, steps.length - 1)];
  say(`Step ${at + 1} is removed; Undo brings it back.`);
  focusNext.value = next === undefined ? addButtonId : stepButtonId(next.id);
}
