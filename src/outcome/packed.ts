/**
 * The facts of one replication of one cell in as few bytes as hold them exactly: a column that is 0 throughout takes
 * none, small whole numbers take one or two bytes, all else eight. What comes out is what went in, to the last bit.
 *
 * The customers' segments are not in it: they are the same in every cell.
 */
import { type Facts, factNames } from "./facts.ts";
import type { FloorRecord } from "./floorTotals.ts";

/** Ways to write a column; the width in bytes is the number. */
type Width = 0 | 1 | 2 | 8;

export class PackedFacts {
  private readonly buffer: ArrayBuffer;
  /** Where the columns begin; before them are the totals of the floor. */
  private readonly start: number;
  private readonly widths: readonly Width[];
  private readonly count: number;

  constructor(facts: Facts, { numbers }: FloorRecord) {
    const { count } = facts;
    const widths = factNames.map((name) => widthOf(facts[name], count));
    const bytes = widths.reduce<number>((sum, width) => sum + padded(width * count), numbers.byteLength);
    this.buffer = new ArrayBuffer(bytes);
    this.start = numbers.byteLength;
    this.widths = known(widths);
    this.count = count;
    new Float64Array(this.buffer, 0, numbers.length).set(numbers);
    let at = this.start;
    factNames.forEach((name, index) => {
      const width = widths[index];
      if (width > 0) viewOf(this.buffer, at, count, width).set(facts[name].subarray(0, count));
      at += padded(width * count);
    });
  }

  /** Bytes of the numbers. */
  get bytes(): number {
    return this.buffer.byteLength;
  }

  unpackTotals({ numbers }: FloorRecord): void {
    numbers.set(new Float64Array(this.buffer, 0, numbers.length));
  }

  /** Writes the customers back; who was there before is gone. `segments` are theirs in this replication. */
  unpack(segments: Uint8Array, facts: Facts): void {
    const { buffer, count, widths } = this;
    facts.clear();
    facts.makeRoom(count);
    facts.count = count;
    facts.segment.set(segments);
    let at = this.start;
    factNames.forEach((name, index) => {
      const width = widths[index];
      if (width === 0) facts[name].fill(0, 0, count);
      else facts[name].set(viewOf(buffer, at, count, width));
      at += padded(width * count);
    });
  }
}

function viewOf(buffer: ArrayBuffer, at: number, count: number, width: Width) {
  if (width === 1) return new Uint8Array(buffer, at, count);
  if (width === 2) return new Uint16Array(buffer, at, count);
  return new Float64Array(buffer, at, count);
}

/** Every column begins where a double can. */
function padded(bytes: number): number {
  return (bytes + 7) & ~7;
}

/** The fewest bytes a number that hold the first `count` of a column exactly. */
function widthOf(column: Float64Array, count: number): Width {
  let width: Width = 0;
  for (let line = 0; line < count; line++) {
    const value = column[line];
    if (value === 0) continue;
    if (!(value > 0 && value <= 0xffff && value === Math.floor(value))) return 8;
    if (value > 0xff) width = 2;
    else if (width === 0) width = 1;
  }
  return width;
}

const allWidths = new Map<string, readonly Width[]>();

/** The same list for the same widths: there are few, and many cells. */
function known(widths: readonly Width[]): readonly Width[] {
  const text = widths.join();
  const list = allWidths.get(text) ?? widths;
  allWidths.set(text, list);
  return list;
}
