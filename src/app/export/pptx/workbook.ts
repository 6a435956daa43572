/**
 * The numbers of a chart as the workbook that stands behind it, so that it can be edited: a row a point, series under
 * series, every number in full. Pure.
 */
import { strToU8, zipSync } from "fflate";
import type { Series, XyChart } from "../../exhibit/types.ts";
import { escaped } from "../safeText.ts";

/** Rows of the sheet that a series takes, the head being row 1. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

export function rowsOf(chart: XyChart): readonly Rows[] {
  let next = 2;
  return chart.series.map(({ points }) => {
    const first = next;
    next += points.length;
    return { first, last: next - 1 };
  });
}

/** Columns by what they hold. */
export const column = { name: "A", dial: "B", x: "C", xHalf: "D", y: "E", yHalf: "F" } as const;

export const rangeOf = (letter: string, { first, last }: Rows): string =>
  `Sheet1!$${letter}$${first}:$${letter}$${last}`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const relation = `${office}/officeDocument/2006/relationships`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An xlsx file. */
export function workbook(chart: XyChart): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `<Types xmlns="${office}/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml":
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relation}">` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet(chart),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)] as const);
  return zipSync(Object.fromEntries(files));
}

const relations = (kind: string, target: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relation}/${kind}" Target="${target}"/></Relationships>`;

function sheet(chart: XyChart): string {
  const heads = ["Series", "Dial", chart.across.title || "Across", "±", chart.up.title || "Row", "±"];
  const rows = [row(1, heads), ...chart.series.flatMap((series, i) => seriesRows(series, rowsOf(chart)[i].first))];
  return `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

const seriesRows = ({ name, points }: Series, first: number): readonly string[] =>
  points.map(({ dial, x, xHalf, y, yHalf }, i) => row(first + i, [name, dial, x, xHalf, y, yHalf]));

/** Texts are written as texts, so that none is a formula. */
function row(number: number, cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell, i) => {
    const place = `${"ABCDEF"[i]}${number}`;
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}
