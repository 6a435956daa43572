/**
 * What a study has asked for so far: the dials of each curve and the days of each dial. It says what of that the book
 * does not have yet, and hands out samples of exactly that, however much more the book knows.
 */
import type { Round } from "../experiment/schedule.ts";
import type { CellGroup } from "../experiment/share.ts";
import type { CurveSample } from "../experiment/types.ts";
import { controlsOf } from "../outcome/controls.ts";
import { measureLayout } from "../outcome/layout.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Book, Page, Span } from "./book.ts";

export interface Curve {
  readonly population: string;
  readonly design: string;
}

/** Cells that lack the same replications of one population: they are computed together. */
export interface Missing {
  readonly group: CellGroup;
  /** Where the rows of the group's cells go, in their order. */
  readonly pages: readonly Page[];
  readonly spans: readonly Span[];
}

export class Asked {
  readonly #curves: readonly Curve[];
  readonly #book: Book;
  readonly #common: readonly Pick<CurveSample, "layout" | "controls">[];
  /** By curve, the days of each dial. */
  readonly #days: readonly Map<number, number>[];
  /** By curve, the sample that was handed out last; null where a round has asked for more since. */
  readonly #handedOut: (CurveSample | null)[];

  constructor(scenario: Scenario, curves: readonly Curve[], book: Book) {
    const layout = measureLayout(scenario);
    this.#curves = curves;
    this.#book = book;
    this.#common = curves.map(({ population }) => ({ layout, controls: controlsOf(scenario, population) }));
    this.#days = curves.map(() => new Map());
    this.#handedOut = curves.map(() => null);
  }

  /** Days of all cells together. */
  get cellDays(): number {
    return this.#days.reduce((sum, days) => [...days.values()].reduce((all, one) => all + one, sum), 0);
  }

  /** Asks for a round too. Throws a RangeError if it is none. */
  add(round: Round): void {
    this.#check(round);
    round.dials.forEach((dials, curve) => {
      const days = this.#days[curve];
      for (const dial of dials) days.set(dial, Math.max(round.days, days.get(dial) ?? 0));
      if (dials.length > 0) this.#handedOut[curve] = null;
    });
  }

  /**
   * What the book lacks of a round, and now has room for. All cells that lack a replication of a population are in one
   * group for it, so that its cohort is drawn once.
   */
  missing(round: Round): readonly Missing[] {
    const populations = [...new Set(this.#curves.map(({ population }) => population))];
    return populations.flatMap((population) => {
      const cells = this.#curves.flatMap((curve, index) =>
        curve.population === population ? round.dials[index].map((dial) => this.#cell(curve, dial)) : [],
      );
      return missingOf(population, cells, round.days);
    });
  }

  /**
   * Views, not copies: what has been entered does not change. All that was asked for must be there. A curve of which
   * nothing was asked since has the very sample of before, so that what was worked out from it can be known again.
   */
  samples(): readonly CurveSample[] {
    return this.#curves.map((curve, index) => {
      const sample = this.#handedOut[index] ?? this.#sample(curve, index);
      this.#handedOut[index] = sample;
      return sample;
    });
  }

  #sample({ population, design }: Curve, index: number): CurveSample {
    const byDial = [...this.#days[index]].sort(([a], [b]) => a - b);
    const days = byDial.map(([, count]) => count);
    return {
      population,
      design,
      dials: byDial.map(([dial]) => dial),
      days,
      replications: Math.max(0, ...days),
      ...this.#common[index],
      tallies: byDial.map(([dial, count]) => this.#book.page(population, design, dial).rows(count)),
    };
  }

  #cell({ population, design }: Curve, dial: number): CellWithPage {
    return { design, dial, page: this.#book.page(population, design, dial) };
  }

  #check({ days, dials }: Round): void {
    if (!Number.isInteger(days) || days < 1) throw new RangeError(`a round of ${days} days: at least 1 is needed`);
    if (dials.length !== this.#curves.length) {
      throw new RangeError(`a round says for ${dials.length} of ${this.#curves.length} curves which dials it wants`);
    }
    const wrong = dials.flat().find((dial) => !(dial >= 0 && dial <= 1));
    if (wrong !== undefined) throw new RangeError(`a round asks for the dial ${wrong}, which is not in [0, 1]`);
    if (dials.some((some) => new Set(some).size < some.length)) throw new RangeError("a round asks for a dial twice");
  }
}

interface CellWithPage {
  readonly design: string;
  readonly dial: number;
  readonly page: Page;
}

/** Between two edges, where some cell begins or ceases to lack replications, the same cells lack all of them. */
function missingOf(population: string, cells: readonly CellWithPage[], days: number): readonly Missing[] {
  for (const { page } of cells) page.reserve(days);
  const edges = new Set(cells.flatMap(({ page }) => page.missing(days).flatMap(({ from, to }) => [from, to])));
  const ascending = [...edges].sort((a, b) => a - b);
  const found = new Map<string, { readonly lacking: readonly CellWithPage[]; readonly spans: Span[] }>();
  ascending.slice(1).forEach((to, i) => {
    const from = ascending[i];
    const lacking = cells.filter(({ page }) => !page.has(from));
    if (lacking.length === 0) return;
    const key = lacking.map((cell) => cells.indexOf(cell)).join();
    const entry = found.get(key) ?? { lacking, spans: [] };
    entry.spans.push({ from, to });
    found.set(key, entry);
  });
  return [...found.values()].map(({ lacking, spans }) => ({
    group: { population, cells: lacking.map(({ design, dial }) => ({ design, dial })) },
    pages: lacking.map(({ page }) => page),
    spans,
  }));
}
