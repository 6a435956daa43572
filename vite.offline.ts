/**
 * Writes the service worker of the built page: workers/offline.js with the list of the site's files before it and a
 * fingerprint of them, by which the browser sees that there is a new version.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Served for others than the page: it can do without them. */
const besides = new Set(["preview.png", "offline.js"]);

export function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => !besides.has(name) && statSync(join(folder, name)).isFile())
        .sort();
      const code = readFileSync(new URL("./workers/offline.js", import.meta.url), "utf8");
      const hash = createHash("sha256").update(code);
      for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
      const files = names.map((name) => (name === "index.html" ? "./" : `./${name.replaceAll("\\", "/")}`));
      const version = hash.digest("hex").slice(0, 16);
      const before = `const files = ${JSON.stringify(files)};\nconst version = ${JSON.stringify(version)};\n`;
      writeFileSync(join(folder, "offline.js"), before + code);
    },
  };
}
