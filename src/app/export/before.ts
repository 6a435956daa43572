/**
 * What a story's step is held against without anybody asking: the step before it. What differs between the two in
 * words, and, where both are of one scenario, by how much, on the same customers. Pure.
 */

import type { DifferingRow } from "../compare/differing.ts";
import { differingOf } from "../compare/differing.ts";
import type { Pin } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import { type Against, againstOf } from "./against.ts";
import { wordsOf } from "./exhibit.ts";
import type { Telling } from "./types.ts";

export interface Before {
  /** "step 1". */
  readonly name: string;
  /** The step before is of another scenario altogether: what differs would be everything. */
  readonly isOther: boolean;
  /** None where the scenario is another, and where nothing differs. */
  readonly differences: readonly DifferingRow[];
  /** Null where nothing can be paired, or nothing differs. */
  readonly against: Against | null;
}

/** Null for the first step. @param index from 0 */
export function beforeOf({ steps }: Telling, index: number, locale: string): Before | null {
  const [before, now] = [steps[index - 1], steps[index]];
  if (before === undefined || now === undefined) return null;
  const name = `step ${index}`;
  const [then, shown] = [before.shown, now.shown];
  if (then.file.id !== shown.file.id) return { name, isOther: true, differences: [], against: null };
  const { rows } = differingOf(then, shown, then.focus, shown.focus, locale);
  const isTold = rows.length > 0 && [...then.curves, ...shown.curves].every(({ answer }) => answer.certified);
  const against = isTold ? againstOf({ ...now, pin: pinOf(then, name) }, wordsOf(now, locale), locale) : null;
  return { name, isOther: false, differences: rows, against };
}

const pinOf = ({ file, scenario, seed, rule, focus, curves }: Shown, name: string): Pin => ({
  id: 0,
  name,
  file,
  scenario,
  seed,
  rule,
  focus,
  curves,
});

/** What is to be said where there is nothing to list; null where there is. */
export function nothingListed({ name, isOther, differences }: Before): string | null {
  if (isOther) return `${name.replace("step", "Step")} is of another scenario.`;
  return differences.length === 0 ? `The numbers are those of ${name}.` : null;
}
