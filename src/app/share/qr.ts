/** A QR code as one path to draw: dark squares on a ground of `size` by `size`, its quiet margin included. Pure. */
import { encode } from "uqr";

export interface QrCode {
  /** Squares along a side. */
  readonly size: number;
  readonly path: string;
}

/** 117 squares and the margin: what a phone still reads from a screen or a projector. */
const largest = 25;

/** Squares; the standard asks for four. */
const margin = 4;

/** Null where the text does not fit a code that can be read. The more room there is, the more of it may be dirty. */
export function qrOf(text: string): QrCode | null {
  for (const ecc of ["M", "L"] as const) {
    try {
      const { size, data } = encode(text, { ecc, boostEcc: true, maxVersion: largest, border: margin });
      return { size, path: data.map(rowPath).join("") };
    } catch {
      // Too long for this level of it.
    }
  }
  return null;
}

/** The runs of dark squares of a row, each as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x++;
    path += `M${from} ${y}h${x - from}v1H${from}z`;
  }
  return path;
}
