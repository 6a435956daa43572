/** A dot for each team along the dial, equal ones on top of each other. Pure geometry in pixels. */

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
/** From middle to middle, in radii. */
const pitch = 2.5;
/** Steps of the dial that dots are put together by, in hundredths: the finest that keeps neighbours apart. */
const steps = [1, 2, 5, 10];

/**
 * @param dials from 0 to 1
 * @param height that the stacks may have; higher ones are pressed together, as small as a dot can be
 */
export function dotPlot(dials: readonly number[], width: number, height: number): DotPlot {
  const step = steps.find((one) => (one / 100) * width >= 2 * largest) ?? 10;
  const binOf = (dial: number): number => Math.round((100 * dial) / step) * step;
  const stacks = new Map<number, number>();
  const places = dials.map((dial, of) => {
    const bin = binOf(dial);
    const level = stacks.get(bin) ?? 0;
    stacks.set(bin, level + 1);
    return { of, bin, level };
  });
  const tallest = Math.max(1, ...stacks.values());
  const between = Math.min(largest * pitch, height / tallest);
  const radius = Math.max(1.5, Math.min(largest, between / 2));
  return {
    radius,
    dots: places.map(({ of, bin, level }) => ({
      of,
      x: Math.max(radius, Math.min(width - radius, (bin / 100) * width)),
      up: radius + 3 + level * between,
    })),
  };
}
