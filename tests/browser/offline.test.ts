/** The page from any static host under any path: without a network after the first visit, and never replaced unasked. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
  it("opens and answers alike, moves, and opens views and the editor", async () => {
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
