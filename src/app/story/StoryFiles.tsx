/** Where stories come from and go to: the others of this browser, files, and what could not be kept. */
import { problemText } from "../../scenario/check.ts";
import type { Unreadable } from "../files/read.ts";
import { openStep } from "./add.ts";
import type { StoryBook } from "./book.ts";
import { askForFile, readStory, saveStory } from "./files.ts";

export interface StoryFilesProps {
  readonly book: StoryBook;
  onUnreadable(unreadable: Unreadable | null): void;
}

const named = (title: string): string => title || "Without a title";

/** Asks for a file and opens the story in it, or tells why it cannot. */
export function chooseStory(book: StoryBook, onUnreadable: StoryFilesProps["onUnreadable"]): void {
  askForFile(async (blob) => {
    const reading = await readStory(blob);
    onUnreadable(reading.ok ? null : reading);
    if (!reading.ok) return;
    openStep.value = null;
    book.open(reading.story);
  });
}

export function StoryFiles({ book, onUnreadable }: StoryFilesProps) {
  const story = book.story.value;
  const others = book.kept.value.filter(({ id }) => id !== story.id);
  const unreadable = book.unreadable.value;
  const another = (task: () => void) => () => {
    openStep.value = null;
    onUnreadable(null);
    task();
  };
  return (
    <div class="tell-files">
      <p class="tell-actions">
        {story.steps.length > 0 && (
          <button type="button" class="action" onClick={() => saveStory(story)}>
            Save story as a file
          </button>
        )}
        <button type="button" class="action" onClick={() => chooseStory(book, onUnreadable)}>
          Open story file
        </button>
        {story.steps.length > 0 && (
          <button type="button" class="action" onClick={another(() => book.open({ title: "", steps: [] }))}>
            New story
          </button>
        )}
        {story.steps.length > 0 && (
          <button type="button" class="action" onClick={another(() => void book.delete())}>
            Delete story
          </button>
        )}
      </p>
      <div role="status">
        {book.deleted.value.map(({ id, title }) => (
          <p key={id}>
            “{named(title)}” is deleted.{" "}
            <button
              type="button"
              class="action"
              aria-label={`Bring it back: ${named(title)}`}
              onClick={another(() => book.bringBack(id))}
            >
              Bring it back
            </button>
          </p>
        ))}
        {book.trouble.value !== null && (
          <p>
            Not kept on this computer: {book.trouble.value}. A file keeps the story.{" "}
            <button type="button" class="action" onClick={() => saveStory(story)}>
              Save it
            </button>
          </p>
        )}
        {book.parted.value && (
          <p>This story was changed in another tab too. What is done here is kept as a story of its own.</p>
        )}
      </div>
      {others.length + unreadable.length > 0 && (
        <>
          <h3>Other stories</h3>
          <ul class="tell-others">
            {others.map(({ id, title, steps }) => (
              <li key={id}>
                <button type="button" class="action" onClick={another(() => void book.choose(id))}>
                  {named(title)}
                </button>{" "}
                <span>{steps === 1 ? "1 step" : `${steps} steps`}</span>
              </li>
            ))}
            {unreadable.map(({ id, title, problem }) => (
              <li key={id} class="tell-unreadable">
                <strong>{named(title)}</strong>
                <p class="tell-hint">It cannot be read, and is left as it is: {problemText(problem)}.</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
