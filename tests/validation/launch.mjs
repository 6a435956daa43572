/** Builds the validation like the command line, since what is validated must be what runs, and starts it. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headlessBuild } from "../../src/cli/build.mjs";

const folder = await headlessBuild("validation", "tests/validation/main.ts");
const { validate } = await import(pathToFileURL(join(folder, "main.js")).href);
await validate(process.argv.slice(2));
