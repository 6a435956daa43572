/** What the picture of a view is of, while it is being refined (see charts/Plot.tsx). */
import type { ViewProps } from "./types.ts";

type Of = Pick<ViewProps, "scenario" | "seed" | "curves" | "focus" | "comparing" | "stage">;

/** Null once all is counted. */
export const refining = ({ scenario, seed, curves, focus, comparing, stage }: Of): readonly unknown[] | null =>
  stage === "settled" ? null : [scenario, seed, comparing, focus.population, focus.design, curves[0]?.answer.rule];
