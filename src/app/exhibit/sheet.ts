/**
 * Tidy rows as one table in CSV: a row a figure, numbers in full, texts that no spreadsheet takes for a formula. What the
 * columns are stands in export/CSV.md. Pure.
 */
import type { TidyRow } from "./types.ts";

export const csvColumns = [
  "step",
  "scenario",
  "view",
  "population",
  "design",
  "about",
  "dial",
  "measure",
  "unit",
  "mean",
  "low",
  "high",
  "days",
  "meaning",
  "confidence",
  "seed",
] as const;

type Cell = string | number | null;

/** Rows with what they have in common. */
export interface Sheet {
  /** Place in a story, from 1. */
  readonly step: number;
  /** Title of the scenario. */
  readonly scenario: string;
  /** Title of the view. */
  readonly view: string;
  /** Of the intervals; null before there are any. */
  readonly confidence: number | null;
  readonly seed: string;
  readonly rows: readonly TidyRow[];
}

/** With a byte order mark, so that every spreadsheet reads it as UTF-8. */
export function sheetText(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => cellsOf(row, sheet)));
  return `\ufeff${[csvColumns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function cellsOf(row: TidyRow, { step, scenario, view, confidence, seed }: Sheet): readonly Cell[] {
  const { mean, halfWidth } = row;
  const half = mean === null ? null : halfWidth;
  return [
    step,
    scenario,
    view,
    row.population,
    row.design,
    row.about,
    row.dial,
    row.measure,
    row.unit,
    mean,
    half === null || mean === null ? null : mean - half,
    half === null || mean === null ? null : mean + half,
    row.days,
    row.meaning,
    half === null ? null : confidence,
    seed,
  ];
}

/** What a spreadsheet may take for a formula. */
const formula = /^\s*[=+\-@\t\r]/;

/** RFC 4180; a number as JavaScript writes it, which reads back as the same number. */
export function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
