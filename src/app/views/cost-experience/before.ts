/**
 * Where each curve ran before: the last one that was settled stays in sight, thin and dotted, while the new one firms up
 * and until the next change. Pure.
 */
import type { CurveSample } from "../../../experiment/types.ts";
import type { Point } from "../../charts/labels.ts";
import type { Stage } from "../types.ts";

/** A curve as drawn, and the sample it was drawn from. */
export interface Drawn {
  readonly sample: CurveSample;
  readonly points: readonly Point[];
}

/** By curve: the latest that was settled, and the one settled before it. */
export interface Memory {
  readonly settled: ReadonlyMap<string, Drawn>;
  readonly earlier: ReadonlyMap<string, Drawn>;
}

export const noMemory: Memory = { settled: new Map(), earlier: new Map() };

/** What is remembered once these curves are drawn; a curve drawn again from the same sample changes nothing. */
export function remember(memory: Memory, curves: ReadonlyMap<string, Drawn>, stage: Stage): Memory {
  if (stage !== "settled") return memory;
  const fresh = [...curves].filter(([id, { sample }]) => memory.settled.get(id)?.sample !== sample);
  if (fresh.length === 0) return memory;
  const replaced = fresh.flatMap(([id]) => {
    const last = memory.settled.get(id);
    return last ? [[id, last] as const] : [];
  });
  return {
    settled: new Map([...memory.settled, ...fresh]),
    earlier: new Map([...memory.earlier, ...replaced]),
  };
}

/** The points of the curve before the one that is drawn from this sample; none where there was none. */
export function earlierPath(memory: Memory, id: string, sample: CurveSample): readonly Point[] {
  const settled = memory.settled.get(id);
  const found = settled?.sample === sample ? memory.earlier.get(id) : settled;
  return found?.points ?? [];
}
