/**
 * JSON text, read with the place of what is wrong in it.
 *
 * The platform's parser says where it stumbled in other words in each browser, or not at all, and takes the last of
 * two equal keys without a word. This scanner finds the line and column and the repeated keys; the values themselves
 * still come from JSON.parse. It does not recurse, so deep nesting costs nothing but a problem.
 */
import { type Path, quoted } from "./problem.ts";

/** No scenario is nested deeper than a tenth of this. */
const deepest = 100;

export type Reading =
  | { readonly ok: true; readonly value: unknown; readonly repeated: readonly Path[] }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly found: string;
      readonly wrong: string;
    };

interface Frame {
  /** The keys so far of an object; null in a list. */
  readonly keys: Set<string> | null;
  /** The key or index that is being read. */
  at: string | number;
}

class Stumble {
  readonly position: number;
  readonly wrong: string;
  constructor(position: number, wrong: string) {
    this.position = position;
    this.wrong = wrong;
  }
}

const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

const isDigit = (code: number) => code >= 48 && code <= 57;

function skipSpace(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return i;
}

function endOfString(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code < 32) throw new Stumble(i, "stands inside text; a line of text ends with a quotation mark");
    if (code !== 92) continue;
    i++;
    escaped.lastIndex = i;
    const match = escaped.exec(text);
    if (!match) throw new Stumble(i, "is no character that may follow a backslash");
    i += match[0].length - 1;
  }
  throw new Stumble(text.length, "stands where a quotation mark should end the text");
}

function endOfDigits(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  if (i === from) throw new Stumble(i, "stands where a digit should");
  return i;
}

function endOfNumber(text: string, from: number): number {
  let i = text[from] === "-" ? from + 1 : from;
  const first = i;
  i = endOfDigits(text, i);
  if (text[first] === "0" && i > first + 1) throw new Stumble(first, "begins a number; a number begins with 1 to 9");
  if (text[i] === ".") i = endOfDigits(text, i + 1);
  if (text[i] === "e" || text[i] === "E") {
    i++;
    if (text[i] === "+" || text[i] === "-") i++;
    i = endOfDigits(text, i);
  }
  return i;
}

function endOfScalar(text: string, i: number): number {
  const character = text[i];
  if (character === '"') return endOfString(text, i);
  if (character === "-" || isDigit(text.charCodeAt(i))) return endOfNumber(text, i);
  for (const word of ["true", "false", "null"]) if (text.startsWith(word, i)) return i + word.length;
  throw new Stumble(i, "stands where a value should");
}

/** Reads the key at `i` and its colon; returns where the value begins. */
function readKey(text: string, i: number, stack: readonly Frame[], repeated: Path[]): number {
  if (text[i] !== '"') throw new Stumble(i, 'stands where a key in quotation marks should, "name" say');
  const end = endOfString(text, i);
  const key: string = JSON.parse(text.slice(i, end));
  const frame = stack[stack.length - 1];
  frame.at = key;
  if (frame.keys?.has(key)) repeated.push(stack.map(({ at }) => at));
  frame.keys?.add(key);
  const colon = skipSpace(text, end);
  if (text[colon] !== ":") throw new Stumble(colon, `stands where a colon should, after the key ${quoted(key)}`);
  return skipSpace(text, colon + 1);
}

/** Reads on from the end of a value: closes what closes, and returns where the next value begins, or -1 at the end. */
function readOn(text: string, from: number, stack: Frame[], repeated: Path[]): number {
  let i = skipSpace(text, from);
  for (;;) {
    const frame = stack.at(-1);
    if (frame === undefined) {
      if (i < text.length) throw new Stumble(i, "stands after the end of the scenario");
      return -1;
    }
    const bracket = frame.keys ? "}" : "]";
    if (text[i] === bracket) {
      stack.pop();
      i = skipSpace(text, i + 1);
      continue;
    }
    if (text[i] !== ",") throw new Stumble(i, `stands where a comma or ${bracket} should`);
    i = skipSpace(text, i + 1);
    if (text[i] === bracket) throw new Stumble(i, "stands after a comma, where another entry should");
    if (frame.keys) return readKey(text, i, stack, repeated);
    frame.at = Number(frame.at) + 1;
    return i;
  }
}

function scan(text: string): Path[] {
  const repeated: Path[] = [];
  const stack: Frame[] = [];
  let i = skipSpace(text, 0);
  while (i >= 0) {
    const list = text[i] === "[";
    if (!list && text[i] !== "{") {
      i = readOn(text, endOfScalar(text, i), stack, repeated);
      continue;
    }
    if (stack.length === deepest) throw new Stumble(i, `opens level ${deepest + 1}; a scenario is nested less deeply`);
    const inner = skipSpace(text, i + 1);
    if (text[inner] === (list ? "]" : "}")) {
      i = readOn(text, inner + 1, stack, repeated);
      continue;
    }
    stack.push({ keys: list ? null : new Set(), at: 0 });
    i = list ? inner : readKey(text, inner, stack, repeated);
  }
  return repeated;
}

function stumbled(text: string, { position, wrong }: Stumble): Reading {
  const lines = text.slice(0, position).split(/\r\n|\n|\r/);
  const found = position < text.length ? quoted(String.fromCodePoint(text.codePointAt(position) ?? 0)) : "the end";
  return { ok: false, line: lines.length, column: lines[lines.length - 1].length + 1, found, wrong };
}

/** Reads JSON; a byte order mark before it is passed over. Never throws. */
export function readJson(text: string): Reading {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  try {
    const repeated = scan(json);
    return { ok: true, value: JSON.parse(json), repeated };
  } catch (stumble) {
    if (stumble instanceof Stumble) return stumbled(json, stumble);
    throw stumble;
  }
}
