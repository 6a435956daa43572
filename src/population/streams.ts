/**
 * Random streams: one a purpose, keyed by seed, replication and purpose.
 *
 * The population is not part of the key, nor the design, the dial or the staffing: customer n of every population
 * takes the n-th number of each purpose, whatever happens to the customers before (common random numbers,
 * synchronised by customer). Purposes are named by the ids of steps and teams, so that adding a step leaves the
 * numbers of the others alone.
 *
 * The generator is seedrandom's Alea. Its other small generators are correlated between streams of such keys.
 */
import alea from "seedrandom/lib/alea.js";

/** What a number is for. Steps, visits and returns belong to the purpose; persons and customers are its positions. */
export const purposes = {
  /** The day's volume; one number a replication. */
  day: "day",
  arrival: "arrival",
  segment: "segment",
  patience: "patience",
  loudness: "loudness",
  judgement: "judgement",
  need: (step: string) => `need/${step}`,
  variety: (step: string) => `variety/${step}`,
  skip: (step: string) => `skip/${step}`,
  /** `visit` counts a customer's entries of the step, from 1. */
  work: (step: string, visit: number) => `work/${step}/${visit}`,
  route: (step: string, visit: number) => `route/${step}/${visit}`,
  /** Work at the desk, by the step that sent the customer. */
  deskWork: (step: string) => `desk/${step}`,
  /** `number` counts the returns of a customer, from 1. */
  returnComes: (number: number) => `return-comes/${number}`,
  returnDelay: (number: number) => `return-delay/${number}`,
  returnWork: (number: number) => `return-work/${number}`,
  /** One number a person of the team, from person 0. */
  absence: (team: string) => `absence/${team}`,
} as const;

/** 2^-32 and 2^-53, Alea's own units. */
const carryUnit = 2.3283064365386963e-10;
const lowUnit = 1.1102230246251565e-16;
const multiplier = 2091639;

/**
 * One purpose's numbers in one replication: uniforms in [0, 1) with 53 random bits, those of seedrandom's
 * `alea(key).double()`. seedrandom makes the state from the key; the steps are written out here, so that a block of
 * numbers is drawn with the state in local variables, which takes a quarter of the time.
 */
export class Stream {
  private s0: number;
  private s1: number;
  private s2: number;
  private carry: number;

  /** `|` stands in no purpose and no number, so two keys are equal only if seed, replication and purpose are. */
  constructor(seed: string, replication: number, purpose: string) {
    const { s0, s1, s2, c } = alea(`${purpose}|${replication}|${seed}`, { state: true }).state();
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.carry = c;
  }

  /** The next number. */
  next(): number {
    this.fill(one, 0, 1, 0);
    return one[0];
  }

  /** Draws the numbers of customers first .. end - 1, each to the place customer & mask. */
  fill(values: Float64Array, first: number, end: number, mask: number): void {
    let { s0, s1, s2, carry } = this;
    for (let customer = first; customer < end; customer++) {
      // The carry is added to the fraction, which it seldom fills up: so no step waits for the one before.
      const t = multiplier * s0;
      let tCarry = Math.floor(t);
      let high = t - tCarry + carry * carryUnit;
      if (high >= 1) {
        high -= 1;
        tCarry++;
      }
      const u = multiplier * s1;
      carry = Math.floor(u);
      let low = u - carry + tCarry * carryUnit;
      if (low >= 1) {
        low -= 1;
        carry++;
      }
      s0 = s2;
      s1 = high;
      s2 = low;
      values[customer & mask] = high + Math.floor(low * 0x200000) * lowUnit;
    }
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.carry = carry;
  }
}

const one = new Float64Array(1);
