/** Scenario files in and out of the built page, good and bad. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleFile } from "../support/sample.ts";
import { openSite, type Site, settled } from "./support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

const asFile = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** A page with an answer, and a way to hand it a file through its own button. */
async function openWithAnswer() {
  const { page, complaints } = await site.open();
  page.setDefaultTimeout(100_000);
  await page.locator(".headline").waitFor();
  const choose = async (word: string, name: string, text: string) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: word, exact: true }).click();
    await (await chooser).setFiles(asFile(name, text));
  };
  return { page, complaints, choose };
}

describe("a scenario file", () => {
  it("that is broken gets all its problems with their places, and the answer before it stays", async () => {
    const { page, complaints, choose } = await openWithAnswer();
    await settled(page);
    const before = await page.locator(".headline").innerText();
    const sample = sampleFile();
    const [first, ...others] = sample.teams;
    const broken = {
      ...sample,
      standardRange: 3,
      teams: [{ ...first, headcount: -3 }, ...others],
      weather: "<b>wet</b>",
    };
    await choose("Open file", "client.json", JSON.stringify(broken));

    await page.getByRole("heading", { name: "client.json cannot be opened: 3 problems" }).waitFor();
    const problems = await page.locator(".problem").allInnerTexts();
    expect(problems.length).toBe(3);
    const places = ["Team 1, Counter: people\nteams[0].headcount", "Standard range\nstandardRange", "weather"];
    for (const place of places) {
      expect(
        problems.some((text) => text.startsWith(place)),
        place,
      ).toBe(true);
    }
    expect(await page.locator(".problems b").count()).toBe(0);
    expect(await page.locator(".headline").innerText()).toBe(before);

    await choose("Choose another file", "sample.json", JSON.stringify(sample));
    await page.locator(".problems").waitFor({ state: "detached" });
    await page.locator(".bar-scenario", { hasText: "A small bank" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("that is no JSON is told where it breaks", async () => {
    const { page, choose } = await openWithAnswer();
    await choose("Open file", "notes.json", '{ "version": 1,\n  "title": }');
    await page.getByRole("heading", { name: "notes.json cannot be opened: 1 problem" }).waitFor();
    expect(await page.locator(".problem-place").innerText()).toContain("line 2");
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator(".problems").waitFor({ state: "detached" });
  });

  it("can be dropped anywhere on the page", async () => {
    const { page } = await openWithAnswer();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "dropped.json", { type: "application/json" }));
      return data;
    }, JSON.stringify(sampleFile()));
    await page.locator(".assumptions").dispatchEvent("drop", { dataTransfer: transfer });
    await page.locator(".bar-scenario", { hasText: "A small bank" }).waitFor();
  });

  it("is saved as it stands now, and opens again as that", async () => {
    const { page, choose } = await openWithAnswer();
    await choose("Open file", "sample.json", JSON.stringify(sampleFile()));
    await page.locator(".bar-scenario", { hasText: "A small bank" }).waitFor();
    await page.getByRole("slider", { name: "Kept for at least" }).press("ArrowLeft");
    await page.getByText("1 assumption changed").waitFor();
    // With its first change it is one's own, and saved under the name that the bar says then.
    await page.locator(".bar-scenario", { hasText: "A small bank, my version" }).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save file" }).click();
    const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
    const { promise, ...rest } = sampleFile();
    expect(saved).toEqual({
      ...rest,
      title: "A small bank, my version",
      promise: { ...promise, share: saved.promise.share },
    });
    expect(saved.promise.share).toBeCloseTo((promise?.share ?? 0) - 0.01, 12);
  });
});
