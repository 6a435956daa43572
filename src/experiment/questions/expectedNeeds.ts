/** How many customers are to be expected to come by a step and need it, from the scenario alone. */
import type { Scenario } from "../../scenario/types.ts";

/** Sweeps over the steps; a step is entered at most so often. */
const mostEntries = 50;

/** By step: visits to be expected of a customer whom nothing ends early. */
function visitsOf({ steps }: Scenario): readonly number[] {
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

/** By step: measured customers of a replication who come by it and need it. Who leaves before is counted too. */
export function expectedNeeds(scenario: Scenario, population: string): readonly number[] {
  const { regime, steps, segments, populations } = scenario;
  const { mix, perHour } = populations.find(({ id }) => id === population) ?? {
    mix: new Map<string, number>(),
    perHour: 0,
  };
  const minutes = regime.kind === "day" ? regime.openMinutes : regime.minutes;
  const visits = visitsOf(scenario);
  return steps.map(({ id }, step) => {
    const need = segments.reduce(
      (sum, { id: segment, needs }) => sum + (mix.get(segment) ?? 0) * (needs.get(id) ?? 1),
      0,
    );
    return need * Math.min(1, visits[step]) * (perHour / 60) * minutes;
  });
}
