/**
 * When customers come: a Poisson process with piecewise-constant rate, by inversion.
 *
 * The exponential gaps live in operational time, in which customers come at rate 1; the cumulative intensity stretches
 * them into minutes. So another volume, profile or day factor stretches the same stream and draws no other one.
 * Source: Çinlar, Introduction to Stochastic Processes (1975), 7.4.
 */
import type { Population, Scenario } from "../scenario/types.ts";

/** Cumulative intensity over the opening hours, or over all time in the continuous regime. */
export class ArrivalClock {
  /** Expected customers up to the start of each slot, and in the last place up to closing. */
  private readonly expected: Float64Array;
  private readonly slotMinutes: number;
  /** Customers a minute in each slot on an average day. */
  private readonly rates: Float64Array;
  private readonly lastSlot: number;
  private slot = 0;
  private operational = 0;
  private factor = 1;

  constructor(scenario: Scenario, population: Population) {
    const perMinute = population.perHour / 60;
    const { regime } = scenario;
    const profile = regime.kind === "day" ? scenario.arrivals.profile : [1];
    const mean = profile.reduce((sum, intensity) => sum + intensity, 0) / profile.length;
    this.rates = Float64Array.from(profile, (intensity) => (perMinute * intensity) / mean);
    this.slotMinutes = regime.kind === "day" ? regime.openMinutes / profile.length : Number.POSITIVE_INFINITY;
    this.lastSlot = profile.length - 1;
    this.expected = new Float64Array(profile.length + 1);
    for (let slot = 0; slot <= this.lastSlot; slot++) {
      const customers = this.rates[slot] > 0 ? this.rates[slot] * this.slotMinutes : 0;
      this.expected[slot + 1] = this.expected[slot] + customers;
    }
  }

  /** Begins a replication whose volume is `factor` times the average one. */
  restart(factor: number): void {
    this.slot = 0;
    this.operational = 0;
    this.factor = factor;
  }

  /**
   * The next arrival in minutes from opening, given its uniform; Infinity when it falls after closing, and then for
   * all that follow.
   */
  next(uniform: number): number {
    this.operational += -Math.log(1 - uniform);
    const { expected, factor } = this;
    while (this.slot <= this.lastSlot && this.operational >= expected[this.slot + 1] * factor) this.slot++;
    if (this.slot > this.lastSlot) return Number.POSITIVE_INFINITY;
    const intoSlot = (this.operational - expected[this.slot] * factor) / (this.rates[this.slot] * factor);
    return this.slot === 0 ? intoSlot : this.slot * this.slotMinutes + intoSlot;
  }
}
