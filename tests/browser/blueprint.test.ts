/** The service blueprint in a real browser: what it plays is, place by place, what the engine did. */
import { isDeepStrictEqual } from "node:util";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import bank from "../../scenarios/bank-branch.json" with { type: "json" };
import { type CustomerLine, traceReplication } from "../../src/outcome/trace.ts";
import { checkScenario } from "../../src/scenario/check.ts";
import type { Scenario } from "../../src/scenario/types.ts";
import { violations } from "./support/axe.ts";
import { followed, type OpenPage, openSite, type Site, settled } from "./support/site.ts";
import { expectToFitAt } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const check = checkScenario(bank);
if (!check.ok) throw new Error("the first scenario has problems");
const scenario: Scenario = check.scenario;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const slider = (page: Page) => page.getByRole("slider", { name: "Time of the day" });
/** A range control keeps a dozen digits of its value: a hair is added, so that an event just reached is reached here too. */
const hair = 1e-9;
const timeOn = async (page: Page): Promise<number> => Number(await slider(page).inputValue()) + hair;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page with its settled answer, for all of these tests. */
async function openSettled(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await site.openForAll("", options);
  opened.page.setDefaultTimeout(100_000);
  await settled(opened.page);
  return opened;
}

/** Shows a view by its name in the list of views, or on a phone by the chooser's. */
async function show(page: Page, tab: string, option: string): Promise<void> {
  const chooser = page.getByRole("combobox", { name: "View", exact: true });
  if ((await chooser.count()) > 0) await chooser.selectOption(option);
  else await page.getByRole("tab", { name: tab }).click();
}

/** The blueprint with its day, set to where most wait, as it is for who comes from another view. */
async function showBlueprint(page: Page): Promise<void> {
  await show(page, "Cost and experience", "cost-experience");
  await page.locator(".blueprint").waitFor({ state: "detached" });
  await show(page, "Blueprint", "blueprint");
  await slider(page).waitFor();
  await followed(page);
}

interface Count {
  readonly waiting: number;
  readonly served: number;
}

/** Who waits and who is served at a time, step by step and last at the desk, straight from the trace. */
function counted(customers: readonly CustomerLine[], time: number): readonly Count[] {
  const places = [...scenario.steps.map(({ id }) => id), "desk"];
  return places.map((place) => {
    let [waiting, served] = [0, 0];
    for (const { visits, left } of customers) {
      for (const { at, step, joined, began, ended } of visits) {
        if ((at === "desk" ? "desk" : step) !== place || joined > time) continue;
        if (began === null ? (left ?? Infinity) > time : began > time) waiting++;
        else if (began !== null && (ended ?? Infinity) > time) served++;
      }
    }
    return { waiting, served };
  });
}

function customersOf(design: string, dial: number, replication: number): readonly CustomerLine[] {
  const [{ id: population }] = scenario.populations;
  const lines = [...traceReplication({ scenario, population, design, dial, seed: "goldilocks", replication })];
  return lines.filter((line): line is CustomerLine => line.kind === "customer");
}

/** The dial of the answer, as the blueprint names it. */
async function dialOn(page: Page): Promise<number> {
  const [name] = await page.getByRole("combobox", { name: "Design and dial" }).locator("option").allInnerTexts();
  return Number.parseFloat(name) / 100;
}

/** The last two columns of a table of steps. */
const countsIn = (table: Locator): Promise<readonly Count[]> =>
  table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const [waiting, served] = [...row.querySelectorAll("td")].slice(-2).map((cell) => Number(cell.innerText));
      return { waiting, served };
    }),
  );

/** The table's counts against the trace's at the time on the slider, which another day may bring to its own end. */
async function expectCounts(page: Page, customers: readonly CustomerLine[], table = page.getByRole("table").first()) {
  const asked = async () => {
    const [time, counts] = [await timeOn(page), await countsIn(table)];
    return { time, counts, trace: counted(customers, time).slice(0, Math.max(counts.length, scenario.steps.length)) };
  };
  await expect.poll(asked).toSatisfy(({ counts, trace }) => isDeepStrictEqual(counts, trace), "counts as in the trace");
}

describe("the blueprint", () => {
  let wide: OpenPage;
  let narrow: OpenPage;
  async function openBoth(): Promise<void> {
    for (const one of [wide, narrow]) await one?.page.context().close();
    wide = await openSettled();
    narrow = await openSettled(phone);
  }
  beforeAll(openBoth);
  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(openBoth);
    await wide.page.setViewportSize({ width: 1280, height: 800 });
    await wide.page.emulateMedia({ reducedMotion: "no-preference" });
    await showBlueprint(wide.page);
  });
  afterEach(() => expect([...wide.complaints, ...narrow.complaints]).toEqual([]));

  it("does not play by itself, and says that one day is drawn for watching", async () => {
    const { page } = wide;
    expect(await page.getByRole("listitem", { name: /a visit/ }).count()).toBe(scenario.steps.length);
    expect(await button(page, "Play").count()).toBe(1);
    const byline = await page.locator(".bp-byline").innerText();
    expect(byline).toContain("One day, drawn for watching");
    expect(byline).toMatch(/The answer rests on [\d,]+ days, never on this one/);
  });

  it("has the engine's counts wherever it is scrubbed to, and at every event stepped to", async () => {
    const { page } = wide;
    const customers = customersOf(scenario.designs[0].id, await dialOn(page), 0);
    await button(page, "As a table").click();
    await expectCounts(page, customers);
    for (const key of ["Home", "PageUp", "PageUp", "PageUp", "PageUp", "ArrowRight", "End", "PageDown", "PageDown"]) {
      await slider(page).press(key);
      await expectCounts(page, customers);
    }
    for (let events = 0; events < 8; events++) {
      const before = await timeOn(page);
      await button(page, "One event on").click();
      await expect.poll(() => timeOn(page)).toBeGreaterThan(before);
      await expectCounts(page, customers);
    }
    const there = await timeOn(page);
    await button(page, "One event on").click();
    await button(page, "One event back").click();
    await expect.poll(() => timeOn(page)).toBe(there);
    expect(await slider(page).getAttribute("aria-valuetext")).toMatch(/after opening: \w+ waiting onstage/);
  });

  it("names each kind of customer with its count, as the trace has them here", async () => {
    const { page } = wide;
    const customers = customersOf(scenario.designs[0].id, await dialOn(page), 0);
    const asked = async () => {
      const [time, told] = [await timeOn(page), await page.locator(".bp-kinds li strong").allInnerTexts()];
      const here = scenario.segments.map(({ id }) => {
        const counts = counted(
          customers.filter(({ segment }) => segment === id),
          time,
        );
        return counts.reduce((sum, { waiting, served }) => sum + waiting + served, 0);
      });
      return { told: told.map(Number), here };
    };
    for (const key of ["Home", "PageUp", "PageUp", "PageUp"]) {
      await slider(page).press(key);
      await expect.poll(asked).toSatisfy(({ told, here }) => isDeepStrictEqual(told, here), "kinds as in the trace");
    }
    const names = await page.locator(".bp-kinds li").allInnerTexts();
    expect(names.map((text, i) => text.startsWith(scenario.segments[i].name))).not.toContain(false);
  });

  it("plays at the speed that is chosen until it is paused, and stands still then", async () => {
    const { page } = wide;
    const customers = customersOf(scenario.designs[0].id, await dialOn(page), 0);
    await slider(page).press("Home");
    await page.getByRole("radio", { name: "600×" }).check();
    await button(page, "Play").click();
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>(".bp-profile input")?.value) > 60);
    await button(page, "Pause").click();
    const paused = await timeOn(page);
    await button(page, "As a table").click();
    await expectCounts(page, customers);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await timeOn(page)).toBe(paused);
  });

  it("goes at any speed between, by keys, with the usual ones a press away", async () => {
    const { page } = wide;
    const speed = page.getByRole("slider", { name: "Any speed" });
    const told = () => speed.getAttribute("aria-valuetext");
    await speed.press("End");
    await expect.poll(told).toBe("600 times as fast");
    await expect.poll(() => page.getByRole("radio", { name: "600×" }).isChecked()).toBe(true);
    await speed.press("ArrowLeft");
    await expect.poll(told).toBe("300 times as fast");
    await expect
      .poll(() => page.getByRole("radiogroup", { name: "Speed" }).getByRole("radio", { checked: true }).count())
      .toBe(0);
    await page.getByRole("radio", { name: "10×" }).check();
    await expect.poll(told).toBe("10 times as fast");
  });

  it("goes from event to event for who asks for less motion", async () => {
    const { page } = wide;
    await page.emulateMedia({ reducedMotion: "reduce" });
    const customers = customersOf(scenario.designs[0].id, await dialOn(page), 0);
    const times = customers.flatMap(({ visits, left }) => [
      left,
      ...visits.flatMap(({ joined, began, ended }) => [joined, began, ended]),
    ]);
    await slider(page).press("Home");
    await page.getByRole("radio", { name: "600×" }).check();
    await button(page, "Play").click();
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>(".bp-profile input")?.value) > 60);
    await button(page, "Pause").click();
    const paused = await timeOn(page);
    expect(Math.min(...times.map((time) => Math.abs((time ?? 0) - paused)))).toBeLessThan(2 * hair);
  });

  it("plays another day, and another design beside it with the same customers", async () => {
    const { page } = wide;
    const dial = await dialOn(page);
    await button(page, "Another day").click();
    await page.locator(".bp-byline", { hasText: "day 2" }).waitFor();
    await page.getByRole("combobox", { name: "Beside it, the same customers" }).selectOption({ label: "Rigid" });
    await page.locator(".bp-drawing").nth(1).waitFor();
    await page.locator(".bp-customers").nth(1).waitFor();
    await slider(page).press("Home");
    for (let hours = 0; hours < 6; hours++) await slider(page).press("PageUp");
    await button(page, "As a table").click();
    const tables = page.getByRole("table");
    const [own, rigid] = [dial, 0].map((at) => customersOf(scenario.designs[0].id, at, 1));
    await expectCounts(page, own, tables.first());
    await expectCounts(page, rigid, tables.nth(1));
  });

  it("draws the desk of a design that has one", async () => {
    const { page } = wide;
    const shown = page.getByRole("combobox", { name: "Design and dial" });
    const names = await shown.locator("option").allInnerTexts();
    const withDesk = names.find((name) => name.startsWith("A desk for exceptions")) ?? "";
    await shown.selectOption({ label: withDesk });
    await page.getByRole("listitem", { name: /Takes what does not fit/ }).waitFor();
  });

  it("reads out step by step with the arrows, with the figures shown beside the step", async () => {
    const { page } = wide;
    await page.getByRole("listitem", { name: /^Welcome/ }).focus();
    await page.keyboard.press("ArrowRight");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focused).toMatch(/^Advise\. Onstage, by Advisers/);
    expect(await page.locator(".bp-reading").innerText()).toContain("Advise");
    await page.keyboard.press("Escape");
    await page.locator(".bp-reading").waitFor({ state: "detached" });
  });

  it("shows the figures of a step to the pointer and to a finger alike", async () => {
    await wide.page.locator(".bp-step .bp-box").first().hover();
    const read = await wide.page.locator(".bp-reading").innerText();
    await showBlueprint(narrow.page);
    await narrow.page.locator(".bp-step .bp-box").first().tap();
    expect(await narrow.page.locator(".bp-reading").innerText()).toBe(read);
  });

  it("says so where its code does not come, and is fetched again when asked", async () => {
    const { page } = await site.open();
    page.setDefaultTimeout(100_000);
    await page.locator(".byline").waitFor();
    await page.route(/Blueprint-.*\.js/, (route) => route.abort());
    await page.getByRole("tab", { name: "Blueprint" }).click();
    await page.getByText("This view could not be fetched.").waitFor();
    await page.unroute(/Blueprint-.*\.js/);
    await button(page, "Try again").click();
    await page.locator(".bp-drawing").waitFor();
  });

  it("is one key away from its table and from its words, and back", async () => {
    const { page } = wide;
    await page.getByRole("listitem", { name: /^Welcome/ }).focus();
    await page.keyboard.press("t");
    await page.getByRole("table").waitFor();
    await page.keyboard.press("t");
    await page.locator(".bp-drawing").waitFor();
    await page.keyboard.press("w");
    const words = page.getByRole("region", { name: /, in words$/ });
    await words
      .getByRole("listitem")
      .filter({ hasText: /^Welcome\./ })
      .waitFor();
    await page.keyboard.press("w");
    await words.waitFor({ state: "detached" });
  });

  it.each(["wide", "on a phone"])("has no axe violation, drawn and as a table: %s", async (look) => {
    const { page } = look === "wide" ? wide : narrow;
    await showBlueprint(page);
    expect(await violations(page)).toEqual([]);
    await button(page, "As a table").click();
    await page.getByRole("table").waitFor();
    expect(await violations(page, ".blueprint")).toEqual([]);
  });

  it("never makes the page wider than its window", async () => {
    await expectToFitAt(wide.page, [320, 390, 820, 1280]);
  });

  it("never does so for names as long as they may be, without a space", async () => {
    const { page } = await site.open();
    await page.locator(".byline").waitFor();
    const named = <T extends { id: string }>(all: readonly T[]) =>
      all.map((one) => ({ ...one, name: `${"W".repeat(150)}${one.id}` }));
    const { segments, populations, teams, steps, designs } = bank;
    const long = {
      ...bank,
      title: "W".repeat(150),
      segments: named(segments),
      populations: named(populations),
      teams: named(teams),
      steps: named(steps),
      designs: named(designs),
    };
    const chooser = page.waitForEvent("filechooser");
    await button(page, "Open file").click();
    const buffer = Buffer.from(JSON.stringify(long));
    await (await chooser).setFiles({ name: "long.json", mimeType: "application/json", buffer });
    await page.locator(".bar-scenario", { hasText: "WWW" }).waitFor();
    await page.getByRole("tab", { name: "Blueprint" }).click();
    await page.locator(".bp-drawing").waitFor();
    await expectToFitAt(page, [390, 1280]);
  });
});
