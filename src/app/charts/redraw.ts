/**
 * When to redraw: at most once a frame, and while days are still being counted at most four times a second. The newest
 * request wins; what was asked in between is never drawn.
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
  let last = Number.NEGATIVE_INFINITY;
  const cancel = () => {
    takeBack?.();
    takeBack = null;
  };
  return {
    request(draw, calm) {
      cancel();
      const wait = calm ? Math.max(0, last + refiningInterval - clock.now()) : 0;
      takeBack = clock.after(wait, () => {
        takeBack = null;
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
    const timer = setTimeout(
      () => {
        frame = requestAnimationFrame(run);
      },
      Math.max(0, milliseconds),
    );
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  },
};
