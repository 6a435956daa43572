/** Where a line of text may not be broken. Pure. */

export interface Piece {
  readonly text: string;
  /** Not to be broken. */
  readonly whole: boolean;
}

const whole = /(\S*\d\u2013\S*|\S*\d in 100\b\S*|\S*[+\u2212]\p{Sc}\S*)/u;

/** The text in pieces, counts in 100, ranges and sums with a sign each in one. Together they are the text. */
export function pieces(text: string): readonly Piece[] {
  return text
    .split(whole)
    .map((piece, i) => ({ text: piece, whole: i % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
