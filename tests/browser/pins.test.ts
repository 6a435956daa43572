/** Comparing while working, by keyboard alone: open, change, read the answer, pin, change again, compare. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** What has the focus: what it is, and its name by label or by text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const kind = at?.getAttribute("role") ?? at?.getAttribute("type") ?? at?.tagName.toLowerCase();
    return `${kind} ${(at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim()}`;
  });

/** Tab, or Shift and Tab, until what has this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const at = await focused(page);
    if (typeof name === "string" ? at === name : name.test(at)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(name)} was not reached with ${key}`);
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

const panel = (page: Page) => page.locator("#compared");
const answer = async (page: Page) => (await page.locator(".headline").innerText()).trim();

describe("comparing while working", () => {
  it("is done by keyboard alone: open, change, read, pin, change, compare, rename, remove", async () => {
    const { page, complaints } = await site.open();
    page.setDefaultTimeout(patience);
    await settled(page);

    // Another scenario, from the gallery.
    await tabTo(page, "button Scenarios");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Scenarios" }).waitFor();
    await tabTo(page, /^button The bank branch/);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("button Scenarios");
    await settled(page);

    // Changed, and read.
    const opened = await answer(page);
    await tabTo(page, "range Kept for at least");
    await press(page, "ArrowLeft", 4);
    await page.getByText("1 assumption changed").waitFor();
    await settled(page);
    const changed = await answer(page);
    expect(changed).not.toBe(opened);

    // Pinned with the key: the page says so, and there is nothing to compare yet.
    await page.keyboard.press("Alt+p");
    await page.getByText(/^Pinned as “Kept for at least: 76 in 100”\./).waitFor();
    await panel(page).getByText("This is the pinned result itself.").waitFor();
    expect(await page.getByRole("button", { name: "Pin", exact: true }).getAttribute("aria-disabled")).toBe("true");

    // Changed again: the answer is another, and the comparison says how they differ.
    await tabTo(page, "range Effort asked, at most", "Shift+Tab");
    await press(page, "ArrowLeft", 2);
    await page.getByText("2 assumptions changed").waitFor();
    await settled(page);
    await panel(page).getByText("One thing differs").waitFor();
    const rows = panel(page).locator(".paired li");
    await expect.poll(() => rows.count()).toBe(4);
    const [cost, experience] = [await rows.nth(0).innerText(), await rows.nth(1).innerText()];
    expect(cost).toMatch(/^Cost\s+[+−]?€[\d.]+ a customer\s+[+−]?€[\d.]+ to [+−]?€[\d.]+\s+\S/);
    expect(experience).toMatch(/better|worse|no one would notice|not yet known|the same/);
    const differing = panel(page).locator(".differing tbody tr");
    expect(await differing.count()).toBe(1);
    expect(await differing.innerText()).toMatch(/Promise\s+Effort asked, at most/);
    expect(await panel(page).locator(".compared-sentence").innerText()).toMatch(
      /^Right is .+ now and .+ in “Kept for at least: 76 in 100”\. With Effort asked, at most at .+ instead of .+, /,
    );

    // The picture has the pinned curve, point by point, and in its table.
    await tabTo(page, "application Cost and experience", "Shift+Tab");
    await press(page, "ArrowDown", 5);
    await page.getByText(/^Kept for at least: 76 in 100, \d+.%/).waitFor();
    await page.keyboard.press("t");
    await page.getByText("“Kept for at least: 76 in 100”, pinned", { exact: true }).waitFor();
    await page.keyboard.press("t");

    // It survives undo; and the result it was pinned from is known again.
    await press(page, "Control+z", 2);
    await panel(page).getByText("This is the pinned result itself.").waitFor();
    await press(page, "Control+Shift+z", 2);
    await panel(page).getByText("One thing differs").waitFor();

    // Named, and removed.
    await tabTo(page, "a What differs", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, "text Name of pin 1");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Asked less");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Compared with “Asked less”" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, "button Remove Asked less");
    await page.keyboard.press("Enter");
    await panel(page).waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("button Pin");
    expect(complaints).toEqual([]);
  }, 400_000);
});
