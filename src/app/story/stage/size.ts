/**
 * How large the stage's unit is: a step is designed for 1920 by 1080 of them, or, where the window is upright, for a
 * column 720 wide. Pure.
 */

export interface StageSize {
  /** In CSS pixels. */
  readonly unit: number;
  /** One column that may scroll. */
  readonly upright: boolean;
}

export function stageSize(width: number, height: number): StageSize {
  const upright = width < 0.8 * height || width < 600;
  return { upright, unit: upright ? width / 720 : Math.min(width / 1920, height / 1080) };
}
