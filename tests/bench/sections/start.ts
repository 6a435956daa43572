/** From Node's start to the end of `check` of a scenario, npm not counted; and Node by itself. Wall time. */
import { execFileSync } from "node:child_process";
import { ofRounds } from "../report.ts";
import { inTurns } from "../rounds.ts";
import { shippedNames, shippedPath } from "../shipped.ts";
import type { Section } from "./section.ts";

export const start: Section = {
  name: "start",
  says: "`check` of a scenario from Node's start, the command line built before; wall time",
  parts: ["check"],
  measure: () => {
    const checks = shippedNames().map((name) => [name, ["src/cli/launch.mjs", "check", shippedPath(name)]] as const);
    const commands = [["Node alone", ["--eval", ""]] as const, ...checks];
    const tasks = Object.fromEntries(commands.map(([name, words]) => [name, () => timed(words)]));
    return Object.entries(inTurns(tasks)).map(([name, values]) => ofRounds(name, values, "ms"));
  },
};

function timed(words: readonly string[]): number {
  const from = performance.now();
  execFileSync(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  return performance.now() - from;
}
