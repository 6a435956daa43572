/** Writes scenarios/schema.json from the schema in the code. For developers; a test compares the two. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport("/src/scenario/jsonSchema.ts", { root, configFile: false, logLevel: "error" });
writeFileSync(`${root}scenarios/schema.json`, module.scenarioJsonSchemaText());
