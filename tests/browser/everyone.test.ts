/**
 * The built page for whoever reads it: in every view, light and dark; at 400 %; in the reader's own colours; by fingers;
 * by keyboard and ear; in the reader's own way of writing numbers.
 */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tooSmall, violations } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** A page with its settled answer, for all of these tests: each leaves its figures and its first view as they were. */
let wide: Page;
async function openWide(): Promise<void> {
  await wide?.context().close();
  wide = (await site.openForAll()).page;
  wide.setDefaultTimeout(patience);
  await settled(wide);
}
beforeAll(openWide);
beforeEach(async ({ onTestFailed }) => {
  onTestFailed(openWide);
  await wide.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await wide.setViewportSize({ width: 1280, height: 800 });
  await viewTabs(wide).first().click();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const { page } = await site.open("", options);
  page.setDefaultTimeout(patience);
  await page.locator(".byline").waitFor();
  return page;
}

/** Milliseconds: none of this is about speed. */
const patience = 100_000;
/** For a test that asks axe about every view: each time takes seconds, more on a busy machine. */
const longPatience = 400_000;

const viewTabs = (page: Page) => page.getByRole("tablist", { name: "Views" }).getByRole("tab");
const viewChooser = (page: Page) => page.getByRole("combobox", { name: "View", exact: true });

/** Shows each view in turn, by its tab or on a phone by the chooser, and does something with it. */
async function inEachView(page: Page, look: (title: string) => Promise<void>): Promise<void> {
  const onPhone = (await viewChooser(page).count()) > 0;
  const titles = await (onPhone ? viewChooser(page).locator("option") : viewTabs(page)).allInnerTexts();
  expect(titles.length).toBeGreaterThan(1);
  for (const title of titles) {
    if (onPhone) await viewChooser(page).selectOption({ label: title });
    else await page.getByRole("tab", { name: title.trim(), exact: true }).click();
    await page.getByText("This view is being fetched.").waitFor({ state: "detached" });
    await look(title);
  }
}

/** Resets the one assumption that was changed. */
async function takeBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^was .*: reset/ }).click();
  await page.locator(".was").waitFor({ state: "detached" });
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** 1280 by 1024 at 400 %. */
const magnified = { width: 320, height: 256 };

describe("every view", () => {
  it(
    "has no axe violation, light or dark",
    async () => {
      expect(await violations(wide)).toEqual([]);
      await inEachView(wide, async (title) => expect(await violations(wide, "main"), title).toEqual([]));
    },
    longPatience,
  );

  it(
    "can be hit by a finger wherever it can be hit at all",
    async () => {
      const page = await open(phone);
      await settled(page);
      await inEachView(page, async (title) => {
        expect(await tooSmall(page), title).toEqual([]);
      });
    },
    longPatience,
  );

  it("at 400 % is read by scrolling one way, and nothing covers it", async () => {
    await wide.setViewportSize(magnified);
    await viewChooser(wide).waitFor();
    await inEachView(wide, (title) => expectToFit(wide, title));
    expect(await wide.locator(".headline").isVisible()).toBe(true);
    const fixed = await wide.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((one) => getComputedStyle(one).position === "fixed")
        .map((one) => one.className),
    );
    expect(fixed).toEqual([]);
    const slider = wide.getByRole("slider").first();
    if (!(await slider.isVisible())) await wide.getByRole("button", { name: "Show the assumptions" }).click();
    await slider.press("ArrowRight");
    await takeBack(wide);
  });
});

describe("a phone's menu", () => {
  it("closes when a file is saved or opened from it: what that does stands behind it", async () => {
    const page = await open(phone);
    const menu = page.getByRole("button", { name: "Menu", exact: true });
    for (const word of ["Save file", "Open file"]) {
      await menu.click();
      const done = word === "Save file" ? page.waitForEvent("download") : page.waitForEvent("filechooser");
      await page.getByRole("button", { name: word, exact: true }).click();
      await done;
      await expect.poll(() => menu.getAttribute("aria-expanded"), { message: word }).toBe("false");
    }
  });
});

describe("in the reader's own colours", () => {
  it.each(["light", "dark"] as const)("sliders, curves and chosen tabs are still drawn: %s", async (colorScheme) => {
    await wide.emulateMedia({ forcedColors: "active", colorScheme });
    await wide.getByRole("slider", { name: "Answered within" }).first().press("ArrowRight");
    await wide.locator(".slider-changed").first().waitFor();
    const drawn = await wide.evaluate(() => {
      const colour = (selector: string, part: "backgroundColor" | "borderBottomColor", pseudo?: string) => {
        const element = document.querySelector(selector);
        return element === null ? "missing" : getComputedStyle(element, pseudo)[part];
      };
      const ground = getComputedStyle(document.body).backgroundColor;
      return {
        ground,
        track: colour(".slider", "backgroundColor", "::before"),
        thumb: colour(".slider-changed .slider-thumb", "backgroundColor"),
        bar: colour(".slider-changed .slider-bar", "backgroundColor"),
        chosen: colour('.tab[aria-selected="true"]', "borderBottomColor"),
        other: colour('.tab[aria-selected="false"]', "borderBottomColor"),
      };
    });
    for (const part of ["track", "thumb", "bar", "chosen"] as const) expect(drawn[part], part).not.toBe(drawn.ground);
    expect(drawn.other).toBe(drawn.ground);
    await takeBack(wide);
  });

  it.each(["light", "dark"] as const)("the curve stands out from the ground: %s", async (colorScheme) => {
    await wide.emulateMedia({ forcedColors: "active", colorScheme });
    const ink = colorScheme === "light" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
    const ground = await wide.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).not.toBe(ink);
    const drawn = () =>
      wide.evaluate((wanted) => {
        const canvas = document.querySelector<HTMLCanvasElement>("#view canvas");
        const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let count = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] === 255 && `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === wanted) count++;
        }
        return count;
      }, ink);
    await expect.poll(drawn, { message: "dots of the ink" }).toBeGreaterThan(1000);
  });
});

describe("by keyboard and ear", () => {
  it("arrow keys go along the curve, and each point is read out with the figures of its row in the table", async () => {
    const plot = wide.locator("#view .plot").first();
    await plot.focus();
    const said = plot.locator("[aria-live]");
    expect(await said.innerText()).toBe("");
    await wide.keyboard.press("Home");
    await expect.poll(() => said.innerText()).toMatch(/\d.%/);
    const first = await said.innerText();
    await wide.keyboard.press("ArrowRight");
    await expect.poll(() => said.innerText()).not.toBe(first);
    const second = await said.innerText();
    expect(second).toMatch(/\d.%/);
    await wide.keyboard.press("t");
    await wide.getByRole("table").waitFor();
    const rows = await wide.getByRole("row").allInnerTexts();
    const cost = second.match(/€[\d.,]+/)?.[0] ?? "no cost";
    expect(rows.some((row) => row.includes(cost))).toBe(true);
    await wide.keyboard.press("t");
    await plot.waitFor();
  });

  it("an answer is announced once it is there and again when it is settled, never tick by tick", async () => {
    const { page } = await site.open("favicon.svg");
    page.setDefaultTimeout(patience);
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => {
        const text = document.querySelector("main > [role=status]")?.textContent ?? "";
        if (text !== "" && text !== heard.at(-1)) heard.push(text);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(site.address);
    await settled(page);
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const sentence = (await page.getByRole("heading", { level: 1 }).innerText()).replace(/\s+/g, " ").trim();
    await expect.poll(async () => (await heard()).at(-1)?.replace(/\s+/g, " ")).toContain(sentence.slice(0, 40));
    // The first answer, the settled one, and one for each verdict between.
    expect((await heard()).length).toBeLessThanOrEqual(5);
  });
});

describe("numbers", () => {
  it.each([
    ["de-DE", /\d,\d\d\s€/],
    ["ar-EG", /[٠-٩]+٫[٠-٩]{2}/],
    ["en-GB", /€\d+\.\d\d/],
  ])("are written as the reader writes them: %s", async (locale, money) => {
    const page = await open({ locale });
    await expect.poll(() => page.locator(".headline").innerText()).toMatch(money);
    await page.getByRole("button", { name: "As a table" }).click();
    await expect.poll(() => page.getByRole("table").innerText()).toMatch(money);
  });
});
