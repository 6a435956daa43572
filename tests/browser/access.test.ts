/** The built page for everyone: no violation that axe knows, in light and dark, wide and narrow, by keyboard alone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { expectToFitAt } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** A page with its settled answer, for the tests that change no figures; each leaves it as it found it. */
let wide: Page;
async function openWide(): Promise<void> {
  await wide?.context().close();
  wide = (await site.openForAll()).page;
  wide.setDefaultTimeout(100_000);
  await settled(wide);
}
beforeAll(openWide);
beforeEach(({ onTestFailed }) => onTestFailed(openWide));

/** A page with its first answer. */
async function openAnswered(options: BrowserContextOptions) {
  const { page } = await site.open("", options);
  page.setDefaultTimeout(100_000);
  await page.locator(".byline").waitFor();
  return page;
}

/** Has other days drawn, and the keyboard on Stop before the first of them can be there. */
async function focusStop(page: Page): Promise<void> {
  const focused = await page.getByRole("button", { name: "Fresh luck" }).evaluate(async (luck: HTMLElement) => {
    luck.click();
    await Promise.resolve();
    const words = [...document.querySelectorAll<HTMLElement>(".byline button")];
    words.find(({ textContent }) => textContent === "Stop")?.focus();
    return document.activeElement?.textContent;
  });
  expect(focused).toBe("Stop");
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** With all open that can be: the reasons, and whatever is folded. */
async function violationsUnfolded(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Why?" }).click();
  await page.getByRole("region", { name: "Why?" }).waitFor();
  for (const summary of await page.locator("summary").all()) await summary.click();
  return violations(page);
}

describe("the page", () => {
  it("has no axe violation: wide", async () => {
    expect(await violationsUnfolded(wide)).toEqual([]);
    for (const summary of await wide.locator("summary").all()) await summary.click();
    await wide.getByRole("button", { name: "Close" }).press("Escape");
    await wide.getByRole("region", { name: "Why?" }).waitFor({ state: "detached" });
  });

  it("has no axe violation: on a phone", async () => {
    const page = await openAnswered(phone);
    await settled(page);
    await page.getByRole("button", { name: "Show the assumptions" }).click();
    expect(await violationsUnfolded(page)).toEqual([]);
  });

  it("has no axe violation with the table and the problems of a file in sight", async () => {
    await wide.getByRole("button", { name: "As a table" }).click();
    const chooser = wide.waitForEvent("filechooser");
    await wide.getByRole("button", { name: "Open file" }).click();
    await (await chooser).setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await wide.locator(".problems").waitFor();
    expect(await violations(wide, "main")).toEqual([]);
    await wide.locator(".problems").getByRole("button", { name: "Close" }).click();
    await wide.getByRole("button", { name: "As a table" }).click();
    await wide.locator("#view canvas").first().waitFor();
  });

  it("is never wider than its window", async () => {
    await expectToFitAt(wide, [390, 820, 1024, 1280, 1440, 1920]);
    await wide.setViewportSize({ width: 1280, height: 800 });
  });

  it("has headings in order and one first one", async () => {
    const levels = await wide.evaluate(() =>
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
    await expect.poll(() => new URL(page.url()).hash).toBe("#assumptions");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("#assumptions") !== null)).toBe(true);
  });

  it("explains an assumption to whoever asks by keyboard, until Escape", async () => {
    const label = wide.getByRole("button", { name: "Answered within", exact: true });
    await label.focus();
    await wide.locator(".term-note").waitFor();
    await wide.keyboard.press("Escape");
    await wide.locator(".term-note").waitFor({ state: "detached" });
  });

  it("keeps the keyboard in its place when the control it is on goes away", async () => {
    const page = await openAnswered({});
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML ?? "");
    await focusStop(page);
    await settled(page);
    await expect.poll(focused).toContain("Fresh luck");
    await page.locator(".row input[type=range]").first().press("ArrowRight");
    await page.locator(".row .was").first().press("Enter");
    await page.locator(".was").waitFor({ state: "detached" });
    await expect.poll(focused).toContain('type="range"');
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
    await expect.poll(() => tab.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(320);
  });
});
