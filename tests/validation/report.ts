/** What the validation found, as data and in words. */
import { table } from "../../src/cli/output.ts";
import type { Claim } from "./experiment.ts";
import type { Judged, Rule } from "./judgement.ts";
import type { Identities } from "./laboratory.ts";

export interface Report {
  readonly cases: readonly Judged[];
  readonly claims: readonly (Claim & { readonly shown: boolean })[];
  readonly identities: Identities;
  readonly rules: readonly Rule[];
}

/** Five significant digits, in plain notation. */
export function digits(value: number): string {
  const decimals = value === 0 ? 0 : Math.max(0, 4 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 6));
}

/** A printed value with the digits that are printed. */
function known({ right, rounding }: Judged): string {
  return rounding === 0 ? digits(right) : right.toFixed(Math.round(-Math.log10(2 * rounding)));
}

export const caseColumns = ["case", "source", "right", "simulated", "± 95 %", "distance", "replications"];

export function caseRow(one: Judged): string[] {
  const { name, source, found, distance } = one;
  return [
    name,
    source,
    known(one),
    digits(found.mean),
    digits(found.halfWidth),
    distance.toFixed(2),
    String(found.replications),
  ];
}

export const claimColumns = ["statement", "source", "difference", "± 95 %", "replications", "shown"];

export function claimRow({ name, source, difference, shown }: Report["claims"][number]): string[] {
  const { mean, halfWidth, replications } = difference;
  return [name, source, digits(mean), digits(halfWidth), String(replications), shown ? "yes" : "NO"];
}

export function ruleLine({ text, holds }: Rule): string {
  return `${holds ? "holds" : "FAILS"}: ${text}`;
}

/** The report for a terminal. */
export function inWords({ cases, claims, rules }: Report): string {
  return `${[
    table([caseColumns, ...cases.map(caseRow)]),
    table([claimColumns, ...claims.map(claimRow)]),
    rules.map(ruleLine).join("\n"),
  ].join("\n\n")}\n`;
}
