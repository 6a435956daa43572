/** A telling's figures as one tidy table in CSV, as CSV.md describes it: a sheet a step. Pure. */
import { type Sheet, sheetText } from "../exhibit/sheet.ts";
import type { Exhibit } from "../exhibit/types.ts";
import type { Material } from "./types.ts";

export interface CsvPart {
  readonly material: Material;
  readonly exhibit: Exhibit;
}

export const csvText = (parts: readonly CsvPart[]): string => sheetText(parts.map(sheetOf));

const sheetOf = ({ material: { shown }, exhibit }: CsvPart, i: number): Sheet => ({
  step: i + 1,
  scenario: shown.file.title,
  view: exhibit.title,
  confidence: shown.curves[0]?.answer.confidence ?? null,
  seed: shown.seed,
  rows: exhibit.tidy,
});
