/** The consultant's files: a scenario is changed, exported in all four forms, and each file is read back. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { booksIn, csvRows, named, partsOf, textOf, unescaped } from "../app/export/package.ts";
import { violationsAsShown } from "./support/axe.ts";
import { openSite, type Site, settled } from "./support/site.ts";
import { openFile } from "./support/states.mjs";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
});

/** Milliseconds: none of this is about speed. */
const patience = 100_000;

const bank: unknown = JSON.parse(await readFile("scenarios/bank-branch.json", "utf8"));
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function made(page: Page, format: string): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, format).click()]);
  const name = download.suggestedFilename();
  await page.getByText(`Made: ${name}`, { exact: true }).waitFor();
  return { name, bytes: await readFile(await download.path()) };
}

const slidesOf = (file: Buffer) => named(partsOf(file), /^ppt\/slides\/slide(\d+)\.xml$/);
const slideText = (file: Buffer, slide: string) => unescaped(textOf(partsOf(file), slide).replaceAll(/<[^>]*>/g, " "));

/** Width and height in dots, as the file's own head says. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe("exports", () => {
  it("hand over a changed scenario as slides, picture, figures and page", async () => {
    const { page, complaints } = await site.open("", { colorScheme: "dark", acceptDownloads: true });
    page.setDefaultTimeout(patience);
    await page.locator(".headline").waitFor();
    await openFile(page, "bank.json", bank);
    await page
      .getByText(/^Open The bank branch/)
      .first()
      .waitFor({ state: "attached" });
    await settled(page);
    await page.getByRole("slider", { name: "Kept for at least" }).press("ArrowLeft");
    await page.getByText("1 assumption changed").waitFor();
    await page.getByText("Kept on this computer", { exact: true }).waitFor();
    await settled(page);
    const headline = plain(await page.locator(".headline-first").innerText());

    await button(page, "Export").click();
    await page.getByRole("heading", { name: "Export" }).waitFor();
    expect(await page.getByRole("radio", { name: /The whole story/ }).isDisabled()).toBe(true);
    expect(await violationsAsShown(page)).toEqual([]);

    // Figures: every number is finite, intervals hold their estimates, and one dial is the answer.
    const csv = await made(page, "Figures, CSV");
    // It goes by the name that it is kept under.
    expect(csv.name).toBe("the-bank-branch-my-version.csv");
    const [head, ...rows] = csvRows(csv.bytes.toString("utf8").replace(/^\ufeff/, ""));
    const at = (row: readonly string[], column: string) => row[head.indexOf(column)];
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(Number(at(row, "low"))).toBeLessThanOrEqual(Number(at(row, "mean")));
      expect(Number(at(row, "high"))).toBeGreaterThanOrEqual(Number(at(row, "mean")));
    }

    // Slides: the answer as their title, and behind the chart the very numbers of the figures.
    const pptx = await made(page, "Presentation, PPTX");
    const [first, last, ...assumed] = slidesOf(pptx.bytes);
    expect(assumed.length).toBeGreaterThan(1);
    for (const slide of assumed) expect(plain(slideText(pptx.bytes, slide))).toMatch(/^\s*Assumptions: /);
    expect(plain(slideText(pptx.bytes, first)).replaceAll(/\s/g, "")).toContain(headline.replaceAll(/\s/g, ""));
    expect(plain(slideText(pptx.bytes, last))).toMatch(/One thing differs from “The bank branch”/);
    const [all] = booksIn(pptx.bytes);
    // What is in use today is one mark on the picture, of no curve.
    const book = all.filter(({ series }) => series !== "Today");
    const measured = (measure: string) =>
      rows.filter((row) => at(row, "measure") === measure).map((row) => Number(at(row, "mean")));
    const [costs, experiences] = [measured("costPerCustomer"), measured("experience")];
    expect(new Set(book.map(({ x }) => x))).toEqual(new Set(costs));
    expect(new Set(book.map(({ y }) => y))).toEqual(new Set(experiences));

    // Picture: at double size and on white, whatever the page wears.
    const png = await made(page, "Picture, PNG");
    expect(sizeOf(png.bytes).width).toBe(2400);
    expect(png.bytes.toString("latin1")).toMatch(/tEXtDescription\0http[!-~]*#1=[!-~]+/);
    const corner = await page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
        const canvas = document.createElement("canvas");
        const ctx = canvas.getContext("2d");
        ctx?.drawImage(bitmap, 0, 0);
        return [...(ctx?.getImageData(2, 2, 1, 1).data ?? [])];
      },
      [...png.bytes],
    );
    expect(corner).toEqual([255, 255, 255, 255]);

    // Page: it opens by itself, asks nothing of any network, breaks no policy and shows its picture.
    const html = await made(page, "Page, HTML");
    const alone = await page.context().newPage();
    const faults: string[] = [];
    alone.on("console", (message) => faults.push(message.text()));
    alone.on("request", (request) => /^https?:/.test(request.url()) && faults.push(request.url()));
    await alone.setContent(html.bytes.toString("utf8"), { waitUntil: "load" });
    expect(plain(await alone.locator("h1").innerText())).toBe(headline);
    expect(await alone.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1720);
    expect(plain(await alone.locator(".behind").innerText())).toMatch(/What differs from “The bank branch”/);
    expect(await alone.locator(".behind a").getAttribute("href")).toMatch(/^http.*#1=/);
    expect(await violationsAsShown(alone)).toEqual([]);
    expect(faults).toEqual([]);
    await alone.close();

    // A deeper question in the place of a view: until it is answered the answer's picture stands for it.
    await page.getByRole("tab", { name: "Deeper questions" }).click();
    await page.getByText("This view: Cost and experience").waitFor();
    await page.locator('[data-question="critical-few"]').click();
    await page.getByText("This question: The critical few").waitFor();
    const read = page.locator(".questions > [role=status]", { hasText: /\w/ });
    await read.waitFor({ state: "attached" });
    const answer = plain(await read.innerText());
    const figures = await made(page, "Figures, CSV");
    const [heads, ...found] = csvRows(figures.bytes.toString("utf8").replace(/^\ufeff/, ""));
    const told = (column: string) => new Set(found.map((row) => row[heads.indexOf(column)]));
    expect([...told("view"), ...told("scenario")]).toEqual(["The critical few", "The bank branch, my version"]);
    const slides = await made(page, "Presentation, PPTX");
    const [asked] = slidesOf(slides.bytes);
    expect(plain(slideText(slides.bytes, asked)).replaceAll(/\s/g, "")).toContain(answer.replaceAll(/\s/g, ""));
    expect(sizeOf((await made(page, "Picture, PNG")).bytes).width).toBe(2400);
    const answered = (await made(page, "Page, HTML")).bytes.toString("utf8");
    expect(plain(unescaped(/<h1[^>]*>(.*?)<\/h1>/s.exec(answered)?.[1] ?? ""))).toBe(answer);
    expect(answered).toMatch(/<img src="data:image\/png;base64,/);

    // What is saved beside its picture goes by the same name.
    const [saved] = await Promise.all([page.waitForEvent("download"), button(page, "Save table").click()]);
    expect(saved.suggestedFilename()).toBe("the-critical-few-the-bank-branch-my-version.csv");
    expect(await readFile(await saved.path())).toEqual(figures.bytes);

    expect(complaints).toEqual([]);
  }, 400_000);
});
