/**
 * A view as one tidy table in CSV: a row a figure, numbers in full, texts that no spreadsheet takes for a formula. What
 * the columns are stands in CSV.md. Pure.
 */
import type { Exhibit, Material, TidyRow } from "./types.ts";

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

export interface CsvPart {
  readonly material: Material;
  readonly exhibit: Exhibit;
}

/** With a byte order mark, so that every spreadsheet reads it as UTF-8. */
export function csvText(parts: readonly CsvPart[]): string {
  const rows = parts.flatMap(({ material, exhibit }, i) =>
    exhibit.tidy.map((row) => cellsOf(row, material, exhibit.title, i + 1)),
  );
  return `\ufeff${[csvColumns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function cellsOf(row: TidyRow, { shown }: Material, view: string, step: number): readonly Cell[] {
  const { mean, halfWidth } = row;
  const half = mean === null ? null : halfWidth;
  const confidence = shown.curves[0]?.answer.confidence ?? null;
  return [
    step,
    shown.file.title,
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
    shown.seed,
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
