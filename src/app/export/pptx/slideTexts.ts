/** The texts of a slide as the library takes them: runs with colours, the small table beside a picture, the foot. Pure. */
import type { default as PptxGenJS } from "pptxgenjs";
import type { Estimate } from "../../../experiment/types.ts";
import { type DialPoint, pointsOf } from "../../charts/series.ts";
import { focusOf } from "../../views/source.ts";
import type { Unit, Words } from "../../words/format.ts";
import { propsOf } from "../exhibit.ts";
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
    ...options,
  },
});

/** Rigid, right and flexible with cost and what the promise or the customers make of it, each with its interval. */
export function threeRows(material: Material, words: Words): Row[] {
  const points = pointsOf(focusOf(propsOf(material)));
  const answer = points.find(({ isAnswer }) => isAnswer);
  const [first, last] = [points[0], points.at(-1)];
  if (!answer || !first || !last) return [];
  const promised = answer.measures.promiseKept !== null;
  const outOfReach = answer.temperature === "none";
  const rows: readonly (readonly [string, string, string, DialPoint])[] = [
    ...(first === answer ? [] : [["■", "Rigid", colours.cold, first] as const]),
    ["●", outOfReach ? "Nearest" : "Just right", outOfReach ? colours.ink : colours.right, answer],
    ...(last === answer ? [] : [["▲", "Flexible", colours.hot, last] as const]),
  ];
  const small = { fontSize: 10.5, color: colours.ink3, align: "right", colspan: 2 } as const;
  return [
    [cell(""), cell("cost a customer", small), cell(promised ? "kept in 100" : "experience", small)],
    ...rows.map(([sign, name, colour, { measures, isAnswer }]) => [
      cell(`${sign} ${name}`, { color: outOfReach ? colours.ink : colour, bold: isAnswer }),
      ...figure(measures.costPerCustomer, "money", isAnswer, words),
      ...figure(
        promised ? measures.promiseKept : measures.experience,
        promised ? "inHundred" : "points",
        isAnswer,
        words,
      ),
    ]),
  ];
}

/** Of the table's width: the name, and twice a figure and its half-width. */
export const columnShares = [0.31, 0.2, 0.19, 0.15, 0.15] as const;

function figure(estimate: Estimate | null, unit: Unit, strong: boolean, words: Words): Cell[] {
  const right = { align: "right" } as const;
  if (estimate === null) return [cell("none", right), cell("")];
  const half = words.plusMinus(estimate, unit) ?? "";
  return [
    cell(words.finer(estimate, unit), { ...right, bold: strong }),
    cell(half, { ...right, fontSize: 9.5, color: colours.ink2, valign: "bottom" }),
  ];
}
