/**
 * What a result was held against on the screen, to be told with it: what differs between the pin and the result, and by
 * how much, on the same customers. All of it is the comparison of the page. Pure.
 */
import { type DifferingRow, differingOf } from "../compare/differing.ts";
import { ghostOf } from "../compare/match.ts";
import { type Comparison, comparisonOf } from "../compare/model.ts";
import { focusOf } from "../views/source.ts";
import type { Words } from "../words/format.ts";
import { propsOf } from "./exhibit.ts";
import type { Material } from "./types.ts";

export interface Against extends Comparison {
  /** Of the pin. */
  readonly name: string;
  readonly differences: readonly DifferingRow[];
}

/** Null where nothing was compared, or nothing can be. */
export function againstOf(material: Material, words: Words, locale?: string): Against | null {
  const { shown, pin } = material;
  const ghost = pin && ghostOf(shown, pin);
  if (pin === null || ghost === null) return null;
  const now = focusOf(propsOf(material));
  const differing = differingOf(pin, shown, ghost.curve, now, locale);
  const compared = { now, pinned: ghost.curve, pinName: pin.name, scenario: shown.scenario, differing };
  const comparison = comparisonOf({ ...compared, sameSeed: pin.seed === shown.seed }, words);
  return {
    ...comparison,
    // On the page they are drawn, here they are written.
    basis: comparison.basis.replace("Bars: ", "Intervals: "),
    name: pin.name,
    differences: differing.rows,
  };
}
