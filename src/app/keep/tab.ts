/**
 * Which tab this is, so that each finds again what it had on the screen. The browser keeps the name through reloads and
 * gives a copy of it to a copy of the tab; keeper.ts sees to it that no two go by the same one.
 */
import { databaseName } from "./place.ts";

/** Null for a tab that has not been named yet, or whose browser keeps no names. */
export function tabId(): string | null {
  try {
    return sessionStorage.getItem(databaseName());
  } catch {
    return null;
  }
}

export function nameTab(id: string): void {
  try {
    sessionStorage.setItem(databaseName(), id);
  } catch {
    // Then it has its name until it is reloaded.
  }
}

/** Unlike any other, on any machine. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function forgetTab(): void {
  try {
    sessionStorage.removeItem(databaseName());
  } catch {
    // Then there is nothing to forget.
  }
}
