/** Editing the process in a real browser: by pointer and by keyboard alone, with undo, wide and narrow. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import { keysAt, valueAt } from "../../src/scenario/lookup.ts";
import { type Path, placeOf } from "../../src/scenario/problem.ts";
import { sampleFile } from "../support/sample.ts";
import { violations } from "./support/axe.ts";
import { followed, type OpenPage, openSite, type Site, settled } from "./support/site.ts";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const parts = (page: Page) => page.getByRole("navigation", { name: "Parts of the scenario" });
/** What undo would take back, in words. */
const lastStep = async (page: Page) => {
  const told = await button(page, "Undo").getAttribute("aria-describedby");
  return told === null ? null : await page.locator(`[id="${told}"]`).textContent();
};

/** Goes to a part, and the keyboard to its heading. */
async function choose(page: Page, name: string): Promise<void> {
  await parts(page).getByRole("button", { name, exact: true }).click();
  await followed(page);
}

/** Opens the editor, if it is not, in the sheet of assumptions where these are in one. */
async function showEditor(page: Page): Promise<void> {
  const sheet = button(page, "Show the assumptions");
  if ((await sheet.count()) > 0 && (await sheet.getAttribute("aria-expanded")) === "false") await sheet.click();
  if ((await page.locator(".editor").count()) === 0) await button(page, "Edit the process").click();
  await page.locator(".editor").waitFor();
}

/** A page of its own with the editor open. */
async function openEditor(options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await site.open("", options);
  page.setDefaultTimeout(100_000);
  await page.locator(".byline").waitFor();
  await showEditor(page);
  return page;
}

const isUndone = async (page: Page) => (await button(page, "Undo").getAttribute("aria-disabled")) === "true";

/** In a part of each kind, and with a value that is not taken. */
async function expectNoViolations(page: Page): Promise<void> {
  expect(await violations(page, ".editor")).toEqual([]);
  const back = page.getByRole("button", { name: "All parts" });
  for (const part of [bank.steps[0].name, bank.segments[0].name, bank.designs[0].name, "The day"]) {
    if (await back.isVisible()) await back.click();
    await choose(page, part);
    const isFirst = part === bank.steps[0].name;
    if (isFirst) await field(page, `Mean, ${part}`).fill("-1");
    expect(await violations(page, ".editor"), part).toEqual([]);
    if (isFirst) await page.keyboard.press("Control+z");
  }
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Ids hold the file together, and what the file says of its own form is no part of the scenario. */
const notEdited = [
  "$schema",
  "version",
  ...["segments", "populations", "teams", "steps", "designs"].map((list) => `${list}[0].id`),
  // One of the three ways to say how many people a team has.
  "teams[0].unlimited",
].sort();

/** The places of all fields that the schema has for the file; of a list the first entry. */
function fieldsIn(file: unknown, path: Path = []): string[] {
  const inner = keysAt(file, path);
  if (inner.length === 0) return [placeOf(path)];
  return inner
    .flatMap((key) => {
      const value = valueAt(file, [...path, key]);
      const isList = Array.isArray(value) && typeof value[0] === "object" && key !== "next";
      return fieldsIn(file, isList ? [...path, key, 0] : [...path, key]);
    })
    .sort();
}

describe("the editor", () => {
  let wide: OpenPage;
  let page: Page;
  async function openWide(): Promise<void> {
    await wide?.page.context().close();
    wide = await site.openForAll();
    page = wide.page;
    page.setDefaultTimeout(100_000);
    await settled(page);
    // None of this is about the answer.
    await page.getByLabel("Hold until I press run").check();
  }
  beforeAll(openWide);
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(openWide);
    await page.setViewportSize({ width: 1280, height: 800 });
    while (!(await isUndone(page))) await button(page, "Undo").click();
    await showEditor(page);
    await choose(page, bank.steps[0].name);
  });
  afterEach(() => expect(wide.complaints).toEqual([]));

  it("adds a step, says at the field what is wrong, takes what is mended, and undoes all of it in words", async () => {
    await button(page, "Add step").press("Enter");
    await page.getByRole("heading", { name: "New step" }).waitFor();
    await expect.poll(() => lastStep(page)).toBe("Add step New step");
    await button(page, "Undo").hover();
    await page.locator(".bar-note", { hasText: "Add step New step" }).waitFor();

    const mean = field(page, "Mean, New step");
    await mean.fill("-3");
    await page.getByText("-3 is not above 0", { exact: true }).waitFor();
    expect(await mean.getAttribute("aria-invalid")).toBe("true");
    await page.getByText("Not taken yet.").waitFor();
    await expect.poll(() => lastStep(page)).toBe("Add step New step");
    await page.locator(".set-back").waitFor();

    await mean.fill("3.5");
    await page.getByText("Not taken yet.").waitFor({ state: "detached" });
    await page.locator(".set-back").waitFor({ state: "detached" });
    await expect.poll(() => lastStep(page)).toBe("Mean, New step: 10 → 3.5 min");
    await mean.blur();

    await button(page, "Undo").click();
    await expect.poll(() => mean.inputValue()).toBe("10");
    await button(page, "Undo").click();
    await parts(page).getByRole("button", { name: "New step" }).waitFor({ state: "detached" });
    await expect.poll(() => isUndone(page)).toBe(true);
  });

  it("gives up what is not taken with the first Ctrl+Z", async () => {
    const name = field(page, "Name, step");
    await name.fill(" ");
    await page.getByText("Not taken yet.").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Not taken yet.").waitFor({ state: "detached" });
    expect(await name.inputValue()).toBe(bank.steps[0].name);
  });

  it("removes a team only when another takes over, and says what it did", async () => {
    const [counter, advisers] = bank.teams;
    await choose(page, counter.name);
    await button(page, `Remove ${counter.name}`).click();
    await page.getByText(`done by ${counter.name}`).waitFor();
    await page.getByLabel("Team that takes over").selectOption(advisers.id);
    await page
      .getByRole("alert")
      .getByRole("button", { name: `Remove ${counter.name}` })
      .click();
    await parts(page).getByRole("button", { name: counter.name, exact: true }).waitFor({ state: "detached" });
    await choose(page, bank.steps[0].name);
    expect(await page.getByLabel(`Team, ${bank.steps[0].name}`).inputValue()).toBe(advisers.id);
  });

  it("keeps the mean when a distribution becomes one of another kind", async () => {
    const [{ name, work }] = bank.steps;
    await page.getByLabel(`Work: kind of distribution, ${name}`).selectOption("constant");
    expect(await field(page, `Value, ${name}`).inputValue()).toBe(String(work.mean));
    await page.getByText(`always ${work.mean} min`, { exact: true }).waitFor();
    await expect.poll(() => lastStep(page)).toMatch(new RegExp(`^Work, ${name}: .+ → always ${work.mean} min$`));
  });

  it("draws a shift plan with one stroke as one step of undo, and bar by bar with the keys", async () => {
    const [{ name, headcount }] = bank.teams;
    await choose(page, name);
    await page.getByRole("radio", { name: "Shift plan" }).check();
    const bars = page.getByRole("slider", { name: /after opening/ });
    const people = () => bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("aria-valuenow"))));
    const even = Array(bank.regime.openMinutes / 60).fill(headcount);
    await expect.poll(people).toEqual(even);

    const area = await page.locator(".bars-area").boundingBox();
    if (area === null) throw new Error("the bars have no place on the page");
    await page.mouse.move(area.x + 5, area.y + area.height * 0.9);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width / 2, area.y + area.height * 0.1, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => Math.max(...(await people()))).toBeGreaterThan(headcount);
    const drawn = await people();
    expect(drawn.slice(5)).toEqual(even.slice(5));
    // Keys go on where the stroke ended.
    const focusedBar = () => bars.evaluateAll((all) => all.findIndex((bar) => bar.matches(":focus")));
    await expect.poll(focusedBar).toBe(4);

    await bars.nth(7).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => (await people()).slice(6)).toEqual([headcount - 1, headcount + 1]);
    for (const _ of ["left", "last"]) await button(page, "Undo").click();
    await expect.poll(people).toEqual(drawn);
    await button(page, "Undo").click();
    await expect.poll(people).toEqual(even);
  });

  it("draws a shift plan of a design's own, in the slots of the team's", async () => {
    const [{ name: team, headcount }] = bank.teams;
    const [{ name: design }] = bank.designs;
    await choose(page, design);
    await page.getByLabel(`People: ${team} in ${design}`).selectOption("plan");
    const bars = page.getByRole("slider", { name: `People, ${team} in ${design}` });
    const people = () => bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("aria-valuenow"))));
    const even: number[] = Array(bank.regime.openMinutes / 60).fill(headcount);
    await expect.poll(people).toEqual(even);
    await bars.first().focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await expect.poll(people).toEqual([headcount + 1, ...even.slice(2), headcount - 1]);
    await expect.poll(() => lastStep(page)).toContain(`People in this design, ${design}, ${team}: `);
    await choose(page, team);
    const own = page.getByRole("slider", { name: /after opening/ });
    await expect
      .poll(() => own.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("aria-valuenow")))))
      .toEqual(even);
  });

  it("says what is wrong in words and in the field's own unit, and leads to it", async () => {
    await choose(page, "Promise and goal");
    const share = field(page, "Kept for at least, Promise and goal");
    await share.fill("120");
    await page.getByText("120 is above 100", { exact: true }).first().waitFor();
    await choose(page, bank.steps[0].name);
    await button(page, "Promise: kept for at least").click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.startsWith("Kept for"));
    expect(await share.inputValue()).toBe("120");
    await page.keyboard.press("Control+z");
  });

  it("has a field for everything that a scenario says", async () => {
    const page = await openEditor();
    const file = { ...sampleFile(), goal: { netPerDay: 1 } };
    const chooser = page.waitForEvent("filechooser");
    await button(page, "Open file").click();
    const buffer = Buffer.from(JSON.stringify(file));
    await (await chooser).setFiles({ name: "a.json", mimeType: "application/json", buffer });
    await page.locator(".bar-scenario", { hasText: file.title }).waitFor();
    await parts(page).getByRole("button", { name: file.teams[1].name, exact: true }).waitFor();
    const shown = new Set<string>();
    for (const part of await parts(page)
      .getByRole("button", { name: /^(?!Add )/ })
      .all()) {
      await part.click();
      const places = await page
        .locator(".editor-form [data-place]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-place") ?? ""));
      for (const place of places) shown.add(place);
    }
    const isShown = (place: string) => [...shown].some((one) => one === place || one.startsWith(`${place}.`));
    expect(fieldsIn(file).filter((place) => !isShown(place))).toEqual(notEdited);
  });

  it("closes to where it was opened from", async () => {
    await button(page, "Back to the sliders").click();
    await page.waitForFunction(() => document.activeElement?.textContent === "Edit the process");
  });

  it("has no axe violation: wide", () => expectNoViolations(page));

  it("has no axe violation: on a phone", async () => {
    await expectNoViolations(await openEditor(phone));
  });

  it("is never wider than its window", async () => {
    for (const width of [1440, 1280, 1024, 820, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await showEditor(page);
      await expectToFit(page, "a part");
    }
    await button(page, "All parts").click();
    await parts(page).waitFor();
    await expectToFit(page, "the list of parts");
  });
});

describe("the search for assumptions", () => {
  it("filters the rows, says how many there are, and is emptied by Escape", async () => {
    const { page } = await site.open();
    const box = field(page, "Find an assumption");
    await box.fill("wage advisers");
    await page.getByText(/^1 of \d+ assumptions$/).waitFor();
    await expect.poll(() => page.getByRole("slider").count()).toBe(1);
    await box.press("Escape");
    await expect.poll(() => box.inputValue()).toBe("");
    await expect.poll(() => page.getByRole("slider").count()).toBeGreaterThan(1);
  });
});
