/**
 * Works out again the pins that came back with the page, one after the other, the one that is compared with first: the
 * same days of the same scenario under the same seed, and so the same figures. It waits while anything is counted for
 * the screen, and goes on from the days it has. Which workers it takes is the matter of who starts it; they are its own,
 * so that it takes none from a question that somebody asks.
 */
import { computed, effect, type ReadonlySignal, untracked } from "@preact/signals";
import { answer } from "../../experiment/answer.ts";
import type { Schedule } from "../../experiment/schedule.ts";
import { comparable } from "../../experiment/sideBySide.ts";
import { measureLayout } from "../../outcome/layout.ts";
import { type Book, createBook } from "../../runner/book.ts";
import type { CurveView } from "../views/types.ts";
import type { CurveDays, Pin, Pins } from "./pins.ts";
import type { RunStudy } from "./studies.ts";

export interface Reviving {
  readonly pins: Pins;
  /** Nothing is counted for the screen. */
  readonly idle: ReadonlySignal<boolean>;
  readonly run: RunStudy;
  /** There is none to be worked out any more. */
  onDone(): void;
}

/** The tallies of a curve at most, in bytes; it is worked out curve by curve. */
const mostBytes = 2 ** 30;

/** A curve that was given up half-way, and what is there of it. */
interface Begun {
  readonly pin: number;
  readonly done: readonly CurveView[];
  readonly book: Book | null;
}

export function revive({ pins, idle, run, onDone }: Reviving): void {
  let begun: Begun | null = null;
  let abort: AbortController | null = null;

  const due = computed((): Pin | null => {
    const waiting = pins.list.value.filter(({ awaited }) => awaited?.failure === null);
    return waiting.find((pin) => pin === pins.compared.value) ?? waiting[0] ?? null;
  });
  /** The same as long as the same is to be done: a pin that is renamed meanwhile is none other. */
  const wanted = computed(() => (idle.value ? (due.value?.id ?? null) : null));
  const isOver = computed(() => due.value === null);

  async function work(pin: Pin, awaited: readonly CurveDays[], signal: AbortSignal): Promise<void> {
    const all = awaited.reduce((sum, curve) => sum + cellDays(curve), 0);
    for (;;) {
      const now: Begun = begun?.pin === pin.id ? begun : { pin: pin.id, done: [], book: null };
      const curve = awaited[now.done.length];
      if (curve === undefined) break;
      const book = now.book ?? createBook(pin.scenario, pin.seed);
      begun = { ...now, book };
      const before = awaited.slice(0, now.done.length).reduce((sum, one) => sum + cellDays(one), 0);
      const tell = (done: number) => {
        const percent = Math.floor((100 * (before + done)) / all);
        const there = pins.progress.peek();
        if (there?.id !== pin.id || there.percent !== percent) pins.progress.value = { id: pin.id, percent };
      };
      const view = await viewOf(pin, curve, { run, book, signal, tell });
      if (view === null) return;
      begun = { pin: pin.id, done: [...now.done, view], book: null };
    }
    const found = begun?.done ?? [];
    begun = null;
    pins.fill(pin.id, found);
  }

  async function begin(pin: Pin): Promise<void> {
    const mine = new AbortController();
    abort = mine;
    try {
      await work(pin, pin.awaited?.curves ?? [], mine.signal);
    } catch (reason) {
      if (!mine.signal.aborted) pins.fail(pin.id, reason instanceof Error ? reason.message : String(reason));
    }
  }

  effect(() => {
    const id = wanted.value;
    untracked(() => {
      abort?.abort();
      abort = null;
      pins.progress.value = null;
      const pin = due.value;
      if (id !== null && pin !== null) void begin(pin);
    });
  });
  const stop = effect(() => {
    if (!isOver.value) return;
    onDone();
    queueMicrotask(() => stop());
  });
}

const cellDays = ({ days }: CurveDays): number => days.reduce((sum, one) => sum + one, 0);

interface Working {
  readonly run: RunStudy;
  readonly book: Book;
  readonly signal: AbortSignal;
  /** Replications of all cells so far. */
  tell(done: number): void;
}

/** The curve as it was; null where it was given up. */
async function viewOf(pin: Pin, curve: CurveDays, { run, book, signal, tell }: Working): Promise<CurveView | null> {
  const { scenario, seed, rule } = pin;
  const { population, design, maxDays } = curve;
  if (cellDays(curve) * measureLayout(scenario).slots * Float64Array.BYTES_PER_ELEMENT > mostBytes) {
    throw new RangeError("Its days would not fit into memory again.");
  }
  const request = { scenario, seed, curves: [{ population, design }], schedule: exactly(curve) };
  const [sample] = await run(request, { book, signal, onProgress: ({ done }) => tell(done) });
  if (signal.aborted || sample === undefined) return null;
  return {
    population,
    design,
    sample: comparable(sample),
    today: undefined,
    answer: answer(sample, scenario, rule, { maxDays }),
  };
}

/** These days of these dials: fewer first, so that every customer is drawn once for all dials. */
export function exactly({ dials, days }: Pick<CurveDays, "dials" | "days">): Schedule {
  const steps = [...new Set(days)].sort((a, b) => a - b);
  return ([sample]) => {
    const there = (dial: number): number => sample.days[sample.dials.indexOf(dial)] ?? 0;
    for (const step of steps) {
      const wanted = dials.filter((_, i) => days[i] >= step);
      if (wanted.some((dial) => there(dial) < step)) return { days: step, dials: [wanted] };
    }
    return null;
  };
}
