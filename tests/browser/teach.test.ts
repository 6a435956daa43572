/** The teacher's journey: a link for the room, guesses behind the curtain, forty teams at once, who was nearest. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstScenario } from "../../src/app/files/first.ts";
import { linkOf, readLink } from "../../src/app/share/link.ts";
import { firstRequest } from "../../src/app/store/request.ts";
import { type Guess, readSent, textOf } from "../../src/app/teach/guess.ts";
import { checkScenarioText } from "../../src/scenario/check.ts";
import type { ScenarioFile } from "../../src/scenario/schema.ts";
import { violations } from "./support/axe.ts";
import { openSite, type Site } from "./support/site.ts";
import { expectToFit } from "./support/width.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

async function waiting(page: Page): Promise<void> {
  page.setDefaultTimeout(patience);
  await page.getByRole("heading", { level: 1, name: /^How flexible is flexible enough/ }).waitFor();
  await page.getByRole("button", { name: "Lift the curtain", disabled: false }).waitFor();
}

/** Pastes as a person does: the text comes with the event. */
const paste = (page: Page, text: string) =>
  page.getByLabel("Links of the teams").evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** How many guesses the browser has kept so far: they are written while the page says already that they are there. */
const guessesKept = (page: Page) =>
  page.evaluate(async () => {
    const [there] = await indexedDB.databases();
    if (there?.name === undefined) return 0;
    const opening = indexedDB.open(there.name);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction("guesses").objectStore("guesses").getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return reading.result.flatMap(({ texts }: { readonly texts: readonly string[] }) => texts).length;
  });

const guessLink = (page: Page) => page.getByLabel("Your guess as a link").inputValue();

/** A page of the same scenario on a team's own machine, with its name given. */
async function asTeam(link: string, name: string): Promise<Page> {
  const { page } = await site.openAt(link);
  page.setDefaultTimeout(patience);
  await page.getByLabel("Team or name").fill(name);
  return page;
}

/** The sliders of the room's scenario as a team has moved them, as a link with its name. */
function teamLink(file: ScenarioFile, team: string, factor: number): string {
  const check = checkScenarioText(
    JSON.stringify({
      ...file,
      teams: file.teams.map((one) => (one.wagePerHour ? { ...one, wagePerHour: one.wagePerHour * factor } : one)),
    }),
  );
  if (!check.ok) throw new Error("the team's scenario is none");
  const { population, design, comparing } = firstRequest(check.scenario);
  const situation = {
    opened: file,
    file: check.file,
    rule: null,
    seed: "goldilocks",
    population,
    design,
    comparing,
    view: "",
  };
  return textOf({ kind: "team", team, link: linkOf(situation, file) });
}

describe("the workshop", () => {
  it("collects a room's guesses behind the curtain and shows who was nearest", async () => {
    const { page, complaints } = await site.open("?workshop");
    await waiting(page);

    // Nothing of the answer is to be seen, read or heard.
    await expect.poll(() => page.title()).toMatch(/^Guess first/);
    const before = await page.locator("body").innerText();
    expect(before).toMatch(/days are ready behind the curtain|What happens in between/);
    expect(before).not.toMatch(/Just right|Goldilocks zone|Rigid is enough|to the limit/);
    expect(await violations(page)).toEqual([]);

    const place = await page.locator("h1").boundingBox();
    await page.getByRole("button", { name: "Link for the room" }).click();
    const link = await page.getByLabel("Opens this scenario behind the curtain").inputValue();
    // What it lies over has stayed in its place.
    expect(await page.locator("h1").boundingBox()).toEqual(place);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByLabel("Opens this scenario behind the curtain").waitFor({ state: "detached" });
    expect(link).toMatch(/\?guess#1=/);

    // Three teams guess on their own machines, each in its own way.
    const byKeys = await asTeam(link, "Keys");
    // The curtain is whoever leads the room's.
    expect(await byKeys.getByRole("button", { name: /curtain/ }).count()).toBe(0);
    expect(await byKeys.getByLabel("Links of the teams").count()).toBe(0);
    await byKeys.getByRole("slider", { name: "Place your point on the dial" }).focus();
    for (const key of ["PageDown", "ArrowRight", "ArrowRight"]) await byKeys.keyboard.press(key);
    const byType = await asTeam(link, "Type");
    await byType.getByLabel("Dial", { exact: true }).fill("60");
    await byType.getByLabel("Cost", { exact: true }).fill("28.50");
    await byType.getByLabel("Cost", { exact: true }).press("Enter");
    const byHand = await asTeam(link, "Hand");
    const stage = byHand.getByRole("application", { name: "Place your point" });
    await stage.click({ position: { x: 300, y: 150 } });
    await stage.press("ArrowUp");
    await byHand.getByText(/a customer, experience \d+/).waitFor({ state: "attached" });
    const links = await Promise.all([byKeys, byType, byHand].map(guessLink));
    for (const team of [byKeys, byType, byHand]) await team.context().close();
    const guesses = links.map((one) => {
      const reading = readSent(new URL(one).hash);
      if (!reading.ok || reading.sent.kind !== "guess") throw new Error(one);
      return reading.sent;
    });
    expect(guesses[1]).toMatchObject({ team: "Type", dial: 0.6, cost: 28.5, experience: null });
    expect(guesses[2].experience).not.toBeNull();

    // A bad one is named, the good ones are taken.
    await paste(page, `Ours:\n${links.join("\n")}\n${links[0].slice(0, -6)}`);
    await page.getByRole("heading", { name: "3 teams have guessed" }).waitFor();
    await page.getByText("Line 5 is damaged or cut off.").waitFor();

    // Forty at once, and one more as a file.
    const forty = Array.from(
      { length: 40 },
      (_, i): Guess => ({ ...guesses[1], team: `Team ${i + 1}`, dial: (2 * i) / 100 }),
    );
    await paste(page, forty.map((guess) => `Hello: ${link.split("#")[0]}${textOf(guess)} !`).join("\r\n"));
    await page.getByRole("heading", { name: "43 teams have guessed" }).waitFor();
    await page.getByLabel("Choose files").setInputFiles({
      name: "late.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(textOf({ ...guesses[0], team: "Late" })),
    });
    await page.getByRole("heading", { name: "44 teams have guessed" }).waitFor();
    await page.getByText(/^Median guess \d+\s%, from 0\s% to 78\s%; half of them between/).waitFor();

    // It is all still there after a reload, and the curtain hangs.
    await expect.poll(() => guessesKept(page)).toBe(44);
    await page.reload();
    await waiting(page);
    await page.getByRole("heading", { name: "44 teams have guessed" }).waitFor();

    // It rises in 600 ms, or at once for who wants no motion.
    const rising = () => page.locator(".curtain-hang").evaluate((one) => getComputedStyle(one).transitionDuration);
    expect(await rising()).toBe("0.6s");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await rising()).toBe("0s");
    await page.getByRole("button", { name: "Lift the curtain" }).click();
    await page.locator(".workshop-first").waitFor();
    const rows = page.getByRole("table", { name: "All guesses by their distance from the answer" }).locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(44);
    // Read at once: the answer may still become finer.
    const [zone, nearest] = await page.evaluate(() =>
      [".dial-guess .tone-right", ".teach-table tbody tr"].map(
        (one) => document.querySelector<HTMLElement>(one)?.innerText ?? "",
      ),
    );
    const right = [...zone.matchAll(/\d+/g)].map(Number);
    const dial = Number(/(\d+)\s%/.exec(nearest)?.[1]);
    expect(dial >= Math.min(...right) && dial <= Math.max(...right)).toBe(true);
    expect(nearest).toContain("in the zone");
    expect(await violations(page)).toEqual([]);

    // A link that was cut off says so, wherever it was cut, and leaves a page that can be used.
    const { page: late } = await site.openAt(link.slice(0, link.indexOf("#") + 1));
    late.setDefaultTimeout(patience);
    const broken = late.getByRole("alert").filter({ hasText: "This link is cut off or damaged" });
    await broken.waitFor();
    for (const cut of [link.indexOf("#") + 2, link.length - 30, link.length - 1]) {
      await late.goto(link.slice(0, cut));
      await broken.waitFor();
      await late.getByRole("heading", { level: 1, name: /^How flexible/ }).waitFor();
    }
    await late.goto(link);
    await broken.waitFor({ state: "detached" });
    await late.context().close();

    // On a telephone nothing sticks out.
    await page.setViewportSize({ width: 390, height: 844 });
    await expectToFit(page);
    await page.getByRole("button", { name: "Link for the room" }).click();
    for (const name of ["Copy the link", "Show large", "Close"]) {
      await page.locator(".workshop-link").getByRole("button", { name }).waitFor();
    }
    expect(complaints).toEqual([]);
  }, 400_000);

  it("puts whole scenarios of teams side by side, by the room's rule", async () => {
    const { page, complaints } = await site.open("?workshop");
    await waiting(page);
    await page.getByRole("button", { name: "Link for the room" }).click();
    const link = await page.getByLabel("Opens this scenario behind the curtain").inputValue();
    await page.locator(".bar-scenario", { hasText: firstScenario.title }).waitFor();
    expect(link).toMatch(/#1=/);

    await paste(page, [1.3, 0.9, 1.1].map((factor, i) => teamLink(firstScenario, `Team ${i + 1}`, factor)).join("\n"));
    await page.getByText("3 taken.").waitFor();
    await page.getByText(/^3 teams have sent their scenarios: .* when the curtain has risen\.$/).waitFor();
    await page.getByRole("button", { name: "Lift the curtain" }).click();
    await page.getByRole("heading", { name: "3 teams have sent their scenarios" }).waitFor();
    await page.getByRole("button", { name: "Count their days" }).click();
    const board = page.getByRole("table", { name: /^Each team's scenario by the rule of this room/ });
    await board.waitFor();
    const order = () => board.locator("tbody tr th").allInnerTexts();
    await expect.poll(order, { timeout: patience }).toEqual(["1. Team 2", "2. Team 3", "3. Team 1"]);
    const sliders = page.getByRole("table", { name: /^Every slider that a team touched/ });
    await expect.poll(() => sliders.locator("tbody tr").count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);

    // Who leaves comes back to the workbench, and its address no longer asks for the workshop.
    await page.getByRole("button", { name: "Leave the workshop" }).click();
    await page.locator(".byline").waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("");

    // Who enters it from there finds the curtain down again, and nothing of the answer.
    await page.getByRole("button", { name: "Workshop", exact: true }).click();
    await waiting(page);
    await expect.poll(() => page.title()).toMatch(/^Guess first/);
    expect(await page.locator("body").innerText()).not.toMatch(
      /Just right|Goldilocks zone|are shown to keep|1\. Team 2/,
    );

    // What is changed has a name of its own, and so has the room's link to it.
    await page.getByRole("button", { name: "Leave the workshop" }).click();
    await page.getByRole("slider", { name: "Kept for at least" }).first().press("ArrowLeft");
    await page.locator(".bar-scenario", { hasText: `${firstScenario.title}, my version` }).waitFor();
    await page.getByRole("button", { name: "Workshop", exact: true }).click();
    await waiting(page);
    await expect.poll(() => page.title()).toContain(`${firstScenario.title}, my version`);
    await page.getByRole("button", { name: "Link for the room" }).click();
    const own = await page.getByLabel("Opens this scenario behind the curtain").inputValue();
    const reading = readLink(new URL(own).hash, [firstScenario]);
    expect(reading.ok && reading.situation.file.title).toBe(`${firstScenario.title}, my version`);
    expect(complaints).toEqual([]);
  }, 400_000);
});
