/**
 * A scenario as the engine reads it: every default filled in, every reference known to exist.
 *
 * This is not the file. The file (see schema.ts) is what people write and keep; `resolveScenario` turns a checked
 * file into this. Maps, not records, hold what is keyed by an id, so that an id such as `constructor` is an id like
 * any other. Units: minutes for time, the scenario's currency for money, shares in [0, 1].
 */

/** How long or how much: the mean and cv are those of the distribution itself, not of its logarithm. */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly cv: number }
  | { readonly kind: "weibull"; readonly mean: number; readonly shape: number }
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "triangular"; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: "beta"; readonly mean: number; readonly concentration: number }
  | { readonly kind: "empirical"; readonly values: readonly number[] };

/** A Beta distribution by its mean and concentration (a = mean * concentration, b = (1 - mean) * concentration). */
export interface Variety {
  readonly mean: number;
  readonly concentration: number;
}

export interface Segment {
  readonly id: string;
  readonly name: string;
  /** One of the right customers, those to whom the promise is made. */
  readonly target: boolean;
  /** How far the need departs from the standard one; null means always 0, the textbook case. */
  readonly variety: Variety | null;
  /** Step id -> probability that the step is needed; every step is present. */
  readonly needs: ReadonlyMap<string, number>;
  readonly workFactor: number;
  /** The longest wait in one onstage queue; null means never leaves. */
  readonly patience: Distribution | null;
  /** Lower is served first. */
  readonly priority: number;
  readonly loudness: number;
  readonly waitTolerance: number;
  readonly effortTolerance: number;
  readonly weights: { readonly speed: number; readonly ease: number; readonly fit: number };
  readonly margin: number;
}

export interface Population {
  readonly id: string;
  readonly name: string;
  readonly perHour: number;
  /** Segment id -> share; every segment is present, an unnamed one with 0. */
  readonly mix: ReadonlyMap<string, number>;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  /** People by equal slot of the opening hours; one number means the whole day. Null: unlimited (self-service). */
  readonly headcount: readonly number[] | null;
  readonly wagePerHour: number;
  readonly absence: number;
}

export interface NextStep {
  /** A step id or "end". */
  readonly to: string;
  readonly share: number;
}

export interface Step {
  readonly id: string;
  readonly name: string;
  readonly stage: "onstage" | "backstage";
  readonly team: string;
  readonly work: Distribution;
  readonly exposure: number;
  readonly effort: number;
  readonly cost: number;
  readonly mandatory: boolean;
  readonly purpose: string | null;
  readonly next: readonly NextStep[];
}

export interface Desk {
  readonly team: string;
  readonly work: Distribution;
  readonly fit: number;
}

export interface Returns {
  readonly rate: number;
  readonly max: number;
  readonly delay: Distribution;
}

export type ExceptionsPolicy = "force" | "escalate" | "desk" | "refer";
export type AdmissionPolicy = "all" | "target";
export type DispatchRule = "local" | "end-to-end";

/** One end of the dial; every step and every team is present. */
export interface Levers {
  readonly range: ReadonlyMap<string, number>;
  readonly adaptivity: number;
  readonly crossTraining: ReadonlyMap<string, number>;
}

export interface Design {
  readonly id: string;
  readonly name: string;
  readonly exceptions: ExceptionsPolicy;
  readonly admission: AdmissionPolicy;
  readonly dispatch: DispatchRule;
  /** Team id -> the other teams its cross-trained people can serve; teams that serve no other are absent or empty. */
  readonly alsoServes: ReadonlyMap<string, readonly string[]>;
  /** Team id -> headcount by slot, in place of the team's own. */
  readonly headcount: ReadonlyMap<string, readonly number[]>;
  /** Ids of steps that everybody passes over, needed or not, mandatory or not; none in a design of a file. */
  readonly omits: readonly string[];
  readonly rigid: Levers;
  readonly flexible: Levers;
}

export type Regime =
  | { readonly kind: "day"; readonly openMinutes: number }
  | { readonly kind: "continuous"; readonly warmUpMinutes: number; readonly minutes: number };

export interface FlexibilityPrices {
  readonly timeTax: number;
  readonly varietyTax: number;
  readonly awayTax: number;
  readonly skillPremium: number;
  readonly skillExponent: number;
  readonly adaptivityPremium: number;
  readonly crossPremium: number;
}

/** What is promised, and `share`, the goal: how many in 1 of the target customers it is to be kept for. */
export interface CustomerPromise {
  readonly minutes: number;
  readonly effort: number;
  readonly share: number;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly question: string;
  readonly sources: readonly string[];
  /** ISO 4217 code. */
  readonly currency: string;
  readonly regime: Regime;
  readonly arrivals: { readonly profile: readonly number[]; readonly dayCv: number };
  readonly segments: readonly Segment[];
  readonly populations: readonly Population[];
  readonly teams: readonly Team[];
  readonly steps: readonly Step[];
  readonly desk: Desk | null;
  readonly standardRange: number;
  readonly returns: Returns | null;
  readonly flexibility: FlexibilityPrices;
  readonly designs: readonly Design[];
  /** Probability that the judgement at the door is correct. */
  readonly triage: { readonly accuracy: number };
  readonly referral: { readonly cost: number; readonly experience: number };
  readonly experience: { readonly backstageVisibility: number; readonly steepness: number };
  readonly retention: { readonly midpoint: number; readonly slope: number };
  readonly costs: { readonly overtimeRate: number; readonly fixedCostPerDay: number };
  readonly promise: CustomerPromise | null;
  readonly goal: { readonly netPerDay: number } | null;
  /** A difference no customer would notice: points of experience, and promises in 100. */
  readonly noticeable: number;
  readonly expectationDrift: number;
  readonly today: { readonly design: string; readonly dial: number } | null;
  readonly teaching: {
    readonly guess: string | null;
    readonly prompt: string | null;
    readonly tags: readonly string[];
  };
}
