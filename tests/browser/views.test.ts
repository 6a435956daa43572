/** The views of one result, in a real browser: opened, read out by keyboard, as a table, and against the engine. */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import { type Expected, figuresOfTheBank } from "./support/engine.ts";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: a study may take its time on a busy machine, and none of these tests is about speed. */
const patience = 100_000;

const populations = bank.populations.map(({ name }) => name);
const segments = bank.segments.map(({ name }) => name);

/** By tab: the figure, what its sentence says, what heads its table's rows, and what its keyboard reads out. */
const views = [
  { tab: "Price band", figure: "Price band", says: /price of a point/, rows: ["0 %"], reads: /^\d+.%: right / },
  {
    tab: "Where right lies",
    figure: "Where right lies",
    says: /^Right .*One dial for all, in steps of 5.%, is/,
    rows: [...populations, "One dial for all, in steps of 5\u202f%"],
    reads: new RegExp(`^${populations[0]}, right is`),
  },
  {
    tab: "By segment",
    figure: "By segment",
    says: /rigid/i,
    rows: segments,
    reads: new RegExp(`^${segments[0]}, .*experience`),
  },
  { tab: "Teams", figure: "Teams", says: /work waits longest for/, rows: ["0 %"], reads: / at \d+.%: at work / },
  {
    tab: "Along the dial",
    figure: "Why promises break, in 100",
    says: /promises break/i,
    rows: ["0 %"],
    reads: / at \d+.%: /,
  },
  {
    tab: "Along the dial",
    figure: "What the cost is made of, a customer",
    says: /customer's cost/,
    rows: ["0 %"],
    reads: / at \d+.%: €/,
  },
];

async function openSettled() {
  const opened = await site.open();
  opened.page.setDefaultTimeout(patience);
  await settled(opened.page);
  return opened;
}

describe("further views of one result", () => {
  it("each opens with its sentence, is read out by arrow keys, and is one key away from its table and its words", async () => {
    const { page, complaints } = await openSettled();
    for (const { tab, figure, says, rows, reads } of views) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      const place = page.getByRole("figure", { name: figure, exact: true });
      await place.waitFor();
      expect(await place.locator(".figure-sentence").innerText()).toMatch(says);
      const chart = place.getByRole("application");
      await chart.focus();
      await page.keyboard.press("Home");
      const aloud = chart.locator("[aria-live]");
      await aloud.filter({ hasText: /./ }).waitFor({ state: "attached" });
      expect(await aloud.textContent()).toMatch(reads);
      await page.keyboard.press("t");
      const heads = await place.getByRole("rowheader").allInnerTexts();
      for (const row of rows) expect(heads).toContain(row.replace(" ", row === "0 %" ? "\u202f" : " "));
      await page.keyboard.press("t");
      await chart.waitFor();
      const words = place.locator(".figure-words");
      await page.keyboard.press("w");
      await words.filter({ hasText: /\w/ }).waitFor();
      await page.keyboard.press("w");
      await words.waitFor({ state: "detached" });
    }
    expect(complaints).toEqual([]);
  });
});

/** A cell of the first row with this head; null where there is none. */
const cellIn = (place: Locator, { row, cell }: Expected): Promise<string | null> =>
  place.locator("tbody tr").evaluateAll(
    (rows, wanted) => {
      const found = rows.find((one) => one.querySelector("th[scope=row]")?.textContent === wanted.row);
      return found?.querySelectorAll("td")[wanted.cell]?.textContent ?? null;
    },
    { row, cell },
  );

describe("the figures on the screen", () => {
  it("are the engine's own, in every view", async () => {
    const [{ page }, figures] = await Promise.all([openSettled(), figuresOfTheBank()]);
    const tabs = new Set(figures.map(({ tab }) => tab));
    for (const tab of tabs) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      for (const figure of new Set(figures.flatMap((one) => (one.tab === tab ? [one.figure] : [])))) {
        const place = page.getByRole("figure", { name: figure, exact: true });
        await place.getByRole("button", { name: "As a table", exact: true }).click();
        for (const expected of figures.filter((one) => one.tab === tab && one.figure === figure)) {
          await expect
            .poll(() => cellIn(place, expected), { message: `${figure}, ${expected.row}` })
            .toBe(expected.text);
        }
      }
    }
    const all = await page.getByRole("tablist", { name: "Views" }).getByRole("tab").allInnerTexts();
    // Deeper questions are asked one by one; all other views have a figure here.
    expect([...tabs].sort()).toEqual(all.filter((tab) => tab !== "Deeper questions").sort());
  });
});
