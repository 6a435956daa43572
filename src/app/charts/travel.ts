/**
 * How a picture gets from what it shows to what it is to show: at once, as on the workbench, or where it is presented on
 * a way that the eye can follow, each point from where it was. Which points are the same is each picture's own to say.
 */
import type { Span } from "./axis.ts";

/** A part of the page in which points travel says so in its style, by this property, in milliseconds. */
export const travelBy = "--travel";

/** @param t from 0, where all is in its old place, to 1, where all is in its new one */
export type Between<Model> = (from: Model, to: Model, t: number) => Model;

export interface Travel<Model> {
  /** @param move whether the points may travel */
  to(next: Model, move: boolean): void;
  stop(): void;
}

/** None for those who ask for less motion. */
const travelTime = (element: Element): number =>
  matchMedia("(prefers-reduced-motion: reduce)").matches
    ? 0
    : Number(getComputedStyle(element).getPropertyValue(travelBy)) || 0;

/** @param show draws a model; `move` lets it move there in its own way, and is false on the way */
export function createTravel<Model>(
  element: Element,
  between: Between<Model>,
  show: (model: Model, move: boolean) => void,
): Travel<Model> {
  let shown: Model | null = null;
  let request = 0;
  const set = (model: Model, move: boolean): void => {
    shown = model;
    show(model, move);
  };
  return {
    to(next, move) {
      cancelAnimationFrame(request);
      const from = shown;
      const time = move && from !== null && from !== next ? travelTime(element) : 0;
      if (from === null || time === 0) {
        set(next, move);
        return;
      }
      const begun = performance.now();
      const step = (now: number): void => {
        const done = Math.max(0, Math.min(1, (now - begun) / time));
        set(done === 1 ? next : between(from, next, eased(done)), false);
        if (done < 1) request = requestAnimationFrame(step);
      };
      step(begun);
    },
    stop: () => cancelAnimationFrame(request),
  };
}

/** Slow at both ends, and no bounce. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

export const mixSpan = (from: Span, to: Span, t: number): Span => ({
  min: mix(from.min, to.min, t),
  max: mix(from.max, to.max, t),
});
