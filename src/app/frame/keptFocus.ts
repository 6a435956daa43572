/**
 * Keeps the keyboard in its place when the control it is on goes away, as Stop does at the end of a run. It moves focus
 * that would be lost, never focus that is somewhere.
 */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For the element that gets the ref: focus lost from within it while it is drawn anew goes to the first element in it
 * that `next`, a selector, names. Of elements within each other the innermost that has one wins.
 */
export function useKeptFocus<T extends HTMLElement>(next: string): RefObject<T | null> {
  const root = useRef<T>(null);
  const before = document.activeElement;
  const hadFocus = root.current?.contains(before) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && !before?.isConnected && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>(next)?.focus();
    }
  });
  return root;
}
