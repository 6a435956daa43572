/** What a benchmark found: figures in sections, with the machine they belong to. Plain data, the same in JSON. */
import { availableParallelism, cpus, loadavg, release, type } from "node:os";

export type Unit =
  | "ns a customer"
  | "ns an event"
  | "ns a journey"
  | "million journeys a CPU second"
  | "million events a CPU second"
  | "answers a second"
  | "times the limit"
  | "times one worker"
  | "half-widths"
  | "cell-days"
  | "of the plain way"
  | "in 100 positions"
  | "of 100 frames"
  | "in all"
  | "kB"
  | "ms"
  | "MB";

const moreIsBetter: ReadonlySet<Unit> = new Set([
  "million journeys a CPU second",
  "million events a CPU second",
  "answers a second",
  "times one worker",
  "in 100 positions",
]);

export function isBetter(unit: Unit, value: number, than: number): boolean {
  return moreIsBetter.has(unit) ? value > than : value < than;
}

export interface Figure {
  readonly name: string;
  /** The median where there were rounds. */
  readonly value: number;
  readonly unit: Unit;
  /** First and third quartile of the rounds; null where there was one. */
  readonly quartiles: readonly [number, number] | null;
  readonly note: string;
}

export interface MeasuredSection {
  readonly name: string;
  readonly says: string;
  readonly figures: readonly Figure[];
}

export interface Machine {
  readonly name: string;
  /** How busy it was before the start; a busy machine makes poor figures. */
  readonly load: string;
}

export interface Report {
  readonly machine: Machine;
  readonly sections: readonly MeasuredSection[];
}

export function machine(): Machine {
  const cores = `${availableParallelism()} cores`;
  return {
    name: `${cpus()[0].model}, ${cores}, ${type()} ${release()}, Node ${process.version}`,
    load: `load before the start ${loadavg()[0].toFixed(1)} on ${cores}`,
  };
}

/** A figure of one measurement. */
export function single(name: string, value: number, unit: Unit, note = ""): Figure {
  return { name, value, unit, quartiles: null, note };
}

/** A figure of several rounds. */
export function ofRounds(name: string, values: readonly number[], unit: Unit, note = ""): Figure {
  return {
    name,
    value: quantile(values, 0.5),
    unit,
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
    note,
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** By linear interpolation between the ordered values. */
function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const place = share * (ordered.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, ordered.length - 1);
  return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
}

const digits = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

export function figureText(value: number): string {
  return digits.format(value);
}

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

export function wholeText(value: number): string {
  return whole.format(value);
}

/** A section as aligned lines: name, median, unit, quartiles of the rounds, note. */
export function inWords({ name, says, figures }: MeasuredSection): string {
  const rows = figures.map((figure) => [
    figure.name,
    figureText(figure.value),
    figure.unit,
    figure.quartiles === null ? "" : figure.quartiles.map(figureText).join(" to "),
    figure.note,
  ]);
  return `\n${name}: ${says}\n${table(rows)}`;
}

/** Rows as lines with aligned columns, the second one to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)), []);
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 1 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join("  ");
  return rows.map((row) => `  ${line(row).trimEnd()}\n`).join("");
}
