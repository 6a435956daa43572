/**
 * What of a figure is shown: its table in the picture's place, and its summary in words above either. A button each, and
 * a key each while the keyboard is in the figure.
 */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { figureKey } from "../frame/shortcuts.ts";

export interface Showing {
  readonly asTable: boolean;
  readonly inWords: boolean;
  onTable(): void;
  onWords(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useFigure(root: RefObject<HTMLElement | null>): Showing {
  const [asTable, setAsTable] = useState(false);
  const { inWords, onWords } = useWords(root);
  return {
    asTable,
    inWords,
    onTable: () => setAsTable(!asTable),
    onWords,
    onKeyDown(event) {
      const asked = figureKey(event);
      if (asked === null) return;
      event.preventDefault();
      if (asked === "words") onWords();
      else {
        setAsTable(!asTable);
        // What had the focus is gone: its place is taken by the table or the button that brings it back.
        root.current?.querySelector<HTMLElement>(".figure-toggle")?.focus();
      }
    },
  };
}

/** The summary alone, of a figure whose table stands elsewhere. */
export function useWords(root: RefObject<HTMLElement | null>): Pick<Showing, "inWords" | "onWords"> {
  const [inWords, setInWords] = useState(false);
  useLayoutEffect(() => {
    // Asked for from a chart, it may stand above what is in sight.
    if (inWords) root.current?.querySelector(".figure-words")?.scrollIntoView({ block: "nearest" });
  }, [inWords]);
  return { inWords, onWords: () => setInWords(!inWords) };
}
