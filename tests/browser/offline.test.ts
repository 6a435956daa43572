/** The page from any static host under any path: without a network after the first visit, and never replaced unasked. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import menu from "../../scenarios/menu-and-kitchen.json" with { type: "json" };
import { shippedScenarios } from "../../src/app/files/shipped.ts";
import { type Host, hostFolder } from "./support/host.ts";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;
let folder: string;
let host: Host;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "goldilocks-site-"));
  cpSync("dist/site", folder, { recursive: true });
  host = await hostFolder(folder, "/some/where/");
});
afterEach(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const sentence = (page: Page) => page.locator(".headline").innerText();

/** Opened for the first time, with its whole answer, and all its files kept. */
async function visited() {
  const opened = await site.openAt(host.address, { serviceWorkers: "allow" });
  const { page } = opened;
  page.setDefaultTimeout(100_000);
  await settled(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return opened;
}

/** A file of the site is another now, as after an update of the site. */
function publish(name: string, change: (text: string) => string): void {
  const file = join(folder, name);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe("after the first visit, with the host gone", () => {
  it("opens and answers alike, moves, keeps, and goes through views, editor, gallery, story, export and workshop", async () => {
    const { page, complaints } = await visited();
    const before = await sentence(page);
    await host.stop();
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    expect(await sentence(page)).toBe(before);
    await page.locator(".byline", { hasText: "offline; everything still works here" }).waitFor();

    await page.getByRole("slider", { name: "Answered within" }).first().focus();
    await page.keyboard.press("PageDown");
    await page.getByText("1 assumption changed").waitFor();
    await settled(page);
    for (const tab of ["Blueprint", "Deeper questions", "Cost and experience"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel", { name: tab }).waitFor();
    }
    await page.getByRole("button", { name: "Edit the process" }).click();
    await page.getByRole("complementary", { name: "The process" }).waitFor();

    // What was changed is kept, and back after another reload; the gallery has it beside all templates.
    await page.getByText("Kept on this computer", { exact: true }).waitFor();
    const mine = await page.locator(".bar-scenario strong").innerText();
    expect(mine).toMatch(/, my version$/);
    await page.reload();
    await page.getByText("1 assumption changed").waitFor();
    await page.locator(".bar-scenario strong", { hasText: mine }).waitFor();
    await button(page, "Scenarios").click();
    await page.locator(".own-open", { hasText: mine }).waitFor();
    await expect.poll(() => page.locator(".entry").count(), { timeout: 30_000 }).toBe(shippedScenarios.length);
    await button(page, menu.title).click();
    await page.locator(".bar-scenario", { hasText: menu.title }).waitFor();

    // A story of one step, presented with its figures.
    await button(page, "Story").click();
    await button(page, "Add to story").click();
    await page.getByLabel("Caption of step 1").fill("Told without a network");
    await button(page, "Present").click();
    await page.locator(".show-head", { hasText: "Told without a network" }).waitFor();
    await page.locator(".show-source", { hasText: /\d days, / }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".show").waitFor({ state: "detached" });

    await button(page, "Export").click();
    for (const [format, ending] of [
      ["Figures, CSV", /\.csv$/],
      ["Presentation, PPTX", /\.pptx$/],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent("download"), button(page, format).click()]);
      expect(download.suggestedFilename()).toMatch(ending);
      expect(await download.failure()).toBeNull();
      await page.getByText(`Made: ${download.suggestedFilename()}`, { exact: true }).waitFor();
    }

    await button(page, "Workshop").click();
    await button(page, "Leave the workshop").click();
    await page.locator(".headline").waitFor();
    expect(complaints).toEqual([]);

    await page.context().setOffline(false);
    await page.getByText("offline; everything still works here").waitFor({ state: "detached" });
  });
});

describe("a newer version", () => {
  it("asks before it replaces the page in use, and then does", async () => {
    const { page, complaints } = await visited();
    publish("index.html", (text) => text.replace("<noscript>", '<meta name="newer" content="yes"><noscript>'));
    publish("offline.js", (text) => text.replace(/(index\.html",\s*"?revision"?:\s*")[0-9a-f]+/, "$1another"));

    await page.reload();
    const use = page.getByRole("button", { name: "Use it now" });
    await use.waitFor();
    expect(await page.locator("meta[name=newer]").count()).toBe(0);
    await use.click();
    await page.locator("meta[name=newer]").waitFor({ state: "attached" });
    await settled(page);
    expect(complaints).toEqual([]);
  });
});
