/** What stands under a question's sentence: whose numbers it is for, on how many days, how sure, what can be done. Pure. */
import type { Standing, Status } from "./standing.ts";

export interface QuestionByline {
  /** Whose numbers, or how far; empty where there is nothing to say of it. */
  readonly lead: string;
  readonly counted: string;
  readonly sure: string;
  readonly action: { readonly word: string; readonly does: "stop" | "ask" } | null;
}

/** @param counting how far the study under way is */
export function bylineOf({ status, found, isBefore }: Standing, counting: string): QuestionByline {
  return {
    lead: found === null ? "" : isBefore ? beforeWords[status] : soFarWords[status],
    counted: status === "running" ? counting : (found?.counted ?? ""),
    sure: isBefore ? "" : (found?.told.sure ?? ""),
    action: actions[status],
  };
}

/** In the place of the sentence, until there is one. */
export const nothingYet: Readonly<Record<Status, string>> = {
  loading: "The question is being fetched.",
  waiting: "It is asked as soon as the answer above is settled.",
  held: "It is asked when the new numbers have been run.",
  unsettled: "The answer above was stopped before it was settled.",
  running: "The first days are being counted.",
  stopped: "Stopped before there was anything to show.",
  failed: "",
  done: "",
};

/** What is to be read is the present answer's. */
const soFarWords: Readonly<Record<Status, string>> = {
  loading: "",
  waiting: "",
  held: "",
  unsettled: "So far",
  running: "So far",
  stopped: "Stopped, so far",
  failed: "So far",
  done: "",
};

/** What is to be read is for numbers that have changed, or another curve. */
const beforeWords: Readonly<Record<Status, string>> = {
  loading: "For the answer before",
  waiting: "For the answer before; asked again when the one above is settled",
  held: "For the answer before; asked again when the new numbers have been run",
  unsettled: "For the answer before; the one above was stopped",
  running: "For the answer before; asked again",
  stopped: "For the answer before; stopped",
  failed: "For the answer before",
  done: "",
};

const ask = (word: string) => ({ word, does: "ask" }) as const;

const actions: Readonly<Record<Status, QuestionByline["action"]>> = {
  loading: null,
  waiting: null,
  held: null,
  unsettled: ask("Ask all the same"),
  running: { word: "Stop", does: "stop" },
  stopped: ask("Ask again"),
  // The word stands with what went wrong.
  failed: null,
  done: null,
};
