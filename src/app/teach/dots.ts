/** A dot for each team along the dial, each where its guess is; what would overlap stands on top. Pure geometry in pixels. */

export interface DotPlace {
  /** Index of the team. */
  readonly of: number;
  readonly x: number;
  /** Height of its middle above the line. */
  readonly up: number;
}

export interface DotPlot {
  readonly dots: readonly DotPlace[];
  readonly radius: number;
}

const largest = 5.5;
const smallest = 1.5;
/** From middle to middle of a stack, in radii. */
const pitch = 2.5;

/**
 * @param dials from 0 to 1
 * @param height that the stacks may have; higher ones are made of smaller dots, and pressed together beyond that
 */
export function dotPlot(dials: readonly number[], width: number, height: number): DotPlot {
  let radius = largest;
  let levels = stacked(dials, width, radius);
  while (radius > smallest && tallestOf(levels) * pitch * radius > height) {
    radius = Math.max(smallest, radius - 0.5);
    levels = stacked(dials, width, radius);
  }
  const between = Math.min(pitch * radius, height / tallestOf(levels));
  return {
    radius,
    dots: levels.map(({ x, level }, of) => ({ of, x, up: radius + 3 + level * between })),
  };
}

interface Level {
  readonly x: number;
  readonly level: number;
}

const tallestOf = (levels: readonly Level[]): number => Math.max(1, ...levels.map(({ level }) => level + 1));

/** Each on the lowest level where it touches no other. */
function stacked(dials: readonly number[], width: number, radius: number): readonly Level[] {
  const last: number[] = [];
  const places: Level[] = dials.map(() => ({ x: 0, level: 0 }));
  const inOrder = dials.map((_, i) => i).sort((a, b) => dials[a] - dials[b] || a - b);
  for (const i of inOrder) {
    const x = Math.max(radius, Math.min(width - radius, dials[i] * width));
    const free = last.findIndex((before) => x - before >= 2 * radius);
    const level = free < 0 ? last.length : free;
    last[level] = x;
    places[i] = { x, level };
  }
  return places;
}
