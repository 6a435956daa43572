/** Every state that the page can be in beside a settled answer: what it says, and that everyone can use it, light and dark. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { openSite, type Site } from "./support/site.ts";
import { states } from "./support/states.mjs";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const byline = (page: Page) => page.locator(".byline").innerText();

/** What a person can read or do in each state, over and above what the way into it has waited for. */
const told: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  first: async (page) => {
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("The first days are being counted.");
  },
  failed: async (page) => {
    await page.unroute("**/simulation*.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".byline").waitFor();
    await page.getByRole("alert").waitFor({ state: "detached" });
  },
  computing: async (page) => {
    await page.locator(".byline", { hasText: /\d of .*\d.*(days|look)|settled/ }).waitFor();
  },
  stopped: async (page) => {
    expect(await byline(page)).toMatch(/Not yet[\s\S]*stopped at \d+ days; these still count[\s\S]*Go on/);
    expect(await page.locator(".headline").innerText()).toMatch(/\d.%/);
  },
  unreachable: async (page) => {
    expect(await page.locator(".headline").innerText()).toContain("strategy");
    expect(await page.locator(".headline .tone-right").count()).toBe(0);
    expect(await page.locator(".byline .small-dial-cross").count()).toBe(1);
  },
  tie: async (page) => {
    expect(await page.locator(".headline").innerText()).toMatch(/30.% and 70.% flexible are equal/);
  },
  spent: async (page) => {
    expect(await page.locator(".headline").innerText()).toMatch(/all it was given, the data cannot say more/);
    expect(await byline(page)).toMatch(/Not yet[\s\S]*all it was given[\s\S]*Go on/);
  },
  invalid: async (page) => {
    await page.getByText("Below is the last valid picture.").waitFor();
    expect(await page.locator(".set-back-why").innerText()).toContain("-1 is not above 0");
    expect(await page.locator(".headline").innerText()).toMatch(/\d.%/);
    expect(await byline(page)).toContain("For the old numbers");
    await page.keyboard.press("Control+z");
    await page.locator(".set-back, .set-back-why").waitFor({ state: "detached" });
    await expect.poll(() => byline(page)).not.toContain("For the old numbers");
  },
  refused: async (page) => {
    expect(await page.locator(".row-problem").first().innerText()).toMatch(/not allowed here; the nearest that is/);
    expect(await page.locator(".headline").innerText()).toMatch(/\d.%/);
    expect(await page.getByText("1 assumption changed").count()).toBe(0);
  },
  unreadable: async (page) => {
    expect(await page.locator(".problem").count()).toBe(2);
    expect(await page.locator(".headline").innerText()).toMatch(/\d.%/);
  },
  replaced: async (page) => {
    expect(await page.locator(".headline").innerText()).toMatch(/\d/);
  },
  offline: async (page) => {
    await page.context().setOffline(false);
    await page.getByText("offline; everything still works here").waitFor({ state: "detached" });
  },
  held: async (page) => {
    await expect
      .poll(() => byline(page))
      .toMatch(/For the old numbers[\s\S]*you changed 1[\s\S]*Run[\s\S]*held until you press run/);
  },
};

describe("the state", () => {
  it.each(Object.entries(states))("“%s” says what it is, without an axe violation", async (name, reach) => {
    const { page } = await site.open("favicon.svg");
    page.setDefaultTimeout(100_000);
    await reach(page, site.address);
    expect(await violations(page)).toEqual([]);
    await told[name](page);
  });
});
