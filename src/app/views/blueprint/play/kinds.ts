/**
 * How the kinds of customers are told apart: each segment has a shape and a colour of its own, so that neither has to be
 * seen for the other; where there are more than can be kept apart, the largest have and the rest are "others". Pure.
 */
import type { Population, Scenario } from "../../../../scenario/types.ts";
import type { Moment } from "./moment.ts";

/** No square and no triangle: those, with the circle, mean temperature where they stand beside its words. */
export const shapes = ["circle", "diamond", "pill", "upright", "cross"] as const;

export type Shape = (typeof shapes)[number];

/** Tokens of the colours, by their order. */
export const kindTokens = ["kind-1", "kind-2", "kind-3", "kind-4"] as const;

/** Of those that are not told apart. */
export const othersToken = "ink-3";

export type KindToken = (typeof kindTokens)[number] | typeof othersToken;

/** More than these are too many to look for. No two of them have shape and colour in common. */
export const mostKinds = 8;

export interface Kind {
  readonly name: string;
  /** Indices in the scenario; one, but of others. */
  readonly segments: readonly number[];
  readonly shape: Shape;
  readonly token: KindToken;
}

/** In the order of the scenario, others last. The largest are those of which the population has most. */
export function kindsOf({ segments }: Pick<Scenario, "segments">, { mix }: Pick<Population, "mix">): readonly Kind[] {
  const shareOf = (segment: number): number => mix.get(segments[segment].id) ?? 0;
  const all = segments.map((_, segment) => segment);
  const isEach = all.length <= mostKinds;
  const largest = isEach ? all : [...all].sort((a, b) => shareOf(b) - shareOf(a)).slice(0, mostKinds - 1);
  const own = all.filter((segment) => largest.includes(segment));
  const kinds = own.map(
    (segment, at): Kind => ({
      name: segments[segment].name,
      segments: [segment],
      shape: shapes[at % shapes.length],
      token: kindTokens[at % kindTokens.length],
    }),
  );
  if (isEach) return kinds;
  const rest = all.filter((segment) => !largest.includes(segment));
  return [...kinds, { name: `${rest.length} others`, segments: rest, shape: "circle", token: othersToken }];
}

/** How many of each kind wait or are served. */
export const hereOf = (kinds: readonly Kind[], { stays }: Pick<Moment, "stays">): readonly number[] =>
  kinds.map(({ segments }) => stays.filter(({ customer }) => segments.includes(customer.segment)).length);

/** Of a circle that its shape looks as large as, the radius is 1. */
type Corners = readonly (readonly [x: number, y: number])[];

const corners: Readonly<Record<Exclude<Shape, "circle">, Corners>> = {
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  pill: [
    [-1.2, -0.6],
    [1.2, -0.6],
    [1.2, 0.6],
    [-1.2, 0.6],
  ],
  upright: [
    [-0.6, -1.2],
    [0.6, -1.2],
    [0.6, 1.2],
    [-0.6, 1.2],
  ],
  cross: [
    [-0.45, -1.2],
    [0.45, -1.2],
    [0.45, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [0.45, 0.45],
    [0.45, 1.2],
    [-0.45, 1.2],
    [-0.45, 0.45],
    [-1.2, 0.45],
    [-1.2, -0.45],
    [-0.45, -0.45],
  ],
};

/** Corners of a shape around the origin; none of a circle. */
export const cornersOf = (shape: Shape, radius: number): Corners =>
  shape === "circle" ? [] : corners[shape].map(([x, y]) => [x * radius, y * radius] as const);
