/**
 * What a guess is about: one scenario's numbers, asked by one rule, for one curve. Two machines that have the same case
 * have the same mark, however their files are written down. Pure.
 */
import type { Rule } from "../../experiment/types.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { ScenarioFile } from "../../scenario/schema.ts";
import type { CurveKey } from "../views/types.ts";

export interface Case {
  readonly file: ScenarioFile;
  readonly rule: Rule;
  readonly curve: CurveKey;
}

/** Prose says nothing about the answer. */
const prose: ReadonlySet<string> = new Set(["title", "story", "question", "sources", "teaching", "name", "purpose"]);

/** Eight hexadecimal digits. It tells mistakes apart, such as another scenario's link; it is no seal. */
export function markOf({ file, rule, curve }: Case): string {
  return hash(canonical([resolveScenario(file), rule, curve.population, curve.design]));
}

/** As JSON with keys in order; of maps the entries. */
function canonical(value: unknown): string {
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([key, part]) => part !== undefined && !prose.has(key));
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/** Fowler, Noll and Vo's FNV-1a in 32 bits, over UTF-16 units. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}

/** Longest case in characters, whole sentences of the story. */
const longestCase = 330;

/** How the story begins: its first sentences, before it comes to what was found. */
export function opening(story: string): string {
  const [paragraph] = story.trim().split(/\n+/);
  const sentences = paragraph.match(/[^.!?]+(?:[.!?]+["”’)]*(?=\s|$)|[.!?]+(?!\s)|$)/g) ?? [paragraph];
  let text = "";
  for (const sentence of joined(sentences)) {
    if (text !== "" && text.length + sentence.length > longestCase) break;
    text += sentence;
  }
  return text.trim();
}

/** A point within a number or an abbreviation ends no sentence: what goes on without a space belongs together. */
function joined(pieces: readonly string[]): readonly string[] {
  return pieces.reduce<string[]>((all, piece) => {
    const last = all.at(-1);
    if (last !== undefined && !/^\s/.test(piece)) all[all.length - 1] = last + piece;
    else all.push(piece);
    return all;
  }, []);
}
