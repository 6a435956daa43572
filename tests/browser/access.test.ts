/** The built page for everyone: no violation that axe knows, in light and dark, wide and narrow, by keyboard alone. */
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** A page with its first answer. */
async function openAnswered(options: BrowserContextOptions) {
  const { page } = await site.open("", options);
  page.setDefaultTimeout(100_000);
  await page.locator(".byline").waitFor();
  return page;
}

/** A page on which nothing changes any more by itself. */
async function openSettled(options: BrowserContextOptions) {
  const page = await openAnswered(options);
  await settled(page);
  return page;
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ["wide", {}],
  ["on a phone", phone],
];

describe("the page", () => {
  it.each(looks)("has no axe violation: %s", async (_, options) => {
    const page = await openSettled(options);
    const sheet = page.getByRole("button", { name: "Show the assumptions" });
    if ((await sheet.count()) > 0) await sheet.click();
    await page.getByRole("button", { name: "Why?" }).click();
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await violations(page)).toEqual([]);
  });

  it("has no axe violation with the table and the problems of a file in sight", async () => {
    const page = await openSettled({});
    await page.getByRole("button", { name: "As a table" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open file" }).click();
    await (await chooser).setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.locator(".problems").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each([390, 820, 1024, 1280, 1440, 1920])("is never wider than its window: %i px", async (width) => {
    const page = await openAnswered({ viewport: { width, height: 844 } });
    await expectToFit(page);
  });

  it("has headings in order and one first one", async () => {
    const page = await openAnswered({});
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, h3, h4")].map((heading) => Number(heading.tagName.slice(1))),
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), `heading ${i + 1}`).toBeLessThanOrEqual(1);
    });
  });

  it("lets the keyboard skip to the answer and to the assumptions", async () => {
    const page = await openAnswered({});
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the answer");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#assumptions") !== null)).toBe(true);
  });

  it("explains an assumption to whoever asks by keyboard, until Escape", async () => {
    const page = await openAnswered({});
    const label = page.getByRole("button", { name: "Answered within", exact: true });
    await label.focus();
    await page.locator(".term-note").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".term-note").waitFor({ state: "detached" });
  });

  it("keeps the keyboard in its place when the control it is on goes away", async () => {
    const page = await openAnswered({});
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? "");
    await page.getByRole("button", { name: "Stop" }).focus();
    await settled(page);
    expect(await focused()).toContain("Fresh luck");
    await page.locator(".row input[type=range]").first().press("ArrowRight");
    await page.locator(".row .was").first().press("Enter");
    await page.locator(".was").waitFor({ state: "detached" });
    expect(await focused()).toContain('type="range"');
  });

  it("closes the menu of a phone on Escape while the keyboard is still on its word", async () => {
    const page = await openAnswered(phone);
    const word = page.locator(".disclosure > .bar-word");
    await word.press("Enter");
    await page.locator(".menu-words").waitFor();
    await word.press("Escape");
    await page.locator(".menu-words").waitFor({ state: "detached" });
  });

  it("brings every group of assumptions within reach of the narrowest phone", async () => {
    const page = await openAnswered({ ...phone, viewport: { width: 320, height: 640 } });
    const tab = page.getByRole("tab", { name: "Money" });
    await tab.click();
    const right = await tab.evaluate((element) => element.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(320);
  });
});
