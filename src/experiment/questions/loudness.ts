/**
 * The price of loudness: the same process at the same dial with three ways to treat a need that does not fit, beside each
 * other. Nobody gets special treatment (`force`), the loud do (`escalate`), everybody does (`desk`). What it costs a
 * customer to treat the loud specially is `escalate` less `force`; what they wait for it is told of the quiet and the
 * loud apart. And from which dial on is the desk no longer needed at all?
 *
 * Not needed is a dial at which, without the desk, nobody is noticeably worse off on average: at most `noticeable` points of
 * experience and as many promises in 100 below what the desk does, both shown. That it is better without does not make it
 * needed. From the most flexible dial downwards each is tested only if all before it have passed, so the least flexible
 * that passes needs no part of the level for the others: a wrong claim has passed the first dial where the desk is needed,
 * whichever that is, and erred there in one statement. The desk is shown to be needed where either falls noticeably short.
 *
 * The level: half for the intervals told, a quarter for "no longer needed", a quarter for all dials of "needed" and both
 * measures of them. All of it at every look, at 1, 2, 4, ... times the first look's replications.
 */
import { find } from "../../outcome/find.ts";
import type { Design, ExceptionsPolicy, Scenario } from "../../scenario/types.ts";
import { type Spread, spreadOf, weighing } from "../evidence.ts";
import { lower, upper } from "../look.ts";
import type { Demand } from "../procedure.ts";
import type { Schedule } from "../schedule.ts";
import { firstLookOf } from "../seen.ts";
import { type Sequence, sequenceAt } from "../sequence.ts";
import { certifiable, intervalOf } from "../told.ts";
import { type CertifiedMeasure, type CurveSample, defaultDials, type Estimate } from "../types.ts";
import { type Contrast, Weighing } from "../weighing.ts";
import { Board } from "./board.ts";
import { type Inquiry, type Order, variantId } from "./inquiry.ts";
import { type Group, type GroupMeasure, groupRatio, groups, loudShare, toldApart, withGroups } from "./toldApart.ts";

export interface LoudnessQuestion extends Demand {
  readonly scenario: Scenario;
  readonly population: string;
  /** Its levers, people and admission; how it treats what does not fit is what is compared. */
  readonly design: string;
  /** The answer's, in [0, 1]. */
  readonly dial: number;
}

export type Treatment = Extract<ExceptionsPolicy, "force" | "escalate" | "desk">;

type Measures = Readonly<Partial<Record<CertifiedMeasure, Estimate>>>;

/** `wait` in minutes in all queues, of those who came; the others of target customers. */
export type GroupMeasures = Readonly<Partial<Record<GroupMeasure, Estimate>>>;

/** Two-sided intervals, at every look, all together. */
export interface Treated {
  readonly all: Measures;
  readonly quiet: GroupMeasures;
  readonly loud: GroupMeasures;
}

export interface TreatedBy extends Treated {
  readonly policy: Treatment;
  /** The same less `force`, paired; null for `force` itself. */
  readonly more: Treated | null;
}

/** The desk for everybody less the standard answer for everybody, paired. */
export interface DeskAt {
  readonly dial: number;
  readonly replications: number;
  readonly more: Measures;
  /** True or false where it is shown; null: not settled. */
  readonly needed: boolean | null;
}

export interface Loudness {
  readonly population: string;
  readonly design: string;
  readonly dial: number;
  readonly confidence: number;
  /** Replications of the three at this dial. */
  readonly replications: number;
  /** `so far`: there is more to come. `no desk`: the scenario has none, and nobody can be treated specially. */
  readonly verdict: "so far" | "told" | "no desk";
  /** Share of customers who are loud. With none, loudness has no price: who is treated specially is nobody. */
  readonly loud: number;
  /** `force`, `escalate`, `desk`; empty without a desk. Where nobody is loud `escalate` is an idle desk. */
  readonly policies: readonly TreatedBy[];
  /** The least flexible dial of the grid from which on the desk is shown not to be needed; null: at none is it shown. */
  readonly from: number | null;
  /** The most flexible dial at which it is shown to be needed; null: at none. */
  readonly neededAt: number | null;
  /** The grid, ascending; empty until it has been looked at. */
  readonly dials: readonly DeskAt[];
}

const treatments: readonly Treatment[] = ["force", "escalate", "desk"];

/** Asks for the three at the dial first, then for the desk along the grid, and for more of what is still open. */
export function* loudness(question: LoudnessQuestion): Inquiry<Loudness> {
  const { dial, maxDays, scenario } = question;
  const bench = new Bench(question);
  if (scenario.desk === null) return bench.tell("no desk", []);
  let dials: readonly DeskAt[] = [];
  let shown: Loudness | null = null;
  for (let days = bench.first; ; days = Math.min(2 * days, maxDays)) {
    bench.put(yield { order: bench.order(days, [[dial], [dial], [dial]]), shown });
    shown = bench.tell("so far", dials);
    const open = dials.length === 0 ? defaultDials : stillOpen(shown);
    if (open.length > 0) {
      bench.put(yield { order: bench.order(days, [open, [], open]), shown });
      dials = bench.deskAlong();
      shown = bench.tell("so far", dials);
    }
    const settled = stillOpen(shown).length === 0 && isSharp(shown);
    if (settled || days >= maxDays) return { ...shown, verdict: "told" };
  }
}

/** Dials that may yet be the least flexible at which the desk is no longer needed. */
function stillOpen({ dials, from, neededAt }: Loudness): readonly number[] {
  return dials.map(({ dial }) => dial).filter((dial) => dial > (neededAt ?? -1) && dial < (from ?? 2));
}

/** The price of treating the loud specially, in money and in the waiting of the quiet, is known to a tenth of itself. */
function isSharp({ policies }: Loudness): boolean {
  const price = policies.find(({ policy }) => policy === "escalate")?.more;
  return [price?.all.costPerCustomer, price?.quiet.wait].every(
    (part) => part == null || part.mean === null || (part.halfWidth ?? Number.NaN) <= Math.abs(part.mean) / 10,
  );
}

/** The three treatments as designs, what has been simulated of them, and what can be said of it. */
class Bench {
  /** Replications of the first look: the loud and the quiet of every segment are to have come. */
  readonly first: number;
  private readonly apart: Scenario;
  private readonly designs: readonly Design[];
  private readonly measures: readonly CertifiedMeasure[];
  private readonly groupMeasures: readonly GroupMeasure[];
  private readonly told: Sequence;
  private readonly passes: Sequence;
  private readonly falls: Sequence;
  private readonly board = new Board();

  constructor(private readonly question: LoudnessQuestion) {
    const { scenario, population, confidence, maxDays } = question;
    const design = find(scenario.designs, question.design, "design");
    this.designs = treatments.map((exceptions) => ({ ...design, id: variantId(exceptions), exceptions }));
    this.apart = { ...toldApart(scenario), designs: this.designs };
    this.first = firstLookOf(this.apart, population, maxDays);
    const isThere = (measure: string): boolean => measure !== "promiseKept" || scenario.promise !== null;
    this.measures = certifiable.filter(isThere);
    this.groupMeasures = (["wait", "experience", "promiseKept"] as const).filter(isThere);
    const error = 1 - confidence;
    // Levels of the three, and of two of them the difference from the first; along the grid the difference of two.
    const ofEach = this.measures.length + groups.length * this.groupMeasures.length;
    const statements = (2 * treatments.length - 1) * ofEach + defaultDials.length * this.measures.length;
    this.told = sequenceAt(error / 2 / (2 * statements));
    this.passes = sequenceAt(error / 4);
    this.falls = sequenceAt(error / 4 / (2 * defaultDials.length));
  }

  /** @param dials by treatment */
  order(days: number, dials: readonly (readonly number[])[]): Order {
    const { population } = this.question;
    const once: Schedule = (samples) => (samples.some(({ replications }) => replications > 0) ? null : { days, dials });
    return {
      scenario: this.apart,
      curves: this.designs.map(({ id }) => ({ population, design: id })),
      schedule: once,
      world: "told apart",
    };
  }

  put(samples: readonly CurveSample[]): void {
    treatments.forEach((policy, index) => {
      this.board.put(policy, samples[index]);
    });
  }

  tell(verdict: Loudness["verdict"], dials: readonly DeskAt[]): Loudness {
    const { population, design, dial, confidence, scenario } = this.question;
    const passing = dials.slice(dials.findLastIndex(({ needed }) => needed !== false) + 1);
    return {
      population,
      design,
      dial,
      confidence,
      replications: this.board.days({ variant: "escalate", dial }),
      verdict,
      loud: loudShare(scenario, population),
      policies: verdict === "no desk" ? [] : this.treated(),
      from: passing[0]?.dial ?? null,
      neededAt: dials.findLast(({ needed }) => needed === true)?.dial ?? null,
      dials,
    };
  }

  /** The grid, as far as it has been looked at. */
  deskAlong(): readonly DeskAt[] {
    const places = (variant: Treatment) => defaultDials.map((dial) => ({ variant, dial }));
    const sample = this.board.sample([...places("force"), ...places("desk")]);
    const spreads = this.measures.map((one) => ({ one, spread: spreadOf(weighing(sample, one), sample.days) }));
    const { noticeable } = this.question.scenario;
    return defaultDials.map((dial, force) => {
      const desk = defaultDials.length + force;
      const gaps = spreads.map(({ one, spread }) => ({ one, gap: spread.gap(desk, force) }));
      const felt = gaps.flatMap(({ one, gap }) => {
        if (one === "experience") return [{ gap, margin: noticeable }];
        return one === "promiseKept" ? [{ gap, margin: noticeable / 100 }] : [];
      });
      const passes = felt.every(({ gap, margin }) => upper(this.passes, gap) <= margin);
      const falls = felt.some(({ gap, margin }) => lower(this.falls, gap) > margin);
      return {
        dial,
        replications: Math.min(sample.days[desk], sample.days[force]),
        more: Object.fromEntries(gaps.map(({ one, gap }) => [one, intervalOf(this.told, gap)])),
        needed: passes ? false : falls ? true : null,
      };
    });
  }

  private treated(): readonly TreatedBy[] {
    const { dial } = this.question;
    const sample = withGroups(this.board.sample(treatments.map((variant) => ({ variant, dial }))), this.apart);
    const all = this.measures.map((one) => [one, spreadOf(weighing(sample, one), sample.days)] as const);
    const of = (group: Group) =>
      this.groupMeasures.map(
        (one) => [one, spreadOf(new Weighing(sample, groupRatio(sample, group, one)), sample.days)] as const,
      );
    const [quiet, loud] = groups.map(of);
    const by = (estimate: (spread: Spread) => Contrast): Treated => {
      const each = <Name extends string>(some: readonly (readonly [Name, Spread])[]) =>
        Object.fromEntries(some.map(([name, spread]) => [name, intervalOf(this.told, estimate(spread))]));
      return { all: each(all), quiet: each(quiet), loud: each(loud) };
    };
    return treatments.map((policy, index) => ({
      policy,
      ...by((spread) => spread.level(index)),
      more: index === 0 ? null : by((spread) => spread.gap(index, 0)),
    }));
  }
}
