/**
 * A copy of the working tree in a temporary folder, in which one file at a time is broken and tests are run. The tree
 * itself is only read.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { transformWithOxc } from "vite";
import { type Mutant, occurrences } from "./mutant.ts";

/** A breakage may fill the memory; it is not to take the machine with it. In MB. */
const memory = 1500;

export type Verdict =
  | { readonly kind: "green" }
  /** `by` is the first test that failed, or what else went wrong. */
  | { readonly kind: "red"; readonly by: string };

interface JsonReport {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export class Workshop {
  private readonly folder = mkdtempSync(join(tmpdir(), "mutants-"));

  constructor(root: string) {
    for (const path of filesOf(root)) {
      mkdirSync(join(this.folder, dirname(path)), { recursive: true });
      copyFileSync(join(root, path), join(this.folder, path));
    }
    // A folder of links and not one link, so that what the tools keep in node_modules stays in the copy.
    const packages = join(root, "node_modules");
    mkdirSync(join(this.folder, "node_modules"));
    for (const name of readdirSync(packages).filter((one) => !/^\.(?!bin$)/.test(one))) {
      symlinkSync(join(packages, name), join(this.folder, "node_modules", name));
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What is wrong with a mutant's own words; null where it can be applied. */
  async objection({ file, text, replacement }: Mutant): Promise<string | null> {
    const path = join(this.folder, "src", file);
    if (!existsSync(path)) return `there is no src/${file}`;
    const source = readFileSync(path, "utf8");
    const found = occurrences(source, text);
    if (found !== 1) return `its text occurs ${found} times in src/${file}, not once`;
    try {
      await transformWithOxc(
        source.replace(text, () => replacement),
        path,
      );
      return null;
    } catch {
      return "its replacement is no code";
    }
  }

  /** Breaks the copy, does something and mends it. */
  broken<T>({ file, text, replacement }: Mutant, act: () => T): T {
    const path = join(this.folder, "src", file);
    const source = readFileSync(path, "utf8");
    writeFileSync(
      path,
      source.replace(text, () => replacement),
    );
    try {
      return act();
    } finally {
      writeFileSync(path, source);
    }
  }

  /**
   * Runs tests until the first fails; after `patience` milliseconds they count as hanging. Files share one thread and
   * their modules, which saves most of the time.
   */
  test(paths: readonly string[], patience: number): Verdict {
    const report = join(this.folder, "report.json");
    rmSync(report, { force: true });
    const vitest = join(this.folder, "node_modules/vitest/vitest.mjs");
    const words = [
      "run",
      "--project",
      "unit",
      "--bail",
      "1",
      "--no-file-parallelism",
      "--no-isolate",
      "--pool",
      "threads",
    ];
    const { error, status } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${memory}`, vitest, ...words, "--reporter", "json", "--outputFile", report, ...paths],
      {
        cwd: this.folder,
        stdio: "ignore",
        timeout: Math.round(patience),
        killSignal: "SIGKILL",
        env: { ...process.env, EXPLORE: undefined },
      },
    );
    if (error !== undefined) return { kind: "red", by: "tests that do not end" };
    if (!existsSync(report)) return { kind: "red", by: "tests that break off" };
    const found = JSON.parse(readFileSync(report, "utf8")) as JsonReport;
    if (found.numTotalTests === 0 && status === 0) throw new Error(`There are no tests in ${paths.join(", ")}.`);
    return status === 0 ? { kind: "green" } : { kind: "red", by: this.culprit(found) };
  }

  private culprit({ testResults }: JsonReport): string {
    const file = testResults.find(({ status }) => status === "failed");
    if (file === undefined) return "an error outside all tests";
    const failed = file.assertionResults.find(({ status }) => status === "failed");
    const where = file.name.slice(this.folder.length + 1);
    return `${where}: ${failed?.fullName.trim() ?? file.message.split("\n")[0]}`;
  }
}

/** Files of the working tree, new ones too, that git does not ignore. */
function filesOf(root: string): readonly string[] {
  const words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const { stdout, status } = spawnSync("git", words, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error("git could not list the files of the working tree.");
  return stdout.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}
