/**
 * A list of future events of one kind, the earliest first; of events at the same time the one scheduled first.
 *
 * A binary heap in three parallel arrays, so that nothing is allocated per event. The earliest event is taken in two
 * halves: `take` reads it and leaves a hole at the root, and whatever is scheduled next fills the hole with one walk
 * down the heap in place of a removal and an insertion. Most ends of work schedule the next one.
 */
export class EventList {
  /** An empty list has Infinity at its root. */
  private times = new Float64Array(64).fill(Number.POSITIVE_INFINITY);
  /** Sequence of scheduling: orders events at the same time. */
  private sequences = new Float64Array(64);
  private payloads = new Int32Array(64);
  private size = 0;
  private scheduled = 0;
  private hole = false;

  clear(): void {
    this.times[0] = Number.POSITIVE_INFINITY;
    this.size = 0;
    this.scheduled = 0;
    this.hole = false;
  }

  /** Time of the earliest event; Infinity where there is none. */
  earliest(): number {
    if (this.hole) this.closeHole();
    return this.times[0];
  }

  /** Payload of the earliest event; -1 where there is none. */
  first(): number {
    if (this.hole) this.closeHole();
    return this.size === 0 ? -1 : this.payloads[0];
  }

  /** Takes the earliest event and returns its payload. The list must not be empty. */
  take(): number {
    if (this.hole) this.closeHole();
    this.hole = true;
    return this.payloads[0];
  }

  schedule(time: number, payload: number): void {
    const at = this.hole ? 0 : this.size++;
    if (at === this.times.length) this.grow();
    this.times[at] = time;
    this.sequences[at] = this.scheduled++;
    this.payloads[at] = payload;
    this.hole = false;
    if (at === 0) this.sink();
    else this.rise(at);
  }

  /** Payloads of all events still to come, in no order. */
  pending(): Int32Array {
    if (this.hole) this.closeHole();
    return this.payloads.slice(0, this.size);
  }

  private closeHole(): void {
    const { times, sequences, payloads } = this;
    this.hole = false;
    const last = --this.size;
    times[0] = last > 0 ? times[last] : Number.POSITIVE_INFINITY;
    sequences[0] = sequences[last];
    payloads[0] = payloads[last];
    this.sink();
  }

  /** Moves an event from a leaf up to its place. */
  private rise(from: number): void {
    const { times, sequences, payloads } = this;
    const time = times[from];
    const sequence = sequences[from];
    const payload = payloads[from];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // The newcomer has the highest sequence, so it stays below an equal time.
      if (times[parent] <= time) break;
      times[at] = times[parent];
      sequences[at] = sequences[parent];
      payloads[at] = payloads[parent];
      at = parent;
    }
    times[at] = time;
    sequences[at] = sequence;
    payloads[at] = payload;
  }

  /** Moves the event at the root down to its place. */
  private sink(): void {
    const { times, sequences, payloads, size } = this;
    const time = times[0];
    const sequence = sequences[0];
    const payload = payloads[0];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      let earlier = times[child];
      const right = child + 1;
      if (right < size && times[right] <= earlier && (times[right] < earlier || sequences[right] < sequences[child])) {
        child = right;
        earlier = times[right];
      }
      if (time < earlier || (time === earlier && sequence < sequences[child])) break;
      times[at] = earlier;
      sequences[at] = sequences[child];
      payloads[at] = payloads[child];
      at = child;
    }
    times[at] = time;
    sequences[at] = sequence;
    payloads[at] = payload;
  }

  private grow(): void {
    const length = 2 * this.times.length;
    const copy = <T extends Float64Array | Int32Array>(bigger: T, old: T): T => {
      bigger.set(old);
      return bigger;
    };
    this.times = copy(new Float64Array(length), this.times);
    this.sequences = copy(new Float64Array(length), this.sequences);
    this.payloads = copy(new Int32Array(length), this.payloads);
  }
}
