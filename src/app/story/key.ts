/** Alt+S adds what is on the screen to the story, wherever nothing is being written. Small: the first load holds it. */
import type { Store } from "../store/store.ts";

export const storyRoomId = "story";

type Press = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Alt with the key that is S, whatever Alt makes of it. */
export const addsToStory = ({ code, ctrlKey, metaKey, shiftKey, altKey }: Press): boolean =>
  altKey && code === "KeyS" && !(ctrlKey || metaKey || shiftKey);

/** On some keyboards the same keys write a letter. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

export function listenForStoryKey(store: Store): void {
  window.addEventListener("keydown", (event) => {
    if (!addsToStory(event) || isWriting(event.target)) return;
    event.preventDefault();
    void import("./add.ts").then(({ addShown }) => addShown(store));
  });
}
