/**
 * What the marks in a caption mean: *so* is emphasis, a first line is said large and the rest stands beside the picture.
 * The result is plain data, to be drawn as elements and never as markup. Pure.
 */
import type { Temperature } from "../answer/meaning.ts";

export interface CaptionPiece {
  readonly text: string;
  readonly emphasis: boolean;
  /** Emphasis on a word of temperature has its colour. */
  readonly temperature: Temperature | null;
}

export interface CaptionParts {
  readonly head: string;
  /** Empty where the caption has one line. */
  readonly beside: string;
}

const emphasised = /\*(\S(?:[^*\n]*\S)?)\*/;

const named: readonly (readonly [RegExp, Temperature])[] = [
  [/\bjust right\b/i, "right"],
  [/\btoo rigid\b/i, "cold"],
  [/\btoo flexible\b/i, "hot"],
];

/** The text in pieces. A star that encloses nothing stays a star. */
export function captionPieces(text: string): readonly CaptionPiece[] {
  return text
    .split(emphasised)
    .map((piece, i) => {
      const emphasis = i % 2 === 1;
      const temperature = emphasis ? (named.find(([words]) => words.test(piece))?.[1] ?? null) : null;
      return { text: piece, emphasis, temperature };
    })
    .filter(({ text: piece }) => piece !== "");
}

/** The caption without its marks, for where there is no emphasis: file names, window titles, announcements. */
export const plainCaption = (text: string): string =>
  captionPieces(text)
    .map((piece) => piece.text)
    .join("");

export function captionParts(caption: string): CaptionParts {
  const [head, ...rest] = caption.trim().split(/\r\n|\n|\r/);
  return { head: head.trim(), beside: rest.join("\n").trim() };
}
