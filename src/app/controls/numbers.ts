/**
 * Numbers beside a slider: written and read as the reader's locale has them, in the unit that people say. Shares stand
 * in the file as 0.4 and beside a slider as 40.
 */
import type { Unit } from "../../scenario/fields.ts";

/** How many times larger the written number is than the one in the file. */
export function unitScale(unit: Unit): number {
  return unit === "percent" || unit === "in 100" ? 100 : 1;
}

/** What stands behind the number; empty where the label says it already. */
export function unitWord(unit: Unit, currency: string, locale?: string): string {
  switch (unit) {
    case "minutes":
      return "min";
    case "percent":
      return "%";
    case "in 100":
      return "in 100";
    case "money":
      return currencySign(currency, locale);
    case "money an hour":
      return `${currencySign(currency, locale)} an hour`;
    case "money a day":
      return `${currencySign(currency, locale)} a day`;
    default:
      return "";
  }
}

function currencySign(currency: string, locale?: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

/** The number in the reader's locale with a true minus; at most two decimals of a per cent and four of all else. */
export function writeNumber(value: number, unit: Unit, locale?: string): string {
  const written = tidy(value * unitScale(unit));
  const cents = unit.startsWith("money") && !Number.isInteger(written) ? 2 : 0;
  const most = unitScale(unit) === 100 ? 2 : 4;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: cents, maximumFractionDigits: most });
  return format.format(written).replace("-", "\u2212");
}

/** A number as typed, with the locale's separators or a plain point; null if it is none. */
export function readNumber(text: string, unit: Unit, locale?: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const group = parts.find((part) => part.type === "group")?.value ?? "";
  const decimal = parts.find((part) => part.type === "decimal")?.value ?? ".";
  const plain = text.replace(/[\s\u00a0\u202f%]/g, "").replace("\u2212", "-");
  const number = toNumber(localised(plain, group, decimal));
  return number === null ? null : tidy(number / unitScale(unit));
}

/** In a locale with a decimal comma, "1.5" is still one and a half: a point before other than three digits is no group. */
function localised(text: string, group: string, decimal: string): string {
  const isGrouped =
    group !== "" &&
    text
      .split(group)
      .slice(1)
      .every((digits) => /^\d{3}(\D|$)/.test(digits));
  const ungrouped = isGrouped ? text.split(group).join("") : text;
  return ungrouped.replace(decimal, ".");
}

function toNumber(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

/** Twelve digits: what a binary fraction adds beyond them, nobody wrote. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
