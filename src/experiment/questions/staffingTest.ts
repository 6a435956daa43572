/**
 * Plans of people tested on days that the search did not see: the cheapest is named that is shown to keep what must be
 * kept; where a cheaper one is not shown to, the next larger stands in for it. Nothing is looked for here.
 *
 * The days of the test come after those of the search and after those on which the answer's dial was found, so that
 * what is tested was chosen on other days. What may be stated is counted beforehand, whatever the search finds. Half of the
 * level is for what is shown, one-sided: a statement for every plan that may be named, or tried in vain, at every dial of
 * the curve, and for the people of the order reversed at each of its dials; where they are held against the answer's
 * people, with any of the plans that these may be. Half is for what is told, two-sided. All holds at every look.
 */
import { lower, upper } from "../look.ts";
import { costTolerance } from "../rules.ts";
import { type Sequence, sequenceAt } from "../sequence.ts";
import { certifiable, intervalOf } from "../told.ts";
import type { CertifiedMeasure, Estimate } from "../types.ts";
import type { Contrast } from "../weighing.ts";
import { type Headcounts, headcountsOf, type Plan, presentPlan } from "./headcounts.ts";
import { type Aim, type Ground, orderOf, Staffed, type StaffedCell } from "./staffedCells.ts";
import { type Found, mostRungs, mostTried, type Part } from "./staffingSearch.ts";

/** Estimates, or differences of them: money a customer in the scenario's currency, points of experience, shares. */
export interface People {
  readonly measures: Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;
  /** Of the cost per customer, what is paid for people: wages, premiums, overtime and the desk. */
  readonly pay: Estimate;
}

export interface StaffedDial {
  readonly dial: number;
  /**
   * `trimmed`: the people named are shown to keep what must be kept (net value: to bring more than the present ones) and
   * to cost less than these. `more people`: the present ones are shown to miss it, and those named, who cost more, to keep
   * it. `nothing to trim`: of those who cost less, none keep it by the search, or they are shown to miss it; the present
   * ones, who are named, are not. `out of reach`: neither the present ones nor up to sixteen times as many keep it, and
   * that is shown. `not yet`: none of this is shown so far, and the people named are an estimate.
   */
  readonly verdict: "trimmed" | "nothing to trim" | "more people" | "not yet" | "out of reach";
  readonly headcount: Headcounts;
  /** The people named are shown to keep what must be kept. */
  readonly keeps: boolean;
  /** Days of the test; 0 where there are only those of the search, which tell no estimates. */
  readonly replications: number;
  readonly levels: People;
  /** The people named less the present ones, at this dial; paired. */
  readonly againstPresent: People;
  /** This dial less the answer's, each with its own people; paired. Null at the answer's and before it is known. */
  readonly againstAnswer: People | null;
}

/** Dials of the curve, at most: every fourth of the grid and the answer's. */
export const mostDials = 7;

const payParts = ["wages", "premiums", "overtime", "desk"].map((part) => `costParts.${part}`);

/**
 * Of every dial, with any of the answer's plans: the levels of a plan that may be named, and its differences from the
 * present people and from those. Under the noticeable rule which plans may be named hangs on the answer's.
 */
const toldOfDial = mostRungs * mostRungs * 3;
/** Of the order reversed, at every dial: its levels, and its differences from any plan of the answer's. */
const toldReversed = mostDials * (1 + mostRungs);
const toldMeasures = certifiable.length + payParts.length;

export interface Levels {
  readonly shown: Sequence;
  readonly told: Sequence;
}

/** @param references with how many plans the others may be compared to be shown to do; 1 where what they must keep is fixed */
export function levelsAt(confidence: number, references: number): Levels {
  const half = (1 - confidence) / 2;
  return {
    shown: sequenceAt(half / (references * mostDials * (mostRungs + mostTried + 1))),
    told: sequenceAt(half / (2 * toldMeasures * (mostDials * toldOfDial + toldReversed))),
  };
}

export interface Days {
  /** Of the search, ascending. */
  readonly search: readonly number[];
  /** The test begins with this one. */
  readonly from: number;
  /** To which days its looks go, ascending. */
  readonly looks: readonly number[];
}

export const lastOf = (days: readonly number[]): number => days[days.length - 1];

export interface Test extends Ground {
  readonly aim: Aim;
  readonly dial: number;
  readonly days: Days;
  readonly levels: Levels;
  /** The answer's dial with the people named there; null: this is it. */
  readonly answer: StaffedCell | null;
}

export interface Tested {
  readonly plan: Plan;
  readonly found: StaffedDial;
}

/** @param shown what to show with what is known before a look; null: before the first */
export function* tested<Result>(
  test: Test,
  found: Found,
  shown: (found: StaffedDial | null) => Result | null,
): Part<Result, Tested> {
  const { dial, aim, answer, days } = test;
  const present = presentPlan(test.posts);
  let last: Tested | null = null;
  let rungs = found.rungs;
  let kept: Plan | null = null;
  for (const look of days.looks) {
    const plans = new Map([present, ...rungs, ...found.tried].map((plan) => [plan.join("-"), plan]));
    const cells = [...plans.values()].map((plan) => ({ plan, dial }));
    const all = [...cells, ...(answer ? [answer] : []), ...(aim.reference ? [aim.reference] : [])];
    const samples = yield { order: orderOf(test, all, look), shown: shown(last?.found ?? null) };
    const judge = new Judge(test, { rungs, tried: found.tried }, kept, new Staffed(samples, days.from, look));
    last = judge.tested();
    if (judge.settled()) break;
    kept = judge.named;
    rungs = judge.stillAsked();
  }
  if (last === null) throw new RangeError("a test without looks");
  return last;
}

class Judge {
  /** Rungs not shown to miss what must be kept, the cheapest first. */
  private readonly open: readonly Plan[];
  /** The cheapest of them that is shown to keep it. */
  readonly named: Plan | null;

  /** @param kept what was shown to keep it at an earlier look: once shown, always shown */
  constructor(
    private readonly test: Test,
    private readonly found: Found,
    kept: Plan | null,
    private readonly staffed: Staffed,
  ) {
    this.open = found.rungs.filter((plan) => plan === kept || !this.misses(plan));
    this.named = this.open.find((plan) => plan === kept || this.meets(plan)) ?? null;
  }

  /** What is no dearer than the cheapest that is shown to do. */
  stillAsked(): readonly Plan[] {
    return this.named === null ? this.open : this.open.slice(0, this.open.indexOf(this.named) + 1);
  }

  /** More days would say no more. */
  settled(): boolean {
    const { plan, verdict } = this.outcome();
    if (this.found.tried.length > 0) return verdict === "out of reach";
    if (this.open.length === 0) return true;
    return verdict !== "not yet" && plan === this.open[0] && this.isCompared(plan);
  }

  tested(): Tested {
    const { test, staffed } = this;
    const { dial, posts, answer, levels } = test;
    const { plan, verdict } = this.outcome();
    const cell = { plan, dial };
    const against = (other: StaffedCell): People => differences(staffed, levels.told, cell, other);
    const found = {
      dial,
      verdict,
      headcount: headcountsOf(posts, plan),
      keeps: plan === this.named,
      replications: staffed.days,
      levels: peopleOf(staffed, levels.told, (measure) => staffed.level(measure, cell)),
      againstPresent: against(this.cell(presentPlan(posts))),
      againstAnswer: answer && against(answer),
    };
    return { plan, found };
  }

  /** The people named, and what is shown of them. */
  private outcome(): { readonly plan: Plan; readonly verdict: StaffedDial["verdict"] } {
    const { named, open, found } = this;
    const { aim, posts } = this.test;
    const present = presentPlan(posts);
    if (found.tried.length > 0) {
      const inVain = found.tried.every((plan) => this.misses(plan));
      return { plan: present, verdict: inVain ? "out of reach" : "not yet" };
    }
    const first = open[0] ?? found.rungs[found.rungs.length - 1];
    if (named === null) return { plan: first, verdict: "not yet" };
    const cost = this.costs(named);
    if (cost === "less") return { plan: named, verdict: "trimmed" };
    if (cost === "more" && (aim.kept === null || this.misses(present))) return { plan: named, verdict: "more people" };
    return { plan: first, verdict: this.isPresent(first) ? "nothing to trim" : "not yet" };
  }

  /** Whether a plan is shown to cost less or more than the present one. */
  private costs(plan: Plan): "less" | "more" | "unknown" {
    const { staffed, test } = this;
    const gap = staffed.gap("costPerCustomer", this.cell(plan), this.cell(presentPlan(test.posts)));
    if (upper(test.levels.told, gap) < 0) return "less";
    return lower(test.levels.told, gap) > 0 ? "more" : "unknown";
  }

  /** Shown to keep what must be kept; where nothing must, to be better than the present people. */
  private meets(plan: Plan): boolean {
    const { aim, levels } = this.test;
    if (aim.kept === null) return this.isPresent(plan) || upper(levels.shown, this.better(plan)) < 0;
    return lower(levels.shown, this.staffed.spare(aim, this.cell(plan))) >= 0;
  }

  private misses(plan: Plan): boolean {
    const { aim, levels } = this.test;
    if (aim.kept === null) return lower(levels.shown, this.better(plan)) > 0;
    return upper(levels.shown, this.staffed.spare(aim, this.cell(plan))) < 0;
  }

  private better(plan: Plan): Contrast {
    return this.staffed.moneyGap(this.test.aim, this.cell(plan), this.cell(presentPlan(this.test.posts)));
  }

  /** It is known on which side of the answer's the money is, or that it is no better for all that counts. */
  private isCompared(plan: Plan): boolean {
    const { answer, aim, levels } = this.test;
    if (answer === null) return true;
    const gap = this.staffed.moneyGap(aim, this.cell(plan), answer);
    const tolerance = costTolerance * this.staffed.level("costPerCustomer", answer).mean;
    return upper(levels.told, gap) < 0 || lower(levels.told, gap) > -tolerance;
  }

  private isPresent(plan: Plan): boolean {
    return plan.join() === presentPlan(this.test.posts).join();
  }

  private cell(plan: Plan): StaffedCell {
    return { plan, dial: this.test.dial };
  }
}

export const none: Estimate = { mean: null, halfWidth: null };

/** A cell less another. */
export function differences(staffed: Staffed, sequence: Sequence, cell: StaffedCell, other: StaffedCell): People {
  return peopleOf(staffed, sequence, (measure) => staffed.gap(measure, cell, other));
}

export function peopleOf({ sample }: Staffed, sequence: Sequence, read: (measure: string) => Contrast): People {
  const known = new Set(sample.layout.measures.flatMap(({ name, owner }) => (owner === null ? [name] : [])));
  const measures = certifiable.filter((measure) => known.has(measure));
  return {
    measures: Object.fromEntries(measures.map((measure) => [measure, intervalOf(sequence, read(measure))])),
    pay: sumOf(payParts.map((part) => intervalOf(sequence, read(part)))),
  };
}

/** The sum lies within the sum of the half-widths where each part lies within its own. */
function sumOf(parts: readonly Estimate[]): Estimate {
  const total = (values: readonly (number | null)[]): number | null =>
    values.reduce((all, value) => (all === null || value === null ? null : all + value), 0);
  return { mean: total(parts.map(({ mean }) => mean)), halfWidth: total(parts.map(({ halfWidth }) => halfWidth)) };
}
