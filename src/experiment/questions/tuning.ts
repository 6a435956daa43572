/**
 * What a tuned design is made of and judged by: settings of the steps as further designs, the days to search on and the
 * looks of the test, and the rule's condition as a number with a limit. It decides nothing.
 */
import { find } from "../../outcome/find.ts";
import { leversAt } from "../../process/levers.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { studentTQuantile } from "../../theory/studentT.ts";
import { weighing } from "../evidence.ts";
import type { Demand } from "../procedure.ts";
import { gathered } from "../sample.ts";
import { fixedRound } from "../schedule.ts";
import { firstLookOf } from "../seen.ts";
import type { CertifiedMeasure, CurveSample, Estimate, Rule } from "../types.ts";
import type { Contrast, Weighing } from "../weighing.ts";
import { heldAt, type Order, variantId } from "./inquiry.ts";
import { type Dials, keyOf } from "./rangeSearch.ts";

export interface TunedQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  /** The answer's. */
  readonly dial: number;
  /** Replications that the answer rests on, from the first. */
  readonly answerDays: number;
  readonly rule: Rule;
}

/** Replications to search on, from the first, and those after them at each look of the test. */
export interface Plan {
  readonly searched: number;
  readonly looks: readonly number[];
}

/** More do not find much more. */
const mostSearched = 512;

/** Half for the search, half for the test; no looks where either half would be shorter than an answer's first look. */
export function planOf({
  scenario,
  population,
  maxDays,
}: Pick<TunedQuestion, "scenario" | "population" | "maxDays">): Plan {
  const searched = Math.min(mostSearched, Math.floor(maxDays / 2));
  const left = maxDays - searched;
  const firstLook = firstLookOf(scenario, population, maxDays / 2);
  const looks = [4, 2, 1].map((part) => Math.floor(left / part)).filter((days) => days >= firstLook);
  return { searched, looks: searched < firstLook ? [] : looks };
}

/** What a rule wants the most or, of cost, the least of. */
export const gainMeasure = (rule: Rule): CertifiedMeasure => (rule === "value" ? "netValue" : "costPerCustomer");

/** 1 where more of what a rule wants is better. */
export const gainSign = (rule: Rule): number => (rule === "value" ? 1 : -1);

/** What a rule asks of a design. */
export interface Condition {
  readonly measure: CertifiedMeasure;
  readonly limit: number;
}

/** Null under the value rule. Noticeable: experience above the best dial's. */
export function conditionOf({ promise, noticeable }: Scenario, rule: Rule): Condition | null {
  switch (rule) {
    case "promise":
      return { measure: "promiseKept", limit: promise?.share ?? Number.NaN };
    case "noticeable":
      return { measure: "experience", limit: -noticeable };
    case "value":
      return null;
  }
}

/** Of a contrast at a number of replications fixed beforehand; `level` is that of each side. */
export function intervalAt(level: number, { mean, error, degrees }: Contrast): Estimate {
  const halfWidth = degrees < 1 ? Number.NaN : studentTQuantile(1 - level, degrees) * error;
  return { mean: Number.isNaN(mean) ? null : mean, halfWidth: Number.isNaN(halfWidth) ? null : halfWidth };
}

/** Settings of the steps of one design, compared on the same customers. */
export class Tuning {
  private readonly design: Design;
  /** Steps whose range is another at the flexible end than at the rigid one. */
  readonly steps: readonly string[];
  /** By team that has any: indices of its steps. */
  readonly teams: readonly (readonly number[])[];
  /** The answer's dial for all. */
  readonly uniform: Dials;

  /** @param best the dial of the best experience, where the condition goes by it */
  constructor(
    readonly question: TunedQuestion,
    private readonly best: number | null = null,
  ) {
    const { scenario, dial } = question;
    this.design = find(scenario.designs, question.design, "design");
    const { rigid, flexible } = this.design;
    const bending = scenario.steps.filter(({ id }) => rigid.range.get(id) !== flexible.range.get(id));
    this.steps = bending.map(({ id }) => id);
    this.teams = [...new Set(bending.map(({ team }) => team))].map((team) =>
      bending.flatMap((step, index) => (step.team === team ? [index] : [])),
    );
    this.uniform = bending.map(() => dial);
  }

  /** The ranges of a setting, in the order of the steps. */
  ranges(dials: Dials): readonly number[] {
    const { rigid, flexible } = this.design;
    return this.steps.map((step, index) => {
      const from = rigid.range.get(step) ?? 0;
      return from + ((flexible.range.get(step) ?? 0) - from) * dials[index];
    });
  }

  /** So many days of the dial, the best dial where there is one, and some other settings; places are in this order. */
  order(settings: readonly Dials[], days: number): Order {
    const { scenario, population } = this.question;
    const best = this.best === null ? [] : [heldAt(this.design, variantId("best"), leversAt(this.design, this.best))];
    const designs = [this.variant(this.uniform), ...best, ...settings.map((dials) => this.variant(dials))];
    return {
      scenario: { ...scenario, designs },
      curves: designs.map(({ id }) => ({ population, design: id })),
      schedule: fixedRound(days, [1]),
      world: "",
    };
  }

  /** The samples of an order, ready to be compared. */
  compared(samples: readonly CurveSample[]): Compared {
    return new Compared(gathered(samples), this.best === null ? null : 1);
  }

  /** The place of a setting of an order by its index. */
  placeOf(index: number): number {
    return index + (this.best === null ? 1 : 2);
  }

  private variant(dials: Dials): Design {
    const levers = leversAt(this.design, this.question.dial);
    const ranges = this.ranges(dials);
    const range = new Map(levers.range);
    this.steps.forEach((step, index) => {
      range.set(step, ranges[index]);
    });
    return heldAt(this.design, variantId("tuned", keyOf(dials)), { ...levers, range });
  }
}

/** One sample of settings, cell by cell; places as in the order. */
export class Compared {
  private readonly weighings = new Map<CertifiedMeasure, Weighing>();

  /** @param against the place of the best dial, where the condition goes by it */
  constructor(
    readonly sample: CurveSample,
    private readonly against: number | null,
  ) {}

  /** How a cell differs from another, the dial by default. */
  gap(measure: CertifiedMeasure, place: number, other = 0): Contrast {
    const weights =
      place === other
        ? []
        : ([
            [place, 1],
            [other, -1],
          ] as const);
    return this.weighing(measure).combination(new Map(weights), this.sample.replications);
  }

  /** Where a cell stands by the condition: as it is, or above the best dial. */
  standing(measure: CertifiedMeasure, place: number): Contrast {
    if (this.against !== null) return this.gap(measure, place, this.against);
    return this.weighing(measure).level(place, this.sample.replications);
  }

  private weighing(measure: CertifiedMeasure): Weighing {
    const weighed = this.weighings.get(measure) ?? weighing(this.sample, measure);
    this.weighings.set(measure, weighed);
    return weighed;
  }
}
