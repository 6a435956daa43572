/** A cohort written by hand: customers whose every draw is given, for sample paths worked out on paper. */

import { find } from "../../src/outcome/find.ts";
import { type CustomerLine, type TotalsLine, type TraceLine, traceCohort } from "../../src/outcome/trace.ts";
import { Cohort, notNeeded } from "../../src/population/cohort.ts";
import { makePlan } from "../../src/process/plan.ts";
import type { Distribution, Scenario } from "../../src/scenario/types.ts";

type ByStep<T> = Readonly<Record<string, T>>;

/** What is not given: the first segment, every step needed, variety 0, constant work, endless patience, no returns. */
export interface HandCustomer {
  readonly arrival: number;
  readonly segment?: string;
  readonly patience?: number;
  readonly loud?: boolean;
  readonly judgedTarget?: boolean;
  readonly needs?: ByStep<boolean>;
  readonly variety?: ByStep<number>;
  /** Uniforms that adaptivity is compared with; 0.5 where not given. */
  readonly skip?: ByStep<number>;
  /** Standard work by visit of a step; the last one goes on. */
  readonly work?: ByStep<readonly number[]>;
  /** Where the customer goes after each visit of a step that has several ways; the last one goes on. */
  readonly route?: ByStep<readonly string[]>;
  readonly deskWork?: ByStep<number>;
  readonly returns?: readonly { readonly delay: number; readonly work?: number }[];
}

export class HandCohort extends Cohort {
  constructor(
    private readonly hand: Scenario,
    private readonly customers: readonly HandCustomer[],
    /** Team id -> the numbers of those absent. */
    private readonly absent: Readonly<Record<string, readonly number[]>> = {},
  ) {
    super(hand, hand.populations[0]);
    this.drawn = customers.length;
    this.strain = hand.steps.map(() => new Float64Array(this.mask + 1));
    if (customers.length > this.mask + 1) throw new Error("Too many customers for a path worked out by hand.");
    customers.forEach((customer, n) => {
      this.arrival[n] = customer.arrival;
      this.segment[n] =
        customer.segment === undefined ? 0 : hand.segments.findIndex(({ id }) => id === customer.segment);
      this.patience[n] = customer.patience ?? Number.POSITIVE_INFINITY;
      hand.steps.forEach(({ id, exposure }, step) => {
        const needed = customer.needs?.[id] ?? true;
        this.strain[step][n] = needed ? exposure * this.variety(step, n) : notNeeded;
        this.firstWork[n * hand.steps.length + step] = this.work(step, 1, n);
      });
    });
  }

  override begin(): void {}
  /** Nobody but those written by hand comes, in a run without end either. */
  override has(n: number): boolean {
    return n < this.customers.length;
  }
  override loud(n: number): boolean {
    return this.customers[n].loud ?? false;
  }
  override judgedTarget(n: number): boolean {
    return this.customers[n].judgedTarget ?? this.hand.segments[this.segment[n]].target;
  }
  override variety(step: number, n: number): number {
    return this.customers[n].variety?.[this.hand.steps[step].id] ?? 0;
  }
  override skip(step: number, n: number): number {
    return this.customers[n].skip?.[this.hand.steps[step].id] ?? 0.5;
  }
  override work(step: number, visit: number, n: number): number {
    const { id, work } = this.hand.steps[step];
    const given = this.customers[n].work?.[id];
    return given === undefined ? constant(work) : given[Math.min(visit, given.length) - 1];
  }
  override route(step: number, visit: number, n: number): number {
    const { id, next } = this.hand.steps[step];
    const given = this.customers[n].route?.[id] ?? [next[0].to];
    const to = given[Math.min(visit, given.length) - 1];
    let below = 0;
    for (const way of next) {
      if (way.to === to) return below + way.share / 2;
      below += way.share;
    }
    throw new Error(`No way leads from ${id} to ${to}.`);
  }
  override deskWork(step: number, n: number): number {
    const given = this.customers[n].deskWork?.[this.hand.steps[step].id];
    return given ?? constant((this.hand.desk as NonNullable<Scenario["desk"]>).work);
  }
  override comesBack(number: number, n: number): boolean {
    return number <= (this.hand.returns?.max ?? 0) && number <= (this.customers[n].returns?.length ?? 0);
  }
  override returnDelay(number: number, n: number): number {
    return this.customers[n].returns?.[number - 1]?.delay ?? 0;
  }
  override returnWork(number: number, step: number, n: number): number {
    return this.customers[n].returns?.[number - 1]?.work ?? constant(this.hand.steps[step].work);
  }
  override absenceOf(team: number, persons: number): Float64Array {
    const absent = this.absent[this.hand.teams[team].id] ?? [];
    return Float64Array.from({ length: persons }, (_, person) => (absent.includes(person) ? 0 : 1));
  }
}

function constant(work: Distribution): number {
  if (work.kind !== "constant") throw new Error("Work that is not constant must be given for each customer.");
  return work.value;
}

export interface HandRun {
  readonly lines: readonly TraceLine[];
  readonly customers: readonly CustomerLine[];
  readonly totals: TotalsLine;
}

/** Runs customers written by hand through a design at a dial and returns the trace. */
export function runByHand(
  scenario: Scenario,
  customers: readonly HandCustomer[],
  options: {
    readonly design?: string;
    readonly dial?: number;
    readonly absent?: Readonly<Record<string, readonly number[]>>;
  } = {},
): HandRun {
  const design = options.design ?? scenario.designs[0].id;
  const dial = options.dial ?? 0;
  const cohort = new HandCohort(scenario, customers, options.absent);
  const plan = makePlan(scenario, find(scenario.designs, design, "design"), dial);
  const request = { scenario, population: scenario.populations[0].id, design, dial, seed: "hand", replication: 0 };
  const lines = [...traceCohort(request, plan, cohort, () => {})];
  return {
    lines,
    customers: lines.filter((line): line is CustomerLine => line.kind === "customer"),
    totals: lines.at(-1) as TotalsLine,
  };
}
