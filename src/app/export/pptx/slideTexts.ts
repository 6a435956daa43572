/** The texts of a slide as the library takes them: runs with colours, the small table beside a picture, the foot. Pure. */
import type { default as PptxGenJS } from "pptxgenjs";
import { isFirm, type Temperature } from "../../answer/meaning.ts";
import { sideOf } from "../../story/stage/telling.ts";
import { focusOf } from "../../views/source.ts";
import type { Words } from "../../words/format.ts";
import type { Piece } from "../heading.ts";
import { writable } from "../safeText.ts";
import type { Material } from "../types.ts";
import { colours, sans } from "./look.ts";

type Run = PptxGenJS.TextProps;

/** @param marks the sign of its meaning goes before a coloured word */
export function runs(pieces: readonly Piece[], colour: string, marks: boolean): Run[] {
  const sign = { cold: "■ ", right: "● ", hot: "▲ " } as const;
  return pieces.flatMap(({ text, tone, strong }): Run[] => {
    const own = tone === null ? colour : colours[tone];
    const mark: Run[] = marks && tone !== null ? [{ text: sign[tone], options: { color: own, fontFace: sans } }] : [];
    return [...mark, { text: writable(text), options: { color: own, bold: strong } }];
  });
}

/** A title takes the size that its length leaves it. */
export function titleSize(pieces: readonly Piece[]): number {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length <= 110 ? 30 : length <= 170 ? 25 : 20;
}

/** A line of the title has room for about so many signs, even in the wider of the typefaces that may stand in. */
export const hasTwoLines = (pieces: readonly Piece[]): boolean =>
  pieces.reduce((sum, { text }) => sum + text.length, 0) > 50;

type Row = PptxGenJS.TableRow;
type Cell = PptxGenJS.TableCell;

const cell = (text: string, options: PptxGenJS.TableCellProps = {}): Cell => ({
  text: writable(text),
  options: {
    fontFace: sans,
    fontSize: 12,
    color: colours.ink,
    border: { type: "none" },
    margin: [2, 0, 2, 0],
    valign: "bottom",
    ...options,
  },
});

/** The marks of the page, hollow where nothing is settled. */
const signOf = (temperature: Temperature, firm: boolean): string => {
  if (temperature === "cold") return firm ? "■" : "□";
  if (temperature === "hot") return firm ? "▲" : "△";
  return firm && temperature !== "between" ? "●" : "○";
};

const colourOfTemperature = (temperature: Temperature): string =>
  temperature === "cold" || temperature === "right" || temperature === "hot" ? colours[temperature] : colours.ink;

/** Rigid, the answer and flexible as the stage has them: what each is by the verdict, its figures and its intervals. */
export function threeRows({ shown }: Material, words: Words, locale: string): Row[] {
  const { heads, rows } = sideOf(shown, words, locale);
  const firm = isFirm(focusOf(shown).answer);
  const small = { fontSize: 10.5, color: colours.ink3, align: "right", colspan: 2 } as const;
  const right = { align: "right" } as const;
  return [
    [cell(""), ...heads.map((head) => cell(head, small))],
    ...rows.map(({ name, temperature, strong, figures }) => [
      cell(`${signOf(temperature, firm)} ${name}`, { color: colourOfTemperature(temperature), bold: strong }),
      ...figures.flatMap(({ value, plusMinus }) => [
        cell(value, { ...right, bold: strong }),
        cell(plusMinus, { ...right, fontSize: 9.5, color: colours.ink2 }),
      ]),
    ]),
  ];
}

/** Of the table's width: the name, and twice a figure and its half-width. */
export const columnShares = [0.41, 0.155, 0.14, 0.155, 0.14] as const;
