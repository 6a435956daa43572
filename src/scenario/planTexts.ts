/** What runs over the day in equal slots, in words: one plan, and where two differ. */
import type { Plan } from "./plans.ts";
import { figure } from "./problem.ts";
import type { Scenario } from "./types.ts";

type Regime = Scenario["regime"];

/** Slots at which another number begins, the first included. */
const begins = (plan: Plan): readonly number[] =>
  plan.flatMap((people, slot) => (slot > 0 && people === plan[slot - 1] ? [] : [slot]));

const minutesOf = (regime: Regime): number => (regime.kind === "day" ? regime.openMinutes : 0);

/** "7 all day"; "6 until 2:00, 8 until 5:30, then 6", hours and minutes after opening. */
export function planText(plan: Plan, regime: Regime): string {
  const slots = begins(plan);
  if (slots.length === 1) return `${figure(plan[0])} all day`;
  const until = slots.slice(1).map((end, i) => {
    return `${figure(plan[slots[i]])} until ${clock((end * minutesOf(regime)) / plan.length)}`;
  });
  return `${until.join(", ")}, then ${figure(plan[slots[slots.length - 1]])}`;
}

/** Of two plans that differ, each whole where both can be read in a line; else the times at which they differ. */
export function planTexts(plans: readonly [Plan, Plan], regimes: readonly [Regime, Regime]): readonly [string, string] {
  const [a, b] = plans;
  if (plans.every((plan) => begins(plan).length <= mostTold + 1)) {
    return [planText(a, regimes[0]), planText(b, regimes[1])];
  }
  const spans = differingSpans(a, b);
  const told = (plan: Plan, regime: Regime): string => {
    const pieces = spans.flatMap(([from, to]) => piecesOf(plan, from, to));
    const at = pieces.slice(0, mostTimes).map(([from, to]) => {
      const [begin, end] = [from, to].map((share) => clock(share * minutesOf(regime)));
      return `${figure(numberAt(plan, from))} from ${begin} to ${end}`;
    });
    const more = pieces.length - at.length;
    return more > 0 ? `${at.join(", ")}, and ${more} more times` : at.join(", ");
  };
  return [told(a, regimes[0]), told(b, regimes[1])];
}

type Span = readonly [from: number, to: number];

/** Less than any slot, and more than what dividing loses. */
const tiny = 1e-6;

const numberAt = (plan: Plan, share: number): number => plan[Math.floor(share * plan.length + tiny)];

/** Ends of the slots of some plans, as shares of the day, in their order. */
function endsOf(plans: readonly Plan[]): readonly number[] {
  const ends = plans.flatMap((plan) => plan.map((_, slot) => (slot + 1) / plan.length)).sort((a, b) => a - b);
  const least = tiny / Math.max(...plans.map(({ length }) => length));
  return ends.filter((end, i) => i === ends.length - 1 || ends[i + 1] - end > least);
}

/** Spans of the day, as shares of it, in which two plans differ; as few as can be. */
function differingSpans(a: Plan, b: Plan): readonly Span[] {
  return merged(endsOf([a, b]), (from) => numberAt(a, from) !== numberAt(b, from)).flatMap(([span, isDiffering]) =>
    isDiffering ? [span] : [],
  );
}

/** A span of the day in pieces with one number each. */
function piecesOf(plan: Plan, from: number, to: number): readonly Span[] {
  const ends = endsOf([plan]).filter((end) => end > from + tiny / plan.length && end < to - tiny / plan.length);
  return merged([...ends, to], (begin) => numberAt(plan, begin), from).map(([span]) => span);
}

/** Neighbours that say the same are one. */
function merged<T>(ends: readonly number[], said: (from: number) => T, first = 0): readonly (readonly [Span, T])[] {
  const found: (readonly [Span, T])[] = [];
  let from = first;
  for (const to of ends) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === said(from)) found[found.length - 1] = [[last[0][0], to], last[1]];
    else found.push([[from, to], said(from)]);
    from = to;
  }
  return found;
}

/** Times at which two plans differ that can be read in a line. */
const mostTimes = 4;

/** Times at which a plan changes that can be read in a line. */
const mostTold = 6;

function clock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
