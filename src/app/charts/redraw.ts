/**
 * When to redraw: at most once a frame, and while days are still being counted at most four times a second. The newest
 * request wins; what was asked in between is never drawn. It does not come later than what it takes the place of.
 */

export interface Clock {
  now(): number;
  /** Calls back at the next frame at or after so many milliseconds; the result takes the call back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Milliseconds between two redraws while refining. */
export const refiningInterval = 250;

export interface Redraw {
  /** Draws as soon as allowed: `calm` leaves the interval of refining since the last drawing, otherwise a frame. */
  request(draw: () => void, calm: boolean): void;
  cancel(): void;
}

export function createRedraw(clock: Clock): Redraw {
  let takeBack: (() => void) | null = null;
  let due = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const cancel = () => {
    takeBack?.();
    takeBack = null;
    due = Number.POSITIVE_INFINITY;
  };
  return {
    request(draw, calm) {
      const before = due;
      cancel();
      const now = clock.now();
      due = Math.min(before, calm ? last + refiningInterval : now);
      takeBack = clock.after(Math.max(0, due - now), () => {
        takeBack = null;
        due = Number.POSITIVE_INFINITY;
        last = clock.now();
        draw();
      });
    },
    cancel,
  };
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    let frame = 0;
    const atFrame = () => {
      frame = requestAnimationFrame(run);
    };
    const timer = milliseconds > 0 ? setTimeout(atFrame, milliseconds) : undefined;
    if (timer === undefined) atFrame();
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  },
};
