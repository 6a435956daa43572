/**
 * The keys of a presentation, in the stage's window and in that of the notes alike: arrows, page keys (which is what
 * clickers send), space, Home, End, Escape.
 */

export type StageKey = "next" | "previous" | "first" | "last" | "leave" | "nothing";

const meaning: Readonly<Record<string, StageKey>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
  // A clicker's key for "start": it must not load the page anew.
  F5: "nothing",
};

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Null for keys that are left to the browser. */
export function stageKey({ key, ctrlKey, metaKey, altKey }: Press): StageKey | null {
  if (ctrlKey || metaKey || altKey || !Object.hasOwn(meaning, key)) return null;
  return meaning[key];
}

/** Where a key leads among so many steps; it does not go round. */
export function placeAfter(key: StageKey, at: number, steps: number): number {
  const last = Math.max(0, steps - 1);
  if (key === "next") return Math.min(last, at + 1);
  if (key === "previous") return Math.max(0, at - 1);
  if (key === "first") return 0;
  return key === "last" ? last : at;
}

/**
 * Hears the keys of a window before anything in it does; nothing behind the stage hears any. A button keeps the space
 * bar. The result ends it.
 */
export function hearStageKeys(window: Window, act: (key: StageKey) => void): () => void {
  const hear = (event: KeyboardEvent): void => {
    event.stopImmediatePropagation();
    const key = stageKey(event);
    const isPressed = event.key === " " && (event.target as Partial<Element> | null)?.tagName === "BUTTON";
    if (key === null || isPressed) return;
    event.preventDefault();
    act(key);
  };
  window.addEventListener("keydown", hear, true);
  return () => window.removeEventListener("keydown", hear, true);
}
