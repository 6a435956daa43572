/**
 * The texts of a story as they can be shown, whatever was typed or pasted: what ends a line elsewhere ends one here,
 * and signs that nobody sees, or that turn the words around them, are left out. What is clean stays as it is. Pure.
 */

/** Letters of a caption, of notes, of a title, and of a seed or an id, in units of UTF-16. */
export const longest = { caption: 2_000, notes: 20_000, title: 200, word: 200 } as const;

/** Ends of lines as programs write them: a presentation parts the lines of a paragraph with a vertical tab. */
const lineEnd = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters but ends of lines and tabs; embeddings, overrides and isolates of direction. */
const unseen = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

const cleaned = (text: string): string => text.replace(lineEnd, "\n").replace(unseen, "");

/** Half of a sign is none. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

/** By the part that the text is of. A title has one line. */
export const clean = {
  title: (text: string): string => cut(cleaned(text).replace(/[\n\t]/g, " "), longest.title),
  caption: (text: string): string => cut(cleaned(text), longest.caption),
  notes: (text: string): string => cut(cleaned(text), longest.notes),
} as const;
