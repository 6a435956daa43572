/**
 * What a validation consists of: experiments on scenarios whose right answer is known, and what is found in them.
 * Plain data; how samples are made and what is made of the findings is elsewhere.
 */
import type { TraceLine } from "../../src/outcome/trace.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import type { Readings } from "./readings.ts";

/** An estimate with the half-width of its 95 % interval, Student's t over independent replications. */
export interface Found {
  readonly mean: number;
  readonly halfWidth: number;
  readonly replications: number;
}

/** A value that is known, and the same simulated. */
export interface Case {
  readonly name: string;
  /** Where the value comes from. */
  readonly source: string;
  readonly right: number;
  /** Half a unit of the last printed digit where `right` is a printed number; 0 where it is computed. */
  readonly rounding: number;
  readonly found: Found;
}

/** A statement about a difference that must be shown to be above 0. */
export interface Claim {
  readonly name: string;
  readonly source: string;
  readonly difference: Found;
}

export interface Findings {
  /** The first is the experiment's leading case: leading cases are independent of each other. */
  readonly cases: readonly Case[];
  readonly claims: readonly Claim[];
}

/** What experiments are made with. */
export interface Laboratory {
  /** The scenario's first population under the designs at the dials, all on the same customers. */
  sample(request: {
    readonly scenario: Scenario;
    readonly designs?: readonly string[];
    readonly dials?: readonly number[];
    readonly replications: number;
  }): Promise<Readings>;
  /** The traces of replications 0, 1, … of the scenario's first population and design at dial 0. */
  traces(scenario: Scenario, replications: number): Iterable<readonly TraceLine[]>;
}

export interface Experiment {
  /** The scenario; its id is part of the seed, so that no two experiments share a random number. */
  readonly scenario: Scenario;
  run(laboratory: Laboratory): Promise<Findings>;
}

/** A case whose value is computed. */
export function exact(name: string, source: string, right: number, found: Found): Case {
  return { name, source, right, rounding: 0, found };
}

/** A case whose value is printed with so many decimals. */
export function printed(name: string, source: string, right: number, decimals: number, found: Found): Case {
  return { name, source, right, rounding: 0.5 * 10 ** -decimals, found };
}

/** factor * found + offset. */
export function scaled({ mean, halfWidth, replications }: Found, factor: number, offset = 0): Found {
  return { mean: factor * mean + offset, halfWidth: Math.abs(factor) * halfWidth, replications };
}
