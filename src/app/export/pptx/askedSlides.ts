/**
 * A deeper question on slides: what was asked, and all its tables as native ones, row by row, on as many slides as that
 * takes in a legible size. How high a row becomes is reckoned, and a table is given room for it.
 */
import type { default as PptxGenJS } from "pptxgenjs";
import type { TableRow } from "../../charts/Table.tsx";
import type { Exhibit, ExhibitTable } from "../../exhibit/types.ts";
import { writable } from "../safeText.ts";
import { colours, page, sans, titled } from "./look.ts";

const fontSize = 11;
/** In inches: a line of type, what a cell has around its lines, above and below and at its sides. */
const lineHeight = (1.2 * fontSize) / 72;
const around = 5 / 72;
const beside = 12 / 72;
export const captionHeight = 0.34;
/** Between two tables. */
export const gap = 0.24;
const wide = page.width - 2 * page.margin;
/** Where tables begin on a slide of their own. */
const top = 1.3;

/** Rows of a table that stand on one slide. */
export interface Part {
  readonly table: ExhibitTable;
  readonly rows: readonly TableRow[];
  /** The table began on a slide before. */
  readonly isContinued: boolean;
  /** Of the head and of each row, in inches. */
  readonly heights: readonly number[];
}

/** Adds to the slide, and as many more as are needed, which it returns. */
export function addAsked(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  exhibit: Exhibit,
  { y, bottom }: { readonly y: number; readonly bottom: number },
): readonly PptxGenJS.Slide[] {
  const { asked = "", note = "", intervals, tables, title } = exhibit;
  const told = note === "" ? intervals : `${intervals} ${note}`;
  const foot = bottom - linesOf(told, wide) * lineHeight;
  const head = linesOf(asked, wide) * lineHeight + gap;
  const text = { x: page.margin, w: wide, margin: 0, fontFace: sans, fontSize, valign: "top" } as const;
  slide.addText(writable(asked), { ...text, y, h: head - gap, color: colours.ink2 });
  const pages = pagesOf(tables, foot - gap - y - head, foot - gap - top);
  const slides = pages.map((parts, i) => {
    const on = i === 0 ? slide : deck.addSlide({ masterName: titled });
    if (i > 0) on.addText(writable(`${title}, continued`), { placeholder: "title", fontSize: 28 });
    on.addText(writable(told), { ...text, y: foot, h: bottom - foot, color: colours.ink3 });
    addParts(on, parts, i === 0 ? y + head : top);
    return on;
  });
  return slides.slice(1);
}

/** All rows of all tables in their order, slide by slide. @param first inches that the first slide has, the others `room` */
export function pagesOf(tables: readonly ExhibitTable[], first: number, room: number): readonly (readonly Part[])[] {
  const pages: Part[][] = [[]];
  let left = first;
  for (const table of tables) {
    const head = rowHeight(table.heads, table);
    const all = table.groups.flatMap((group) => group.rows);
    let rows = all;
    while (rows.length > 0) {
      const heights = rows.map(({ head: name, cells }) => rowHeight([name, ...cells], table));
      const fitting = thatFit(heights, left - captionHeight - head);
      // Two rows at least, or all: a table does not begin at the foot of a slide.
      if (fitting < Math.min(2, rows.length) && left < room) {
        pages.push([]);
        left = room;
        continue;
      }
      const taken = Math.max(1, fitting);
      const own = heights.slice(0, taken);
      pages.at(-1)?.push({ table, rows: rows.slice(0, taken), isContinued: rows !== all, heights: [head, ...own] });
      left -= captionHeight + head + sum(own) + gap;
      rows = rows.slice(taken);
    }
  }
  return pages;
}

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/** How many from the first have room. */
function thatFit(heights: readonly number[], room: number): number {
  const over = heights.findIndex((_, i) => sum(heights.slice(0, i + 1)) > room);
  return over < 0 ? heights.length : over;
}

/** Signs are about half as wide as the type is high; those of the East as wide as high. */
const widthOf = (text: string): number =>
  [...text].reduce((all, sign) => all + (sign > "\u2e7f" ? 1 : 0.54), 0) * (fontSize / 72);

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(widthOf(text) / width));

const rowHeight = (texts: readonly string[], table: ExhibitTable): number => {
  const widths = widthsOf(table);
  return Math.max(...texts.map((text, i) => linesOf(text, widths[i] - beside))) * lineHeight + around;
};

/** Columns take what their longest text needs, long ones no more than their share; all together the slide's width. */
function widthsOf({ heads, groups }: ExhibitTable): readonly number[] {
  const rows = groups.flatMap((group) => group.rows.map(({ head, cells }) => [head, ...cells]));
  const needed = heads.map((head, i) => {
    const cells = Math.max(0, ...rows.map((row) => widthOf(row[i] ?? "")));
    const word = Math.max(...head.split(" ").map(widthOf));
    return beside + Math.min(mostWide, Math.max(cells, word, widthOf(head) / 2));
  });
  const all = sum(needed);
  return needed.map((one) => (one * wide) / all);
}

/** Longer texts are broken, in inches. */
const mostWide = 3.4;

function addParts(slide: PptxGenJS.Slide, parts: readonly Part[], from: number): void {
  let y = from;
  for (const { table, rows, isContinued, heights } of parts) {
    const caption = `${table.caption}${isContinued ? " Continued." : ""}`;
    const text = { x: page.margin, y, w: wide, h: captionHeight, margin: 0, fontFace: sans, fontSize } as const;
    slide.addText(writable(caption), { ...text, bold: true, color: colours.ink, valign: "middle" });
    const widths = widthsOf(table);
    slide.addTable([cellsOf(table.heads, table, true, colours.ink), ...rows.map((row) => rowOf(row, table))], {
      x: page.margin,
      y: y + captionHeight,
      w: wide,
      colW: [...widths],
      rowH: [...heights],
      fontFace: sans,
      fontSize,
    });
    y += captionHeight + sum(heights) + gap;
  }
}

const rowOf = ({ head, cells, strong }: TableRow, table: ExhibitTable): PptxGenJS.TableRow =>
  cellsOf([head, ...cells], table, strong, colours.rule);

function cellsOf(
  texts: readonly string[],
  { isWords }: ExhibitTable,
  bold: boolean,
  under: string,
): PptxGenJS.TableRow {
  const none = { type: "none" } as const;
  return texts.map((text, i) => ({
    text: writable(text),
    options: {
      align: i === 0 || isWords?.[i - 1] ? "left" : "right",
      valign: "top",
      bold,
      color: bold || i === 0 ? colours.ink : colours.ink2,
      border: [none, none, { type: "solid", pt: 0.75, color: under }, none],
      // Words after figures would touch them.
      margin: [2, 5, 2, i > 0 && isWords?.[i - 1] ? 12 : 0],
    },
  }));
}
