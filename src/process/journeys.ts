/**
 * The journeys of a replication: for every customer where they are now and what has become of them so far.
 *
 * One array a field, so that the kernel allocates nothing per customer; customer n stands at n & mask, as in the
 * cohort. What experience and money make of these facts is worked out elsewhere, after the journey.
 */
import { moved } from "../population/draws.ts";

/** How a journey ended; 0 is still inside. */
export const Outcome = { inside: 0, served: 1, abandoned: 2, referred: 3 } as const;

/** In place of the number of a visit: not at a step on the way, but at the desk, or back with an unmet need. */
export const Elsewhere = { desk: 0, return: -1 } as const;

const fields = [
  "outcome",
  "gone",
  "measured",
  "step",
  "visit",
  "nextStep",
  "server",
  "missedAt",
  "needed",
  "unmet",
  "deskVisits",
  "returns",
  "unneeded",
  "capped",
  "joined",
  "deadline",
  "left",
  "waitOnstage",
  "waitBackstage",
  "loss",
  "visitEffort",
] as const;

export class Journeys {
  mask = -1;
  /** How the journey ended, see `Outcome`. */
  outcome = new Uint8Array(0);
  /** 1 when nothing more will happen to the customer. */
  gone = new Uint8Array(0);
  /** 1 for the customers whose journeys count: all of a day, in a continuous run those after the warm-up. */
  measured = new Uint8Array(0);
  /** The step where the customer waits or is served (or that sent them to the desk), and which entry of it this is. */
  step = new Int32Array(0);
  /** From 1; or see `Elsewhere`. */
  visit = new Int8Array(0);
  /** Where the customer goes from the desk. */
  nextStep = new Int32Array(0);
  /** Crew of the person who serves, see `crewOf`. */
  server = new Int32Array(0);
  /** 1 + the step where, first in time, a need went unmet; 0 where none did, or only at steps that are left out. */
  missedAt = new Int32Array(0);
  /** Steps that were needed and visited or left out; needs left unmet; desk visits whose work began; return visits. */
  needed = new Int32Array(0);
  unmet = new Int32Array(0);
  deskVisits = new Int32Array(0);
  returns = new Int32Array(0);
  /** Unneeded onstage steps that the customer was taken through. */
  unneeded = new Int32Array(0);
  /** 1 where the journey was ended by the limit of entries of a step. */
  capped = new Uint8Array(0);
  /** Of those in a queue: when they joined it, and when they will leave it unserved. */
  joined = new Float64Array(0);
  deadline = new Float64Array(0);
  /** The last leaving so far. */
  left = new Float64Array(0);
  waitOnstage = new Float64Array(0);
  waitBackstage = new Float64Array(0);
  /** 1 for each need left unmet and 1 - desk.fit for each met at the desk. */
  loss = new Float64Array(0);
  /** Effort asked by the visits whose work began. */
  visitEffort = new Float64Array(0);
  /** Entries of each step, at (n & mask) * steps + step; empty where no journey can enter a step twice. */
  entries = new Uint8Array(0);

  /** `steps` is the number of steps whose entries are counted, 0 where they need not be. */
  constructor(private readonly steps: number) {}

  /** Gives room for another mask; customers from `first` to `end` keep their facts. */
  resize(mask: number, first: number, end: number): void {
    if (mask === this.mask) return;
    for (const field of fields) this.move(field, first, end, mask);
    this.entries = moved(this.entries, first, end, this.mask, mask, this.steps);
    this.mask = mask;
  }

  /** New customers first .. end - 1, who stand in one piece: nothing has happened to them yet. */
  open(first: number, end: number): void {
    const from = first & this.mask;
    const to = from + end - first;
    for (const field of fields) this[field].fill(0, from, to);
    this.entries.fill(0, from * this.steps, to * this.steps);
  }

  private move<F extends (typeof fields)[number]>(field: F, first: number, end: number, mask: number): void {
    this[field] = moved(this[field], first, end, this.mask, mask) as this[F];
  }
}
