/** How many customers are to be expected at each step, and how many of them need it: from the scenario alone. */
import type { Scenario } from "../scenario/types.ts";

/** Sweeps over the steps; a step is entered at most so often. */
const mostEntries = 50;

/** By step: visits to be expected of a customer whom nothing ends early. */
function visitsOf(steps: Scenario["steps"]): readonly number[] {
  const place = new Map(steps.map(({ id }, index) => [id, index]));
  const into: { readonly from: number; readonly share: number }[][] = steps.map(() => []);
  steps.forEach(({ next }, from) => {
    for (const { to, share } of next) into[place.get(to) ?? steps.length]?.push({ from, share });
  });
  const visits = steps.map(() => 0);
  for (let sweep = 0; sweep < mostEntries; sweep++) {
    let moved = 0;
    into.forEach((ways, step) => {
      const count = ways.reduce((sum, { from, share }) => sum + share * visits[from], step === 0 ? 1 : 0);
      moved = Math.max(moved, Math.abs(count - visits[step]));
      visits[step] = count;
    });
    if (moved === 0) break;
  }
  return visits;
}

/** What of a scenario tells how many come and what they need. */
type Whose = Pick<Scenario, "regime" | "steps" | "segments" | "populations">;

/** Measured customers to be expected in a replication; 0 of a population that there is none of. */
export function expectedCustomers({ regime, populations }: Pick<Whose, "regime" | "populations">, population: string) {
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.minutes;
  return ((populations.find(({ id }) => id === population)?.perHour ?? 0) / 60) * minutes;
}

/** Measured customers of a replication to be expected at a step. Who leaves before is counted too. */
export interface Expected {
  readonly coming: number;
  /** Those of them who need it. */
  readonly needing: number;
}

/** By step. */
export function expectedNeeds(whose: Whose, population: string): readonly Expected[] {
  const { steps, segments, populations } = whose;
  const found = populations.find(({ id }) => id === population);
  const customers = expectedCustomers(whose, population);
  const visits = visitsOf(steps);
  return steps.map(({ id }, step) => {
    const coming = customers * Math.min(1, visits[step]);
    const share = segments.reduce((sum, { id: segment, needs }) => {
      return sum + (found?.mix.get(segment) ?? 0) * (needs.get(id) ?? 1);
    }, 0);
    return { coming, needing: coming * share };
  });
}
