/**
 * What was found, kept in a folder so that a study that was broken off goes on where it was. An entry's name has the
 * hash of all that it depends on: whoever changes the case or the source finds nothing, and never something old.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Not kept with the project: it can be worked out again. From the project's folder. */
export const cacheFolder = "node_modules/.cache/goldilocks-coverage";

/** A hash of some source files and of all that they import from the project (types apart), by their names and contents. */
export function sourceHash(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of [...reached(paths)].sort()) hash.update(`${path}\n${readFileSync(path, "utf8")}\n`);
  return hash.digest("hex");
}

/** Some source files and all that they import from the project, one way or another. */
export function reached(paths: readonly string[]): ReadonlySet<string> {
  const found = new Set(paths);
  // A set that grows while it is gone through is gone through to its end.
  for (const path of found) {
    const imports = readFileSync(path, "utf8").matchAll(/^(?:import|export) (?!type\b)[^;]*?"(\.[^"]+)";$/gm);
    for (const [, name] of imports) found.add(join(dirname(path), name));
  }
  return found;
}

/** A key of anything that is data; maps count as their entries. */
export function keyOf(...parts: readonly unknown[]): string {
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return createHash("sha256").update(JSON.stringify(parts, plain)).digest("hex").slice(0, 16);
}

/** The entries of one folder. */
export class Cache {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** What stands under a name and key, or undefined. */
  read(name: string, key: string): unknown {
    const path = this.path(name, key, "json");
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  }

  write(name: string, key: string, value: unknown): void {
    writeFileSync(this.path(name, key, "json"), JSON.stringify(value));
  }

  /** All that was added under a name and key, in that order. A last line that was cut off in writing is left out. */
  lines(name: string, key: string): readonly unknown[] {
    const path = this.path(name, key, "jsonl");
    if (!existsSync(path)) return [];
    const whole = readFileSync(path, "utf8").split("\n").slice(0, -1);
    return whole.flatMap((line) => parsed(line));
  }

  add(name: string, key: string, value: unknown): void {
    appendFileSync(this.path(name, key, "jsonl"), `\n${JSON.stringify(value)}\n`);
  }

  private path(name: string, key: string, kind: string): string {
    return join(this.folder, `${name.replaceAll("/", "-")}.${key}.${kind}`);
  }
}

/** Lines begin on a new line of their own, so that one cut off spoils no other. */
function parsed(line: string): readonly unknown[] {
  try {
    return line === "" ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}
