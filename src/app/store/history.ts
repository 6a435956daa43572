/**
 * Undo as a list of states. Each entry keeps the state before a change, the state after it and what changed in words.
 * States are immutable and share what did not change, so the list is kept whole. What a state is, is not known here.
 */

export interface Change<T> {
  readonly before: T;
  readonly after: T;
  readonly words: string;
}

export interface History<T> {
  /** Oldest first. */
  readonly done: readonly Change<T>[];
  readonly present: T;
  /** The next one to redo last. */
  readonly undone: readonly Change<T>[];
}

export function beginHistory<T>(present: T): History<T> {
  return { done: [], present, undone: [] };
}

/** A new step. What had been undone can no longer be redone. */
export function record<T>(history: History<T>, after: T, words: string): History<T> {
  const change = { before: history.present, after, words };
  return { done: [...history.done, change], present: after, undone: [] };
}

/** Goes on with the latest step instead of adding one: the many moves of one drag are one step. */
export function amend<T>(history: History<T>, after: T, words: string): History<T> {
  const latest = history.done.at(-1);
  if (latest === undefined) return record(history, after, words);
  return { done: [...history.done.slice(0, -1), { ...latest, after, words }], present: after, undone: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const latest = history.done.at(-1);
  if (latest === undefined) return history;
  return { done: history.done.slice(0, -1), present: latest.before, undone: [...history.undone, latest] };
}

export function redo<T>(history: History<T>): History<T> {
  const next = history.undone.at(-1);
  if (next === undefined) return history;
  return { done: [...history.done, next], present: next.after, undone: history.undone.slice(0, -1) };
}

/** A history that goes on from the present of an earlier one. What was to be redone there is past redoing after a step. */
export function continued<T>(earlier: History<T>, now: History<T>): History<T> {
  const isFresh = now.done.length + now.undone.length === 0;
  const { present, undone } = isFresh ? earlier : now;
  return { done: [...earlier.done, ...now.done], present, undone };
}
