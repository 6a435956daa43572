/**
 * The process as places and ways between them: what a blueprint has to show, not where. It follows from scenario and
 * design alone, so the picture stays when the dial moves.
 */
import { reach } from "../../../../process/levers.ts";
import type { Design, Scenario } from "../../../../scenario/types.ts";

/** A step by its index in the scenario; the desk stands behind the last step. */
export type Place = number;

/** Where customers come from and where they leave for. */
export const outside: Place = -1;

export const deskOf = ({ steps }: Pick<Scenario, "steps">): Place => steps.length;

/**
 * `on`: to a later layer. `loop`: back to an earlier one, or to itself. `enter` and `leave`: from and to outside.
 * `to desk` and `from desk`: of a need that does not fit. `return`: of customers who come again with an unmet need.
 */
export type WayKind = "on" | "loop" | "enter" | "leave" | "to desk" | "from desk" | "return";

export interface Way {
  readonly from: Place;
  readonly to: Place;
  readonly kind: WayKind;
  /** Of the visits to a step; null where the scenario gives none. */
  readonly share: number | null;
}

export interface Graph {
  readonly steps: number;
  /** Whether the design sends anybody to the desk. */
  readonly hasDesk: boolean;
  /** By step: ways lead from lower to higher layers, but for loops. */
  readonly layers: readonly number[];
  readonly onstage: readonly boolean[];
  readonly ways: readonly Way[];
}

export function graphOf(scenario: Scenario, design: Design): Graph {
  const { steps } = scenario;
  const indexOf = new Map(steps.map(({ id }, index) => [id, index]));
  const next = steps.map((step) =>
    merged(step.next.map(({ to, share }) => [indexOf.get(to) ?? outside, share] as const)),
  );
  const loops = loopsOf(next);
  const hasDesk = scenario.desk !== null && (design.exceptions === "desk" || design.exceptions === "escalate");
  const misfit = steps.map((_, step) => mayNotFit(scenario, design, step));
  const own = next.flatMap((ways, from) =>
    ways.map(([to, share]): Way => {
      const kind = to === outside ? "leave" : loops.has(`${from} ${to}`) ? "loop" : "on";
      return { from, to, kind, share };
    }),
  );
  return {
    steps: steps.length,
    hasDesk,
    layers: layersOf(next, loops),
    onstage: steps.map(({ stage }) => stage === "onstage"),
    ways: [
      { from: outside, to: 0, kind: "enter", share: null },
      ...own,
      ...(hasDesk ? deskWays(deskOf(scenario), own, misfit) : []),
      ...returnWays(scenario, design, misfit),
    ],
  };
}

/** Ways of one step to the same place are one way. */
function merged(ways: readonly (readonly [Place, number])[]): readonly (readonly [Place, number])[] {
  const shares = new Map<Place, number>();
  for (const [to, share] of ways) if (share > 0) shares.set(to, (shares.get(to) ?? 0) + share);
  return [...shares];
}

/** Whether some customer's need may not fit at the step, at one end of the dial at least. */
export function mayNotFit(scenario: Scenario, design: Design, step: number): boolean {
  const { id, exposure } = scenario.steps[step];
  const varied = scenario.segments.some(({ variety, needs }) => variety !== null && (needs.get(id) ?? 0) > 0);
  const least = Math.min(design.rigid.range.get(id) ?? 0, design.flexible.range.get(id) ?? 0);
  return varied && exposure > reach(scenario.standardRange, least);
}

function deskWays(desk: Place, own: readonly Way[], misfit: readonly boolean[]): Way[] {
  const senders = misfit.flatMap((may, step) => (may ? [step] : []));
  const goals = new Set(own.filter(({ from }) => misfit[from]).map(({ to }) => to));
  return [
    ...senders.map((from): Way => ({ from, to: desk, kind: "to desk", share: null })),
    ...[...goals].map((to): Way => ({ from: desk, to, kind: to === outside ? "leave" : "from desk", share: null })),
  ];
}

/** Who comes back comes to the step where a need went unmet; at the desk and where people are referred none does. */
function returnWays({ returns }: Scenario, { exceptions }: Design, misfit: readonly boolean[]): Way[] {
  const come = returns !== null && returns.rate > 0 && returns.max > 0;
  if (!come || exceptions === "desk" || exceptions === "refer") return [];
  return misfit.flatMap((may, to): Way[] => (may ? [{ from: outside, to, kind: "return", share: null }] : []));
}

type Next = readonly (readonly (readonly [Place, number])[])[];

/** "from to" of the ways that lead back to where one has come through, in a walk from the first step. */
function loopsOf(next: Next): ReadonlySet<string> {
  const loops = new Set<string>();
  const state = next.map(() => "new" as "new" | "open" | "done");
  const visit = (from: Place): void => {
    state[from] = "open";
    for (const [to] of next[from]) {
      if (to === outside) continue;
      if (state[to] === "open") loops.add(`${from} ${to}`);
      else if (state[to] === "new") visit(to);
    }
    state[from] = "done";
  };
  for (let step = 0; step < next.length; step++) if (state[step] === "new") visit(step);
  return loops;
}

/** The longest way to each step, loops left out. */
function layersOf(next: Next, loops: ReadonlySet<string>): readonly number[] {
  const before: Place[][] = next.map(() => []);
  next.forEach((ways, from) => {
    for (const [to] of ways) if (to !== outside && !loops.has(`${from} ${to}`)) before[to].push(from);
  });
  const known = new Map<Place, number>();
  const layer = (step: Place): number => {
    const found = known.get(step) ?? Math.max(-1, ...before[step].map(layer)) + 1;
    known.set(step, found);
    return found;
  };
  return next.map((_, step) => layer(step));
}
