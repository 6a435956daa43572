/** The deeper questions in a real browser, in the built page: asked, read, kept, by everyone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import { questions } from "../../src/app/questions/index.ts";
import { answer } from "../../src/experiment/answer.ts";
import { criticalFew } from "../../src/experiment/questions/criticalFew.ts";
import { criticalFewSentence } from "../../src/experiment/questions/criticalFewSentence.ts";
import { spending } from "../../src/experiment/spending.ts";
import { defaultSeed } from "../../src/experiment/types.ts";
import { connectInProcess } from "../../src/runner/inProcess.ts";
import { conduct } from "../../src/runner/inquiry.ts";
import { createPool } from "../../src/runner/pool.ts";
import { runStudy } from "../../src/runner/study.ts";
import { checkScenario } from "../../src/scenario/check.ts";
import { tools } from "../runner/support.ts";
import { violations } from "./support/axe.ts";
import { followed, type OpenPage, openSite, type Site } from "./support/site.ts";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page for several tests, at its list of questions while the answer is still being counted. */
async function openList(options: BrowserContextOptions = {}) {
  const opened = await site.openForAll("", options);
  const { page } = opened;
  page.setDefaultTimeout(100_000);
  await page.locator(".byline").waitFor();
  if (options.isMobile) await page.getByLabel("View").selectOption("deeper-questions");
  else await page.getByRole("tab", { name: "Deeper questions" }).click();
  await page.locator(".question-list").waitFor();
  return opened;
}

const choose = (page: Page, id: string) => page.locator(`[data-question="${id}"]`).click();

/** What is read aloud of a question that has all its days. */
async function answered(page: Page): Promise<string> {
  await page.locator(".questions > [role=status]", { hasText: /\w/ }).waitFor({ state: "attached" });
  return page.locator(".question-sentence").innerText();
}

/**
 * To be called before an assumption changes: what is to be read of a question as soon as that is for the answer before,
 * however short that is.
 */
async function sentenceOfBefore(page: Page): Promise<() => Promise<string>> {
  const seen = await page.evaluateHandle(() => {
    const read = { before: "nothing yet" };
    const drawn = new MutationObserver(() => {
      const byline = document.querySelector(".question-byline")?.textContent ?? "";
      if (!byline.startsWith("For the answer before")) return;
      drawn.disconnect();
      read.before = document.querySelector<HTMLElement>(".question-sentence")?.innerText ?? "";
    });
    drawn.observe(document, { childList: true, subtree: true, characterData: true });
    return read;
  });
  return async () => (await seen.jsonValue()).before;
}

/** Stops the question to be asked at the first table that it shows, as soon as that is drawn; the result says whether. */
async function stopAtFirstTable(page: Page): Promise<() => Promise<boolean>> {
  const stop = await page.evaluateHandle(() => {
    const found = { stopped: false };
    const drawn = new MutationObserver(() => {
      const action = document.querySelector<HTMLElement>(".question-byline .action");
      if (document.querySelector(".question-table") === null || action?.textContent !== "Stop") return;
      drawn.disconnect();
      action.click();
      found.stopped = true;
    });
    drawn.observe(document, { childList: true, subtree: true, characterData: true });
    return found;
  });
  return async () => (await stop.jsonValue()).stopped;
}

/** The critical few as the engine has them. */
async function engineSays(): Promise<string> {
  const check = checkScenario(bank);
  if (!check.ok) throw new Error("the bank branch is not valid");
  const { scenario } = check;
  const pool = createPool(connectInProcess(tools), 1);
  const demand = { confidence: 0.95, maxDays: 1024 };
  const curve = { population: scenario.populations[0].id, design: scenario.designs[0].id };
  const schedule = spending({ terms: scenario, rule: "promise", ...demand, focus: 0, coarse: [] });
  const [sample] = await runStudy(pool, { scenario, seed: defaultSeed, curves: [curve], schedule });
  const { dial, finer } = answer(sample, scenario, "promise", demand);
  const question = { scenario, ...curve, dial: finer?.dial ?? dial, measure: "promiseKept", ...demand } as const;
  const found = await conduct(pool, defaultSeed, criticalFew({ ...question, seed: defaultSeed }));
  pool.close();
  if (found === null) throw new Error("nobody stopped it");
  return criticalFewSentence(found, scenario, (id) => scenario.steps.find((one) => one.id === id)?.name ?? id);
}

async function expectClean(page: Page): Promise<void> {
  await expectToFit(page, "the deeper questions");
  expect(await violations(page)).toEqual([]);
}

describe("the deeper questions", () => {
  let wide: OpenPage;
  let page: Page;
  async function openWide(): Promise<void> {
    await wide?.page.context().close();
    wide = await openList();
    page = wide.page;
  }
  beforeAll(openWide);
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(openWide);
    const back = page.getByRole("button", { name: "All questions" });
    if ((await back.count()) > 0) await back.click();
    await page.locator(".question-list").waitFor();
    // The keyboard goes to the question that was left.
    await followed(page);
  });
  afterEach(() => expect(wide.complaints).toEqual([]));

  it("wait for the answer, and then say what the engine says", async () => {
    expect(await page.locator(".question-list li").count()).toBe(questions.length);
    await choose(page, "critical-few");
    expect(await answered(page)).toBe(await engineSays());
    expect(await page.locator(".question-byline").innerText()).toMatch(/\d+ days\s+95.% for all that is stated here/);
    expect(await page.locator(".question-table tbody tr").count()).toBe(bank.steps.length + 1);
  });

  it("go stale with an assumption, are asked again, and come back at once with undo", async () => {
    await choose(page, "critical-few");
    const before = await answered(page);
    const byline = page.locator(".question-byline");
    const sentenceMeanwhile = await sentenceOfBefore(page);
    await page.getByRole("slider", { name: "Answered within" }).first().press("PageDown");
    await expect.poll(sentenceMeanwhile).toBe(before);
    await byline.getByText("For the answer before").waitFor({ state: "detached" });
    await answered(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await byline.getByText("For the answer before").waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".question-sentence").innerText()).toBe(before);
  });

  it("can be stopped with what there is, and asked again", async () => {
    await stopAtFirstTable(page);
    await choose(page, "drift");
    const action = page.locator(".question-byline .action");
    await action.getByText("Ask again").waitFor();
    await expect.poll(() => page.locator(".question-byline").innerText()).toMatch(/^Stopped, so far/);
    expect(await page.locator(".question-table").count()).toBeGreaterThan(0);
    // Stopped again, or it would go on beside the tests to come.
    const isStopped = await stopAtFirstTable(page);
    await action.click();
    await expect.poll(isStopped).toBe(true);
    await action.getByText("Ask again").waitFor();
  });

  it("keep the keyboard in its place, there and back", async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.locator('[data-question="critical-few"]').press("Enter");
    await page.locator(".question").waitFor();
    await expect.poll(focused).toBe("The critical few");
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("All questions");
    await page.keyboard.press("Enter");
    await page.locator(".question-list").waitFor();
    await expect.poll(focused).toMatch(/^The critical few/);
  });

  it("have no axe violation and fit their window, on a projector and on a tablet", async () => {
    const [projector, tablet] = [
      { width: 1920, height: 1080 },
      { width: 820, height: 1100 },
    ];
    await page.setViewportSize(projector);
    await expectClean(page);
    await choose(page, "critical-few");
    await answered(page);
    for (const size of [projector, tablet]) {
      await page.setViewportSize(size);
      await expectClean(page);
    }
  });

  it("have no axe violation and fit their window, on a phone", async () => {
    const { page: narrow } = await openList(phone);
    await expectClean(narrow);
    await choose(narrow, "critical-few");
    await answered(narrow);
    await expectClean(narrow);
  });
});
