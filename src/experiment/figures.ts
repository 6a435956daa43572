/**
 * Figures as the answer sentence writes them: in the reader's locale, with as many digits as their interval deserves,
 * true minus, narrow spaces and en dashes. The words around them are English.
 */
import type { Estimate } from "./types.ts";

export const narrowSpace = "\u202f";
export const enDash = "–";

export interface Figures {
  /** Money, from whole tens to the currency's decimals: "€27.30"; "€27" where a half-width of 0 says it is known. */
  money(value: number, halfWidth: number | null): string;
  /** Money with its interval in brackets: "€640 (€600–€680)". */
  moneyWithin(estimate: Estimate): string;
  /** A number: "84", "1,000". */
  number(value: number, halfWidth: number | null): string;
  /** A number with its interval in brackets: "86 (85–87)". */
  numberWithin(estimate: Estimate): string;
  /**
   * Below which number something is shown to stay: with as many digits as its interval deserves and no less than the
   * bound, "88", but never more than what it is held against, which the bound does not reach.
   */
  numberBelow(bound: number, limit: number, halfWidth: number | null): string;
  /** The same of money. */
  moneyBelow(bound: number, limit: number, halfWidth: number | null): string;
  /** A number that is known, not estimated: "95", "97.5". */
  exact(value: number): string;
  /** A share in %: "45 %", a tenth only where the dial is not a whole per cent. */
  percent(share: number): string;
  /** Several shares, neighbours as ranges: "40–55 %", "30–35 % and 65 %". */
  runs(runs: readonly (readonly [number, number])[]): string;
}

/**
 * Place value of the last digit that an interval deserves: the greatest power of ten that is no wider than the interval
 * itself. Tens and hundreds hide more than they should where an interval holds at every look with all others, and so is
 * some two and a half times as wide as one by itself: they go by the latter. Null, an interval that is not known,
 * deserves whole numbers.
 */
function lastPlace(halfWidth: number | null): number {
  if (halfWidth === null) return 0;
  // A hair is added so that a half-width of 0.05 that rounding made 0.049999 is still 0.05.
  const place = (width: number): number => Math.floor(Math.log10(width) + 1e-9);
  return Math.min(place(2 * halfWidth), Math.max(0, place(0.8 * halfWidth)));
}

/**
 * Known but for its last digits, which are rounding's: the same in every replication, say, or made of the arrivals alone.
 * A difference has the rounding of what it is between, which is of many times its size.
 */
export const isKnown = ({ mean, halfWidth }: Estimate): boolean =>
  halfWidth !== null && halfWidth <= 1e-6 * Math.abs(mean ?? 0);

/** Up to the next multiple of the place's value. */
const roundedUp = (value: number, place: number): number => Math.ceil(value / 10 ** place - 1e-9) * 10 ** place;

/** Formatters made so far: to make one takes a hundred times as long as to use it. Few forms are ever asked for. */
const formatters = new Map<string, Intl.NumberFormat>();

/** The formatter of a locale with these options. */
function formatterOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/**
 * @param locale a BCP 47 tag
 * @param currency an ISO 4217 code; a RangeError from Intl where it is not three letters
 */
export function createFigures(locale: string, currency: string): Figures {
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const usual = formatterOf(locale, style).resolvedOptions().maximumFractionDigits ?? 2;

  const format = (value: number, options: Intl.NumberFormatOptions): string =>
    formatterOf(locale, options).format(value).replace("-", "−");
  const write = (value: number, place: number, options: Intl.NumberFormatOptions): string => {
    const decimals = Math.max(0, -place);
    const unit = 10 ** Math.max(0, place);
    // Rounded here because Intl rounds decimals only; adding 0 turns -0 into 0.
    const rounded = (Math.round((value / unit) * 10 ** decimals) / 10 ** decimals) * unit + 0;
    return format(rounded, { ...options, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  };
  const exact = (value: number): string => format(value, { maximumFractionDigits: 2 });
  const numberPlace = (halfWidth: number | null): number => Math.max(-2, lastPlace(halfWidth));
  const number = (value: number, halfWidth: number | null): string =>
    isKnown({ mean: value, halfWidth }) ? exact(value) : write(value, numberPlace(halfWidth), {});
  const known = { ...style, trailingZeroDisplay: "stripIfInteger" } as const;
  const moneyPlace = (value: number, halfWidth: number | null): number => {
    const place = halfWidth === null ? -usual : lastPlace(halfWidth);
    // A part of the currency's unit is written with the currency's own decimals, less than one with up to two more.
    const finest = -usual - (Math.abs(value) < 1 ? 2 : 0);
    return place < 0 ? Math.max(finest, Math.min(-usual, place)) : place;
  };
  const money = (value: number, halfWidth: number | null): string =>
    isKnown({ mean: value, halfWidth })
      ? write(value, -usual, known)
      : write(value, moneyPlace(value, halfWidth), style);
  const percentage = (share: number): string => formatterOf(locale, { maximumFractionDigits: 1 }).format(share * 100);
  const percent = (share: number): string => `${percentage(share)}${narrowSpace}%`;

  return {
    money,
    moneyWithin: (estimate) => inBrackets(estimate, money),
    number,
    numberWithin: (estimate) => inBrackets(estimate, number),
    numberBelow(bound, limit, halfWidth) {
      const place = numberPlace(halfWidth);
      const above = roundedUp(bound, place);
      return above < limit ? write(above, place, {}) : exact(limit);
    },
    moneyBelow(bound, limit, halfWidth) {
      const place = moneyPlace(bound, halfWidth);
      const above = roundedUp(bound, place);
      return above < limit ? write(above, place, style) : money(limit, 0);
    },
    exact,
    percent,
    runs: (runs) =>
      listed(runs.map(([low, high]) => (low === high ? percent(low) : `${percentage(low)}${enDash}${percent(high)}`))),
  };
}

/** The figure and, where it has one, its interval; "to" where a dash would meet a minus. */
function inBrackets({ mean, halfWidth }: Estimate, write: (value: number, halfWidth: number | null) => string): string {
  if (mean === null) return "none";
  if (halfWidth === null) return write(mean, null);
  const [low, high] = [mean - halfWidth, mean + halfWidth];
  const dash = low < 0 ? " to " : enDash;
  return `${write(mean, halfWidth)} (${write(low, halfWidth)}${dash}${write(high, halfWidth)})`;
}

/** "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
