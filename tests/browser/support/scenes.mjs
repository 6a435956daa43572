/**
 * What stands on the settled page besides its views, and the way to each, for pictures: the deeper questions with theirs,
 * a table, Why, the editor, a comparison. Each way starts from a settled answer.
 */
import { settledAnswer } from "./states.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @param {Page} page
 * @param {string} name
 */
const button = (page, name) => page.getByRole("button", { name, exact: true });

/**
 * Opens the sheet of assumptions, where these are in one and it is closed.
 *
 * @param {Page} page
 */
async function showSheet(page) {
  const sheet = button(page, "Show the assumptions");
  if ((await sheet.count()) > 0 && (await sheet.getAttribute("aria-expanded")) === "false") await sheet.click();
}

/** @param {Page} page */
async function pin(page) {
  const menu = button(page, "Menu");
  if ((await menu.count()) > 0) await menu.click();
  await button(page, "Pin").click();
}

/** @type {Readonly<Record<string, (page: Page) => Promise<void>>>} */
export const scenes = {
  table: async (page) => {
    await button(page, "As a table").first().click();
  },
  why: async (page) => {
    await button(page, "Why?").click();
    await page.locator(".why").waitFor();
  },
  editor: async (page) => {
    await showSheet(page);
    await button(page, "Edit the process").click();
    await page.locator(".editor").waitFor();
  },
  comparison: async (page) => {
    await pin(page);
    await showSheet(page);
    const tab = page.getByRole("tab", { name: "Promise" });
    if ((await tab.count()) > 0) await tab.click();
    await page.getByRole("slider", { name: "Answered within" }).first().press("PageDown");
    await page.locator(".byline", { hasText: "For the old numbers" }).waitFor({ state: "detached" });
    await settledAnswer(page);
  },
};

/**
 * Shows the deeper questions and gives the ids of all of them.
 *
 * @param {Page} page
 */
export async function showQuestions(page) {
  const chooser = page.getByRole("combobox", { name: "View", exact: true });
  if ((await chooser.count()) > 0) await chooser.selectOption("deeper-questions");
  else await page.getByRole("tab", { name: "Deeper questions" }).click();
  await page.locator(".question-list").waitFor();
  return await page
    .locator("[data-question]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-question") ?? ""));
}

/**
 * Asks one of them and waits for all of its answer.
 *
 * @param {Page} page
 * @param {string} id
 */
export async function ask(page, id) {
  await page.locator(`[data-question="${id}"]`).click();
  await page.locator(".questions > [role=status]", { hasText: /\w/ }).waitFor({ state: "attached" });
}
