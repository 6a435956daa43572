/**
 * How a view of the workbench fits the stage: first its chart is made lower, then the words above it smaller, and only
 * where neither is enough its type falls below what reads from the last row. Pure; in pixels of the view as it is laid
 * out, before it is magnified.
 */

/** The least type of views is 12.5 pixels high: magnified by this it has 23 units, the least on the stage. */
export const largest = 1.85;
/** Type of many rows, or of a long process, goes down to this and no further. */
export const least = 0.9;

export interface Fit {
  /** How high the chart may be; null where it is as high as it likes. */
  readonly chart: number | null;
  /** The words above are smaller, and what the stage says elsewhere is left out. */
  readonly tight: boolean;
  /** Of the largest magnification. */
  readonly part: number;
}

export const loose: Fit = { chart: null, tight: false, part: 1 };

export interface Measured {
  /** In height. */
  readonly room: number;
  readonly height: number;
  /** The height of its chart; null where it has none. */
  readonly chart: number | null;
  /** It is wider than its frame. */
  readonly isCutOff: boolean;
}

/** A chart lower than this part of what it likes is hard to read itself: rather the words above are smaller, for a while. */
const lowest = { loose: 0.65, tight: 0.5 } as const;

/** What to try after `fit`; the same where it fits, or nothing more can be done. */
export function fitted(fit: Fit, { room, height, chart, isCutOff }: Measured): Fit {
  const over = height - room;
  if (over <= 1 && !isCutOff) return fit;
  // Told once: a lower chart has been asked for, and is not yet drawn, or is all that it can be.
  if (fit.chart === null && chart !== null && !isCutOff) {
    const lower = Math.floor(chart - over);
    if (lower >= lowest[fit.tight ? "tight" : "loose"] * chart) return { ...fit, chart: lower };
  }
  if (!fit.tight) return { ...loose, tight: true };
  if (fit.part * largest <= least) return fit;
  if (isCutOff) return { ...fit, part: 0.93 * fit.part };
  // The chart as low as it may be, and all of it smaller by what is still missing.
  const lower = fit.chart ?? (chart === null ? null : Math.ceil(lowest.tight * chart));
  const rest = fit.chart === null && chart !== null && lower !== null ? height - chart + lower : height;
  return { ...fit, chart: lower, part: fit.part * Math.min(0.995, room / rest) };
}
