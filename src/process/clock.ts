/**
 * The time of a replication. The parts of the kernel share it in place of passing numbers along: a number with a
 * fraction that is passed to a function takes memory each time.
 */
export class Clock {
  /** Minutes from opening. */
  now = 0;
}
