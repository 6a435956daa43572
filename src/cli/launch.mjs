/** Starts the command line, building it first where that is needed. Says nothing itself. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { commandLineBuild } from "./build.mjs";

const main = join(await commandLineBuild(), "main.js");
const { start } = await import(pathToFileURL(main).href);
await start(process.argv.slice(2));
