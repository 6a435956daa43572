/** Where a Chromium or Chrome stands on this machine. Installs nothing; see prepare.mjs. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export const advice = [
  "The browser tests need Chromium or Chrome and found none. Either",
  "  apt-get install -y --no-install-recommends chromium     (Debian, as root), or",
  "  npx playwright-core install chromium                    (Playwright's own download), or",
  "  set CHROME_PATH to the program of a browser you have.",
].join("\n");

/**
 * The program's path, or null. CHROME_PATH, where set, is the only place looked at.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  const { CHROME_PATH } = process.env;
  const candidates = CHROME_PATH ? [CHROME_PATH] : [...usual, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}
