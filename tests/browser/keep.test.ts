/** What is kept in the browser: through reloads, in two tabs, of an older and a newer page, without room, and forgotten. */
import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import { pack } from "../../src/app/keep/archive.ts";
import { sampleFile } from "../support/sample.ts";
import { violations } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

const title = (page: Page) => page.locator(".bar-scenario strong").innerText();
const kept = (page: Page) => page.getByText("Kept on this computer", { exact: true }).waitFor();
const slider = (page: Page) => page.getByRole("slider", { name: "Kept for at least" });
const promised = (page: Page) => slider(page).getAttribute("aria-valuetext");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** What undo would take back, in words. */
async function lastStep(page: Page): Promise<string | null> {
  const told = await button(page, "Undo").getAttribute("aria-describedby");
  return told === null ? null : await page.locator(`[id="${told}"]`).textContent();
}

/** Of the list of one's own. */
const names = (page: Page) => page.locator(".own-open").allInnerTexts();

async function opened(options: BrowserContextOptions = {}) {
  const { page, complaints } = await site.open("", options);
  page.setDefaultTimeout(patience);
  await page.locator(".headline").waitFor();
  return { page, complaints };
}

async function openList(page: Page): Promise<void> {
  await button(page, "Scenarios").click();
  await page.getByRole("heading", { name: "Your own" }).waitFor();
}

/** Dropped onto the window, as from a folder. */
async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of all) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }, given);
}

/** The database of the page, by its own name. */
const databaseName = (page: Page) => page.evaluate(() => `goldilocks ${new URL("./", document.baseURI).href}`);

describe("one's own scenarios", () => {
  it("are kept as they are changed, come back with a reload, and go out and in as files", async () => {
    const { page, complaints } = await opened();
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.address)) foreign.push(request.url());
    });
    const template = await title(page);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

    await slider(page).press("ArrowLeft");
    await kept(page);
    await expect.poll(() => title(page)).toBe(`${template}, my version`);
    await page.getByRole("tab", { name: "Along the dial" }).click();
    await slider(page).press("ArrowLeft");
    const before = await promised(page);
    // At once: what was not written yet is written by the page that goes away.
    await page.reload();
    await kept(page);
    await expect.poll(() => promised(page)).toBe(before);
    await expect.poll(() => title(page)).toBe(`${template}, my version`);
    await expect.poll(() => page.getByRole("tab", { selected: true }).innerText()).toBe("Along the dial");
    await expect.poll(() => lastStep(page)).toMatch(/^Kept for at least/);

    await openList(page);
    await expect.poll(() => names(page)).toEqual([`${template}, my version`]);
    await page.getByText(`From ${template} · 1 assumption changed · today`).waitFor();
    await button(page, `Rename ${template}, my version`).click();
    await page.getByRole("textbox", { name: /^Name of/ }).fill("<b>The board's</b>");
    await page.keyboard.press("Enter");
    await button(page, "Duplicate <b>The board's</b>").click();
    await page.getByRole("button", { name: "<b>The board's</b> 2", exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, "Delete <b>The board's</b> 2").click();
    await expect.poll(() => names(page)).toEqual(["<b>The board's</b>"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    // The way back stays, whatever was closed and opened since.
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".own").count()).toBe(0);
    await openList(page);
    await page.getByText("<b>The board's</b> 2 is deleted.").waitFor();
    await page.locator(".own").getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(async () => (await names(page)).sort()).toEqual(["<b>The board's</b>", "<b>The board's</b> 2"]);

    const download = page.waitForEvent("download");
    await button(page, "Save all as one zip").click();
    const zip = await readFile(await (await download).path());
    const broken = new TextEncoder().encode(JSON.stringify({ ...sampleFile(), standardRange: 3 }));
    await drop(page, [
      { name: "all.zip", bytes: zip },
      { name: "broken.json", bytes: broken },
    ]);
    await page.getByRole("heading", { name: "2 scenarios are yours now; 1 file cannot be read" }).waitFor();
    await page.getByText("standardRange", { exact: true }).waitFor();
    await page.locator(".import-list").getByRole("button").first().click();
    await kept(page);
    await expect.poll(() => promised(page)).toBe(before);
    await button(page, "Undo").click();
    await expect.poll(() => title(page)).toBe("<b>The board's</b>");
    await expect.poll(() => page.title()).toContain(" – <b>The board's</b> – ");
    await openList(page);
    await expect.poll(() => names(page)).toHaveLength(4);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  }, 400_000);

  it("come back with what lay beside the screen: undo, a pin with its figures, and an edit that is not taken yet", async () => {
    const { page, complaints } = await opened();
    await settled(page);
    await page.keyboard.press("Alt+p");
    const panel = page.locator("#compared");
    await panel.getByText("This is the pinned result itself.").waitFor();
    const before = await promised(page);
    for (let i = 0; i < 3; i++) await slider(page).press("ArrowLeft");
    await expect.poll(() => promised(page)).not.toBe(before);
    await settled(page);
    const told = async () => [
      await panel.locator(".compared-head, .compared-sentence").allInnerTexts(),
      await panel.locator(".paired li").allInnerTexts(),
      await page.locator(".headline").innerText(),
    ];
    await expect.poll(() => panel.locator(".paired li").count()).toBe(4);
    const [figures, words, changed] = [await told(), await lastStep(page), await promised(page)];
    await button(page, "Edit the process").click();
    await button(page, bank.steps[1].name).click();
    const minutes = page.getByRole("textbox", { name: `Mean, ${bank.steps[1].name}`, exact: true });
    await minutes.fill("-7");
    await page.getByText("Not taken yet.").waitFor();
    await kept(page);
    await page.reload();

    await page.getByText("Not taken yet.").waitFor();
    await expect.poll(() => minutes.inputValue()).toMatch(/^[-−]7$/);
    await page.locator(".field-problem").getByText("-7 is not above 0").waitFor();
    await expect.poll(() => lastStep(page)).toBe(words);
    await expect.poll(told, { timeout: patience }).toEqual(figures);
    expect(await violations(page)).toEqual([]);
    await button(page, "Give up what is not taken").click();
    await button(page, "Back to the sliders").click();
    await expect.poll(() => promised(page)).toBe(changed);
    for (let i = 0; i < 3; i++) await button(page, "Undo").click();
    await expect.poll(() => promised(page)).toBe(before);
    await panel.getByText("This is the pinned result itself.").waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => promised(page)).toBe(changed);
    expect(complaints).toEqual([]);
  }, 400_000);

  it("changed in two tabs are both kept, and the one tab hears of the other", async () => {
    const { page, complaints } = await opened();
    await slider(page).press("ArrowLeft");
    await kept(page);
    await expect.poll(() => title(page)).toMatch(/, my version$/);
    const name = await title(page);
    const other = await page.context().newPage();
    other.setDefaultTimeout(patience);
    await other.goto(site.address);
    await kept(other);
    await expect.poll(async () => [await title(other), await promised(other)]).toEqual([name, await promised(page)]);

    await slider(page).press("ArrowLeft");
    await other.getByText(`${name} was changed in another tab.`).waitFor();
    for (let i = 0; i < 3; i++) await slider(other).press("ArrowRight");
    await other.getByText(`Both are kept: what is here as ${name}, from another tab.`).waitFor();
    const [mine, theirs] = [await promised(page), await promised(other)];
    expect(mine).not.toBe(theirs);
    // Each tab has its own back.
    await page.reload();
    await kept(page);
    await other.reload();
    await kept(other);
    await expect.poll(async () => [await promised(page), await promised(other)]).toEqual([mine, theirs]);
    await openList(page);
    await expect.poll(async () => (await names(page)).sort()).toEqual([name, `${name}, from another tab`]);
    expect(complaints).toEqual([]);
  }, 400_000);
});

describe("what another version of the page has kept", () => {
  it("is read where it is older, and left alone where it is newer", async () => {
    const { page, complaints } = await opened();
    const name = await databaseName(page);
    const file = sampleFile();
    const asked = {
      rule: null,
      seed: "goldilocks",
      population: "mixed",
      design: file.designs[0].id,
      comparing: "designs",
    };
    const situation = { opened: file, file: { ...file, standardRange: 0.5 }, ...asked };
    // As version 1 of the database and of its records had it.
    await page.evaluate(
      async ([database, kept, now]) => {
        sessionStorage.setItem(database, "tab");
        const opening = indexedDB.open(database, 1);
        opening.onupgradeneeded = () => {
          for (const shelf of ["scenarios", "situation", "stories", "guesses"]) {
            opening.result.createObjectStore(shelf, { keyPath: "id" });
          }
        };
        await new Promise((resolve) => {
          opening.onsuccess = resolve;
        });
        const shelves = opening.result.transaction(["scenarios", "situation"], "readwrite");
        shelves
          .objectStore("scenarios")
          .put({ id: "a", version: 1, name: "Of old", revision: 3, changed: now, ...kept });
        shelves.objectStore("situation").put({ id: "tab", version: 1, changed: now, own: "a", ...kept });
        await new Promise((resolve) => {
          shelves.oncomplete = resolve;
        });
        opening.result.close();
      },
      [name, situation, Date.now()] as const,
    );
    await page.reload();
    await kept(page);
    await expect.poll(() => title(page)).toBe("Of old");
    await page.getByText("1 assumption changed").first().waitFor();
    await openList(page);
    await expect.poll(() => names(page)).toEqual(["Of old"]);
    await page.locator(".own-open").click();
    await page.locator(".headline").waitFor();

    // A newer page opens the database: this one lets go at once, says so, and works on.
    await page.evaluate(async (database) => {
      const opening = indexedDB.open(database, 99);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      opening.result.close();
    }, name);
    const clause = page.getByText("Not kept on this computer: a newer version of this page keeps things here");
    await clause.waitFor();
    await page.reload();
    await page.locator(".headline").waitFor();
    await expect.poll(() => title(page)).toBe("Of old");
    await button(page, "Undo").waitFor();
    expect(complaints).toEqual([]);
  }, 400_000);
});

describe("a browser that keeps nothing", () => {
  it("for want of room or by its settings is told of in a clause, with the file; the page goes on", async () => {
    const { page, complaints } = await opened();
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { room: () => Object.assign(IDBObjectStore.prototype, { put }) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await slider(page).press("ArrowLeft");
    await page.getByText("Not kept on this computer: the browser has no more room.").waitFor();
    const download = page.waitForEvent("download");
    await page.locator(".keep-notice").getByRole("button", { name: "Save the file" }).click();
    const text = await readFile(await (await download).path(), "utf8");
    expect(JSON.parse(text).promise.share).toBeCloseTo(Number.parseInt((await promised(page)) ?? "", 10) / 100);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => (window as unknown as { room(): void }).room());
    await button(page, "Try again").click();
    await kept(page);
    await page.locator(".keep-notice").waitFor({ state: "detached" });

    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("not here", "SecurityError");
      };
    });
    await page.reload();
    await page.locator(".headline").waitFor();
    await slider(page).press("ArrowLeft");
    await page.getByText("Not kept on this computer: the browser does not allow it.").waitFor();
    await drop(page, [{ name: "a.zip", bytes: pack([{ name: "a", text: JSON.stringify(sampleFile()) }]) }]);
    await page.getByRole("heading", { name: "1 scenario is read" }).waitFor();
    await button(page, sampleFile().title).click();
    await expect.poll(() => title(page)).toBe(sampleFile().title);
    expect(complaints).toEqual([]);
  }, 400_000);
});

describe("everything", () => {
  it("is forgotten by one button, after saying what goes, and in other tabs too", async () => {
    const { page, complaints } = await opened({ serviceWorkers: "allow" });
    const template = await title(page);
    await slider(page).press("ArrowLeft");
    await kept(page);
    const other = await page.context().newPage();
    other.setDefaultTimeout(patience);
    await other.goto(site.address);
    await kept(other);
    await page.evaluate(async () => {
      await (await caches.open(`workbox-precache-v2-${new URL("./", document.baseURI).href}`)).put(
        "./x",
        new Response("x"),
      );
      await (await caches.open("of another site")).put("./x", new Response("x"));
      localStorage.setItem("of another site", "x");
    });

    await openList(page);
    await button(page, "Forget everything…").click();
    const dialog = page.getByRole("dialog", { name: "Forget everything on this computer?" });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => names(page)).toHaveLength(1);
    await button(page, "Forget everything…").click();
    await dialog.getByRole("button", { name: "Forget everything" }).click();

    for (const one of [page, other]) {
      await expect.poll(() => title(one), { timeout: patience }).toBe(template);
      await one.getByText("1 assumption changed").first().waitFor({ state: "detached" });
    }
    const left = () =>
      page.evaluate(async () => ({
        databases: (await indexedDB.databases()).length,
        local: Object.keys(localStorage),
        copies: await Promise.all(
          [`workbox-precache-v2-${new URL("./", document.baseURI).href}`, "of another site"].map(
            async (cache) => (await (await caches.open(cache)).match("./x")) !== undefined,
          ),
        ),
      }));
    await expect.poll(left).toEqual({ databases: 0, local: ["of another site"], copies: [false, true] });
    await openList(page);
    await page.getByText("Nothing yet").waitFor();
    expect(complaints).toEqual([]);
  }, 400_000);
});
