/**
 * Writing to standard output: no faster than it is read, and quietly ended when the reader has had enough (`| head`).
 */
import { once } from "node:events";
import type { Zone } from "../experiment/types.ts";
import type { Scenario } from "../scenario/types.ts";

const chunkLength = 65_536;

/** Resolves when all is written, or when nobody reads any more. */
export async function writeLines(lines: Iterable<string>): Promise<void> {
  const { stdout } = process;
  let open = true;
  let failure: Error | null = null;
  const onError = (error: NodeJS.ErrnoException): void => {
    open = false;
    if (error.code !== "EPIPE") failure = error;
  };
  // Stays for good: a closed pipe may be noticed only after the last line.
  stdout.on("error", onError);

  let chunk = "";
  const flush = async (): Promise<void> => {
    const free = stdout.write(chunk);
    chunk = "";
    // An error is told a turn later, and `drain` never comes after one: `once` rejects then, and onError has it.
    if (!free && open) await once(stdout, "drain").catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
  };
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length >= chunkLength) await flush();
    if (!open) break;
  }
  if (open && chunk !== "") await flush();
  if (failure !== null) throw failure;
}

/** `text` ends with a newline. */
export function writeText(text: string): Promise<void> {
  return writeLines(text.replace(/\n$/, "").split("\n"));
}

export function writeJson(value: unknown): Promise<void> {
  return writeText(`${JSON.stringify(value, null, 2)}\n`);
}

/** Rows in aligned columns: the first to the left, the others, numbers, to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Four significant digits, in plain notation; a dash where there is no number. */
export function shown(value: number | null): string {
  if (value === null) return "–";
  const digits = value === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}

/** The dials that are left, from the least flexible to the most. */
export const zoneInWords = ({ low, high, dials }: Zone): string => (dials.length === 0 ? "none" : `${low} to ${high}`);

/** So many replications in words: days, or runs of a service that never closes. */
export function replicationsInWords({ regime }: Scenario, count: number): string {
  const unit = regime.kind === "day" ? "day" : "run";
  return `${count.toLocaleString("en-GB")} ${unit}${count === 1 ? "" : "s"}`;
}

/** A head for a column of replications. */
export const daysHead = ({ regime }: Scenario): string => (regime.kind === "day" ? "days" : "runs");

/** Controls, line ends, and marks that turn the direction of text round: what could pass itself off as other output. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside on one line: what cannot be seen is written as in JSON. */
export function oneLine(text: string): string {
  return text.replace(unseen, (char) => {
    const short = JSON.stringify(char).slice(1, -1);
    return short === char ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : short;
  });
}
