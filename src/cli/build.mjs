/**
 * Builds what runs without a page, because Node runs no TypeScript: a program and the worker it starts, as plain files
 * in dist/NAME/FINGERPRINT/. A finished build is never written again, so several can be asked for at once and a running
 * program keeps its files. Run by itself, it builds the command line.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Commands that stand with the tests, as far as these are there. */
const testCommands = ["tests/bench", "tests/coverage", "tests/validation"].filter((path) =>
  existsSync(join(root, path)),
);

/** What a build can depend on: all but the page. */
const sources = ["package-lock.json", "workers", ...testCommands].concat(
  readdirSync(join(root, "src"))
    .filter((room) => room !== "app")
    .map((room) => join("src", room)),
);

/** A superseded build may still be running; after so many milliseconds it is not. */
const keepFor = 24 * 60 * 60 * 1000;

/**
 * The folder of an up-to-date build of `main` (a TypeScript file, from the root), made now if there is none.
 * In it stand main.js and simulation.node.js.
 *
 * @param {string} name
 * @param {string} main
 * @returns {Promise<string>}
 */
export async function headlessBuild(name, main) {
  const home = join(root, "dist", name);
  const target = join(home, fingerprint());
  if (!existsSync(target)) await buildInto(home, target, main);
  return target;
}

/** Changes with the name, size and time of any source. */
function fingerprint() {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\n${size} ${mtimeMs}\n`);
  };
  for (const source of sources.map((path) => join(root, path))) {
    const files = statSync(source).isDirectory() ? readdirSync(source, { recursive: true, encoding: "utf8" }) : [""];
    for (const file of files) add(join(source, file));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} home
 * @param {string} target
 * @param {string} main
 */
async function buildInto(home, target, main) {
  const { build } = await import("vite");
  const draft = join(home, `draft-${process.pid}-${Date.now()}`);
  try {
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      mode: "production",
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: draft,
        target: "node20",
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { main: join(root, main), "simulation.node": join(root, "workers/simulation.node.ts") },
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // If it stands there all the same, somebody else was faster with the same build.
    if (!existsSync(target)) throw error;
  }
  removeOld(home, target);
}

/**
 * @param {string} home
 * @param {string} current
 */
function removeOld(home, current) {
  for (const folder of readdirSync(home).map((name) => join(home, name))) {
    const old =
      folder !== current && Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > keepFor;
    if (old) rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} */
export function commandLineBuild() {
  return headlessBuild("cli", "src/cli/main.ts");
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await commandLineBuild();
