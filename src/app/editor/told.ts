/**
 * What an edit is called where it can be undone: the words of the difference that it makes, where it makes just one, so
 * that the same is said of it here and wherever two scenarios are held against each other.
 */
import { useRef } from "preact/hooks";
import { checkScenario } from "../../scenario/check.ts";
import { differences } from "../../scenario/differences.ts";
import { isEntry } from "../../scenario/places.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import { inWords } from "../../scenario/sides.ts";
import { differenceName, sideTexts, writing } from "../compare/name.ts";
import type { Draft } from "./draft.ts";

/** Longer words are no longer read where undo is named. */
const longest = 120;

/** @param otherwise where it makes none, several, one that is long, or a file that does not check out */
export function told(before: ScenarioFile, after: ScenarioFile, otherwise: string, locale?: string): string {
  if (!checkScenario(before).ok || !checkScenario(after).ok) return otherwise;
  const { currency } = after;
  const [difference, ...others] = differences(before, after, inWords(writing(currency, locale)));
  if (difference === undefined || others.length > 0 || isEntry(difference.path)) return otherwise;
  const { before: from, after: to, unit } = sideTexts(difference, currency, locale);
  const words = `${differenceName(difference)}: ${from} → ${to} ${unit}`.trim();
  return words.length > longest ? otherwise : words;
}

export interface Gesture {
  /** The file as it was when it began. */
  start(): ScenarioFile;
  end(): void;
}

/** The many edits of one stroke or one text, told by where they began and where they are. */
export function useGesture(draft: Draft): Gesture {
  const begun = useRef<ScenarioFile | null>(null);
  return {
    start() {
      begun.current ??= draft.file.value;
      return begun.current;
    },
    end() {
      begun.current = null;
      draft.endGesture();
    },
  };
}
