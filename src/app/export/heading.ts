/**
 * What an exported step is headed with: its caption where it has one, else the answer's own two sentences; a deeper
 * question's own sentence, with the answer's first below it. Pure.
 */
import { answerSentences, type Span } from "../../experiment/sentence.ts";
import type { Exhibit, Tone } from "../exhibit/types.ts";
import { captionParts, captionPieces } from "../story/caption.ts";
import { focusOf } from "../views/source.ts";
import { propsOf } from "./exhibit.ts";
import type { Material } from "./types.ts";

export interface Piece {
  readonly text: string;
  readonly tone: Extract<Tone, "cold" | "right" | "hot"> | null;
  readonly strong: boolean;
}

export interface Heading {
  readonly first: readonly Piece[];
  /** Said smaller below; empty for nothing. */
  readonly second: readonly Piece[];
  /** Beside the picture: of a caption, its lines after the first; one paragraph each. */
  readonly beside: readonly (readonly Piece[])[];
}

export function headingOf(material: Material, { asked, sentence }: Exhibit, locale: string): Heading {
  const { head, beside } = captionParts(material.caption);
  const { answer, sample, today } = focusOf(propsOf(material));
  const { first, second } = answerSentences(answer, { sample, terms: material.shown.scenario, today }, locale);
  if (asked !== undefined) return { first: [piece(sentence, null, false)], second: first.map(spanPiece), beside: [] };
  if (head === "") return { first: first.map(spanPiece), second: second.map(spanPiece), beside: [] };
  return {
    first: captionPieces(head).map(({ text, emphasis, temperature }) => piece(text, temperature, emphasis)),
    second: first.map(spanPiece),
    beside: beside
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => captionPieces(line).map(({ text, emphasis, temperature }) => piece(text, temperature, emphasis))),
  };
}

const spanPiece = ({ text, tone }: Span): Piece => piece(text, tone, tone === "strong");

function piece(text: string, tone: string | null, strong: boolean): Piece {
  return { text, strong, tone: tone === "cold" || tone === "right" || tone === "hot" ? tone : null };
}

/** The line that opens what the picture shows: its sentence, or where that is the heading, what was asked. */
export const openingOf = ({ asked, sentence }: Exhibit): string => asked ?? sentence;

export const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");
