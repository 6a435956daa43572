/** What the tables behind the figures are made of: their place, the head over them, cells, and what differs by group. */
import type { default as PptxGenJS } from "pptxgenjs";
import type { groupedCells } from "../behind.ts";
import { writable } from "../safeText.ts";
import { colours, sans, serif } from "./look.ts";

/** Where a head stands below the title of a slide, and its table below that. */
export const headY = 1.35;
const underHead = headY + 0.52;

export const tableAt = (x: number, w: number, y = underHead) => ({ x, y, w, fontFace: sans, fontSize: 12 });

interface At {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** Over a table, with the line above it. */
export function addHead(slide: PptxGenJS.Slide, text: string, { x, y, w }: At): void {
  const head = { x, y, w, h: 0.4, margin: 0, fontFace: serif, fontSize: 16, color: colours.ink } as const;
  slide.addText(writable(text), { ...head, valign: "bottom" });
  slide.addShape("line", { x, y: y + 0.45, w, h: 0, line: { color: colours.ink, width: 1 } });
}

export const cell = (text: string, strong = false, colour: string = colours.ink): PptxGenJS.TableCell => ({
  text: writable(text),
  options: {
    bold: strong,
    color: colour,
    valign: "top",
    border: [{ type: "none" }, { type: "none" }, { type: "solid", pt: 0.75, color: colours.rule }, { type: "none" }],
    margin: [3, 6, 3, 0],
  },
});

/** What differs, by group: group, name and change. */
export function groupedRows(all: ReturnType<typeof groupedCells>, most: number): PptxGenJS.TableRow[] {
  const shown = all.slice(0, all.length > most ? most - 1 : most);
  const left = all.length - shown.length;
  return [
    ...shown.map(([group, name, change]) => [
      cell(group, false, colours.ink3),
      cell(name),
      cell(shortened(change), true),
    ]),
    ...(left === 0 ? [] : [[cell(""), cell(`and ${left} more, in the notes`, false, colours.ink3), cell("")]]),
  ];
}

export const groupedWidths = (w: number): [number, number, number] => [w * 0.23, w * 0.43, w * 0.34];

export const shortened = (text: string, most = 40): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
