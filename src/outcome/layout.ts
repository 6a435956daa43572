/**
 * Which measures one replication yields, and where their numerators and denominators stand.
 *
 * A replication of one cell (population, design, dial) is a row of sums, its tallies. A measure is a ratio of two of
 * them, so rows can be added up over replications before dividing: estimates are ratios of sums. The layout depends on
 * the scenario's teams, segments and promise only, so all cells of a scenario share it.
 */
import type { Scenario } from "../scenario/types.ts";

export interface Measure {
  /**
   * The measure's name in reports, dotted where it is part of a group: `costPerCustomer`, `brokenBy.late`,
   * `costParts.wages`, `utilisation`.
   */
  readonly name: string;
  /** Whose measure it is: the whole cell's, one team's or one segment's. */
  readonly scope: "cell" | "team" | "segment";
  /** Id of the team or segment; null for the whole cell. */
  readonly owner: string | null;
  /** Slot of the numerator in a row of tallies. */
  readonly numerator: number;
  /** Slot of the denominator. */
  readonly denominator: number;
}

export interface MeasureLayout {
  /** Length of a row of tallies. */
  readonly slots: number;
  readonly measures: readonly Measure[];
}

/**
 * Offset of each sum over customers in a block of tallies. There is a block for all, one for targets, one a segment.
 * A literal, so that the compiler sees constants where customers are scored.
 */
export const offsetOf = {
  arrivals: 0,
  served: 1,
  experience: 2,
  value: 3,
  waitOnstage: 4,
  waitBackstage: 5,
  effort: 6,
  sojourn: 7,
  abandoned: 8,
  referred: 9,
  deskVisits: 10,
  unmet: 11,
  returns: 12,
  unfinished: 13,
  capped: 14,
  kept: 15,
  brokenAbandoned: 16,
  brokenReferred: 17,
  brokenUnmet: 18,
  brokenLate: 19,
  brokenEffort: 20,
} as const;

/** From here to the end of a block are the sums that depend on the promise; no other does. */
export const firstOfPromise = offsetOf.kept;

export type CustomerSum = keyof typeof offsetOf;

/** The parts of the cost, in the order in which they are reported. */
export const costPartNames = ["wages", "premiums", "overtime", "desk", "referrals", "visits", "fixed"] as const;

/** Sums of one team. */
export const teamSums = ["worked", "available", "queueMinutes", "queueVisits"] as const;

/** Sums in a block. */
export const blockSize = Object.keys(offsetOf).length;

/** Where things stand in a row of tallies. */
export const slotOf = {
  /** Always 1: its sum is the number of replications. */
  replications: 0,
  cost: 1,
  netValue: 2,
  /** What the measured customers bring, see controls.ts: standard work in minutes, and variety. */
  work: 3,
  variety: 4,
  costParts: 5,
  all: 5 + costPartNames.length,
  targets: 5 + costPartNames.length + blockSize,
  segment: (segment: number) => 5 + costPartNames.length + (2 + segment) * blockSize,
  team: (segments: number, team: number) =>
    5 + costPartNames.length + (2 + segments) * blockSize + team * teamSums.length,
} as const;

/** The part of a row that is sums over customers: the blocks of all segments. A view, not a copy. */
export function segmentBlocks({ segments }: Scenario, row: Float64Array): Float64Array {
  return row.subarray(slotOf.segment(0), slotOf.segment(segments.length));
}

/** The layout of a scenario's tallies. Measures of a promise are there only where one is stated. */
export function measureLayout(scenario: Scenario): MeasureLayout {
  const { segments, teams } = scenario;
  const promised = scenario.promise !== null;
  return {
    slots: slotOf.team(segments.length, teams.length),
    measures: [
      ...cellMeasures(promised),
      ...teams.flatMap(({ id }, team) => teamMeasures(id, slotOf.team(segments.length, team))),
      ...segments.flatMap(({ id, target }, segment) =>
        segmentMeasures(id, slotOf.segment(segment), target, promised && target),
      ),
    ],
  };
}

function cellMeasures(promised: boolean): Measure[] {
  const cell = { scope: "cell", owner: null } as const;
  const arrivals = slotOf.all + offsetOf.arrivals;
  const perCustomer = (name: string, numerator: number): Measure => ({
    ...cell,
    name,
    numerator,
    denominator: arrivals,
  });
  return [
    perCustomer("costPerCustomer", slotOf.cost),
    perCustomer("value", slotOf.all + offsetOf.value),
    perCustomer("netValue", slotOf.netValue),
    ...experienceMeasures(cell, slotOf.targets, slotOf.all, true),
    ...(promised ? promiseMeasures(cell, slotOf.targets) : []),
    ...journeyMeasures(cell, slotOf.all),
    ...costPartNames.map((part, index) => perCustomer(`costParts.${part}`, slotOf.costParts + index)),
  ];
}

function teamMeasures(owner: string, start: number): Measure[] {
  return [
    { name: "utilisation", scope: "team", owner, numerator: start, denominator: start + 1 },
    { name: "wait", scope: "team", owner, numerator: start + 2, denominator: start + 3 },
  ];
}

function segmentMeasures(owner: string, start: number, target: boolean, promised: boolean): Measure[] {
  const segment = { scope: "segment", owner } as const;
  return [
    { ...segment, name: "value", numerator: start + offsetOf.value, denominator: start + offsetOf.arrivals },
    ...experienceMeasures(segment, start, start, target),
    ...(promised ? promiseMeasures(segment, start) : []),
    ...journeyMeasures(segment, start),
  ];
}

type Whose = Pick<Measure, "scope" | "owner">;

function experienceMeasures(whose: Whose, targets: number, all: number, hasTargets: boolean): Measure[] {
  const of = (name: string, start: number): Measure => ({
    ...whose,
    name,
    numerator: start + offsetOf.experience,
    denominator: start + offsetOf.arrivals,
  });
  return [...(hasTargets ? [of("experience", targets)] : []), of("experienceAll", all)];
}

function promiseMeasures(whose: Whose, targets: number): Measure[] {
  const of = (name: string, sum: CustomerSum): Measure => ({
    ...whose,
    name,
    numerator: targets + offsetOf[sum],
    denominator: targets + offsetOf.arrivals,
  });
  return [
    of("promiseKept", "kept"),
    of("brokenBy.abandoned", "brokenAbandoned"),
    of("brokenBy.referred", "brokenReferred"),
    of("brokenBy.unmet", "brokenUnmet"),
    of("brokenBy.late", "brokenLate"),
    of("brokenBy.effort", "brokenEffort"),
  ];
}

function journeyMeasures(whose: Whose, start: number): Measure[] {
  const per = (name: CustomerSum, denominator: number): Measure => ({
    ...whose,
    name,
    numerator: start + offsetOf[name],
    denominator,
  });
  const arrivals = start + offsetOf.arrivals;
  const served = start + offsetOf.served;
  return [
    per("waitOnstage", arrivals),
    per("waitBackstage", arrivals),
    per("effort", served),
    per("sojourn", served),
    per("abandoned", arrivals),
    per("referred", arrivals),
    per("deskVisits", arrivals),
    per("unmet", arrivals),
    per("returns", arrivals),
    per("unfinished", arrivals),
    per("arrivals", slotOf.replications),
    per("capped", slotOf.replications),
  ];
}
