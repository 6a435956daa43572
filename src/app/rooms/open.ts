/** Which room is open; null while the workbench itself is. */
import { type ReadonlySignal, signal } from "@preact/signals";

const opened = signal<string | null>(null);

export const openRoom: ReadonlySignal<string | null> = opened;

/** Of the menu that holds the words where the bar has no place for them. */
export const menuId = "menu";

export const roomWordId = (id: string): string => `room-${id}`;

/** Enters a room, and leaves the one that was open. */
export function enterRoom(id: string): void {
  opened.value = id;
}

/** Back to the workbench; the keyboard goes to the word of the room, or to the menu that holds it. */
export function leaveRoom(): void {
  const id = opened.value;
  opened.value = null;
  if (id === null) return;
  requestAnimationFrame(() => (document.getElementById(roomWordId(id)) ?? document.getElementById(menuId))?.focus());
}
