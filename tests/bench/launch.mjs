/** Builds the benchmark like the command line, since what is measured must be what runs, and starts it. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headlessBuild } from "../../src/cli/build.mjs";

const folder = await headlessBuild("bench", "tests/bench/main.ts");
const { bench } = await import(pathToFileURL(join(folder, "main.js")).href);
await bench(process.argv.slice(2));
