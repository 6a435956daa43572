/** What runs over the day in equal slots, people on duty or arrivals: what two such plans have in common. Pure. */
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
