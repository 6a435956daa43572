/** Runs the mutants as they stand, without a build: nothing is written into the tree. */
import { runnerImport } from "vite";

/** @typedef {{ mutants(words: readonly string[]): Promise<void> }} Main */

const { module } = await runnerImport(/** @type {string} */ ("/tests/mutants/main.ts"), {
  configFile: false,
  logLevel: "silent",
});
await /** @type {Main} */ (module).mutants(process.argv.slice(2));
