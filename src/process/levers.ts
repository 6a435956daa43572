/** Where the dial sets the levers of a design, and what a step can then handle. */
import type { Design, Levers, Scenario } from "../scenario/types.ts";

/** The levers at a dial in [0, 1]: rigid + (flexible - rigid) * dial, each. */
export function leversAt(design: Design, dial: number): Levers {
  const { rigid, flexible } = design;
  const between = (from: number, to: number) => from + (to - from) * dial;
  const each = (from: ReadonlyMap<string, number>, to: ReadonlyMap<string, number>) =>
    new Map([...from].map(([id, value]) => [id, between(value, to.get(id) ?? 0)]));
  return {
    range: each(rigid.range, flexible.range),
    adaptivity: between(rigid.adaptivity, flexible.adaptivity),
    crossTraining: each(rigid.crossTraining, flexible.crossTraining),
  };
}

/** The part of the variety scale that a step handles in line: r0 + (1 - r0) * range. */
export function reach(standardRange: number, range: number): number {
  return standardRange + (1 - standardRange) * range;
}

/**
 * People of a roster who are cross-trained: round half up. The small addition keeps a product such as 0.29 * 50,
 * which is 14.5 on paper, from falling below the half.
 */
export function crossTrained(crossTraining: number, headcount: number): number {
  return Math.floor(crossTraining * headcount + 0.5 + 1e-9);
}

/** Headcount of a team by slot in a design; null where the team is unlimited. */
export function headcountOf(scenario: Scenario, design: Design, team: number): readonly number[] | null {
  const { id, headcount } = scenario.teams[team];
  return headcount === null ? null : (design.headcount.get(id) ?? headcount);
}

/** Indices of the other teams whose queues a team's cross-trained people can serve, in the order of the team list. */
export function alsoServed(scenario: Scenario, design: Design, team: number): readonly number[] {
  const others = design.alsoServes.get(scenario.teams[team].id) ?? [];
  return scenario.teams.flatMap(({ id }, index) => (others.includes(id) ? [index] : []));
}
