/** Told of what happens in a journey as it happens, for the trace; the kernel runs without one. */
export interface Recorder {
  /** A step that is not needed, or is left out, is passed over; `next` is a step's index or `end`. */
  skipped(customer: number, step: number, next: number): void;
  /** The customer joins the queue of the step's or the desk's team. */
  joined(customer: number, team: number, now: number): void;
  /** Work begins; `work` is the standard work in minutes, before any factor. */
  began(customer: number, work: number, now: number): void;
  /**
   * Work ends. `fits`: whether the need fitted, at the first visit of a step, otherwise null. `next`: a step's index or
   * `end` as drawn at this visit; null at the desk and on return.
   */
  ended(customer: number, fits: boolean | null, next: number | null, now: number): void;
}
