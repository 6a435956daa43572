/**
 * Effective first, then efficient: the answer's dial with the cheapest people that still keep the promise.
 *
 * Under the noticeable rule they must keep the experience within `noticeable` of what the answer gives with the present
 * people; under the value rule nothing must be kept and the greatest net value is looked for. How plans of people are
 * found is told in staffingSearch.ts, how the one named is shown to be good enough on other days in staffingTest.ts.
 *
 * Then the same at every fourth dial: with people cut to each dial, is the answer still the answer? It stays where no
 * other dial is shown to be better, and each is shown not to be by more than 0.5 % of its cost, which nobody would count.
 * Under the noticeable rule other dials must be as good as the answer with its own people: what nobody notices is granted
 * once.
 *
 * And the order reversed: first the cheapest people where one begins, at today's dial or the rigid end, such that nobody
 * notices there; then, with these, flexible. What they are at the dial they were cut to is an estimate of the search days;
 * what comes of them is tested.
 */
import type { Scenario } from "../../scenario/types.ts";
import { lower } from "../look.ts";
import type { Demand } from "../procedure.ts";
import { costTolerance } from "../rules.ts";
import { firstLookOf } from "../seen.ts";
import { defaultDials, type Estimate, type Rule } from "../types.ts";
import { type Headcounts, headcountsOf, type Plan, presentPlan } from "./headcounts.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Aim, aimOf, type Ground, groundOf, orderOf, Staffed, unnoticed } from "./staffedCells.ts";
import { mostRungs, type Part, search } from "./staffingSearch.ts";
import {
  type Days,
  differences,
  lastOf,
  levelsAt,
  none,
  type People,
  peopleOf,
  type StaffedDial,
  type Test,
  tested,
} from "./staffingTest.ts";

export interface StaffingQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  /** The answer's. */
  readonly dial: number;
  /** Replications on which it was found: what is shown here rests on later ones. */
  readonly answerDays: number;
}

/** Cheapest first, then flexible. */
export interface Reversed {
  /** Where one begins: at today's dial where the design is in use today, else at the rigid end. */
  readonly from: number;
  /** What must be kept there: the promise; or, where it is broken or not asked for, that nobody notices; or nothing. */
  readonly keeps: "promise" | "unnoticed" | "nothing";
  /** The cheapest people there, by the search days. */
  readonly headcount: Headcounts;
  readonly replications: number;
  /** With these people at the answer's dial. */
  readonly levels: People;
  /** The same less effective first, then efficient, at the same dial; paired. */
  readonly differences: People;
  /** The best dial of the curve's at which these people are shown to keep what must be kept; null: at none of them. */
  readonly afterwards: { readonly dial: number; readonly levels: People; readonly differences: People } | null;
}

export interface Staffing {
  readonly population: string;
  readonly design: string;
  readonly rule: Rule;
  readonly dial: number;
  readonly confidence: number;
  /** People there are now. */
  readonly present: Headcounts;
  /** At the answer's dial. */
  readonly answer: StaffedDial;
  /** The dials that are known so far with their own people, ascending; the answer's is among them. */
  readonly curve: readonly StaffedDial[];
  /**
   * `stays`: no other dial is shown to be better, and each is shown not to be, by more than 0.5 % of the answer's cost.
   * `moves`: another is shown to be better. `out of reach`: so is every dial. `not yet`: neither.
   */
  readonly moves: "stays" | "moves" | "not yet" | "out of reach";
  /** The best dial of the curve by the estimates of those shown to keep what must be kept; null: none is. */
  readonly best: number | null;
  /** Null before it is known, and where one begins at the answer's dial. */
  readonly reversed: Reversed | null;
}

/** Every fourth dial of the grid. */
const everyFourth = defaultDials.filter((_, index) => index % 4 === 0);

/** Customers that a search looks at, about; on so many days at least and at most, first on the fewer. */
const searchCustomers = 16_000;
const fewSearchDays = 40;
const mostSearchDays = 160;
/** The part of the budget that it may take. */
const searchShare = 1 / 4;

function daysOf({ scenario, population, maxDays, answerDays }: StaffingQuestion): Days {
  const { regime, populations } = scenario;
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.minutes;
  const perHour = populations.find(({ id }) => id === population)?.perHour ?? 0;
  const wanted = Math.ceil(searchCustomers / Math.max(1, (perHour / 60) * minutes));
  const allowed = Math.max(fewSearchDays / 2, Math.floor(searchShare * maxDays));
  const most = Math.min(Math.max(fewSearchDays, Math.min(mostSearchDays, wanted)), allowed);
  const from = Math.max(most, answerDays);
  const first = firstLookOf(scenario, population, maxDays - from);
  const looks: number[] = [];
  for (let days = first; from + days < maxDays; days *= 2) looks.push(from + days);
  looks.push(Math.max(maxDays, from + first));
  return { search: [...new Set([Math.min(fewSearchDays, most), most])], from, looks };
}

export function* staffing(question: StaffingQuestion): Inquiry<Staffing> {
  const { scenario, population, design, rule, dial, confidence } = question;
  const ground = groundOf(scenario, population, design);
  const present = presentPlan(ground.posts);
  const aim = aimOf(scenario, rule, { plan: present, dial });
  const days = daysOf(question);
  const levels = levelsAt(confidence, aim.reference === null ? 1 : mostRungs);
  let result = atFirst(question, ground, present);
  if (present.length === 0) return { ...result, moves: "stays", best: dial };

  const searched = { ...ground, aim, dial, searchDays: days.search };
  const withAnswer = (answer: StaffedDial | null): Staffing | null => answer && { ...result, answer, curve: [answer] };
  const found = yield* search(searched, [], (plan) => withAnswer(plan && estimated(ground, dial, plan)));
  const guess = withAnswer(estimated(ground, dial, found.rungs[0] ?? present));
  const test: Test = { ...ground, aim, dial, days, levels, answer: null };
  const answer = yield* tested(test, found, (so) => withAnswer(so) ?? guess);
  result = { ...result, answer: answer.found, curve: [answer.found] };

  const effective = { plan: answer.plan, dial };
  const asGood = aim.reference === null ? aim : { ...aim, limit: 0, reference: effective };
  // What the search came to, not what the test named: plans that are tested must not hang on the days they are tested on.
  const starts: Plan[] = found.rungs.slice(0, 1);
  for (const other of everyFourth.filter((one) => one !== dial)) {
    const here = yield* search({ ...searched, aim: asGood, dial: other }, starts, () => result);
    const there = { ...test, aim: asGood, dial: other, answer: effective };
    const next = yield* tested(there, here, () => result);
    starts.push(...here.rungs.slice(0, 1));
    result = { ...result, curve: [...result.curve, next.found].sort((a, b) => a.dial - b.dial) };
  }
  result = { ...result, ...whereTo(result, aim) };
  const plans = { answer: answer.plan, starts: found.rungs.slice(0, 1) };
  return { ...result, reversed: yield* reversedOrder(question, { ...test, aim: asGood }, plans, result) };
}

const unknown: People = { measures: {}, pay: none };

/** A plan of which nothing is shown yet. */
const estimated = ({ posts }: Ground, dial: number, plan: Plan): StaffedDial => ({
  dial,
  verdict: "not yet",
  headcount: headcountsOf(posts, plan),
  keeps: false,
  replications: 0,
  levels: unknown,
  againstPresent: unknown,
  againstAnswer: null,
});

function atFirst(
  { population, design, rule, dial, confidence }: StaffingQuestion,
  ground: Ground,
  present: Plan,
): Staffing {
  const answer = { ...estimated(ground, dial, present), verdict: "nothing to trim" } as const;
  const asked = { population, design, rule, dial, confidence, present: answer.headcount };
  return { ...asked, answer, curve: [answer], moves: "not yet", best: null, reversed: null };
}

/** Where the answer goes with people cut to each dial. */
function whereTo({ answer, curve }: Staffing, { money }: Aim): Pick<Staffing, "moves" | "best"> {
  const sign = money === "netValue" ? -1 : 1;
  const tolerance = costTolerance * (answer.levels.measures.costPerCustomer?.mean ?? Number.NaN);
  /** By how much a dial is worse than the answer's. */
  const worse = ({ againstAnswer }: StaffedDial): Estimate => {
    const { mean, halfWidth } = againstAnswer?.measures[money] ?? { mean: 0, halfWidth: 0 };
    return { mean: mean === null ? null : sign * mean, halfWidth };
  };
  const low = (one: StaffedDial): number => (worse(one).mean ?? Number.NaN) - (worse(one).halfWidth ?? Number.NaN);
  const high = (one: StaffedDial): number => (worse(one).mean ?? Number.NaN) + (worse(one).halfWidth ?? Number.NaN);
  const keeping = curve.filter(({ keeps }) => keeps);
  const best = [...keeping].sort((a, b) => (worse(a).mean ?? 0) - (worse(b).mean ?? 0))[0]?.dial ?? null;
  if (curve.every(({ verdict }) => verdict === "out of reach")) return { moves: "out of reach", best };
  if (answer.verdict === "out of reach") return { moves: best === null ? "not yet" : "moves", best };
  const others = curve.filter((one) => one !== answer);
  const noBetter = (one: StaffedDial): boolean => one.verdict === "out of reach" || low(one) > -tolerance;
  if (answer.verdict !== "not yet" && others.every(noBetter)) return { moves: "stays", best };
  return { moves: keeping.some((one) => high(one) < 0 && !noBetter(one)) ? "moves" : "not yet", best };
}

/** First the cheapest people where one begins, then flexible with these. */
function* reversedOrder(
  { scenario, rule }: StaffingQuestion,
  test: Test,
  plans: { readonly answer: Plan; readonly starts: readonly Plan[] },
  result: Staffing,
): Part<Staffing, Reversed | null> {
  const { design, dial, posts, days, levels, aim } = test;
  const from = scenario.today?.design === design.id ? scenario.today.dial : 0;
  if (from === dial) return null;
  const present = { plan: presentPlan(posts), dial: from };
  const searched = lastOf(days.search);
  const now = new Staffed(yield { order: orderOf(test, [present], searched), shown: result }, 0, searched);
  const promised = rule === "promise" && now.spare(aim, present).mean >= 0;
  const own = promised ? aim : unnoticed(scenario, rule, present);
  const found = yield* search({ ...test, aim: own, dial: from, searchDays: days.search }, plans.starts, () => result);
  const plan = found.rungs[0] ?? present.plan;

  const cells = result.curve.map((one) => ({ plan, dial: one.dial }));
  const effective = { plan: plans.answer, dial };
  const all = [...cells, effective, ...(aim.reference ? [aim.reference] : [])];
  const end = lastOf(days.looks);
  const staffed = new Staffed(yield { order: orderOf(test, all, end), shown: result }, days.from, end);
  const told = (cell: (typeof cells)[number]) => ({
    levels: peopleOf(staffed, levels.told, (measure) => staffed.level(measure, cell)),
    differences: differences(staffed, levels.told, cell, effective),
  });
  const keeping = cells.filter((cell) => lower(levels.shown, staffed.spare(aim, cell)) >= 0);
  const best = keeping.sort((a, b) => staffed.money(aim, a) - staffed.money(aim, b))[0];
  return {
    from,
    keeps: own.kept === null ? "nothing" : promised ? "promise" : "unnoticed",
    headcount: headcountsOf(posts, plan),
    replications: staffed.days,
    ...told({ plan, dial }),
    afterwards: best === undefined ? null : { dial: best.dial, ...told(best) },
  };
}
