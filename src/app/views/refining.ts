/** What the picture of a view is of, while it is being refined (see charts/Plot.tsx). */
import type { ViewProps } from "./types.ts";

type Of = Pick<ViewProps, "scenario" | "seed" | "curves" | "focus" | "comparing" | "stage">;

/** Null once all is counted, and before a first look: coarse pictures are few, and none is to lag its words. */
export const refining = ({ scenario, seed, curves, focus, comparing, stage }: Of): readonly unknown[] | null =>
  stage === "refining" ? [scenario, seed, comparing, focus.population, focus.design, curves[0]?.answer.rule] : null;
