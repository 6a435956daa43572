/**
 * Why something could not be kept, in a word for the code and a clause for the person. What the browsers throw is
 * understood here and nowhere else.
 */

export type Trouble = "full" | "denied" | "newer" | "blocked" | "forgotten" | "failed";

export class KeepError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(troubleClause[trouble], { cause });
    this.name = "KeepError";
    this.trouble = trouble;
  }
}

/** After "Not kept on this computer: ". */
export const troubleClause: Readonly<Record<Trouble, string>> = {
  full: "the browser has no more room",
  denied: "the browser does not allow it",
  newer: "a newer version of this page keeps things here; load the page anew",
  blocked: "an older version of this page is open in another tab; close it",
  forgotten: "everything was forgotten in another tab",
  failed: "the browser could not write it",
};

const named: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: "full",
  SecurityError: "denied",
  NotAllowedError: "denied",
  // What Firefox says of a database in a window that keeps nothing.
  InvalidStateError: "denied",
  VersionError: "newer",
};

/** Of anything that was thrown by a database, or by the lack of one. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof KeepError) return error.trouble;
  if (!(error instanceof Error) && !(error instanceof DOMException)) return "failed";
  return Object.hasOwn(named, error.name) ? named[error.name] : "failed";
}
