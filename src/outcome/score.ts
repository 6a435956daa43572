/**
 * What journeys are worth: experience, promise and value of each customer, added up by segment.
 *
 * Scoring reads the facts of journeys and changes none, so the same journeys can be scored again under other
 * expectations or prices.
 */
import { Outcome } from "../process/journeys.ts";
import type { CustomerPromise, Scenario } from "../scenario/types.ts";
import { type Experience, experienceFor, experienceOfAbandoned, fitOf, retentionOf } from "./experience.ts";
import { Facts } from "./facts.ts";
import { offsetOf, slotOf } from "./layout.ts";

/** Why a promise to a customer was broken, by the first reason that applies; null: it was kept. */
export type BrokenBy = "brokenAbandoned" | "brokenReferred" | "brokenUnmet" | "brokenLate" | "brokenEffort" | null;

/** Scores the customers whose facts it is given; `customer` is their line there. */
export class Scorer {
  private readonly experienceOf: readonly Experience[];

  constructor(
    private readonly scenario: Scenario,
    readonly facts = new Facts(),
  ) {
    this.experienceOf = scenario.segments.map((segment) => experienceFor(segment, scenario));
  }

  /** Desk visits, returns, unneeded onstage steps, and what the visits asked. */
  effort(customer: number): number {
    const { deskVisits, returns, unneeded, visitEffort } = this.facts;
    return deskVisits[customer] + returns[customer] + unneeded[customer] + visitEffort[customer];
  }

  /** How well the needs of a served customer were met, in [0.02, 1]. */
  fit(customer: number): number {
    return fitOf(this.facts.loss[customer], this.facts.needed[customer]);
  }

  /** Experience in [0, 100]. */
  experience(customer: number): number {
    const { facts, scenario } = this;
    const outcome = facts.outcome[customer];
    if (outcome === Outcome.referred) return scenario.referral.experience;
    if (outcome !== Outcome.served) return experienceOfAbandoned;
    // Who met the desk or was sent away with an unmet need has seen behind the curtain.
    const sees = facts.deskVisits[customer] > 0 || facts.unmet[customer] > 0;
    const visibility = sees ? 1 : scenario.experience.backstageVisibility;
    const wait = facts.waitOnstage[customer] + visibility * facts.waitBackstage[customer];
    return this.experienceOf[facts.segment[customer]](wait, this.effort(customer), this.fit(customer));
  }

  /** Money expected from a customer who had this experience; a referred one brings nothing. */
  value(customer: number, experience: number): number {
    const { facts, scenario } = this;
    if (facts.outcome[customer] === Outcome.referred) return 0;
    return scenario.segments[facts.segment[customer]].margin * retentionOf(experience, scenario);
  }

  brokenBy(customer: number, promise: CustomerPromise): BrokenBy {
    const { facts } = this;
    const outcome = facts.outcome[customer];
    if (outcome === Outcome.abandoned) return "brokenAbandoned";
    if (outcome === Outcome.referred) return "brokenReferred";
    if (facts.unmet[customer] > 0) return "brokenUnmet";
    if (outcome === Outcome.inside) return "brokenLate";
    if (facts.sojourn[customer] > promise.minutes) return "brokenLate";
    return this.effort(customer) > promise.effort ? "brokenEffort" : null;
  }

  /** Adds all customers to the blocks of their segments. */
  add(tallies: Float64Array): void {
    this.addJourneys(tallies);
    this.addPromises(tallies);
  }

  /** Adds all but the sums that depend on the promise. */
  addJourneys(tallies: Float64Array): void {
    const { count } = this.facts;
    for (let customer = 0; customer < count; customer++) this.addJourney(customer, tallies);
  }

  /** Adds the sums that depend on the promise, where there is one, and on nothing else that is not a fact. */
  addPromises(tallies: Float64Array): void {
    const { promise } = this.scenario;
    if (promise === null) return;
    const { count, segment } = this.facts;
    for (let customer = 0; customer < count; customer++) {
      tallies[slotOf.segment(segment[customer]) + offsetOf[this.brokenBy(customer, promise) ?? "kept"]]++;
    }
  }

  private addJourney(customer: number, tallies: Float64Array): void {
    const { facts } = this;
    const at = slotOf.segment(facts.segment[customer]);
    const experience = this.experience(customer);
    tallies[at + offsetOf.arrivals]++;
    tallies[at + offsetOf.experience] += experience;
    tallies[at + offsetOf.value] += this.value(customer, experience);
    tallies[at + offsetOf.waitOnstage] += facts.waitOnstage[customer];
    tallies[at + offsetOf.waitBackstage] += facts.waitBackstage[customer];
    tallies[at + offsetOf.deskVisits] += facts.deskVisits[customer];
    tallies[at + offsetOf.unmet] += facts.unmet[customer];
    tallies[at + offsetOf.returns] += facts.returns[customer];
    tallies[at + offsetOf.capped] += facts.capped[customer];
    const outcome = facts.outcome[customer];
    if (outcome === Outcome.served) {
      tallies[at + offsetOf.served]++;
      tallies[at + offsetOf.effort] += this.effort(customer);
      tallies[at + offsetOf.sojourn] += facts.sojourn[customer];
    } else if (outcome === Outcome.abandoned) tallies[at + offsetOf.abandoned]++;
    else if (outcome === Outcome.referred) tallies[at + offsetOf.referred]++;
    else tallies[at + offsetOf.unfinished]++;
  }
}
