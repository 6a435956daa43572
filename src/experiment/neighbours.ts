/**
 * What the answer is told beside: the dials next to it that were looked at, paired with it on the days that both have.
 * The intervals hold at every look, together with all that is told (look.ts); they decide nothing, and may include zero
 * where the neighbour is out all the same.
 */
import type { Standing } from "./procedure.ts";
import { onlyDays } from "./sample.ts";
import { Told } from "./told.ts";
import type { CertifiedMeasure, Neighbour } from "./types.ts";

/** Ascending; none before the first look, and at an end of the dial only one. */
export function neighboursOf(
  { sample, evidence, decision, certified }: Standing,
  confidence: number,
): readonly Neighbour[] {
  if (!certified) return [];
  const used = onlyDays(sample, evidence.days);
  const told = new Told(used, confidence);
  const promised = used.layout.measures.some(({ name, owner }) => name === "promiseKept" && owner === null);
  return [decision.dial - 1, decision.dial + 1].flatMap((dial): readonly Neighbour[] => {
    if (!(dial in used.dials)) return [];
    const less = (measure: CertifiedMeasure) => told.beside(measure, dial, decision.dial);
    return [
      {
        dial: used.dials[dial],
        replications: told.sharedDays(dial, decision.dial),
        costPerCustomer: less("costPerCustomer"),
        experience: less("experience"),
        promiseKept: promised ? less("promiseKept") : null,
        netValue: less("netValue"),
      },
    ];
  });
}
