/**
 * Takes the README's picture from the built page, once its answer has all its days: public/preview.png. Build first.
 */
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { advice, findBrowser } from "./findBrowser.mjs";

const target = fileURLToPath(new URL("../../../public/preview.png", import.meta.url));
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
await page.screenshot({ path: target });
await browser.close();
await server.close();
process.exit(0);
