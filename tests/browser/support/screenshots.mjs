/**
 * Takes pictures of the built page to look at: every view, state, scene and deeper question at four widths, light and
 * dark, each of the whole page, into screenshots/. Build first. A part of them by words that their names have:
 * `dark 390 blueprint`.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { advice, findBrowser } from "./findBrowser.mjs";
import { ask, scenes, showQuestions } from "./scenes.mjs";
import { settledAnswer, states } from "./states.mjs";

const folder = fileURLToPath(new URL("../../../screenshots/", import.meta.url));
const wanted = process.argv.slice(2);
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const schemes = /** @type {const} */ (["light", "dark"]);
const looks = new Set([...sizes.map(({ width }) => String(width)), ...schemes]);

const executablePath = findBrowser();
if (executablePath === null) throw new Error(advice);
mkdirSync(folder, { recursive: true });
const server = await preview({ logLevel: "error", preview: { port: 0, host: "127.0.0.1" } });
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"], chromiumSandbox: false });

/** @param {readonly string[]} words */
const isWanted = (words) => wanted.every((word) => words.includes(word));

/**
 * @param {{ width: number, height: number }} viewport
 * @param {"light" | "dark"} colorScheme
 */
async function newPage(viewport, colorScheme) {
  const touch = viewport.width < 600 ? { hasTouch: true, isMobile: true } : {};
  const context = await browser.newContext({ viewport, colorScheme, locale: "en-GB", ...touch });
  const page = await context.newPage();
  page.setDefaultTimeout(100_000);
  return page;
}

/**
 * A window as high as the page: a picture beyond the window would be taken while the page is laid out anew for it, with
 * charts on the way or without a width.
 *
 * @param {import("playwright-core").Page} page
 * @param {readonly string[]} words
 */
async function take(page, words) {
  const before = page.viewportSize();
  if (before === null) throw new Error("a page without a window");
  await page.evaluate(() => document.fonts.ready);
  // Curves move to their places for 160 ms, and a resized chart begins anew; what is still on its way makes the page longer.
  for (let height = 0, last = -1; height !== last; ) {
    last = height;
    await page.waitForTimeout(800);
    height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  }
  await page.screenshot({ path: `${folder}${words.join("-")}.png` });
  await page.setViewportSize(before);
  process.stdout.write(`${words.join("-")}.png\n`);
}

/**
 * A page of its own with the settled answer, and what leads on from there.
 *
 * @param {readonly [width: { width: number, height: number }, scheme: "light" | "dark"]} look
 * @param {readonly string[]} words
 * @param {(page: import("playwright-core").Page) => Promise<void>} lead
 */
async function takeSettled([viewport, scheme], words, lead) {
  if (!isWanted(words)) return;
  const page = await newPage(viewport, scheme);
  await page.goto(address);
  await settledAnswer(page);
  await lead(page);
  await take(page, words);
  await page.context().close();
}

/**
 * The views by title, each with the way to it: tabs, or on a phone one chooser.
 *
 * @param {import("playwright-core").Page} page
 */
async function viewsOf(page) {
  const chooser = page.getByRole("combobox", { name: "View", exact: true });
  const row = page.getByRole("tablist", { name: "Views" }).getByRole("tab");
  const onPhone = (await chooser.count()) > 0;
  const titles = onPhone ? await chooser.locator("option").allInnerTexts() : await row.allInnerTexts();
  return titles.map((title) => ({
    name: title
      .trim()
      .toLowerCase()
      .replace(/[^a-z]+/g, "-"),
    show: async () => {
      if (onPhone) await chooser.selectOption({ label: title });
      else await page.getByRole("tab", { name: title, exact: true }).click();
      await page.getByText("This view is being fetched.").waitFor({ state: "detached" });
    },
  }));
}

for (const viewport of sizes) {
  for (const scheme of schemes) {
    const look = [String(viewport.width), scheme];
    if (wanted.some((word) => looks.has(word) && !look.includes(word))) continue;
    const page = await newPage(viewport, scheme);
    await page.goto(address);
    await settledAnswer(page);
    for (const { name, show } of await viewsOf(page)) {
      if (!isWanted([...look, "view", name])) continue;
      await show();
      await take(page, [...look, "view", name]);
    }
    const asked = await showQuestions(page);
    await page.context().close();
    for (const id of asked) {
      await takeSettled([viewport, scheme], [...look, "question", ...id.split("-")], async (fresh) => {
        await showQuestions(fresh);
        await ask(fresh, id);
      });
    }
    for (const [name, reach] of Object.entries(scenes)) {
      await takeSettled([viewport, scheme], [...look, "scene", name], reach);
    }
    for (const [name, reach] of Object.entries(states)) {
      if (!isWanted([...look, "state", name])) continue;
      const fresh = await newPage(viewport, scheme);
      await reach(fresh, address);
      await take(fresh, [...look, "state", name]);
      await fresh.context().close();
    }
  }
}
await browser.close();
await server.close();
process.exit(0);
