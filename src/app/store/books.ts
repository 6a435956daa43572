/**
 * The days that were counted for the latest few scenarios and seeds, so that another rule, another curve in focus or an
 * undo counts only what is missing, and how far each curve has come with them. It runs nothing.
 */
import type { CurveSample } from "../../experiment/types.ts";
import { type Book, createBook } from "../../runner/book.ts";
import type { CurveKey } from "../views/types.ts";
import { type Asked, samePicture } from "./asked.ts";
import { viewOf } from "./views.ts";

/** How much is kept besides what is asked for at present. */
export interface Limits {
  readonly books: number;
  /** Of the tallies of all books together, the present one included. */
  readonly bytes: number;
}

const defaultLimits: Limits = { books: 3, bytes: 256 * 2 ** 20 };

export interface Books {
  /** The days for what is asked now, which are kept at least until something else is asked. */
  of(asked: Asked): KeptDays;
}

export function createBooks(limits = defaultLimits): Books {
  /** Used longest ago first. */
  let all: readonly KeptDays[] = [];
  return {
    of(asked) {
      const found = all.find((one) => one.isOf(asked)) ?? new KeptDays(asked);
      let others = all.filter((one) => one !== found);
      const bytes = () => others.reduce((sum, one) => sum + one.bytes, found.bytes);
      while (others.length > limits.books || (others.length > 0 && bytes() > limits.bytes)) {
        // A slider leaves many scenarios behind that it only passed through.
        const dropped = others.find((one) => !one.hasBeenOver) ?? others[0];
        others = others.filter((one) => one !== dropped);
      }
      all = [...others, found];
      return found;
    },
  };
}

/** What is there of one scenario under one seed. */
export class KeptDays {
  readonly book: Book;
  readonly #asked: Asked;
  /** By curve: the latest sample, and that of every question. */
  readonly #latest = new Map<string, CurveSample>();
  readonly #samples = new Map<string, CurveSample>();
  readonly #over: Asked[] = [];
  /** By cell. */
  readonly #days = new Map<string, number>();
  #given: readonly CurveSample[] = [];
  #today: readonly CurveSample[] = [];

  constructor(asked: Asked) {
    this.#asked = asked;
    this.book = createBook(asked.scenario, asked.seed);
  }

  isOf({ simulated, seed }: Asked): boolean {
    return this.#asked.simulated === simulated && this.#asked.seed === seed;
  }

  get bytes(): number {
    const days = [...this.#days.values()].reduce((sum, one) => sum + one, 0);
    return Float64Array.BYTES_PER_ELEMENT * this.book.slots * days;
  }

  /** Some study came to its end. */
  get hasBeenOver(): boolean {
    return this.#over.length > 0;
  }

  /** The furthest there is of today's design where it was not itself asked for, by population. */
  get today(): readonly CurveSample[] {
    return this.#today;
  }

  isOver(asked: Asked): boolean {
    return this.#over.some((one) => samePicture(one, asked) && one.maxDays === asked.maxDays);
  }

  end(asked: Asked): void {
    this.#over.push(asked);
  }

  /** The furthest there is of every curve asked for; null while there is nothing of one. */
  samples(asked: Asked): readonly CurveSample[] | null {
    const found = asked.curves.map((curve) => this.#find(curve, asked));
    return found.every((sample) => sample !== null) ? this.#same(found) : null;
  }

  /**
   * Takes note of a look and gives the furthest there is of every curve: a study that begins again from a book passes
   * looks that were shown already.
   */
  take(asked: Asked, look: readonly CurveSample[]): readonly CurveSample[] {
    this.#takeToday(look.slice(asked.curves.length).filter(({ replications }) => replications > 0));
    return this.#same(
      look.slice(0, asked.curves.length).map((fresh) => {
        const sample = furtherOf(this.#find(fresh, asked), fresh, asked);
        this.#latest.set(keyOf(sample), sample);
        this.#samples.set(keyOf(sample, asked.question), sample);
        this.#note(fresh);
        return sample;
      }),
    );
  }

  #takeToday(fresh: readonly CurveSample[]): void {
    for (const sample of fresh) {
      const known = this.#today.find(({ population }) => population === sample.population);
      if (known !== undefined && known.replications >= sample.replications) continue;
      this.#today = [...this.#today.filter((one) => one !== known), sample];
      this.#note(sample);
    }
  }

  #find(curve: CurveKey, { question }: Asked): CurveSample | null {
    return this.#samples.get(keyOf(curve, question)) ?? this.#latest.get(keyOf(curve)) ?? null;
  }

  #note({ population, design, dials, days }: CurveSample): void {
    dials.forEach((dial, index) => {
      const key = JSON.stringify([population, design, dial]);
      this.#days.set(key, Math.max(days[index], this.#days.get(key) ?? 0));
    });
  }

  /** The very list that was given last where nothing in it has changed. */
  #same(samples: readonly CurveSample[]): readonly CurveSample[] {
    const given = this.#given;
    const isSame = given.length === samples.length && samples.every((sample, index) => sample === given[index]);
    if (!isSame) this.#given = samples;
    return this.#given;
  }
}

const keyOf = ({ population, design }: CurveKey, question = ""): string =>
  JSON.stringify([population, design, question]);

/** The sample that answers further, the known one where neither does; days that another question asked for count too. */
function furtherOf(known: CurveSample | null, fresh: CurveSample, asked: Asked): CurveSample {
  if (known === null) return fresh;
  if (String([known.dials, known.days]) === String([fresh.dials, fresh.days])) return known;
  const there = viewOf(known, asked).answer;
  if (fresh.replications < there.replications) return known;
  const { replications, cells, finer } = viewOf(fresh, asked).answer;
  const ahead = [
    replications - there.replications,
    cells.length - there.cells.length,
    (finer?.replications ?? 0) - (there.finer?.replications ?? 0),
  ].find((difference) => difference !== 0);
  return (ahead ?? 0) > 0 ? fresh : known;
}
