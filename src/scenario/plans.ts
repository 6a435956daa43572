/** People on duty in the course of a day: what two plans have in common, and a plan in words. Pure. */
import { figure } from "./problem.ts";
import type { Scenario } from "./types.ts";

type Regime = Scenario["regime"];

/** People by equal slots of the opening hours; one number for the whole day is one slot. */
export type Plan = readonly number[];

/** Whether at every time as many are on duty, in however many slots each says so. */
export function samePeople(a: Plan, b: Plan): boolean {
  const pieces = a.length * b.length;
  for (let piece = 0; piece < pieces; piece++) {
    if (a[Math.floor(piece / b.length)] !== b[Math.floor(piece / a.length)]) return false;
  }
  return true;
}

/** The same people in so many slots; null where those cannot say it. */
export function inSlots(plan: Plan, slots: number): Plan | null {
  const spread = Array.from({ length: slots }, (_, slot) => plan[Math.floor((slot * plan.length) / slots)]);
  return samePeople(plan, spread) ? spread : null;
}

/** "7 all day"; "6 until 2:00, 8 until 5:30, then 6", hours and minutes after opening. */
export function planText(plan: Plan, regime: Regime): string {
  const begins = plan.flatMap((people, slot) => (slot > 0 && people === plan[slot - 1] ? [] : [slot]));
  if (begins.length === 1) return `${figure(plan[0])} all day`;
  const minutes = regime.kind === "day" ? regime.openMinutes : 0;
  const until = begins.slice(1).map((end, i) => {
    return `${figure(plan[begins[i]])} until ${clock((end * minutes) / plan.length)}`;
  });
  const told = until.length > mostTold ? [...until.slice(0, mostTold), `${until.length - mostTold} more times`] : until;
  return `${told.join(", ")}, then ${figure(plan[begins[begins.length - 1]])}`;
}

/** Times at which people change that can be read in a line. */
const mostTold = 6;

function clock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
