/**
 * The keys that do something wherever they are pressed: Ctrl+Z and its kin, and Alt+P for a pin, for the whole page; T
 * and W within a figure. A field in which something is being typed keeps them to itself.
 */

export interface ShortcutActions {
  undo(): void;
  redo(): void;
  readonly pins: { pin(): void };
}

/** What a key press asks for: Ctrl or Cmd with Z, with Shift and Z, or with Y. */
export function shortcutOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** Alt with the key that is P, whatever Alt makes of it. */
export const pins = (event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): boolean =>
  event.altKey && event.code === "KeyP" && !(event.ctrlKey || event.metaKey || event.shiftKey);

/** Of a figure: T for its table, W for what it says in words. Nothing is typed there, but a choice takes letters. */
export function figureKey(
  event: Pick<KeyboardEvent, "key" | "target" | "ctrlKey" | "metaKey" | "altKey">,
): "table" | "words" | null {
  const { target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (target !== null && "tagName" in target && target.tagName === "SELECT") return null;
  const letter = event.key.toLowerCase();
  if (letter === "t") return "table";
  return letter === "w" ? "words" : null;
}

export function listenForShortcuts(actions: ShortcutActions): void {
  window.addEventListener("keydown", (event) => {
    const shortcut = shortcutOf(event);
    const isPin = pins(event);
    if (shortcut === null && !isPin) return;
    event.preventDefault();
    if (shortcut !== null) actions[shortcut]();
    if (isPin) actions.pins.pin();
  });
}
