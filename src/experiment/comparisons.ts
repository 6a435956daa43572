/**
 * Why a dial is in or out: what it was compared with, and by how much they differ. It reads a decision that was taken
 * and takes none; where an earlier look ruled a dial out, the reason is told as the last look sees it.
 */
import type { Evidence } from "./evidence.ts";
import { type Look, lookAt } from "./look.ts";
import type { Standing } from "./procedure.ts";
import { criterionOf, greatest } from "./rules.ts";
import { intervalOf } from "./told.ts";
import type { Comparison } from "./types.ts";

export function comparisonsOf({ evidence, decision, certified }: Standing, confidence: number): readonly Comparison[] {
  if (!certified) return [];
  const look = lookAt(evidence, confidence);
  if (decision.missed === "goal") return againstGoal(look);
  const { misses } = criterionOf(look);
  const { pair } = look;
  return evidence.dials.map((value, dial) => {
    const inZone = decision.zone.includes(dial);
    const missed = !inZone && misses(dial);
    const against = missed ? farthestAbove(evidence, dial) : decision.dial;
    return {
      dial: value,
      replications: evidence.days[dial],
      outcome: inZone ? "in the zone" : missed ? "misses the condition" : "another is better",
      against: against === null ? null : evidence.dials[against],
      cost: against === null ? null : intervalOf(pair, evidence.cost.gap(dial, against)),
      weighed: intervalOf(pair, against === null ? evidence.weighed.level(dial) : evidence.weighed.gap(dial, against)),
    };
  });
}

/** Where no dial reaches the business goal: what each brings a day. */
function againstGoal({ evidence: { dials, days, goal }, pair }: Look): readonly Comparison[] {
  return dials.map((dial, index) => ({
    dial,
    replications: days[index],
    outcome: "misses the condition",
    against: null,
    cost: null,
    weighed: goal === null ? { mean: null, halfWidth: null } : intervalOf(pair, goal.net(index)),
  }));
}

/** What a dial that misses the condition was held against: the promise's share, or the dial of the best experience. */
function farthestAbove({ rule, dials, weighed }: Evidence, dial: number): number | null {
  if (rule === "promise") return null;
  return greatest(
    dials.map((_, other) => other),
    (other) => weighed.gap(other, dial).mean,
  );
}
