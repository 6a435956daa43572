/**
 * Results that a person has pinned, to hold later ones against them. A pin keeps what it takes to draw and to compare a
 * result, not the days themselves, and outlives undo, other choices and other scenarios. Nothing is compared here.
 *
 * While a pinned result is still the present one, its pin goes along with every look: who pins early has the whole
 * answer once it is there.
 *
 * A pin that comes back with the page is known by what was asked and how far it had come. Its curves are worked out
 * again elsewhere (reviving.ts), or come with the present result, where that is its own.
 */
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { comparable } from "../../experiment/sideBySide.ts";
import type { Rule } from "../../experiment/types.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { Scenario } from "../../scenario/types.ts";
import { type CurveKey, type CurveView, sameCurve } from "../views/types.ts";
import type { Shown } from "./shown.ts";
import { questionKey, simulatedKey } from "./simulated.ts";

export interface Pin {
  readonly id: number;
  readonly name: string;
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly rule: Rule;
  /** The curve that was in focus. */
  readonly focus: CurveKey;
  /** All that were in the picture; their samples hold only what a comparison needs. */
  readonly curves: readonly CurveView[];
  /** What is to be worked out again since the page was loaded anew; absent where all of it is there. */
  readonly awaited?: Awaited | undefined;
}

/** The days that a curve of a pin rests on. */
export interface CurveDays extends CurveKey {
  /** Ascending. */
  readonly dials: readonly number[];
  /** Replications by dial, at least 1. */
  readonly days: readonly number[];
  /** The budget it was answered under, in replications. */
  readonly maxDays: number;
}

export interface Awaited {
  readonly curves: readonly CurveDays[];
  /** Why it could not be worked out, in words; null as long as it may be. */
  readonly failure: string | null;
}

/** What can be pinned: the present result; nothing yet; nothing more, it is pinned; no more before another goes. */
export type Pinning = "ready" | "waiting" | "pinned" | "full";

export interface Pins {
  /** In the order they were pinned. */
  readonly list: ReadonlySignal<readonly Pin[]>;
  /** The one that the present result is held against; null where none is. */
  readonly compared: ReadonlySignal<Pin | null>;
  readonly pinning: ReadonlySignal<Pinning>;
  /** Pins the present result, where there is one to pin, and holds later ones against it. */
  pin(): void;
  /** A name without a letter changes nothing. */
  rename(id: number, name: string): void;
  remove(id: number): void;
  /** @param id null to compare with none */
  compare(id: number | null): void;
  /** Brings pins back, before those that are there. @param compared index of the one to compare with; null for none */
  bringBack(pins: readonly Omit<Pin, "id" | "curves">[], compared: number | null): void;
  /** The curves of a pin that was awaited. */
  fill(id: number, curves: readonly CurveView[]): void;
  /** A pin that was awaited cannot be worked out. */
  fail(id: number, reason: string): void;
  /** How far the one is that is being worked out again, in whole percent; null while none is. */
  readonly progress: Signal<{ readonly id: number; readonly percent: number } | null>;
}

export interface PinsInputs {
  readonly shown: ReadonlySignal<Shown | null>;
  /** What is shown is not of the present numbers. */
  readonly older: ReadonlySignal<boolean>;
  /** A default name for what is shown. */
  nameOf(shown: Shown): string;
}

/** More would not be told apart. */
export const mostPins = 8;

export function createPins({ shown, older, nameOf }: PinsInputs): Pins {
  const list = signal<readonly Pin[]>([]);
  const chosen = signal<number | null>(null);
  let next = 1;

  const pinning = computed((): Pinning => {
    const now = shown.value;
    if (now === null || older.value || !now.curves.every(({ answer }) => answer.certified)) return "waiting";
    if (list.value.some((pin) => isOf(pin, now))) return "pinned";
    return list.value.length < mostPins ? "ready" : "full";
  });

  effect(() => {
    const now = shown.value;
    if (now === null) return;
    const before = list.peek();
    const after = before.map((pin) => (isOf(pin, now) ? arrived(goneOn(pin, now)) : pin));
    if (after.some((pin, i) => pin !== before[i])) list.value = after;
  });

  function change(id: number, part: Partial<Pin>): void {
    list.value = list.value.map((pin) => (pin.id === id ? { ...pin, ...part } : pin));
  }

  return {
    list,
    progress: signal(null),
    compared: computed(() => list.value.find(({ id }) => id === chosen.value) ?? null),
    pinning,
    pin() {
      const now = shown.value;
      if (now === null || pinning.value !== "ready") return;
      const { file, scenario, seed, rule, focus, curves } = now;
      const name = unlike(nameOf(now), list.value);
      const pin = { id: next, name, file, scenario, seed, rule, focus, curves: curves.map(kept) };
      list.value = [...list.value, pin];
      chosen.value = next++;
    },
    rename(id, name) {
      const given = name.trim();
      if (given === "") return;
      change(id, { name: given });
    },
    remove(id) {
      list.value = list.value.filter((pin) => pin.id !== id);
      if (chosen.value === id) chosen.value = list.value.at(-1)?.id ?? null;
    },
    compare(id) {
      chosen.value = id;
    },
    bringBack(pins, compared) {
      const back = pins.map((pin): Pin => ({ ...pin, id: next++, curves: [] }));
      batch(() => {
        list.value = [...back, ...list.value].slice(0, mostPins);
        chosen.value ??= compared === null ? null : (back[compared]?.id ?? null);
      });
    },
    fill(id, curves) {
      if (list.value.some((pin) => pin.id === id && pin.awaited !== undefined))
        change(id, { curves, awaited: undefined });
    },
    fail(id, reason) {
      const awaited = list.value.find((pin) => pin.id === id)?.awaited;
      if (awaited !== undefined) change(id, { awaited: { ...awaited, failure: reason } });
    },
  };
}

/** A pin that waits no more once the present result has all the days that it had. */
function arrived(pin: Pin): Pin {
  const total = (days: readonly number[]): number => days.reduce((sum, one) => sum + one, 0);
  const isThere = (awaited: CurveDays): boolean =>
    pin.curves.some((curve) => sameCurve(curve, awaited) && total(curve.sample.days) >= total(awaited.days));
  return pin.awaited?.curves.every(isThere) ? { ...pin, awaited: undefined } : pin;
}

/** The same days asked the same. */
export const isOf = (pin: Pin, shown: Shown): boolean => keyOf(pin) === keyOf(shown);

type Keyed = Pick<Pin, "file" | "scenario" | "rule" | "seed">;
const keyOf = ({ file, scenario, rule, seed }: Keyed): string =>
  JSON.stringify([simulatedKey(file), questionKey(scenario, rule), seed]);

const kept = (curve: CurveView): CurveView => ({ ...curve, sample: comparable(curve.sample), today: undefined });

/** The pin with every curve as far as it is by now; curves that are no longer in the picture stay. */
function goneOn(pin: Pin, now: Shown): Pin {
  const isFurther = ({ answer }: CurveView, { answer: before }: CurveView): boolean =>
    answer.replications > before.replications || (answer.finer !== null && before.finer === null);
  const found = (curve: CurveView) => now.curves.find((one) => sameCurve(one, curve));
  const curves = pin.curves.map((curve) => {
    const later = found(curve);
    return later !== undefined && isFurther(later, curve) ? kept(later) : curve;
  });
  const more = now.curves.filter((one) => one.answer.certified && !pin.curves.some((curve) => sameCurve(one, curve)));
  const isSame = more.length === 0 && curves.every((curve, i) => curve === pin.curves[i]);
  return isSame ? pin : { ...pin, curves: [...curves, ...more.map(kept)] };
}

/** The name, with a number where another pin has it. */
function unlike(name: string, pins: readonly Pin[]): string {
  const names = new Set(pins.map((pin) => pin.name));
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name} (${count})`;
    if (!names.has(tried)) return tried;
  }
}
