import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** Waits for the end of the study, and says all that the page says. */
async function saidWhenSettled(page: Page): Promise<string> {
  await settled(page);
  return page.locator("main").innerText();
}

const lost = /^some work was lost and done again: same numbers\n/m;

/** Opens the page, ends one of its workers at work, and says all that the page says when it is settled. */
async function disturbed(): Promise<string> {
  const { page, complaints } = await site.open();
  await page.locator(".byline").waitFor();
  const workers = page.workers();
  await workers[0].evaluate(() => {
    setTimeout(() => {
      throw new Error("killed by a test");
    });
  });
  const said = await saidWhenSettled(page);
  // One that had no work is replaced only when there is some.
  if (lost.test(said)) {
    const successors = () => page.workers().filter((worker) => !workers.includes(worker));
    await expect.poll(() => [page.workers().length, successors().length]).toEqual([workers.length, 1]);
  }
  expect(complaints.every((complaint) => complaint.includes("killed by a test"))).toBe(true);
  await page.close();
  return said;
}

test("a worker that dies is replaced, and the person sees the same numbers", async () => {
  const { page: undisturbed } = await site.open();
  const expected = await saidWhenSettled(undisturbed);
  // Between two rounds a worker has nothing to lose: then it is tried again.
  let said = "";
  for (let attempt = 0; attempt < 10 && !lost.test(said); attempt++) {
    said = await disturbed();
    expect(said.replace(lost, "")).toBe(expected);
  }
  expect(said).toMatch(lost);
});
