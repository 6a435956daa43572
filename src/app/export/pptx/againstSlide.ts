/** The slide after a step that was held against a pin: what differs, beside what that changes, paired. */
import type { default as PptxGenJS } from "pptxgenjs";
import type { Against } from "../against.ts";
import { groupedCells, groupLines } from "../behind.ts";
import { writable } from "../safeText.ts";
import { colours, page, sans, serif, titled } from "./look.ts";
import { addHead, cell, groupedRows, groupedWidths, tableAt } from "./tables.ts";

const mostRows = 11;

export function addAgainst(deck: PptxGenJS, against: Against): void {
  const { name, sentence, basis, differences } = against;
  const slide = deck.addSlide({ masterName: titled });
  slide.addText(writable(`Held against “${name}”`), { placeholder: "title", fontSize: 28 });
  const wide = page.width - 2 * page.margin;
  const said = { x: page.margin, y: 1.02, w: wide, h: 0.6, margin: 0, fontFace: serif, fontSize: 15 } as const;
  slide.addText(writable(sentence), { ...said, color: colours.ink2, valign: "top" });
  const left = 5.2;
  addHead(slide, differences.length === 1 ? "One thing differs" : `${differences.length} things differ`, {
    x: page.margin,
    y: 1.75,
    w: left,
  });
  slide.addTable(differenceRows(against), { ...tableAt(page.margin, left, 2.27), colW: groupedWidths(left) });
  const x = page.margin + left + 0.5;
  const w = wide - left - 0.5;
  addHead(slide, "What that changes, each at its own just-right dial", { x, y: 1.75, w });
  slide.addTable(pairedRows(against), { ...tableAt(x, w, 2.27), colW: [w * 0.28, w * 0.13, w * 0.27, w * 0.32] });
  const foot = { x: page.margin, y: 6.95, w: wide, h: 0.35, margin: 0, fontFace: sans, fontSize: 11 } as const;
  slide.addText(writable(basis), { ...foot, color: colours.ink3 });
  slide.addNotes(writable(againstLines(against).join("\n")));
}

/** All of it in lines. */
export const againstLines = ({ name, sentence, differences, rows, basis }: Against): readonly string[] => [
  `Held against “${name}”. ${sentence}`,
  ...groupLines(differences),
  ...rows.map((row) => `${row.name}: ${row.figure} ${row.unit} (${row.interval}), ${row.verdict}`),
  basis,
];

function differenceRows({ differences }: Against): PptxGenJS.TableRow[] {
  return groupedRows(groupedCells(differences), mostRows);
}

const pairedRows = ({ rows }: Against): PptxGenJS.TableRow[] =>
  rows.map(({ name, figure, unit, interval, verdict }) => [
    cell(`${name}, ${unit}`, false, colours.ink3),
    cell(figure, true),
    cell(interval),
    cell(verdict),
  ]);
