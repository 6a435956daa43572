/**
 * The consultant's day in one piece: a template from the gallery is opened, changed, kept, duplicated, changed further
 * and compared; both become steps of a story, and that goes out as slides. What each part can do by itself is tested
 * elsewhere (keep, pins, story, export).
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { named, partsOf, textOf, unescaped } from "../app/export/package.ts";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const slider = (page: Page, name: string) => page.getByRole("slider", { name }).first();
const title = (page: Page) => page.locator(".bar-scenario strong").innerText();
const headline = async (page: Page) => (await page.locator(".headline-first").innerText()).replaceAll(/\s/g, "");

/** The words of each slide, without spaces, in order. */
function slideTexts(file: Buffer): readonly string[] {
  const slides = named(partsOf(file), /^ppt\/slides\/slide(\d+)\.xml$/);
  return slides.map((slide) =>
    unescaped(textOf(partsOf(file), slide).replaceAll(/<[^>]*>/g, "")).replaceAll(/\s/g, ""),
  );
}

it("a template is opened, changed, kept, duplicated, compared, told as a story and handed over as slides", async () => {
  const { page, complaints } = await site.open("", { acceptDownloads: true });
  page.setDefaultTimeout(100_000);
  await settled(page);

  // Opened from the gallery, and changed: it is kept at once.
  await button(page, "Scenarios").click();
  await page.getByRole("button", { name: /^The bank branch/ }).click();
  await expect.poll(() => title(page)).toBe("The bank branch");
  await settled(page);
  await slider(page, "Kept for at least").press("ArrowLeft");
  await page.getByText("1 assumption changed").waitFor();
  await expect.poll(() => title(page)).toBe("The bank branch, my version");

  // Named for the client, and duplicated: the copy is for the variant.
  await button(page, "Scenarios").click();
  await button(page, "Rename The bank branch, my version").click();
  await page.getByRole("textbox", { name: /^Name of/ }).fill("Client, as planned");
  await page.keyboard.press("Enter");
  await button(page, "Duplicate Client, as planned").click();
  await button(page, "Rename Client, as planned 2").click();
  await page.getByRole("textbox", { name: /^Name of/ }).fill("Client, bolder");
  await page.keyboard.press("Enter");
  const own = () => page.locator(".own-open").allInnerTexts();
  await expect.poll(async () => (await own()).sort()).toEqual(["Client, as planned", "Client, bolder"]);
  await button(page, "Client, as planned").click();
  await expect.poll(() => title(page)).toBe("Client, as planned");
  await settled(page);
  const planned = await headline(page);

  // The plan is pinned and is the first step; the variant promises less, and is compared with it on the same customers.
  await button(page, "Pin").click();
  await page.locator("#compared").getByText("This is the pinned result itself.").waitFor();
  await page.keyboard.press("Alt+s");
  const caption = page.getByLabel(/^Caption of step/);
  await caption.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("As planned");
  await page.keyboard.press("Escape");
  await button(page, "Scenarios").click();
  await button(page, "Client, bolder").click();
  await expect.poll(() => title(page)).toBe("Client, bolder");
  for (let i = 0; i < 8; i++) await slider(page, "Kept for at least").press("ArrowLeft");
  await page.locator("#compared").getByText("One thing differs").waitFor();
  await settled(page);
  await expect.poll(() => headline(page)).not.toBe(planned);
  await expect.poll(() => page.locator("#compared .paired li").count()).toBe(4);
  await page.keyboard.press("Alt+s");
  await caption.and(page.locator(":focus")).waitFor();
  await page.keyboard.type("A weaker promise");
  await page.keyboard.press("Escape");

  // Handed over: a slide a step, then what differs from the template, and every assumption.
  await button(page, "Export").click();
  await page.getByRole("radio", { name: /The whole story/ }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Presentation, PPTX").click()]);
  const texts = slideTexts(await readFile(await download.path()));
  expect(texts.slice(3).every((text) => text.startsWith("Assumptions"))).toBe(true);
  expect(texts[0]).toContain("Asplanned");
  expect(texts[1]).toContain("Aweakerpromise");
  expect(texts[2]).toContain("Keptforatleast");
  expect(texts[3]).toContain("Keptforatleast");
  expect(complaints).toEqual([]);
}, 400_000);
