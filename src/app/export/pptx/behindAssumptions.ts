/**
 * The slides behind the last one: every assumption with its value and unit, in native tables of two columns, as many
 * slides as that takes in a legible size. A scenario that later steps change is listed once, with what they change.
 */
import type { default as PptxGenJS } from "pptxgenjs";
import { differingOf } from "../../compare/differing.ts";
import type { Shown } from "../../store/shown.ts";
import { type Behind, changeText, stepsText } from "../behind.ts";
import { writable } from "../safeText.ts";
import { colours, page, sans, titled } from "./look.ts";
import { cell, shortened, tableAt } from "./tables.ts";

/** One scenario under one seed and rule, and the steps that show it, counted from 1. */
export interface Listed {
  readonly steps: readonly number[];
  readonly shown: Shown;
  readonly behind: Behind;
}

/** A line over those that follow it, or a name with what it is. */
export type Line = { readonly over: string } | { readonly name: string; readonly value: string };

export interface Listing {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A listing a scenario, by its id, in the order of the steps. */
export function listingsOf(all: readonly Listed[], locale: string): readonly Listing[] {
  const ids = [...new Set(all.map(({ shown }) => shown.file.id))];
  return ids.map((id): Listing => {
    const [first, ...later] = all.filter(({ shown }) => shown.file.id === id);
    const steps = all.length === 1 ? "" : `, ${stepsText(first.steps).toLowerCase()}`;
    return {
      title: `Assumptions${steps}: ${shortened(first.shown.file.title, longestTitle)}`,
      lines: [...assumed(first), ...later.flatMap((one) => changed(first, one, locale))],
    };
  });
}

const longestTitle = 42;
const longestChange = 72;

const assumed = ({ behind: { assumptions } }: Listed): readonly Line[] => {
  const groups = [...new Set(assumptions.map(({ group }) => group))];
  return groups.flatMap((over): readonly Line[] => [
    { over },
    ...assumptions.filter(({ group }) => group === over).map(({ name, value }) => ({ name, value })),
  ]);
};

function changed(first: Listed, { steps, shown }: Listed, locale: string): readonly Line[] {
  const { rows } = differingOf(first.shown, shown, first.shown.focus, shown.focus, locale);
  const over = `${stepsText(steps)}: the same${rows.length === 0 ? "" : " but for"}`;
  return [{ over }, ...rows.map((row) => ({ name: row.name, value: shortened(changeText(row), longestChange) }))];
}

const fontSize = 12;
const top = 1.3;
const gap = 0.5;
const columnWidth = (page.width - 2 * page.margin - gap) / 2;
const shares = [0.68, 0.32] as const;
/** Of a line of type, and of what a row has around its lines, in inches. */
const lineHeight = (1.2 * fontSize) / 72;
const around = 6 / 72;
/** Down to the rule of the slide's foot. */
const columnHeight = 6.8 - top;

/** How high a row becomes, by signs of about half the size's width each; those of the East are as wide as high. */
function heightOf(line: Line): number {
  const texts: readonly (readonly [string, number])[] =
    "over" in line
      ? [[line.over, 1]]
      : [
          [line.name, shares[0]],
          [line.value, shares[1]],
        ];
  const linesOf = ([text, share]: readonly [string, number]): number => {
    const width = [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.54), 0) * (fontSize / 72);
    return Math.max(1, Math.ceil(width / (share * columnWidth - around)));
  };
  return Math.max(...texts.map(linesOf)) * lineHeight + around;
}

/** The lines column by column. What goes on in the next column has its line above it there too. */
export function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [[]];
  let over = "";
  let left = columnHeight;
  lines.forEach((line, i) => {
    if ("over" in line) over = line.over;
    const next = lines[i + 1];
    // What stands over others does not stand alone at the foot.
    const needed = heightOf(line) + ("over" in line && next !== undefined ? heightOf(next) : 0);
    if (needed > left) {
      const again: Line[] = "over" in line ? [] : [{ over: `${over}, continued` }];
      columns.push(again);
      left = columnHeight - again.reduce((sum, one) => sum + heightOf(one), 0);
    }
    columns[columns.length - 1].push(line);
    left -= heightOf(line);
  });
  return columns;
}

export function addAssumptions(deck: PptxGenJS, all: readonly Listed[], locale: string): void {
  for (const { title, lines } of listingsOf(all, locale)) {
    const columns = columnsOf(lines);
    const slides = Math.ceil(columns.length / 2);
    for (let i = 0; i < slides; i++) addSlide(deck, title, columns.slice(2 * i, 2 * i + 2), [i + 1, slides]);
  }
}

function addSlide(
  deck: PptxGenJS,
  title: string,
  columns: readonly (readonly Line[])[],
  [at, of]: readonly [number, number],
): void {
  const slide = deck.addSlide({ masterName: titled });
  slide.addText(writable(title), { placeholder: "title", fontSize: 28 });
  columns.forEach((lines, i) => {
    slide.addTable(lines.map(rowOf), {
      ...tableAt(page.margin + i * (columnWidth + gap), columnWidth, top),
      fontSize,
      colW: shares.map((share) => share * columnWidth),
    });
  });
  if (of === 1) return;
  const foot = { x: page.margin, y: 6.95, w: 5, h: 0.35, margin: 0, fontFace: sans, fontSize: 11 } as const;
  slide.addText(`${at} of ${of}`, { ...foot, color: colours.ink3 });
}

function rowOf(line: Line): PptxGenJS.TableRow {
  if (!("over" in line)) return [cell(line.name), cell(line.value)];
  const { text, options } = cell(line.over, true);
  return [{ text, options: { ...options, colspan: 2 } }];
}
