/** The real command, as a person starts it, and files for it to read. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScenarioFile } from "../../src/scenario/schema.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const launcher = join(root, "src/cli/launch.mjs");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command to its end. */
export function goldilocks(...words: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the command and leaves the rest to the caller. */
export function started(...words: string[]) {
  return spawn(process.execPath, [launcher, ...words], { stdio: ["ignore", "pipe", "pipe"] });
}

export interface Files {
  /** Writes a file and says where. */
  put(name: string, content: string | ScenarioFile): string;
  remove(): void;
}

export function temporaryFiles(): Files {
  const folder = mkdtempSync(join(tmpdir(), "goldilocks-"));
  return {
    put(name, content) {
      const path = join(folder, name);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
