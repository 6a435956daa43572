/** A view that is told by its table, on a slide: as many rows as can be read there; the notes have all of them. */
import type { default as PptxGenJS } from "pptxgenjs";
import type { Table } from "../../charts/Table.tsx";
import type { Exhibit } from "../../exhibit/types.ts";
import { writable } from "../safeText.ts";
import { colours, page, sans, serif } from "./look.ts";

const rowHeight = 0.27;

export function addTable(slide: PptxGenJS.Slide, exhibit: Exhibit, { y, bottom }: { y: number; bottom: number }): void {
  const w = page.width - 2 * page.margin;
  const text = { x: page.margin, w, margin: 0 } as const;
  slide.addText(writable(exhibit.sentence), { ...text, y, h: 0.35, fontFace: serif, fontSize: 15, color: colours.ink });
  const [table] = exhibit.tables;
  const room = Math.floor((bottom - y - 1.05) / rowHeight) - 1;
  const { rows, left } = rowsFor(table, room);
  slide.addTable(rows, { x: page.margin, y: y + 0.5, w, fontFace: sans, fontSize: 11, rowH: rowHeight });
  const rest = left === 0 ? "" : ` ${left} more rows are in the notes.`;
  const foot = { ...text, y: bottom - 0.4, h: 0.4, fontFace: sans, fontSize: 11, color: colours.ink3 } as const;
  slide.addText(writable(`${exhibit.intervals}${rest}`), { ...foot, valign: "bottom" });
}

function rowsFor({ heads, groups }: Table, room: number): { rows: PptxGenJS.TableRow[]; left: number } {
  const line = (colour: string) => ({ type: "solid", pt: 0.75, color: colour }) as const;
  const none = { type: "none" } as const;
  const cellOf = (text: string, i: number, strong: boolean, under: string): PptxGenJS.TableCell => ({
    text: writable(text),
    options: {
      align: i === 0 || !/^[\d−+±€$£]/.test(text) ? "left" : "right",
      bold: strong,
      color: strong || i === 0 ? colours.ink : colours.ink2,
      border: [none, none, line(under), none],
      margin: [2, 6, 2, 0],
    },
  });
  const all = groups.flatMap((group) => [
    ...(group.name === null
      ? []
      : [[group.name, ...heads.slice(1).map(() => "")].map((text, i) => cellOf(text, i, true, colours.rule))]),
    ...group.rows.map(({ head, cells, strong }) =>
      [head, ...cells].map((text, i) => cellOf(text, i, strong, colours.rule)),
    ),
  ]);
  return {
    rows: [heads.map((text, i) => cellOf(text, i, true, colours.ink)), ...all.slice(0, room)],
    left: Math.max(0, all.length - room),
  };
}
