/** "Add to story": what is on the screen becomes the story's next step, and its room opens on it. */
import { signal } from "@preact/signals";
import { named } from "../keep/named.ts";
import { enterRoom, openRoom } from "../rooms/open.ts";
import type { Store } from "../store/store.ts";
import { storyBook } from "./book.ts";
import { storyRoomId } from "./key.ts";
import { mostSteps, withChange, withStep } from "./story.ts";

/** The step whose fields are open, by its id. */
export const openStep = signal<string | null>(null);

/** Where the keyboard is to go once it is there: the id of an element. */
export const focusNext = signal<string | null>(null);

export const addButtonId = "story-add";
export const captionId = (step: string): string => `story-caption-${step}`;
export const stepButtonId = (step: string): string => `story-step-${step}`;

/** Why what is on the screen cannot be told; null where it can. */
export function notToBeTold(store: Store, steps: number): string | null {
  if (store.problems.value.length > 0) return "What is on the screen does not compute.";
  return steps >= mostSteps ? `A story has at most ${mostSteps} steps.` : null;
}

export async function addShown(store: Store): Promise<void> {
  const book = storyBook();
  await book.begin();
  const { story } = book;
  if (openRoom.value !== storyRoomId) enterRoom(storyRoomId);
  if (notToBeTold(store, story.value.steps.length) !== null) return;
  book.change(
    withStep(story.value, { situation: named(store.situation.value), caption: "", notes: "" }),
    "Add to story",
  );
  const added = story.value.steps.at(-1);
  if (added === undefined) return;
  openStep.value = added.id;
  focusNext.value = captionId(added.id);
}

/** The step shows what is on the screen from now on, and keeps its words. */
export function takeShown(store: Store, step: string): void {
  const book = storyBook();
  if (notToBeTold(store, 0) !== null) return;
  book.change(
    withChange(book.story.value, step, { situation: named(store.situation.value) }),
    "Take what is on the screen",
  );
}
