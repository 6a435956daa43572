/** What the page says of a command's JSON document, held to what the command prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { goldilocks, root } from "./support.ts";

const page = readFileSync(join(root, "src/cli/JSON.md"), "utf8");

/** The paths that the page describes of a command, in their order. */
function described(command: string): readonly string[] {
  const [, section] = page.split(`## \`${command}\`\n`);
  return [...section.split("\n## ")[0].matchAll(/^\| `([^`]+)` \|/gm)].map(([, one]) => one);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEstimate = (value: unknown): boolean => isObject(value) && Object.keys(value).join() === "mean,halfWidth";

/** Paths of a document as the page writes them: estimates, sets of them and answers are described as wholes. */
function pathsOf(value: unknown, wholes: readonly string[], at = ""): readonly string[] {
  if (wholes.includes(at) || at.endsWith(".answer")) return [at];
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, wholes, `${at}[]`));
  if (!isObject(value) || isEstimate(value)) return [at];
  const keys = Object.keys(value);
  if (keys.every((key) => isEstimate(value[key]))) return [at];
  return keys.flatMap((key) => pathsOf(value[key], wholes, at === "" ? key : `${at}.${key}`));
}

/**
 * What was printed; a path that is null or an empty list this time stands for those below it.
 * @param wholes paths that the page describes as wholes
 */
export function expectDescribed(
  words: readonly [command: string, ...string[]],
  wholes: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const [command] = words;
  const { code, out } = goldilocks(...words, "--json");
  expect(code).toBe(0);
  const document = JSON.parse(out);
  const printed = [...new Set(pathsOf(document, wholes))];
  const known = described(command);
  expect(printed.filter((one) => !known.some((other) => other === one || other.startsWith(`${one}.`)))).toEqual([]);
  const places = printed.map((one) => known.findIndex((other) => other === one || other.startsWith(`${one}.`)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const missing = known.filter((one) => !printed.some((other) => one === other || one.startsWith(`${other}.`)));
  expect(missing.filter((one) => !one.includes("few[]"))).toEqual([]);
  return document;
}
