/**
 * Numbers as the reader's locale writes them, with as many digits as their interval deserves. Pure but for the
 * browser's own Intl data; it knows no element and no scenario beyond its currency.
 */
import type { Estimate } from "../../experiment/types.ts";

/** What a figure counts: money of the scenario, points of experience, promises in 100, minutes, shares in %, or a number. */
export type Unit = "money" | "points" | "inHundred" | "minutes" | "percent" | "count";

export interface Words {
  /** A share in [0, 1] in %: "45 %", with a narrow space that does not break. */
  percent(share: number): string;
  /** A span of shares in %: "40–55 %", or "45 %" where both ends are the same. */
  percentRange(low: number, high: number): string;
  /** A count: "1,000". */
  count(value: number): string;
  /** A figure in its unit, as precise as the half-width deserves: "€27.30", "84 in 100", "77". Null is "none". */
  value(estimate: Estimate, unit: Unit): string;
  /** The figure alone, without currency or unit, for axes and columns that name the unit themselves. */
  figure(estimate: Estimate, unit: Unit): string;
  /** The half-width: "± €0.15", "± 1.5"; null where there is none to give. */
  plusMinus(estimate: Estimate, unit: Unit): string | null;
  /** Figure and half-width: "€27.30 ± 0.15", "84 ± 1.5 in 100". */
  estimate(estimate: Estimate, unit: Unit): string;
  /** An axis tick, with the currency where asked; `step` is the distance to the next tick. */
  tick(value: number, step: number, unit: Unit, withUnit: boolean): string;
}

export const narrowSpace = "\u202f";
const minus = "\u2212";
const enDash = "\u2013";
const none = "none";

/** Shares are shown as counts in 100 or in %; all else as it is. */
const scaleOf = (unit: Unit): number => (unit === "inHundred" || unit === "percent" ? 100 : 1);

/**
 * Decimals that a half-width deserves: one significant digit of it, two where the first is a 1, so that rounding never
 * moves the half-width by more than a third. Without a half-width: those of a plain reading.
 */
export function deservedDecimals(halfWidth: number | null): number {
  if (halfWidth === null || halfWidth === 0 || !Number.isFinite(halfWidth)) return 0;
  const exponent = Math.floor(Math.log10(halfWidth));
  const leading = halfWidth / 10 ** exponent;
  return Math.min(3, Math.max(0, (leading < 2 ? 1 : 0) - exponent));
}

/**
 * @param locale a BCP 47 tag; undefined means the reader's own
 * @param currency an ISO 4217 code; one that Intl does not know is written as it stands
 */
export function createWords(locale: string | undefined, currency: string): Words {
  const fixed = fixedFormats(locale);
  const money = moneyFormats(locale, currency);

  const scaled = (estimate: Estimate, unit: Unit) => {
    const scale = scaleOf(unit);
    return {
      mean: estimate.mean === null ? null : estimate.mean * scale,
      halfWidth: estimate.halfWidth === null ? null : estimate.halfWidth * scale,
    };
  };
  const decimalsFor = (halfWidth: number | null, unit: Unit): number => {
    if (unit !== "money") return deservedDecimals(halfWidth);
    return halfWidth !== null && halfWidth >= 9.5 ? 0 : money.decimals;
  };
  const figure = (estimate: Estimate, unit: Unit): string => {
    const { mean, halfWidth } = scaled(estimate, unit);
    return mean === null ? none : fixed(mean, decimalsFor(halfWidth, unit));
  };
  const withUnit = (text: string, unit: Unit): string => {
    if (unit === "inHundred") return `${text} in 100`;
    if (unit === "percent") return `${text}${narrowSpace}%`;
    return unit === "minutes" ? `${text} min` : text;
  };
  const value = (estimate: Estimate, unit: Unit): string => {
    const { mean, halfWidth } = scaled(estimate, unit);
    if (mean === null) return none;
    const decimals = decimalsFor(halfWidth, unit);
    return unit === "money" ? money.format(mean, decimals) : withUnit(fixed(mean, decimals), unit);
  };
  const half = (estimate: Estimate, unit: Unit): string | null => {
    const { halfWidth } = scaled(estimate, unit);
    return halfWidth === null ? null : fixed(halfWidth, decimalsFor(halfWidth, unit));
  };
  const percent = (share: number): string => `${fixed(share * 100, wholeOrOne(share * 100))}${narrowSpace}%`;

  return {
    percent,
    percentRange: (low, high) =>
      low === high ? percent(low) : `${fixed(low * 100, wholeOrOne(low * 100))}${enDash}${percent(high)}`,
    count: (count) => fixed(count, 0),
    value,
    figure,
    plusMinus: (estimate, unit) => {
      const { halfWidth } = scaled(estimate, unit);
      if (halfWidth === null) return null;
      const decimals = decimalsFor(halfWidth, unit);
      const text = unit === "money" ? money.format(halfWidth, decimals) : fixed(halfWidth, decimals);
      return `±${narrowSpace}${text}`;
    },
    estimate: (estimate, unit) => {
      const width = half(estimate, unit);
      if (estimate.mean === null || width === null) return value(estimate, unit);
      if (unit === "money") return `${value(estimate, unit)} ±${narrowSpace}${width}`;
      return withUnit(`${figure(estimate, unit)} ±${narrowSpace}${width}`, unit);
    },
    tick: (at, step, unit, withSign) => {
      const scale = scaleOf(unit);
      const needed = Math.min(3, Math.max(0, -Math.floor(Math.log10(step * scale) + 1e-9)));
      const decimals = unit === "money" && needed > 0 ? Math.max(needed, money.decimals) : needed;
      return unit === "money" && withSign ? money.format(at, decimals) : fixed(at * scale, decimals);
    },
  };
}

/** Dials are whole per cents on the default grid; a finer one gets one decimal. */
const wholeOrOne = (percentage: number): number => (Math.abs(percentage - Math.round(percentage)) < 1e-6 ? 0 : 1);

const withTrueMinus = (text: string): string => text.replace("-", minus);

/** Rounded first, so that nothing is written as minus zero. */
function rounded(value: number, decimals: number): number {
  const at = 10 ** decimals;
  return Math.round(value * at) / at + 0;
}

function fixedFormats(locale: string | undefined): (value: number, decimals: number) => string {
  const byDecimals = new Map<number, Intl.NumberFormat>();
  return (value, decimals) => {
    const format =
      byDecimals.get(decimals) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    byDecimals.set(decimals, format);
    return withTrueMinus(format.format(rounded(value, decimals)));
  };
}

function moneyFormats(locale: string | undefined, currency: string) {
  const options = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const decimals = new Intl.NumberFormat(locale, options).resolvedOptions().maximumFractionDigits ?? 2;
  const byDecimals = new Map<number, Intl.NumberFormat>();
  return {
    decimals,
    format: (value: number, digits: number): string => {
      const format =
        byDecimals.get(digits) ??
        new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits });
      byDecimals.set(digits, format);
      return withTrueMinus(format.format(rounded(value, digits)));
    },
  };
}
