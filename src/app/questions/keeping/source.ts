/** What a question's file says of where it comes from: whose result, on how many days, how sure, of which seed. Pure. */
import type { Found } from "../standing.ts";

export function sourceOf({ told: { basis, sure }, counted, over }: Found): string {
  const { scenario, population, design, seed } = basis;
  const days = counted === "" ? [] : [`${counted}${over ? "" : ", so far"}.`];
  return [`${scenario}: ${population}, ${design}.`, ...days, sure, `Seed ${seed}.`].join(" ");
}
