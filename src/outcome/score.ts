/**
 * What journeys are worth: experience, promise and value of each customer, added up by segment.
 *
 * Scoring reads the facts of finished journeys and changes none, so the same journeys can be scored again under other
 * expectations or prices.
 */
import type { Cohort } from "../population/cohort.ts";
import { type Journeys, Outcome } from "../process/journeys.ts";
import type { CustomerPromise, Scenario } from "../scenario/types.ts";
import { type Experience, experienceFor, experienceOfAbandoned, fitOf, retentionOf } from "./experience.ts";
import { offsetOf, slotOf } from "./layout.ts";

/** Why a promise to a customer was broken, by the first reason that applies; null: it was kept. */
export type BrokenBy = "brokenAbandoned" | "brokenReferred" | "brokenUnmet" | "brokenLate" | "brokenEffort" | null;

export class Scorer {
  private readonly experienceOf: readonly Experience[];

  constructor(
    private readonly scenario: Scenario,
    private readonly cohort: Cohort,
    private readonly journeys: Journeys,
  ) {
    this.experienceOf = scenario.segments.map((segment) => experienceFor(segment, scenario));
  }

  /** Desk visits, returns, unneeded onstage steps, and what the visits asked. */
  effort(customer: number): number {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    return journeys.deskVisits[slot] + journeys.returns[slot] + journeys.unneeded[slot] + journeys.visitEffort[slot];
  }

  /** How well the needs of a served customer were met, in [0.02, 1]. */
  fit(customer: number): number {
    const slot = customer & this.journeys.mask;
    return fitOf(this.journeys.loss[slot], this.journeys.needed[slot]);
  }

  /** Experience in [0, 100]. */
  experience(customer: number): number {
    const { journeys, scenario } = this;
    const slot = customer & journeys.mask;
    const outcome = journeys.outcome[slot];
    if (outcome === Outcome.referred) return scenario.referral.experience;
    if (outcome !== Outcome.served) return experienceOfAbandoned;
    // Who met the desk or was sent away with an unmet need has seen behind the curtain.
    const sees = journeys.deskVisits[slot] > 0 || journeys.unmet[slot] > 0;
    const visibility = sees ? 1 : scenario.experience.backstageVisibility;
    const wait = journeys.waitOnstage[slot] + visibility * journeys.waitBackstage[slot];
    return this.experienceOf[this.cohort.segment[slot]](wait, this.effort(customer), this.fit(customer));
  }

  /** Money expected from a customer who had this experience; a referred one brings nothing. */
  value(customer: number, experience: number): number {
    const slot = customer & this.journeys.mask;
    if (this.journeys.outcome[slot] === Outcome.referred) return 0;
    return this.scenario.segments[this.cohort.segment[slot]].margin * retentionOf(experience, this.scenario);
  }

  brokenBy(customer: number, promise: CustomerPromise): BrokenBy {
    const { journeys } = this;
    const slot = customer & journeys.mask;
    const outcome = journeys.outcome[slot];
    if (outcome === Outcome.abandoned) return "brokenAbandoned";
    if (outcome === Outcome.referred) return "brokenReferred";
    if (journeys.unmet[slot] > 0) return "brokenUnmet";
    if (outcome === Outcome.inside) return "brokenLate";
    if (journeys.left[slot] - this.cohort.arrival[slot] > promise.minutes) return "brokenLate";
    return this.effort(customer) > promise.effort ? "brokenEffort" : null;
  }

  /** Adds the measured ones of customers first .. end - 1 to the blocks of their segments. */
  add(first: number, end: number, tallies: Float64Array): void {
    for (let customer = first; customer < end; customer++) {
      if (this.journeys.measured[customer & this.journeys.mask] === 1) this.addOne(customer, tallies);
    }
  }

  private addOne(customer: number, tallies: Float64Array): void {
    const { journeys, cohort, scenario } = this;
    const slot = customer & journeys.mask;
    const at = slotOf.segment(cohort.segment[slot]);
    const experience = this.experience(customer);
    tallies[at + offsetOf.arrivals]++;
    tallies[at + offsetOf.experience] += experience;
    tallies[at + offsetOf.value] += this.value(customer, experience);
    tallies[at + offsetOf.waitOnstage] += journeys.waitOnstage[slot];
    tallies[at + offsetOf.waitBackstage] += journeys.waitBackstage[slot];
    tallies[at + offsetOf.deskVisits] += journeys.deskVisits[slot];
    tallies[at + offsetOf.unmet] += journeys.unmet[slot];
    tallies[at + offsetOf.returns] += journeys.returns[slot];
    tallies[at + offsetOf.capped] += journeys.capped[slot];
    tallies[at + offsetOf.visitCost] += journeys.visitCost[slot];
    const outcome = journeys.outcome[slot];
    if (outcome === Outcome.served) {
      tallies[at + offsetOf.served]++;
      tallies[at + offsetOf.effort] += this.effort(customer);
      tallies[at + offsetOf.sojourn] += journeys.left[slot] - cohort.arrival[slot];
    } else if (outcome === Outcome.abandoned) tallies[at + offsetOf.abandoned]++;
    else if (outcome === Outcome.referred) tallies[at + offsetOf.referred]++;
    else tallies[at + offsetOf.unfinished]++;
    if (scenario.promise !== null) tallies[at + offsetOf[this.brokenBy(customer, scenario.promise) ?? "kept"]]++;
  }
}
