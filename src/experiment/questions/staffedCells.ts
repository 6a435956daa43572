/**
 * Plans of people at dials of one design, as cells to be simulated and to be read: what is to be least of them, and how
 * far they are above what must be kept. What they are compared for is not known here.
 */
import { find } from "../../outcome/find.ts";
import type { Design, Scenario } from "../../scenario/types.ts";
import { weighedMeasure, weighing } from "../evidence.ts";
import { gathered, onlyDays, withoutDays } from "../sample.ts";
import type { CertifiedMeasure, CurveSample, Rule } from "../types.ts";
import type { Contrast, Weighing } from "../weighing.ts";
import { type Plan, type Post, postsOf, staffed, staffedId } from "./headcounts.ts";
import type { Order } from "./inquiry.ts";

/** Who and what the plans are for. */
export interface Ground {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: Design;
  readonly posts: readonly Post[];
}

export function groundOf(scenario: Scenario, population: string, design: string): Ground {
  const found = find(scenario.designs, design, "design");
  return { scenario, population, design: found, posts: postsOf(scenario, found) };
}

export interface StaffedCell {
  readonly plan: Plan;
  readonly dial: number;
}

/** What makes one plan better than another. */
export interface Aim {
  /** To be least; of net value, to be greatest. */
  readonly money: "costPerCustomer" | "netValue";
  /** What must be kept; null: nothing. */
  readonly kept: CertifiedMeasure | null;
  /** The least of it that will do; where there is a reference, of what it is above that. */
  readonly limit: number;
  readonly reference: StaffedCell | null;
}

/** The rule's aim. @param present the present people at the answer's dial: what a noticeable difference is held against */
export function aimOf({ promise, noticeable }: Scenario, rule: Rule, present: StaffedCell): Aim {
  switch (rule) {
    case "promise":
      return { money: "costPerCustomer", kept: "promiseKept", limit: promise?.share ?? 0, reference: null };
    case "noticeable":
      return { money: "costPerCustomer", kept: "experience", limit: -noticeable, reference: present };
    case "value":
      return { money: "netValue", kept: null, limit: 0, reference: null };
  }
}

/** That nobody notices the difference: within `noticeable` points of experience, or promises in 100, of a reference. */
export function unnoticed({ noticeable }: Scenario, rule: Rule, reference: StaffedCell): Aim {
  const limit = rule === "promise" ? -noticeable / 100 : -noticeable;
  if (rule === "value") return { money: "netValue", kept: null, limit: 0, reference: null };
  return { money: "costPerCustomer", kept: weighedMeasure[rule], limit, reference };
}

/** So many days of each of the cells. */
export function orderOf(
  { scenario, population, design, posts }: Ground,
  cells: readonly StaffedCell[],
  days: number,
): Order {
  const dials = new Map<string, Set<number>>();
  const designs = new Map<string, Design>();
  for (const { plan, dial } of cells) {
    const id = staffedId(plan);
    designs.set(id, designs.get(id) ?? staffed(design, posts, plan));
    dials.set(id, (dials.get(id) ?? new Set()).add(dial));
  }
  const curves = [...designs.keys()].map((id) => ({ population, design: id }));
  const round = { days, dials: curves.map((curve) => [...(dials.get(curve.design) ?? [])]) };
  return {
    scenario: { ...scenario, designs: [...designs.values()] },
    curves,
    schedule: (samples) => (samples.some(({ replications }) => replications > 0) ? null : round),
    world: "",
  };
}

/** Days `from` to `to - 1` of the cells of an order. */
export class Staffed {
  readonly sample: CurveSample;
  private readonly places: ReadonlyMap<string, number>;
  private readonly weighings = new Map<string, Weighing>();

  constructor(samples: readonly CurveSample[], from: number, to: number) {
    const all = gathered(samples);
    this.sample = withoutDays(
      onlyDays(
        all,
        all.dials.map(() => to),
      ),
      from,
    );
    const cells = samples.flatMap(({ design, dials }) => dials.map((dial) => `${design} ${dial}`));
    this.places = new Map(cells.map((cell, place) => [cell, place]));
  }

  get days(): number {
    return this.sample.replications;
  }

  level(measure: string, cell: StaffedCell): Contrast {
    return this.weighing(measure).level(this.place(cell), this.days);
  }

  /** A cell less another, day by day. */
  gap(measure: string, cell: StaffedCell, other: StaffedCell): Contrast {
    return this.weighing(measure).gap(this.place(cell), this.place(other), this.days);
  }

  /** What is to be least. */
  money({ money }: Aim, cell: StaffedCell): number {
    return (money === "netValue" ? -1 : 1) * this.level(money, cell).mean;
  }

  /** The same of a cell less another. */
  moneyGap({ money }: Aim, cell: StaffedCell, other: StaffedCell): Contrast {
    return money === "netValue" ? this.gap(money, other, cell) : this.gap(money, cell, other);
  }

  /** How far a cell is above what must be kept; 0 where nothing must. */
  spare({ kept, limit, reference }: Aim, cell: StaffedCell): Contrast {
    if (kept === null) return { mean: 0, error: 0, days: this.days, degrees: this.days - 1 };
    const found = reference === null ? this.level(kept, cell) : this.gap(kept, cell, reference);
    return { ...found, mean: found.mean - limit };
  }

  private place({ plan, dial }: StaffedCell): number {
    const place = this.places.get(`${staffedId(plan)} ${dial}`);
    if (place === undefined) throw new RangeError(`no cell of ${plan.join("-")} at dial ${dial}`);
    return place;
  }

  private weighing(measure: string): Weighing {
    const known = this.weighings.get(measure) ?? weighing(this.sample, measure);
    this.weighings.set(measure, known);
    return known;
  }
}
