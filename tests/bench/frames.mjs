/**
 * Plays the blueprint of a crowded day in Chromium, in the built page, and prints as JSON how its frames came: for each
 * way of playing the times between them, in milliseconds. A program of its own, since browser and server cannot be
 * built into the benchmark. Build the page first.
 */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { advice, findBrowser } from "../browser/support/findBrowser.mjs";

/** So many come in an hour to a bank that is there for twelve: well over five hundred stand in it by noon. */
const perHour = 400;
const frames = 600;

const bank = JSON.parse(readFileSync("scenarios/bank-branch.json", "utf8"));
const crowded = {
  ...bank,
  title: "A crowded branch",
  populations: [{ ...bank.populations[0], name: "A crowd", perHour }],
  segments: bank.segments.map((/** @type {object} */ segment) => ({ ...segment, patience: undefined })),
};

const executablePath = findBrowser();
if (executablePath === null) throw new Error(advice);
const server = await preview({ logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"], chromiumSandbox: false });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
page.setDefaultTimeout(100_000);
await page.goto(server.resolvedUrls?.local[0] ?? "");
await page.locator(".byline").waitFor();
const chooser = page.waitForEvent("filechooser");
await page.getByRole("button", { name: "Open file" }).click();
await (await chooser).setFiles({
  name: "crowded.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(crowded)),
});
await page.locator(".bar-scenario", { hasText: crowded.title }).waitFor();
await page.getByRole("tab", { name: "Blueprint" }).click();
// Until the first look the blueprint is still that of the scenario before.
await page.locator(".bp-byline", { hasText: "A crowd" }).waitFor();
// The study would want the same cores.
await page.getByRole("button", { name: "Stop", exact: true }).click();
await page.locator(".bp-customers").first().waitFor();

/** Milliseconds between so many frames, one after the other. */
const gaps = () =>
  page.evaluate(
    (count) =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const found = [];
        let last = performance.now();
        /** @param {number} now */
        const frame = (now) => {
          found.push(now - last);
          last = now;
          if (found.length <= count) requestAnimationFrame(frame);
          else resolve(found.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    frames,
  );

/** @param {string} speed */
async function played(speed) {
  await page.getByRole("slider", { name: "Time of the day" }).press("Home");
  for (let halfHours = 0; halfHours < 10; halfHours++)
    await page.getByRole("slider", { name: "Time of the day" }).press("PageUp");
  await page.getByRole("radio", { name: speed }).check();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  const found = await gaps();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  return found;
}

const still = await gaps();
const slow = await played("60×");
const fast = await played("600×");
await page.getByRole("button", { name: "As a table" }).click();
const rows = await page.getByRole("table").locator("tbody tr").all();
const counts = await Promise.all(
  rows.map(async (row) =>
    (await row.locator("td").allInnerTexts()).slice(-2).map((text) => Number(text.replace(/\D/g, ""))),
  ),
);
process.stdout.write(
  JSON.stringify({ still, slow, fast, inside: counts.flat().reduce((sum, count) => sum + count, 0) }),
);
await browser.close();
await server.close();
process.exit(0);
