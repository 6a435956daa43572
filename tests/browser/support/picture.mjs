/**
 * Takes the README's picture from the built page, once its answer has all its days, public/preview.png; and draws the
 * icon in the sizes that an installed page needs, public/icon-*.png. Build first.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { advice, findBrowser } from "./findBrowser.mjs";

/** @param {string} name */
const inPublic = (name) => fileURLToPath(new URL(`../../../public/${name}`, import.meta.url));
const iconSizes = [192, 512];
const executablePath = findBrowser();
if (executablePath === null) throw new Error(advice);

const server = await preview({ logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"], chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light", locale: "en-GB" });
await page.goto(server.resolvedUrls?.local[0] ?? "");
await page.getByText("settled after").waitFor();
await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
await page.evaluate(() => document.fonts.ready);
// The last curve moves to its place for 160 ms.
await page.waitForTimeout(1000);
await page.screenshot({ path: inPublic("preview.png") });
for (const size of iconSizes) await drawIcon(size);
await browser.close();
await server.close();
process.exit(0);

/**
 * On white with a margin, so that a system may cut it to a shape of its own.
 *
 * @param {number} size in pixels
 */
async function drawIcon(size) {
  const icon = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: "light" });
  const svg = Buffer.from(readFileSync(inPublic("favicon.svg"))).toString("base64");
  const picture = `<img src="data:image/svg+xml;base64,${svg}" style="width: 72%; margin: 14%; display: block" alt="">`;
  await icon.setContent(`<body style="margin: 0; background: #ffffff">${picture}</body>`);
  await icon.screenshot({ path: inPublic(`icon-${size}.png`) });
  await icon.close();
}
