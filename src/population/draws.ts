/**
 * The uniforms of one purpose for a run of customers, drawn in order and only as far as somebody asks.
 *
 * Customer n's number stands at n & mask: with room for a whole day nothing is ever overwritten; in a long run the
 * room is a ring that holds the customers who may still be inside.
 */
import { Stream } from "./streams.ts";

/** Where the customers stand who can be asked about: `drawn` is one more than the last, `mask` the room less one. */
export interface Window {
  readonly drawn: number;
  readonly mask: number;
}

export class Draws {
  private values = new Float64Array(0);
  /** Customers whose number has been drawn: 0 .. next - 1. */
  protected next = 0;
  private stream: Stream | null = null;
  private seed = "";
  private replication = 0;

  constructor(
    private readonly purpose: string,
    protected readonly window: Window,
  ) {}

  /** Forgets all numbers and starts the stream of another replication. */
  restart(seed: string, replication: number): void {
    this.seed = seed;
    this.replication = replication;
    this.stream = null;
    this.next = 0;
  }

  /** Customer n's number, in [0, 1). */
  of(customer: number): number {
    if (customer >= this.next) this.extend();
    return this.values[customer & this.window.mask];
  }

  /** All numbers drawn so far, up to the last customer drawn: for loops over a block of customers. */
  all(): Float64Array {
    if (this.next < this.window.drawn) this.extend();
    return this.values;
  }

  /** Makes room: customers from `first` on move to where they stand under the window's new mask. */
  move(first: number, oldMask: number): void {
    if (this.values.length > 0) this.values = moved(this.values, first, this.next, oldMask, this.window.mask);
  }

  protected extend(): void {
    const { drawn, mask } = this.window;
    if (this.values.length <= mask) this.values = new Float64Array(mask + 1);
    this.stream ??= new Stream(this.seed, this.replication, this.purpose);
    this.stream.fill(this.values, this.next, drawn, mask);
    this.next = drawn;
  }
}

/** Numbers that stand for values: each value is worked out when somebody first asks for it, and kept. */
export class Variates extends Draws {
  /** NaN where nobody has asked. */
  private known = new Float64Array(0);

  constructor(
    purpose: string,
    window: Window,
    private readonly quantile: (uniform: number) => number,
  ) {
    super(purpose, window);
  }

  /** Customer n's value. */
  value(customer: number): number {
    if (customer >= this.next) this.extend();
    const slot = customer & this.window.mask;
    if (Number.isNaN(this.known[slot])) this.known[slot] = this.quantile(this.of(customer));
    return this.known[slot];
  }

  override move(first: number, oldMask: number): void {
    super.move(first, oldMask);
    if (this.known.length > 0) this.known = moved(this.known, first, this.next, oldMask, this.window.mask);
  }

  protected override extend(): void {
    const first = this.next;
    super.extend();
    const { mask } = this.window;
    if (this.known.length <= mask) this.known = new Float64Array(mask + 1);
    for (let customer = first; customer < this.next; customer++) this.known[customer & mask] = Number.NaN;
  }
}

/** A copy of a ring with more room: entries of customers first .. end - 1 at their new places, `width` of each. */
export function moved<T extends Float64Array | Int32Array | Int8Array | Uint8Array>(
  old: T,
  first: number,
  end: number,
  oldMask: number,
  newMask: number,
  width = 1,
): T {
  const bigger = new (old.constructor as new (length: number) => T)((newMask + 1) * width);
  for (let customer = first; customer < end; customer++) {
    const from = (customer & oldMask) * width;
    const to = (customer & newMask) * width;
    for (let i = 0; i < width; i++) bigger[to + i] = old[from + i];
  }
  return bigger;
}
