/** Builds the coverage study like the command line, since what is judged must be what runs, and starts it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { headlessBuild } from "../../src/cli/build.mjs";

const main = join(await headlessBuild("coverage", "tests/coverage/main.ts"), "main.js");
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
