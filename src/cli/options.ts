/** Reads the words of a command line. All that is wrong with them is said at once; no id is looked up here. */
import { parseArgs } from "node:util";
import { firstLook } from "../experiment/sequence.ts";
import { certifiable } from "../experiment/told.ts";
import type { CertifiedMeasure } from "../experiment/types.ts";
import { maxMagnitude } from "../scenario/limits.ts";
import type { OptionSpec } from "./commands.ts";

/** What was asked for; undefined where nothing was. */
export interface Choices {
  readonly population?: string;
  readonly design?: string;
  readonly dial?: number;
  readonly replication?: number;
  readonly replications?: number;
  /** Whom to follow, and what to hold their journey against. */
  readonly customer?: "typical" | "largest" | number;
  readonly against?: string;
  readonly "against-dial"?: number;
  readonly rule?: "promise" | "noticeable" | "value";
  readonly seed?: string;
  readonly workers?: number;
  readonly confidence?: number;
  readonly noticeable?: number;
  readonly "max-days"?: number;
  readonly measure?: CertifiedMeasure;
  readonly part?: "steps" | "tuned" | "links";
  readonly "cross-training"?: number;
  readonly drift?: number;
  readonly periods?: number;
  readonly by?: number;
  readonly near?: number;
  readonly worlds?: number;
  /** Minutes, or by rule. */
  readonly "warm-up"?: number | "auto";
  readonly json?: boolean;
}

/** Choices, and what is wrong with the others. */
export interface Asked {
  readonly choices: Choices;
  readonly problems: readonly string[];
}

export interface ParsedWords extends Asked {
  readonly paths: readonly string[];
  /** Words behind an option that does not exist: its value or a path, which nobody can tell. */
  readonly strays: readonly string[];
}

type Reader = (text: string) => { readonly value: string | number } | { readonly wrong: string };

const text: Reader = (value) => ({ value });

const oneOf =
  (allowed: readonly string[]): Reader =>
  (value) =>
    allowed.includes(value) ? { value } : { wrong: `${JSON.stringify(value)} is none of ${allowed.join(", ")}` };

function number(words: string, allowed: (value: number) => boolean): Reader {
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    return allowed(value) ? { value } : { wrong: `${JSON.stringify(text)} is not ${words}` };
  };
}

function wholeNumber(low: number, high: number): Reader {
  const words = `a whole number from ${low} to ${high}`;
  return number(words, (value) => Number.isInteger(value) && value >= low && value <= high);
}

const share = number("a number from 0 to 1", (value) => value >= 0 && value <= 1);

/** How the value of each option is read. */
const readers: Readonly<Record<string, Reader>> = {
  population: text,
  design: text,
  seed: text,
  dial: share,
  against: text,
  "against-dial": share,
  customer: (text) =>
    text === "typical" || text === "largest"
      ? { value: text }
      : number("typical, largest or a customer's number", (value) => Number.isInteger(value) && value >= 0)(text),
  replication: wholeNumber(0, 2 ** 31 - 1),
  replications: wholeNumber(1, 1_000_000),
  workers: wholeNumber(0, 256),
  confidence: number("a number from 0.5 to 0.999", (value) => value >= 0.5 && value <= 0.999),
  noticeable: number("a number above 0, at most 100", (value) => value > 0 && value <= 100),
  "max-days": wholeNumber(firstLook, 1_000_000),
  rule: oneOf(["promise", "noticeable", "value"]),
  measure: oneOf(certifiable),
  part: oneOf(["steps", "tuned", "links"]),
  "cross-training": number("a number from 0 to 1", (value) => value >= 0 && value <= 1),
  drift: number("a number from 0 to 0.5", (value) => value >= 0 && value <= 0.5),
  periods: wholeNumber(0, 50),
  by: number("a number above 0, at most 0.5", (value) => value > 0 && value <= 0.5),
  near: number("a number from 0 to 1", (value) => value >= 0 && value <= 1),
  worlds: wholeNumber(0, 2000),
  "warm-up": (text) =>
    text === "auto"
      ? { value: text }
      : number("auto or a number of minutes from 0", (value) => value >= 0 && value <= maxMagnitude)(text),
};

/** The words after the command, by the options that the command has. */
export function parseWords(words: readonly string[], specs: readonly OptionSpec[]): ParsedWords {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      specs.map(({ name, value }) => [name, { type: value === null ? ("boolean" as const) : ("string" as const) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const strays: string[] = [];
  const problems: string[] = [];
  const choices = new Map<string, string | number | boolean>();

  let afterUnknown = Number.NaN;

  for (const token of tokens) {
    if (token.kind === "positional") (token.index === afterUnknown ? strays : paths).push(token.value);
    if (token.kind !== "option") continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (spec === undefined || !token.rawName.startsWith("--")) {
      if (token.value === undefined) afterUnknown = token.index + 1;
      problems.push(`${token.rawName}: no such option; there are ${specs.map(({ name }) => `--${name}`).join(", ")}`);
    } else if (choices.has(spec.name)) {
      problems.push(`--${spec.name}: given twice`);
    } else if (spec.value === null) {
      if (token.value !== undefined) problems.push(`--${spec.name}: takes no value`);
      choices.set(spec.name, true);
    } else if (token.value === undefined) {
      problems.push(`--${spec.name}: ${spec.value} is missing`);
    } else if (readers[spec.name] === text && !token.inlineValue && token.value.startsWith("--")) {
      const meant = `--${spec.name}=${token.value}`;
      problems.push(`--${spec.name}: ${JSON.stringify(token.value)} looks like an option; write ${meant} to mean it`);
    } else {
      const read = readers[spec.name](token.value);
      if ("wrong" in read) problems.push(`--${spec.name}: ${read.wrong}`);
      else choices.set(spec.name, read.value);
    }
  }
  return { paths, strays, choices: Object.fromEntries(choices), problems };
}
