/** The gallery and what is printed from it, as a person goes through them: look, find, open, print, come back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import menu from "../../scenarios/menu-and-kitchen.json" with { type: "json" };
import { shippedScenarios } from "../../src/app/files/shipped.ts";
import { tooSmall, violations } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { expectToFit, expectToFitAt } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const entries = (page: Page) => page.locator(".entry");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
/** Files that the page has fetched for the gallery: its code, and the scenarios. */
const galleryFiles = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType("resource").filter(({ name }) => /\/(Gallery|shipped)-/.test(name)).length,
  );

describe("the gallery", () => {
  it("is one step away: found by words and subject, opened, answered, and undone", async () => {
    const { page, complaints } = await site.open();
    page.setDefaultTimeout(patience);
    await settled(page);
    expect(await galleryFiles(page)).toBe(0);
    await button(page, "Scenarios").click();
    await heading(page, "Scenarios").waitFor();
    await expect.poll(() => entries(page).count()).toBe(shippedScenarios.length);
    await expect.poll(() => galleryFiles(page)).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);

    await page.getByLabel("Find a scenario").fill("third hotline");
    await page.getByText(`1 of ${shippedScenarios.length} scenarios`).waitFor();
    await page.getByLabel("Find a scenario").press("Escape");
    await expect.poll(() => entries(page).count()).toBe(shippedScenarios.length);
    const [tag] = menu.teaching.tags;
    await page.getByLabel("Subject").selectOption(tag);
    const tagged = shippedScenarios.filter(({ teaching }) => teaching?.tags?.includes(tag));
    await expect
      .poll(() => entries(page).allInnerTexts())
      .toEqual(tagged.map(({ title }) => expect.stringContaining(title)));

    await button(page, menu.title).press("Enter");
    await page.locator(".bar-scenario", { hasText: menu.title }).waitFor();
    await expect.poll(() => focused(page)).toBe("Scenarios");
    await settled(page);
    const { guess, prompt } = menu.teaching;
    for (const text of [guess, prompt]) await page.getByText(text).waitFor();
    await button(page, "Undo").click();
    await page.locator(".bar-scenario", { hasText: shippedScenarios[0].title }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is left for the top of the answer, however far down it was read", async () => {
    const { page } = await site.open();
    page.setDefaultTimeout(patience);
    await settled(page);
    await button(page, "Scenarios").click();
    await expect.poll(() => entries(page).count()).toBe(shippedScenarios.length);
    const last = entries(page).last().locator(".entry-open");
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await last.click();
    await settled(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it("prints an exercise sheet whose answer is worked out on the spot, and a lesson, and comes back to where it was", async () => {
    const { page, complaints } = await site.open();
    page.setDefaultTimeout(patience);
    await page.evaluate(() =>
      Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) }),
    );
    await button(page, "Scenarios").click();
    await button(page, `Exercise sheet: ${menu.title}`).press("Enter");
    await heading(page, menu.title).waitFor();
    await expect.poll(() => focused(page)).toBe(menu.title);
    const papers = page.getByRole("article");
    expect(await papers.count()).toBe(2);
    await page.locator(".empty-picture-screen svg").waitFor();
    expect(await page.locator(".empty-picture .stage-line").count()).toBe(0);
    // To look at a sheet changes nothing of what one works on.
    await page.locator(".bar-scenario", { hasText: shippedScenarios[0].title }).waitFor();
    expect(await button(page, "Undo").getAttribute("aria-disabled")).toBe("true");

    await page.getByLabel(/^With the answer/).check();
    await papers.nth(2).getByText("seed “goldilocks”").waitFor();
    const rows = papers.nth(2).locator("tbody tr");
    await rows
      .filter({ hasText: "±" })
      .nth(menu.populations.length - 1)
      .waitFor();
    for (const row of await rows.allInnerTexts()) expect(row).toMatch(/\d.%.*€[\d.]+.±/s);
    expect(await violations(page)).toEqual([]);
    await button(page, "Print").click();
    expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);

    // On paper there are the sheets and nothing else, black on white even where the screen is dark.
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator(".bar").isVisible()).toBe(false);
    expect(await button(page, "Print").isVisible()).toBe(false);
    expect(await papers.first().evaluate((paper) => getComputedStyle(paper).color)).toBe("rgb(0, 0, 0)");
    // As wide as the paper, whatever the window was.
    const widths = () =>
      page
        .locator(".empty-picture-paper svg")
        .evaluateAll((all) => all.map((one) => one.clientWidth / (one.closest(".paper")?.clientWidth ?? 0)));
    await expect.poll(widths).toEqual([1, 1]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(3);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });

    // What is not on paper had lost the keyboard.
    await button(page, "Print").press("Escape");
    await heading(page, "Scenarios").waitFor();
    await expect.poll(() => focused(page)).toBe("Exercise sheet");
    await button(page, "Fifty minutes, step by step").click();
    await heading(page, "Fifty minutes, step by step").waitFor();
    await page.getByText(shippedScenarios[0].teaching?.prompt ?? "").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Fifty minutes, step by step");
    await page.keyboard.press("Escape");
    await heading(page, "Scenarios").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("is there for fingers on a phone, from the menu, and never wider than its window", async () => {
    const { page, complaints } = await site.open("", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    page.setDefaultTimeout(patience);
    await button(page, "Menu").click();
    expect(await violations(page)).toEqual([]);
    await button(page, "Scenarios").click();
    await heading(page, "Scenarios").waitFor();
    expect(await tooSmall(page)).toEqual([]);
    await expectToFitAt(page, [320, 390, 820, 1280, 1920]);
    await page.setViewportSize({ width: 320, height: 844 });
    await button(page, `Exercise sheet: ${shippedScenarios[0].title}`).click();
    await page.locator(".empty-picture-screen svg").waitFor();
    await expectToFit(page);
    expect(complaints).toEqual([]);
  });
});
