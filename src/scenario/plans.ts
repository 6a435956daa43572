/** People on duty in the course of a day: what two plans have in common, and a plan in words. Pure. */
import { enumeration, figure } from "./problem.ts";

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

/** "7 all day"; "6, 8 and 6 over the day". */
export function planText(plan: Plan): string {
  const [first] = plan;
  return samePeople(plan, [first]) ? `${figure(first)} all day` : `${enumeration(plan.map(figure))} over the day`;
}
