/**
 * Rigid, flexible, exceptional: the designs of a scenario beside each other, each at its own Goldilocks dial, and the
 * frontier over all designs and dials: the cells that no other is shown to beat on cost and on experience both.
 *
 * Each design's answer has a level of its own, as if it were asked alone. The differences to the base have one level
 * together, and so has the frontier: a cell that truly is on it leaves it only if some other cell is shown both cheaper
 * and better, which takes two one-sided statements for each of the others, of every cell.
 */
import type { Scenario } from "../../scenario/types.ts";
import { answer } from "../answer.ts";
import { spreadOf, weighing } from "../evidence.ts";
import { upper } from "../look.ts";
import { type Demand, gridOf } from "../procedure.ts";
import { gathered, onlyDials } from "../sample.ts";
import { firstLookOf } from "../seen.ts";
import { sequenceAt } from "../sequence.ts";
import { spending } from "../spending.ts";
import { certifiable, intervalOf } from "../told.ts";
import type { Answer, CertifiedMeasure, CurveSample, Estimate, Rule } from "../types.ts";
import type { Inquiry, Order } from "./inquiry.ts";

export interface DesignsQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly rule: Rule;
  /** Id of the design that the others are held against. */
  readonly base: string;
}

/** A design at its own Goldilocks dial, on the grid. */
export interface DesignAtItsBest {
  readonly design: string;
  readonly answer: Answer;
  /** This design less the base, each at its own dial; paired. */
  readonly differences: Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;
}

export interface FrontierCell {
  readonly design: string;
  readonly dial: number;
  readonly cost: number;
  readonly experience: number;
}

export interface Designs {
  readonly population: string;
  readonly rule: Rule;
  readonly base: string;
  readonly confidence: number;
  readonly designs: readonly DesignAtItsBest[];
  /** Cells of the grid that are not shown to be beaten, in the order of their cost. */
  readonly frontier: readonly FrontierCell[];
}

/**
 * Shows what the first look says before it goes on to the end.
 * @throws RangeError where the base is no design of the scenario
 */
export function* designs(question: DesignsQuestion): Inquiry<Designs> {
  const { scenario, population, rule, base, confidence, maxDays } = question;
  const focus = scenario.designs.findIndex(({ id }) => id === base);
  if (focus < 0) throw new RangeError(`There is no design "${base}".`);
  const curves = scenario.designs.map(({ id }) => ({ population, design: id }));
  const upTo = (days: number): Order => {
    const schedule = spending({ terms: scenario, rule, confidence, maxDays: days, focus, coarse: [] });
    return { scenario, curves, schedule, world: "" };
  };
  const first = firstLookOf(scenario, population, maxDays);
  const shown = first < maxDays ? resultOf(question, focus, yield { order: upTo(first), shown: null }) : null;
  return resultOf(question, focus, yield { order: upTo(maxDays), shown });
}

function resultOf(question: DesignsQuestion, focus: number, samples: readonly CurveSample[]): Designs {
  const { scenario, population, rule, base, confidence, maxDays } = question;
  const answers = samples.map((sample) => answer(sample, scenario, rule, { confidence, maxDays }));
  return {
    population,
    rule,
    base,
    confidence,
    designs: answers.map((one, index) => ({
      design: one.design,
      answer: one,
      differences: differencesTo(samples, answers, index, focus, question),
    })),
    frontier: frontierOf(samples, confidence),
  };
}

function differencesTo(
  samples: readonly CurveSample[],
  answers: readonly Answer[],
  index: number,
  base: number,
  { scenario, confidence }: DesignsQuestion,
): DesignAtItsBest["differences"] {
  const measures = certifiable.filter((one) => one !== "promiseKept" || scenario.promise !== null);
  // Any dial of any design with any dial of the base.
  const dials = Math.max(...answers.map(({ cells }) => cells.length));
  const sequence = sequenceAt((1 - confidence) / 2 / (2 * measures.length * samples.length * dials ** 2));
  const both = gathered([samples[index], samples[base]]);
  const at = samples[index].dials.indexOf(answers[index].dial);
  const other = samples[index].dials.length + samples[base].dials.indexOf(answers[base].dial);
  return Object.fromEntries(
    measures.map((one) => [one, intervalOf(sequence, spreadOf(weighing(both, one), both.days).gap(at, other))]),
  );
}

function frontierOf(whole: readonly CurveSample[], confidence: number): readonly FrontierCell[] {
  const samples = whole.map((sample) => onlyDials(sample, gridOf(sample)));
  const all = gathered(samples);
  const names = samples.flatMap(({ design, dials }) => dials.map((dial) => ({ design, dial })));
  const cost = spreadOf(weighing(all, "costPerCustomer"), all.days);
  const experience = spreadOf(weighing(all, "experience"), all.days);
  const sequence = sequenceAt((1 - confidence) / 2 / (2 * names.length * Math.max(1, names.length - 1)));
  const levels = names.map((_, cell) => ({ cost: cost.level(cell).mean, experience: experience.level(cell).mean }));
  const beaten = (cell: number): boolean =>
    names.some(
      (_, other) =>
        other !== cell &&
        // What is not so by the estimate is not shown either.
        levels[other].cost < levels[cell].cost &&
        levels[other].experience > levels[cell].experience &&
        upper(sequence, cost.gap(other, cell)) < 0 &&
        upper(sequence, experience.gap(cell, other)) < 0,
    );
  return names
    .flatMap((name, cell) => (beaten(cell) ? [] : [{ ...name, ...levels[cell] }]))
    .sort((a, b) => a.cost - b.cost);
}
