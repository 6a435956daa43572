/**
 * Opens the built page in Chromium as somebody who was never there, again and again, and moves a slider; prints as JSON
 * what the first load weighs, how soon the first answer stands, and which tasks held the page's thread up. A program of
 * its own, since browser and server cannot be built into the benchmark. Build the page first.
 */
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { advice, findBrowser } from "../browser/support/findBrowser.mjs";

const rounds = 5;
const moves = 60;

const executablePath = findBrowser();
if (executablePath === null) throw new Error(advice);
const server = await preview({ logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"], chromiumSandbox: false });

/** Runs in the page before anything else: when the first answer is drawn, and tasks of more than 50 ms. */
function watch() {
  const seen = { answered: 0, longTasks: /** @type {number[]} */ ([]) };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: "longtask" });
  const observer = new MutationObserver(() => {
    if (document.querySelector(".byline") === null) return;
    observer.disconnect();
    // The frame after the next one begins when this one is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.answered = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** @typedef {{ seen: { answered: number, longTasks: number[] } }} Watched */

async function opened() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(100_000);
  await page.addInitScript(watch);
  /** @type {Promise<{ name: string, size: number }>[]} */
  const scripts = [];
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname;
    if (name.endsWith(".js")) scripts.push(response.body().then((body) => ({ name, size: gzipSync(body).length })));
  });
  await page.goto(address);
  await page.waitForFunction(() => /** @type {Watched & Window} */ (/** @type {unknown} */ (window)).seen.answered > 0);
  const loaded = await Promise.all(scripts);
  return { page, loaded };
}

/** @param {import("playwright-core").Page} page */
const seenBy = (page) => page.evaluate(() => /** @type {Watched} */ (/** @type {unknown} */ (window)).seen);

/** @type {number[]} */
const answered = [];
let kilobytes = { page: 0, onDemand: 0, workers: 0 };
for (let round = 0; round < rounds; round++) {
  const { page, loaded } = await opened();
  answered.push((await seenBy(page)).answered);
  // Each worker fetches the same file.
  const sizes = [...new Map(loaded.map(({ name, size }) => [name, size]))];
  // The document names every script that it cannot begin without; what else was fetched is on demand, or a worker's.
  const named = await (await page.request.get(address)).text();
  /** @param {string} name */
  const kindOf = (name) =>
    name.includes("/simulation") ? "workers" : named.includes(`.${name}"`) ? "page" : "onDemand";
  /** @param {string} kind */
  const sum = (kind) => sizes.reduce((all, [name, size]) => all + (kindOf(name) === kind ? size / 1000 : 0), 0);
  kilobytes = { page: sum("page"), onDemand: sum("onDemand"), workers: sum("workers") };
  await page.context().close();
}

const { page } = await opened();
const slider = page.getByRole("slider", { name: "Customers an hour" }).first();
await slider.focus();
const before = (await seenBy(page)).longTasks.length;
for (let move = 0; move < moves; move++) {
  await slider.press(move % 20 < 10 ? "ArrowRight" : "ArrowLeft");
  await page.waitForTimeout(30);
}
const longTasks = (await seenBy(page)).longTasks.slice(before);
process.stdout.write(JSON.stringify({ kilobytes, answered, moves, longTasks }));
await browser.close();
await server.close();
process.exit(0);
