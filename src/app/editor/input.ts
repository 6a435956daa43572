/** What stands in a field while somebody types: their own text as long as it means the present value. Pure. */
import type { FieldMeta, Unit } from "../../scenario/fields.ts";
import { readNumber, unitScale, writeNumber } from "../controls/numbers.ts";

/**
 * The text of a number's field: what was typed, as long as it is no number or the present one; else the present one as
 * it is written. An undo elsewhere is so never hidden behind what was typed before.
 */
export function fieldText(typed: string | null, value: number | null, unit: Unit, locale?: string): string {
  const written = value === null ? "" : writeNumber(value, unit, locale);
  if (typed === null) return written;
  if (typed.trim() === "") return value === null ? typed : written;
  const read = readNumber(typed, unit, locale);
  return read === null || read === value ? typed : written;
}

/** Recorded values as people paste them: by spaces, commas, semicolons or lines. Null where one is no number. */
export function readValues(text: string): readonly number[] | null {
  const parts = text
    .trim()
    .split(/[\s;,]+/)
    .filter(Boolean);
  const values = parts.map(Number);
  return parts.length > 0 && values.every(Number.isFinite) ? values : null;
}

export const writeValues = (values: readonly number[]): string => values.join(" ");

/** A list of texts as lines; what is blank is none. */
export const readLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** Each on a line of its own, so that breaks inside one are spaces. */
export const writeLines = (lines: readonly string[], between = "\n"): string =>
  lines.map((line) => line.replace(/\s+/g, " ").trim()).join(between);

/**
 * What is wrong with a number that the page writes otherwise than the file: 120 %, which is 1.2 there. Null where the
 * page writes it as the file does, and where the number is within its limits.
 */
export function beyondWords(meta: FieldMeta, value: number, locale?: string): string | null {
  const { unit = "ratio", min, above, max, below } = meta;
  if (unitScale(unit) === 1) return null;
  const sign = unit === "percent" ? " %" : "";
  const said = (wrong: string, limit: number): string => {
    const [found, allowed] = [value, limit].map((one) => `${writeNumber(one, unit, locale)}${sign}`);
    return `${found} is ${wrong} ${allowed}`;
  };
  if (min !== undefined && value < min) return said("below", min);
  if (above !== undefined && value <= above) return said("not above", above);
  if (max !== undefined && value > max) return said("above", max);
  return below !== undefined && value >= below ? said("not below", below) : null;
}

/** As much of a text as has a place here; a letter of two units is not cut in two. */
export function within(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
