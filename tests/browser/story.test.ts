/** The consultant's story: made of what is on the screen, put in order, presented, saved, and opened elsewhere. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsAsShown } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { openFile } from "./support/states.mjs";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

const bank: unknown = JSON.parse(await readFile("scenarios/bank-branch.json", "utf8"));
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const steps = (page: Page) => page.locator(".tell-step-words strong").allInnerTexts();
const head = (page: Page) => page.locator(".show-head").innerText();
const foot = (page: Page) => page.locator(".show-source").innerText();
const count = (page: Page) => page.locator(".show-count").innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** What of the stage is cut off, larger than the window, or laid over its foot. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>(
      ".show-head, .show-figure, .show-side > *, .show-magnified, .show-foot > *",
    );
    const end = document.querySelector(".show-foot")?.getBoundingClientRect().top ?? 0;
    return [...parts].flatMap((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const most = part.closest(".show-foot") === null ? end : window.innerHeight;
      const isOut = left < -1 || top < -1 || right > window.innerWidth + 1 || bottom > most + 1;
      return isOut ? [`${part.className}: ${[left, top, right, bottom].map(Math.round)}`] : [];
    });
  });

describe("a story", () => {
  it("is made of what is on the screen, put in order, presented by keys, saved and opened elsewhere", async () => {
    const { page, complaints } = await site.open();
    page.setDefaultTimeout(patience);
    await page.locator(".headline").waitFor();
    await openFile(page, "bank.json", bank);
    await page
      .getByText(/^Open The bank branch/)
      .first()
      .waitFor({ state: "attached" });
    await settled(page);

    // Three steps: the template from the room, a variant and another view by the key.
    await button(page, "Story").click();
    await page.getByLabel("Title").fill("The queue at the counter");
    await button(page, "Add to story").click();
    const caption = page.getByLabel(/^Caption of step/);
    await caption.and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Where *just right* is today\nOne branch, one promise.");
    await page.getByLabel("Notes for the presenter").fill("Wait for the picture.");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Story");
    const promise = page.getByRole("slider", { name: "Kept for at least" }).first();
    for (let i = 0; i < 4; i++) await promise.press("ArrowLeft");
    await page.keyboard.press("Alt+s");
    await caption.and(page.locator(":focus")).waitFor();
    await page.keyboard.type("A weaker promise");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Along the dial" }).click();
    await page.keyboard.press("Alt+s");
    await page.getByText("Along the dial, 1 assumption changed").waitFor();
    await caption.and(page.locator(":focus")).waitFor();
    await expect
      .poll(() => steps(page))
      .toEqual(
        ["Where just right is today", "A weaker promise", /^Along the dial: /].map((each) =>
          typeof each === "string" ? each : expect.stringMatching(each),
        ),
      );

    // Put in order by a button and by keys; removed, and brought back.
    const third = page.locator(".tell-step-head").nth(2);
    await third.press("Alt+ArrowUp");
    await expect.poll(async () => (await steps(page))[2]).toBe("A weaker promise");
    await button(page, "Move step 2 down").click();
    await expect.poll(async () => (await steps(page))[1]).toBe("A weaker promise");
    await button(page, "Duplicate step 3").click();
    await expect.poll(async () => (await steps(page)).length).toBe(4);
    await page.locator(".tell-step-head").nth(3).press("Delete");
    await expect.poll(async () => (await steps(page)).length).toBe(3);
    await page.locator(".tell-step-head").nth(2).press("Control+z");
    await expect.poll(async () => (await steps(page)).length).toBe(4);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => (await steps(page)).length).toBe(3);
    expect(await violationsAsShown(page)).toEqual([]);

    // A press on a step goes to what it shows; undo of the workbench goes back.
    await page.locator(".tell-step-head").first().click();
    await page.getByText("1 assumption changed", { exact: true }).waitFor({ state: "detached" });
    await settled(page);
    const before = await page.locator(".headline").innerText();

    // Presented, with the notes in step.
    const opening = page.context().waitForEvent("page");
    await button(page, "Notes in a second window").click();
    const notes = await opening;
    await notes.getByText("The notes appear when the story is presented").waitFor();
    await page.bringToFront();
    await button(page, "Present").click();
    await page.locator(".show-head", { hasText: "Where just right is today" }).waitFor();
    expect(await page.locator(".show-head em").innerText()).toBe("just right");
    await page.locator(".show-source", { hasText: /^[\d,]+ days, 95.% intervals, seed/ }).waitFor();
    await expect.poll(() => foot(page)).toMatch(/seed goldilocks, no assumptions changed$/);
    await expect.poll(() => count(page)).toBe("1 of 3");
    const rows = async () => (await page.locator(".show-table tbody th").allInnerTexts()).map((row) => row.trim());
    await expect.poll(rows).toEqual(["Rigid", "Just right", "Flexible"]);
    await notes.getByText("Wait for the picture.").waitFor();
    expect(await violationsAsShown(page)).toEqual([]);
    expect(await violationsAsShown(notes)).toEqual([]);
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
    ]) {
      await page.setViewportSize({ width, height });
      await page.locator(".show-table").waitFor();
      await expect.poll(() => cutOff(page), { timeout: patience }).toEqual([]);
    }

    await page.keyboard.press("PageDown");
    await expect.poll(async () => [await head(page), await count(page)]).toEqual(["A weaker promise", "2 of 3"]);
    await expect.poll(() => foot(page)).toMatch(/1 assumption changed$/);
    await notes.getByRole("heading", { name: "A weaker promise" }).waitFor();
    await notes.keyboard.press("PageDown");
    await page.locator(".show-count", { hasText: "3 of 3" }).waitFor();
    await notes.getByText("This is the last step.").waitFor();
    // Without a caption the answer speaks for itself, under the view that was looked at.
    await page.locator(".show-view canvas").first().waitFor();
    await expect.poll(() => cutOff(page), { timeout: patience }).toEqual([]);
    await page.locator(".show-source", { hasText: /^[\d,]+ days, 95/ }).waitFor();
    await expect.poll(() => head(page)).toMatch(/flexible/);
    await page.keyboard.press(" ");
    await expect.poll(() => count(page)).toBe("3 of 3");
    await page.keyboard.press("Home");
    await expect.poll(() => count(page)).toBe("1 of 3");

    // Out of it, all is as it was.
    await page.keyboard.press("Escape");
    await page.locator(".show").waitFor({ state: "detached" });
    await notes.getByText("The notes appear when the story is presented").waitFor();
    await expect.poll(() => page.locator(".headline").innerText()).toBe(before);
    await expect.poll(() => focused(page)).toBe("Present");

    // Kept by the browser, and saved as a file that opens elsewhere.
    const downloading = page.waitForEvent("download");
    await button(page, "Save story as a file").click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("the-queue-at-the-counter.story.json");
    const text = await readFile(await download.path(), "utf8");
    await page.reload();
    await page.locator(".headline").waitFor();
    await button(page, "Story").click();
    await page.locator(".tell-step-words").nth(2).waitFor();
    await expect
      .poll(async () => (await steps(page)).slice(0, 2))
      .toEqual(["Where just right is today", "A weaker promise"]);
    expect(complaints).toEqual([]);

    const other = await site.open();
    other.page.setDefaultTimeout(patience);
    await other.page.locator(".headline").waitFor();
    await button(other.page, "Story").click();
    const choose = async (name: string, content: string) => {
      const choosing = other.page.waitForEvent("filechooser");
      await button(other.page, "Open story file").click();
      const buffer = Buffer.from(content);
      await (await choosing).setFiles({ name, mimeType: "application/json", buffer });
    };
    await choose("bad.json", text.replace('"template": 0', '"template": 9'));
    await other.page.getByRole("heading", { name: "bad.json cannot be opened: 1 problem" }).waitFor();
    await choose("story.json", text);
    await other.page.locator(".tell-step-words").nth(2).waitFor();
    await expect
      .poll(async () => (await steps(other.page)).slice(0, 2))
      .toEqual(["Where just right is today", "A weaker promise"]);
    await button(other.page, "Present").click();
    await other.page.locator(".show-source", { hasText: /^[\d,]+ days, 95/ }).waitFor();
    await expect.poll(() => head(other.page)).toBe("Where just right is today");
    await other.page.setViewportSize({ width: 390, height: 844 });
    await other.page.locator(".show-upright").waitFor();
    await expectToFit(other.page, "the story", ".show");
    expect(other.complaints).toEqual([]);
  }, 400_000);
});
