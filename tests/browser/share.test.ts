/** Links: handed on by one person, opened by another, refused where they are bad, and shown in a frame of another page. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { firstScenario } from "../../src/app/files/first.ts";
import { violations } from "./support/axe.ts";
import { type OpenPage, openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

const { title } = firstScenario;
const answer = async (page: Page) => (await page.locator(".headline-first").innerText()).trim();
const linkIn = (page: Page) => page.getByLabel("Link to what is on the screen").inputValue();

/** The page with the first scenario changed and another view, and its room for sharing open. */
async function sharing(page: Page): Promise<void> {
  page.setDefaultTimeout(patience);
  await settled(page);
  await page.locator(".bar-scenario", { hasText: title }).waitFor();
  const kept = page.getByRole("slider", { name: "Kept for at least" });
  for (let i = 0; i < 4; i++) await kept.press("ArrowLeft");
  await page.getByRole("tab", { name: "Along the dial" }).click();
  await page.getByText("1 assumption changed").first().waitFor();
  await settled(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByLabel("Link to what is on the screen").waitFor();
}

/** A page of somebody else, of this markup and nothing more. */
async function hosted(markup: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Elsewhere</title>${markup}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

describe("a link", () => {
  let one: OpenPage;
  let shared: { readonly sentence: string; readonly link: string; readonly markup: string };
  async function openOne(): Promise<void> {
    await one?.page.context().close();
    one = await site.openForAll("", { permissions: ["clipboard-read", "clipboard-write"] });
    await sharing(one.page);
    const sentence = await answer(one.page);
    const markup = await one.page.getByLabel("Markup for another page").inputValue();
    shared = { sentence, link: await linkIn(one.page), markup };
  }
  beforeAll(openOne);
  beforeEach(({ onTestFailed }) => onTestFailed(openOne));

  it("carries what one person sees to another, who sees first what it changes; a bad one changes nothing", async () => {
    await one.page.getByText(`The link changes 1 assumption of ${title}.`).waitFor();
    await one.page.getByRole("img", { name: "QR code of the link" }).first().waitFor();
    expect(await violations(one.page)).toEqual([]);
    await one.page.getByRole("button", { name: "Copy link" }).click();
    await one.page.getByText("Copied", { exact: true }).waitFor();
    const link = await one.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(shared.link);
    expect(link.length).toBeLessThan(2_000);
    // The address follows; it leaves out the name of one's own that the link carries.
    await expect.poll(() => new URL(one.page.url()).hash, { timeout: patience }).toMatch(/^#1=/);
    const { sentence } = shared;

    // What the page itself has put into its address is no news when it is loaded anew.
    await one.page.reload();
    await settled(one.page);
    expect(await answer(one.page)).toBe(sentence);
    expect(await one.page.locator(".opened").count()).toBe(0);
    expect(one.complaints).toEqual([]);

    const other = await site.openAt(link);
    const { page } = other;
    page.setDefaultTimeout(patience);
    const heading = page.getByRole("heading", { name: `This link changes 1 assumption of ${title}:` });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((element) => document.activeElement === element)).toBe(true);
    await expect
      .poll(() => page.locator(".changes tbody tr").allInnerTexts())
      .toEqual([expect.stringMatching(/^Promise\s+Kept for at least\s+\d+\s+→ \d+ in 100$/)]);
    await settled(page);
    expect(await answer(page)).toBe(sentence);
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Along the dial");
    expect(await violations(page)).toEqual([]);

    // Undone, there is nothing to say of it; done again, there is.
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator(".opened").waitFor({ state: "detached" });
    expect(await page.getByText("1 assumption changed").count()).toBe(0);
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Keep going" }).click();
    await page.locator(".opened").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("answer");

    // A bad link in the open page: one sentence, and all is as it was and works.
    await settled(page);
    await page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      link.slice(link.indexOf("#"), -6),
    );
    await page.getByRole("heading", { name: "This link is cut off or damaged: it cannot be read." }).waitFor();
    expect(await answer(page)).toBe(sentence);
    await page.getByRole("slider", { name: "Kept for at least" }).press("ArrowLeft");
    await page.getByRole("button", { name: "Keep going" }).click();
    await settled(page);
    expect(await page.locator(".opened").count()).toBe(0);
    expect(other.complaints).toEqual([]);
  }, 400_000);

  it("stands in a frame of another page as one view without controls, from which the page itself opens", async () => {
    const { sentence, link, markup } = shared;
    const { server, address } = await hosted(`${markup}<iframe src="${link}" title="The page itself"></iframe>`);
    try {
      const other = await site.openAt(address);
      const frame = other.page.frameLocator("iframe >> nth=0");
      const headline = frame.locator(".headline-first");
      await expect.poll(() => headline.innerText(), { timeout: patience }).toBe(sentence);
      await frame.getByRole("figure").first().waitFor();
      expect(await frame.getByRole("slider").count()).toBe(0);
      expect(await frame.getByRole("button", { name: /Save picture|Stop|Fresh luck|Why|Undo|Share/ }).count()).toBe(0);
      expect(await frame.getByRole("link", { name: "Open in Goldilocks" }).getAttribute("href")).toBe(link);

      // The page itself is no different in a frame: nobody presses there what they do not see.
      const framed = other.page.frameLocator("iframe >> nth=1");
      await framed.locator(".embed .byline").waitFor({ timeout: patience });
      expect(await framed.getByRole("slider").count()).toBe(0);
      expect(other.complaints).toEqual([]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }, 400_000);
});
