/**
 * Sums and sums of products of what replications add up to: all that the truth needs of them, so that no replication is
 * kept and processes can share the days. It knows nothing of the product's own statistics, which are what is judged.
 */

/** Over replications: how many, the sum of every column, and of every product of two (upper triangle, row by row). */
export interface Moments {
  readonly days: number;
  readonly sums: readonly number[];
  readonly products: readonly number[];
}

/** An estimate and its standard error. */
export interface Figure {
  readonly mean: number;
  readonly error: number;
}

/** A ratio of the sums of two columns. */
export interface Columns {
  readonly numerator: number;
  readonly denominator: number;
}

export class MomentSums {
  private days = 0;
  private readonly sums: Float64Array;
  private readonly products: Float64Array;

  constructor(private readonly columns: number) {
    this.sums = new Float64Array(columns);
    this.products = new Float64Array((columns * (columns + 1)) / 2);
  }

  add(row: ArrayLike<number>): void {
    const { columns, sums, products } = this;
    this.days++;
    for (let i = 0, at = 0; i < columns; i++) {
      const value = row[i];
      sums[i] += value;
      for (let j = i; j < columns; j++) products[at++] += value * row[j];
    }
  }

  moments(): Moments {
    return { days: this.days, sums: [...this.sums], products: [...this.products] };
  }
}

/** The moments of the days of both. */
export function together(one: Moments, other: Moments): Moments {
  const added = (a: readonly number[], b: readonly number[]) => a.map((value, at) => value + b[at]);
  return {
    days: one.days + other.days,
    sums: added(one.sums, other.sums),
    products: added(one.products, other.products),
  };
}

/** A ratio of sums, and its standard error by the delta method. */
export function ratioOf(moments: Moments, columns: Columns): Figure {
  return { mean: meanOf(moments, columns), error: errorOf(moments, pullOf(moments, columns)) };
}

/** One ratio less another of the same days, paired. */
export function differenceOf(moments: Moments, one: Columns, other: Columns): Figure {
  const pull = pullOf(moments, one);
  for (const [column, weight] of pullOf(moments, other)) pull.set(column, (pull.get(column) ?? 0) - weight);
  return { mean: meanOf(moments, one) - meanOf(moments, other), error: errorOf(moments, pull) };
}

const meanOf = ({ sums }: Moments, { numerator, denominator }: Columns): number => sums[numerator] / sums[denominator];

/** A column a day. */
export function perDayOf({ days, sums, products }: Moments, column: number): Figure {
  const mean = sums[column] / days;
  const squares = products[placeOf(sums.length, column, column)] - days * mean * mean;
  return { mean, error: Math.sqrt(Math.max(0, squares) / (days * (days - 1))) };
}

/** How much a day's columns pull the ratio: the derivative at the means. */
function pullOf(moments: Moments, columns: Columns): Map<number, number> {
  const mean = moments.sums[columns.denominator] / moments.days;
  return new Map([
    [columns.numerator, 1 / mean],
    [columns.denominator, -meanOf(moments, columns) / mean],
  ]);
}

/** Standard error of the mean of the weighted columns, whose own mean is 0. */
function errorOf({ days, sums, products }: Moments, pull: ReadonlyMap<number, number>): number {
  const columns = sums.length;
  let squares = 0;
  for (const [i, one] of pull) {
    for (const [j, other] of pull) {
      squares += one * other * products[placeOf(columns, Math.min(i, j), Math.max(i, j))];
    }
  }
  return Math.sqrt(Math.max(0, squares) / (days * (days - 1)));
}

/** Where the product of two columns stands, `row` not behind `column`. */
const placeOf = (columns: number, row: number, column: number): number =>
  row * columns - (row * (row - 1)) / 2 + column - row;
