/** Every measure of a replication, recomputed from its trace: numerators and denominators by name. */
import type { Scenario, Team } from "../../src/scenario/types.ts";
import { type DesignAt, designAt } from "./designAt.ts";
import { payOf } from "./payroll.ts";
import { queueMinutes, type Score, score } from "./score.ts";
import type { CustomerLine, Trace } from "./traceLines.ts";

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** By scope, owner and name, "cell//experience", "team/counter/wait" say. */
export type Measures = ReadonlyMap<string, Ratio>;

interface Scored {
  readonly line: CustomerLine;
  readonly score: Score;
}

/** By which name a measure is known here. */
export function measureKey(scope: string, owner: string | null, name: string): string {
  return `${scope}/${owner ?? ""}/${name}`;
}

export function measuresOf(scenario: Scenario, trace: Trace): Measures {
  const { run } = trace;
  const at = designAt(scenario, run.design, run.dial, run.absent);
  const measured = trace.customers.filter((line) => line.measured);
  const everybody = measured.map((line) => ({ line, score: score(scenario, at, line) }));
  const isTarget = new Map(scenario.segments.map(({ id, target }) => [id, target]));
  const targets = everybody.filter(({ line }) => isTarget.get(line.segment) === true);
  const all: [string, Ratio][] = [
    ...named("cell", null, {
      ...moneyMeasures(scenario, at, trace, everybody),
      experience: per(targets, targets, ({ experience }) => experience),
      ...peopleMeasures(everybody),
      ...(scenario.promise === null ? {} : promiseMeasures(targets)),
    }),
  ];
  for (const team of scenario.teams) all.push(...named("team", team.id, teamMeasures(scenario, at, trace, team)));
  for (const { id, target } of scenario.segments) {
    const theirs = everybody.filter(({ line }) => line.segment === id);
    const owned = {
      value: per(theirs, theirs, ({ value }) => value),
      ...(target ? { experience: per(theirs, theirs, ({ experience }) => experience) } : {}),
      ...peopleMeasures(theirs),
      ...(scenario.promise !== null && target ? promiseMeasures(theirs) : {}),
    };
    all.push(...named("segment", id, owned));
  }
  return new Map(all);
}

function named(scope: string, owner: string | null, ratios: Readonly<Record<string, Ratio>>): [string, Ratio][] {
  return Object.entries(ratios).map(([name, ratio]) => [measureKey(scope, owner, name), ratio]);
}

function per(some: readonly Scored[], of: readonly Scored[], what: (score: Score) => number): Ratio {
  return { numerator: some.reduce((sum, one) => sum + what(one.score), 0), denominator: of.length };
}

const one = () => 1;

function peopleMeasures(people: readonly Scored[]): Record<string, Ratio> {
  const leaving = (outcome: CustomerLine["outcome"]) => people.filter(({ line }) => line.outcome === outcome);
  const served = leaving("served");
  return {
    experienceAll: per(people, people, ({ experience }) => experience),
    waitOnstage: per(people, people, ({ waitOnstage }) => waitOnstage),
    waitBackstage: per(people, people, ({ waitBackstage }) => waitBackstage),
    effort: per(served, served, ({ effort }) => effort),
    sojourn: per(served, served, ({ sojourn }) => sojourn),
    abandoned: per(leaving("abandoned"), people, one),
    referred: per(leaving("referred"), people, one),
    deskVisits: per(people, people, ({ deskVisits }) => deskVisits),
    unmet: per(people, people, ({ unmet }) => unmet),
    returns: per(people, people, ({ returns }) => returns),
    unfinished: per(leaving(null), people, one),
    arrivals: { numerator: people.length, denominator: 1 },
    capped: { numerator: people.filter(({ score: { capped } }) => capped).length, denominator: 1 },
  };
}

function promiseMeasures(targets: readonly Scored[]): Record<string, Ratio> {
  const broken = (by: string | null) =>
    per(
      targets.filter(({ score: { brokenBy } }) => brokenBy === by),
      targets,
      one,
    );
  return {
    promiseKept: broken(null),
    "brokenBy.abandoned": broken("abandoned"),
    "brokenBy.referred": broken("referred"),
    "brokenBy.unmet": broken("unmet"),
    "brokenBy.late": broken("late"),
    "brokenBy.effort": broken("effort"),
  };
}

function moneyMeasures(scenario: Scenario, at: DesignAt, trace: Trace, everybody: readonly Scored[]) {
  const pays = scenario.teams.map((team) => payOf(scenario, at, trace, team));
  const total = (part: "wages" | "premiums" | "overtime" | "desk") => pays.reduce((sum, pay) => sum + pay[part], 0);
  const parts = {
    wages: total("wages"),
    premiums: total("premiums"),
    overtime: total("overtime"),
    desk: total("desk"),
    referrals: everybody.filter(({ line }) => line.outcome === "referred").length * scenario.referral.cost,
    visits: everybody.reduce((sum, { score: { visitCost } }) => sum + visitCost, 0),
    fixed: scenario.costs.fixedCostPerDay,
  };
  const cost = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const value = everybody.reduce((sum, { score: { value: one } }) => sum + one, 0);
  const each = (numerator: number): Ratio => ({ numerator, denominator: everybody.length });
  return {
    costPerCustomer: each(cost),
    value: each(value),
    netValue: each(value - cost),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`costParts.${name}`, each(part)])),
  };
}

function teamMeasures(scenario: Scenario, at: DesignAt, trace: Trace, { id }: Team): Record<string, Ratio> {
  const visits = trace.customers
    .filter(({ measured }) => measured)
    .flatMap((line) => line.visits.filter(({ team }) => team === id).map((visit) => ({ line, visit })));
  const minutes = visits.reduce((sum, { line, visit }) => sum + queueMinutes(scenario, line, visit), 0);
  const { worked, available } = payOf(scenario, at, trace, { id, wagePerHour: 0 });
  return {
    utilisation: { numerator: worked, denominator: available },
    wait: { numerator: minutes, denominator: visits.length },
  };
}
