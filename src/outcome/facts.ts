/**
 * What the journeys of measured customers came to, without what it is worth: one column a fact, one line a customer, in
 * the order of arrival.
 *
 * Everything that experience, promise and money ask of a customer stands here, so the same facts can be scored again
 * under other expectations and prices. Whether they come from a simulation or from a memory makes no difference.
 */
import type { Cohort } from "../population/cohort.ts";
import { type Journeys, Outcome } from "../process/journeys.ts";

/** The columns; counts but for the last five, which are minutes, losses (see MODEL 5) and effort. */
export const factNames = [
  "outcome",
  "deskVisits",
  "returns",
  "unneeded",
  "needed",
  "unmet",
  "capped",
  "waitOnstage",
  "waitBackstage",
  "loss",
  "visitEffort",
  "sojourn",
] as const;

/** Room at first, in customers. */
const fewest = 512;

export class Facts {
  /** Customers. */
  count = 0;
  /** Index of the segment in the scenario. */
  segment = new Uint8Array(0);
  /** As in the journeys, see there. */
  outcome = new Float64Array(0);
  deskVisits = new Float64Array(0);
  returns = new Float64Array(0);
  unneeded = new Float64Array(0);
  needed = new Float64Array(0);
  unmet = new Float64Array(0);
  capped = new Float64Array(0);
  waitOnstage = new Float64Array(0);
  waitBackstage = new Float64Array(0);
  loss = new Float64Array(0);
  visitEffort = new Float64Array(0);
  /** Minutes from arrival to the last leaving of those who were served; 0 of the others. */
  sojourn = new Float64Array(0);

  /** Forgets everybody. */
  clear(): void {
    this.count = 0;
  }

  /** Adds the measured ones of customers first .. end - 1, whom cohort and journeys must still hold. */
  read(cohort: Cohort, journeys: Journeys, first: number, end: number): void {
    for (let customer = first; customer < end; customer++) {
      if (journeys.measured[customer & journeys.mask] === 1) this.readOne(cohort, journeys, customer);
    }
  }

  /** Adds one customer, measured or not. */
  readOne(cohort: Cohort, journeys: Journeys, customer: number): void {
    if (this.count === this.segment.length) this.makeRoom(this.count + 1);
    const line = this.count++;
    const slot = customer & journeys.mask;
    const outcome = journeys.outcome[slot];
    this.segment[line] = cohort.segment[slot];
    this.outcome[line] = outcome;
    this.deskVisits[line] = journeys.deskVisits[slot];
    this.returns[line] = journeys.returns[slot];
    this.unneeded[line] = journeys.unneeded[slot];
    this.needed[line] = journeys.needed[slot];
    this.unmet[line] = journeys.unmet[slot];
    this.capped[line] = journeys.capped[slot];
    this.waitOnstage[line] = journeys.waitOnstage[slot];
    this.waitBackstage[line] = journeys.waitBackstage[slot];
    this.loss[line] = journeys.loss[slot];
    this.visitEffort[line] = journeys.visitEffort[slot];
    this.sojourn[line] = outcome === Outcome.served ? journeys.left[slot] - cohort.arrival[slot] : 0;
  }

  /** Adds the customers of other facts. */
  append(facts: Facts): void {
    this.makeRoom(this.count + facts.count);
    this.segment.set(facts.segment.subarray(0, facts.count), this.count);
    for (const name of factNames) this[name].set(facts[name].subarray(0, facts.count), this.count);
    this.count += facts.count;
  }

  /** Room for so many customers; those who are there stay. */
  makeRoom(customers: number): void {
    if (customers <= this.segment.length) return;
    const room = Math.max(customers, 2 * this.segment.length, fewest);
    const segment = new Uint8Array(room);
    segment.set(this.segment);
    this.segment = segment;
    for (const name of factNames) {
      const column = new Float64Array(room);
      column.set(this[name]);
      this[name] = column;
    }
  }
}
