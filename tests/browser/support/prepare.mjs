/**
 * Before the tests: sees to it that there is a browser, and builds the page. A process of its own, because a build
 * made inside the test runner would be a development build.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { advice, findBrowser } from "./findBrowser.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Runs a command with its output shown; true if it succeeded.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 */
function run(command, words, env = {}) {
  console.log(`> ${[command, ...words].join(" ")}`);
  return spawnSync(command, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

function installBrowser() {
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    // The lists of packages of a fresh machine are empty.
    return run("apt-get", ["update"], quiet) && run("apt-get", install, quiet);
  }
  return run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
}

// Where CHROME_PATH says which browser to take, another one would not help.
if (findBrowser() === null && !process.env.CHROME_PATH) installBrowser();
// The tests that need a browser fail with the same advice; the others still run.
if (findBrowser() === null) console.error(advice);

const built = run(process.execPath, ["node_modules/vite/bin/vite.js", "build"], { NODE_ENV: "production" });
if (!built) process.exit(1);
