/**
 * The states that the page can be in beside a settled answer, and the way into each, for screenshots and tests alike.
 * Each way starts from the page just opened and ends when the state is on the screen.
 */

import { readFileSync } from "node:fs";

/** @typedef {import("playwright-core").Page} Page */

const bank = JSON.parse(readFileSync("scenarios/bank-branch.json", "utf8"));

/**
 * Two kinds of customers, each all alike: the cost falls in one step where the first need not be sent elsewhere any more,
 * and in another where the second need not, and rises with skill between.
 */
const steps = {
  version: 1,
  id: "two-steps",
  title: "Two steps of cost",
  story: "",
  question: "",
  sources: [],
  currency: "EUR",
  regime: { kind: "day", openMinutes: 480 },
  segments: [kind("near", 0.275), kind("far", 0.675)],
  populations: [{ id: "all", name: "All", perHour: 100, mix: { near: 0.5, far: 0.5 } }],
  teams: [{ id: "counter", name: "Counter", headcount: 1, wagePerHour: 30 }],
  steps: [
    {
      id: "serve",
      name: "Serve",
      stage: "onstage",
      team: "counter",
      work: { kind: "constant", value: 0.1 },
      exposure: 1,
    },
  ],
  standardRange: 0,
  flexibility: { skillPremium: 1 },
  designs: [{ id: "refers", name: "Refers", exceptions: "refer", flexible: { range: 1 } }],
  referral: { cost: 0.24 },
  retention: { midpoint: 50, slope: 10 },
  goal: { netPerDay: -1000 },
};

const undecidable = {
  ...steps,
  title: "As many as are asked for",
  populations: [{ ...steps.populations[0], perHour: 5 }],
  referral: { cost: 1 },
  promise: { minutes: 60, effort: 3, share: 0.5 },
};

/**
 * @param {string} id
 * @param {number} mean
 */
function kind(id, mean) {
  return {
    id,
    name: id,
    variety: { mean, concentration: 1_000_000 },
    waitTolerance: 20,
    effortTolerance: 2,
    weights: { speed: 1, ease: 1, fit: 1 },
    margin: 0,
  };
}

/**
 * @param {Page} page
 * @param {string} name
 */
const button = (page, name) => page.getByRole("button", { name, exact: true });

/**
 * Opens the group of assumptions that a row stands in, where it is folded or the sheet is closed.
 *
 * @param {Page} page
 * @param {string} group
 */
async function showGroup(page, group) {
  const tab = page.getByRole("tab", { name: group });
  if ((await tab.count()) > 0) await tab.click();
}

/** @param {Page} page */
export async function settledAnswer(page) {
  await page.locator(".byline", { hasText: /settled after|all it was given/ }).waitFor();
  await button(page, "Stop").waitFor({ state: "detached" });
}

/**
 * Opens a file through the page's own button.
 *
 * @param {Page} page
 * @param {string} name
 * @param {unknown} content
 */
export async function openFile(page, name, content) {
  const menu = button(page, "Menu");
  await menu.or(button(page, "Open file")).first().waitFor();
  if ((await menu.count()) > 0) await menu.click();
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Open file").click();
  const buffer = Buffer.from(JSON.stringify(content));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
}

/** Runs in the page from its beginning: stops it at the first look that leaves dials in question, as soon as it is drawn. */
function stopWhenOpen() {
  const drawn = new MutationObserver(() => {
    const isOpen = document.querySelector(".byline-verdict .term-word")?.textContent === "Not yet";
    const word = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Stop");
    if (!isOpen || word === undefined) return;
    drawn.disconnect();
    word.click();
  });
  drawn.observe(document, { childList: true, subtree: true, characterData: true });
}

/**
 * Ends a worker at work until something is lost with it: between two rounds a worker has nothing to lose.
 *
 * @param {Page} page
 */
async function loseWork(page) {
  const said = page.getByText("some work was lost and done again: same numbers");
  for (let attempt = 0; attempt < 40 && (await said.count()) === 0; attempt++) {
    if ((await button(page, "Stop").count()) === 0) await button(page, "Fresh luck").click();
    const [worker] = page.workers().filter((one) => one.url().includes("simulation"));
    await worker
      ?.evaluate(() => {
        setTimeout(() => {
          throw new Error("ended by a test");
        });
      })
      .catch(() => {});
    await page.waitForTimeout(60);
  }
  await said.waitFor();
}

/** @param {Page} page */
async function hold(page) {
  await settledAnswer(page);
  await showGroup(page, "Promise");
  await page.getByLabel(/^Hold/).check();
  await page.getByRole("slider", { name: "Answered within" }).first().press("PageDown");
  await button(page, "Run").waitFor();
}

/**
 * A value that is not allowed.
 *
 * @param {Page} page
 */
async function typeTooMuch(page) {
  await settledAnswer(page);
  await showGroup(page, "Customers");
  const field = page.getByRole("textbox", { name: /^Customers an hour.*value$/ }).first();
  await field.fill("999999");
  await field.press("Enter");
  await page.locator(".row-problem").waitFor();
}

/**
 * An edit of the process that does not compute.
 *
 * @param {Page} page
 */
async function editAmiss(page) {
  await settledAnswer(page);
  const sheet = button(page, "Show the assumptions");
  if ((await sheet.count()) > 0 && (await sheet.getAttribute("aria-expanded")) === "false") await sheet.click();
  await button(page, "Edit the process").click();
  const [{ name }] = bank.steps;
  await page.locator(".editor").waitFor();
  const mean = page.getByRole("textbox", { name: `Mean, ${name}`, exact: true });
  // On a phone there is the form or the list.
  if (!(await mean.isVisible())) await button(page, name).click();
  await mean.fill("-1");
  await page.locator(".set-back").waitFor();
}

/** @typedef {(page: Page, address: string) => Promise<void>} Way */

/**
 * From a page that is not open yet to the state, by its name.
 *
 * @type {Readonly<Record<string, Way>>}
 */
export const states = {
  /** The workers never come: nothing has been counted. */
  first: async (page, address) => {
    await page.route("**/simulation*.js", () => {});
    await page.goto(address);
    await page.getByRole("heading", { name: "The first days are being counted." }).waitFor();
  },
  /** The workers cannot be loaded. */
  failed: async (page, address) => {
    await page.route("**/simulation*.js", (route) => route.abort());
    await page.goto(address);
    await page.getByText("The simulation could not be run.").waitFor();
  },
  /** From the click on, however soon that is over. */
  computing: async (page, address) => {
    await page.goto(address);
    await page.locator(".byline").waitFor();
    await button(page, "Fresh luck").click();
  },
  /** An answer without a verdict. */
  stopped: async (page, address) => {
    await page.addInitScript(stopWhenOpen);
    await page.goto(address);
    await button(page, "Go on").waitFor();
  },
  unreachable: async (page, address) => {
    await page.goto(address);
    await openFile(page, "strict.json", { ...bank, promise: { ...bank.promise, share: 0.99 } });
    await page.locator(".byline-verdict", { hasText: "Out of reach" }).waitFor();
    await settledAnswer(page);
  },
  /** By net value, the dial that just serves the first kind and the one that just serves the second are equal. */
  tie: async (page, address) => {
    await page.goto(address);
    await openFile(page, "tie.json", steps);
    await page.locator(".bar-scenario", { hasText: steps.title }).waitFor();
    await showGroup(page, "Promise");
    await page.getByRole("radio", { name: "net value" }).check();
    await page.locator(".byline-verdict", { hasText: "A tie" }).waitFor();
    await settledAnswer(page);
  },
  /** Exactly as many promises are kept as are asked for: no number of days can tell on which side that is. */
  spent: async (page, address) => {
    await page.goto(address);
    await openFile(page, "spent.json", undecidable);
    await page.locator(".bar-scenario", { hasText: undecidable.title }).waitFor();
    await page.locator(".byline", { hasText: "all it was given" }).waitFor();
    await settledAnswer(page);
  },
  /** The editor has numbers that do not compute; the answer is that of the last ones that did. */
  invalid: async (page, address) => {
    await page.goto(address);
    await editAmiss(page);
  },
  refused: async (page, address) => {
    await page.goto(address);
    await typeTooMuch(page);
  },
  unreadable: async (page, address) => {
    await page.goto(address);
    await settledAnswer(page);
    await openFile(page, "client.json", { ...bank, standardRange: 3, weather: "wet" });
    await page.locator(".problems").waitFor();
  },
  replaced: async (page, address) => {
    await page.goto(address);
    await page.locator(".byline").waitFor();
    await loseWork(page);
  },
  offline: async (page, address) => {
    await page.goto(address);
    await settledAnswer(page);
    await page.context().setOffline(true);
    await page.locator(".byline", { hasText: "offline; everything still works here" }).waitFor();
  },
  held: async (page, address) => {
    await page.goto(address);
    await hold(page);
  },
};
