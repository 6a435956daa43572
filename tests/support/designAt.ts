/** A design at a dial, worked out from the statement of the model: levers, ranges, people by slot and kind. */
import type { Design, Scenario, Step } from "../../src/scenario/types.ts";

/** People on duty in one slot of one team, absent ones left out but for `paid`. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly plain: number;
  readonly crossTrained: number;
  /** The roster's headcount, the absent included. */
  readonly paid: number;
}

export interface DesignAt {
  readonly design: Design;
  readonly adaptivity: number;
  /** The lever, by step id. */
  range(step: string): number;
  /** R_s: the largest exposure x variety that the step handles. */
  reach(step: string): number;
  /** Whether everybody passes over the step. */
  omits(step: string): boolean;
  /** The lever, by team id. */
  crossTraining(team: string): number;
  /** The other teams that a team's cross-trained people serve. */
  others(team: string): readonly string[];
  /** Null: unlimited. */
  slots(team: string): readonly Slot[] | null;
  /** Whether a person of `home` can serve those who queue for `team`. */
  serves(home: string, crossTrained: boolean, team: string): boolean;
}

const between = (rigid: number, flexible: number, dial: number) => rigid + (flexible - rigid) * dial;

export function designAt(
  scenario: Scenario,
  designId: string,
  dial: number,
  absent: Readonly<Record<string, readonly number[]>>,
): DesignAt {
  const design = known(scenario.designs, designId);
  const { rigid, flexible, alsoServes } = design;
  const range = (step: string) => between(rigid.range.get(step) ?? 0, flexible.range.get(step) ?? 0, dial);
  const crossTraining = (team: string) =>
    between(rigid.crossTraining.get(team) ?? 0, flexible.crossTraining.get(team) ?? 0, dial);
  const others = (team: string) => alsoServes.get(team) ?? [];
  return {
    design,
    adaptivity: between(rigid.adaptivity, flexible.adaptivity, dial),
    range,
    reach: (step) => scenario.standardRange + (1 - scenario.standardRange) * range(step),
    omits: (step) => design.omits.includes(step),
    crossTraining,
    others,
    slots(team) {
      const headcount = design.headcount.get(team) ?? known(scenario.teams, team).headcount;
      return headcount && slotsOf(scenario, headcount, crossTraining(team), absent[team] ?? []);
    },
    serves: (home, crossTrained, team) => home === team || (crossTrained && others(home).includes(team)),
  };
}

function slotsOf(
  { regime }: Scenario,
  headcounts: readonly number[],
  crossTraining: number,
  absent: readonly number[],
): Slot[] {
  const open = regime.kind === "day" ? regime.openMinutes : Number.POSITIVE_INFINITY;
  return headcounts.map((headcount, index) => {
    const trained = Math.floor(crossTraining * headcount + 0.5 + 1e-9);
    const present = Array.from({ length: headcount }, (_, person) => person).filter(
      (person) => !absent.includes(person),
    );
    return {
      from: index === 0 ? 0 : (index * open) / headcounts.length,
      to: index === headcounts.length - 1 ? open : ((index + 1) * open) / headcounts.length,
      plain: present.filter((person) => person >= trained).length,
      crossTrained: present.filter((person) => person < trained).length,
      paid: headcount,
    };
  });
}

export function known<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`There is no "${id}".`);
  return item;
}

export function stepOf(scenario: Scenario, id: string): Step {
  return known(scenario.steps, id);
}
