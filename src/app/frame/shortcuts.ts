/** Ctrl+Z and its kin for the whole page, A field in which something is being typed keeps them to itself. */

export interface ShortcutActions {
  undo(): void;
  redo(): void;
}

/** What a key press asks for: Ctrl or Cmd with Z, with Shift and Z, or with Y. */
export function shortcutOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

export function listenForShortcuts(actions: ShortcutActions): void {
  window.addEventListener("keydown", (event) => {
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    event.preventDefault();
    actions[shortcut]();
  });
}
