/**
 * What is known of each step and each team at one place of the dial. Steps have what the scenario gives them and what
 * follows from it; waiting and utilisation are counted by team, so they are told by team and never made up for a step.
 * Pure.
 */
import type { Answer, CurveSample, Estimate } from "../../../experiment/types.ts";
import { meanOf } from "../../../population/distributions/index.ts";
import { betaLaw } from "../../../population/distributions/special/incompleteBeta.ts";
import { headcountOf, leversAt, reach } from "../../../process/levers.ts";
import type { Design, Population, Scenario, Variety } from "../../../scenario/types.ts";
import { measuresAt, ofTeams } from "../basis.ts";

/** A design at a dial for a population, with its days where they were counted. */
export interface Cell {
  readonly id: string;
  /** "45 % flexible", "Rigid", the name of another design. */
  readonly name: string;
  readonly design: Design;
  readonly population: Population;
  readonly dial: number;
  /** Null where nothing was counted. */
  readonly sample: CurveSample | null;
  /** By which the figures of these days are told. */
  readonly answer: Pick<Answer, "certified" | "confidence">;
}

export interface StepFacts {
  readonly name: string;
  readonly onstage: boolean;
  /** The desk and the steps have a team each. */
  readonly team: string;
  /** Of a visit with standard work, in minutes: what room to bend adds is in it, what a segment or a need adds is not. */
  readonly minutes: number;
  /** Null at the desk. */
  readonly exposure: number | null;
  /** Of the needs for the step, the share that it can handle in line; null at the desk, and where nobody needs it. */
  readonly handled: number | null;
}

export interface TeamFacts {
  readonly id: string;
  readonly name: string;
  /** People on duty by slot, absence aside; null where there are always enough. */
  readonly headcount: readonly number[] | null;
  /** Null where nothing was counted. */
  readonly utilisation: Estimate | null;
  /** Minutes in its queue, a visit. */
  readonly wait: Estimate | null;
}

/** Of the steps in their order, then of the desk where there is one. */
export function stepFacts(scenario: Scenario, { design, population, dial }: Cell): readonly StepFacts[] {
  const { range } = leversAt(design, dial);
  const teamName = (id: string) => scenario.teams.find((team) => team.id === id)?.name ?? id;
  const steps = scenario.steps.map((step, index): StepFacts => {
    const own = range.get(step.id) ?? 0;
    return {
      name: step.name,
      onstage: step.stage === "onstage",
      team: teamName(step.team),
      minutes: meanOf(step.work) * (1 + scenario.flexibility.timeTax * own),
      exposure: step.exposure,
      handled: handledShare(scenario, population, index, own),
    };
  });
  if (scenario.desk === null) return steps;
  const { team, work } = scenario.desk;
  const name = teamName(team);
  const desk = { name, onstage: true, team: name, minutes: meanOf(work), exposure: null, handled: null };
  return [...steps, desk];
}

/**
 * The share in [0, 1] of a population's needs for a step that fit a range: P(exposure * V <= R), V as varied as each
 * segment's needs are, segments by their shares and by how often they need the step. Null where nobody needs it.
 */
export function handledShare(scenario: Scenario, population: Population, step: number, range: number): number | null {
  const { id, exposure } = scenario.steps[step];
  const handles = reach(scenario.standardRange, range);
  let needed = 0;
  let fitting = 0;
  for (const { id: segment, needs, variety } of scenario.segments) {
    const weight = (population.mix.get(segment) ?? 0) * (needs.get(id) ?? 0);
    needed += weight;
    fitting += weight * (variety === null || exposure === 0 ? 1 : varietyBelow(variety, handles / exposure));
  }
  return needed === 0 ? null : fitting / needed;
}

/** P(V <= v) of a Beta by mean and concentration. */
function varietyBelow({ mean, concentration }: Variety, v: number): number {
  if (v >= 1) return 1;
  if (v <= 0) return 0;
  const [a, b] = [mean * concentration, (1 - mean) * concentration];
  return betaLaw(a, b).tailsAt(Math.log(v / (1 - v)) - Math.log(a / b)).lower;
}

/** As the teams' own view tells them: the same days, all teams together, so that no figure has two values. */
export function teamFacts(scenario: Scenario, { design, sample, dial, answer }: Cell): readonly TeamFacts[] {
  const usesDesk = design.exceptions === "desk" || design.exceptions === "escalate";
  const dialIndex = sample?.dials.indexOf(dial) ?? -1;
  const counted = sample !== null && dialIndex >= 0 && sample.days[dialIndex] > 0;
  const figures = counted ? measuresAt(sample, dial, ofTeams, answer) : [];
  const figure = (name: string, team: string): Estimate | null =>
    figures.find(({ measure }) => measure.name === name && measure.owner === team)?.estimate ?? null;
  return scenario.teams.flatMap(({ id, name }, team): TeamFacts[] =>
    id === scenario.desk?.team && !usesDesk
      ? []
      : [
          {
            id,
            name,
            headcount: headcountOf(scenario, design, team),
            utilisation: figure("utilisation", id),
            wait: figure("wait", id),
          },
        ],
  );
}
