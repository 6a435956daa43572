/** What people do, in a real browser, in the built page. Every wait is for a condition, never for a time. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import invoice from "../../scenarios/invoice-inquiry.json" with { type: "json" };
import { questions } from "../../src/app/questions/index.ts";
import { type OpenPage, openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: a study may take its time on a busy machine, and none of these tests is about speed. */
const patience = 100_000;

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const slider = (page: Page, name: string) => page.getByRole("slider", { name }).first();
const sentence = async (page: Page) => (await page.locator(".headline").innerText()).trim();

/** Opens the page and waits for its first answer. */
async function openAnswered(): Promise<OpenPage> {
  const opened = await site.open();
  opened.page.setDefaultTimeout(patience);
  await opened.page.locator(".byline").waitFor();
  return opened;
}

/** Stops the run to come at its first look, as soon as that is drawn: until then the answer is a settled one. */
const stopAtFirstLook = (page: Page) =>
  page.evaluate(() => {
    const drawn = new MutationObserver(() => {
      const days = document.querySelector(".byline-count")?.textContent ?? "";
      const words = [...document.querySelectorAll<HTMLElement>(".byline button")];
      const stop = words.find(({ textContent }) => textContent === "Stop");
      if (!/\d of /.test(days) || stop === undefined) return;
      drawn.disconnect();
      stop.click();
    });
    drawn.observe(document, { childList: true, subtree: true, characterData: true });
  });

describe("the workbench", () => {
  /** With its settled answer, for the tests whose every change can be undone. */
  let all: OpenPage;
  let page: Page;
  async function openAll(): Promise<void> {
    await all?.page.context().close();
    all = await site.openForAll();
    page = all.page;
    page.setDefaultTimeout(patience);
    await settled(page);
  }
  beforeAll(openAll);
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(openAll);
    const undo = button(page, "Undo");
    while ((await undo.getAttribute("aria-disabled")) !== "true") await undo.click();
    await settled(page);
  });
  afterEach(() => expect(all.complaints).toEqual([]));

  it("answers the first scenario without a click, in words, in the title and under them", async () => {
    expect(await page.getByText(bank.title).first().isVisible()).toBe(true);
    expect(await sentence(page)).toMatch(/\d+.%/);
    await expect.poll(() => page.title()).toMatch(new RegExp(`${bank.title} – Goldilocks$`));
    await page.locator("canvas").first().waitFor();
  });

  it("changes its answer with a slider, and undo brings the very same sentence back", async () => {
    const before = await sentence(page);
    const goal = slider(page, "Answered within");
    await goal.focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await page.getByText("1 assumption changed").waitFor();
    await settled(page);
    expect(await sentence(page)).not.toBe(before);

    for (let steps = 0; steps < 3; steps++) await page.keyboard.press("Control+z");
    await page.getByText("1 assumption changed").waitFor({ state: "detached" });
    await settled(page);
    expect(await sentence(page)).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("1 assumption changed").waitFor();
  });

  it("takes a typed value, refuses what is not allowed in its place, and resets to the scenario's own", async () => {
    const field = page.getByRole("textbox", { name: "Kept for at least, value" });
    const own = await field.inputValue();
    await field.fill("180");
    await field.press("Enter");
    await page.getByText(/180 in 100 is not allowed here/).waitFor();
    expect(await page.getByText("assumption changed").count()).toBe(0);
    await field.fill("75");
    await field.press("Enter");
    await page.getByText(/is not allowed here/).waitFor({ state: "detached" });
    await button(page, `was ${own}: reset Kept for at least`).click();
    await page.getByText("1 assumption changed").waitFor({ state: "detached" });
    await expect.poll(() => field.inputValue()).toBe(own);
  });

  it("takes a drag of the pointer as one step of undo", async () => {
    const thumb = slider(page, "Answered within");
    await thumb.scrollIntoViewIfNeeded();
    const box = await thumb.boundingBox();
    if (box === null) throw new Error("the slider has no place on the page");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    for (const part of [0.5, 0.6, 0.7]) await page.mouse.move(box.x + box.width * part, y);
    await page.mouse.up();
    await page.getByText("1 assumption changed").waitFor();
    await button(page, "Undo").click();
    await page.getByText("1 assumption changed").waitFor({ state: "detached" });
    await expect.poll(() => button(page, "Undo").getAttribute("aria-disabled")).toBe("true");
  });

  it("stops a long run with what it has, and goes on to the end", async () => {
    await stopAtFirstLook(page);
    await slider(page, "Customers an hour").press("End");
    await page.getByText("1 assumption changed").waitFor();
    await button(page, "Go on").waitFor();
    await page.locator(".byline", { hasText: "stopped" }).waitFor();
    await button(page, "Go on").click();
    await settled(page);
  });

  it("runs nothing while held, and the new numbers when told to", async () => {
    await page.getByLabel("Hold until I press run").check();
    const before = await sentence(page);
    await slider(page, "Answered within").press("Home");
    await page.getByText("For the old numbers").waitFor();
    expect(await sentence(page)).toBe(before);
    await button(page, "Run").click();
    await settled(page);
    expect(await sentence(page)).not.toBe(before);
    await page.getByLabel("Hold until I press run").uncheck();
  });

  it("draws other days for fresh luck, and keeps what the luck before had found beside them", async () => {
    const { page } = await openAnswered();
    await settled(page);
    await button(page, "Fresh luck").click();
    await page.locator(".luck", { hasText: "(seed goldilocks)" }).waitFor();
    await settled(page);
    expect(await headline(page).innerText()).toMatch(/\d/);
    expect(await page.locator(".luck").innerText()).toMatch(/\d.%/);
  });

  it("tells why: every dial with what it was held against, and gives the focus back on Escape", async () => {
    await button(page, "Why?").press("Enter");
    const why = page.getByRole("region", { name: "Why?" });
    await why.waitFor();
    await expect.poll(() => why.getByRole("row").count()).toBeGreaterThan(21);
    await button(page, "Close").focus();
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Why?");
  });

  it("keeps everything below the answer in its place while a slider moves", async () => {
    await page.evaluate(() => {
      const tops = new Set<number>();
      Object.assign(window, { tops });
      const look = () => {
        tops.add(Math.round((document.querySelector(".view-bar")?.getBoundingClientRect().top ?? 0) + scrollY));
        if ("tops" in window) requestAnimationFrame(look);
      };
      look();
    });
    const goal = slider(page, "Answered within");
    await goal.focus();
    for (let moves = 0; moves < 4; moves++) {
      await page.keyboard.press("ArrowLeft");
      await settled(page);
    }
    const tops = await page.evaluate(() => {
      const { tops } = window as unknown as { tops: Set<number> };
      Reflect.deleteProperty(window, "tops");
      return [...tops];
    });
    expect(tops).toHaveLength(1);
  });

  it("shows every view, each with its picture and its table", async () => {
    const tabs = page.getByRole("tab");
    const views = await tabs.allInnerTexts();
    expect(views.length).toBeGreaterThan(1);
    await tabs.first().focus();
    for (const name of views) {
      expect(await page.getByRole("tab", { selected: true }).first().innerText()).toBe(name);
      const asTable = page.locator("#view").getByRole("button", { name: "As a table" }).first();
      if (name === "Deeper questions") await page.locator("#view").getByText(questions[0].asks).first().waitFor();
      else {
        await asTable.click();
        await page.locator("#view table").first().waitFor();
        await expect.poll(() => page.locator("#view table").first().getByRole("row").count()).toBeGreaterThan(3);
        await asTable.click();
        await page.locator("#view").locator("canvas, svg").first().waitFor();
      }
      await page.getByRole("tab", { selected: true }).first().press("ArrowRight");
    }
  });

  it("compares designs as it compares populations, and answers for the one in focus", async () => {
    await page.getByRole("radio", { name: "designs" }).check();
    const [first, second] = bank.designs.map((design) => design.name);
    await page.getByRole("combobox", { name: "Design" }).selectOption({ label: second });
    await button(page, "As a table").click();
    await page.getByRole("table").filter({ hasText: first }).filter({ hasText: second }).waitFor();
  });

  it("opens another scenario from the gallery", async () => {
    const { page, complaints } = await openAnswered();
    await button(page, "Scenarios").click();
    await button(page, invoice.title).click();
    await page.locator(".bar-scenario", { hasText: invoice.title }).waitFor();
    await page.locator("#view figure").waitFor();
    await button(page, "Undo").click();
    await page.locator(".bar-scenario", { hasText: bank.title }).waitFor();
    expect(complaints).toEqual([]);
  });
});
