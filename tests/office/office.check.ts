/**
 * A presentation of a real result, made by the function that the page calls, is one that LibreOffice opens: it becomes a
 * PDF with a page a slide and the sentences on them, and the numbers behind its charts are the result's.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellsOf } from "../../src/app/answer/meaning.ts";
import { behindOf } from "../../src/app/export/behind.ts";
import { exhibitOf, wordsOf } from "../../src/app/export/exhibit.ts";
import { presentation } from "../../src/app/export/pptx/deck.ts";
import { booksIn, named, partsOf } from "../app/export/package.ts";
import { hostile, materialOf, renamed, shipped, shownOf, tellingOf, views } from "../app/export/support.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "goldilocks-office-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The text of each page of the PDF that LibreOffice makes of it. */
function pagesOf(name: string, file: Uint8Array): readonly string[] {
  writeFileSync(join(folder, `${name}.pptx`), file);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const words = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, `${name}.pptx`)];
  const converted = spawnSync("soffice", words, { encoding: "utf8", timeout: 200_000 });
  expect(`${converted.status} ${converted.stderr}`.replace(/^0 .*$/s, "converted")).toBe("converted");
  const pdf = join(folder, `${name}.pdf`);
  const { stdout } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  return stdout.split("\f").slice(0, -1);
}

const shown = shownOf(shipped("invoice-inquiry"), 60);
const spaceless = (text: string) => text.replaceAll(/\s+/g, "");

test("every view on its slide, page by page, with the result's numbers behind it", async () => {
  const steps = views.map((view) => materialOf(shown, view, { notes: `Notes on ${view}` }));
  const file = await presentation(tellingOf("Every view", steps), "en-GB");
  const pages = pagesOf("views", file);
  expect(pages).toHaveLength(named(partsOf(file), /^ppt\/slides\/slide(\d+)\.xml$/).length);
  steps.forEach((material, i) => {
    const { charts } = exhibitOf(material, wordsOf(material, "en-GB"));
    for (const { title } of charts) expect(spaceless(pages[i])).toContain(spaceless(title));
  });
  expect(pages[views.length]).toContain("What stands behind these figures");
  // Columns stand beside each other, and a long name takes two lines: word by word.
  const listed = new Set(pages.slice(views.length + 1).flatMap((page) => page.split(/\s+/)));
  const { assumptions } = behindOf(steps[0], wordsOf(steps[0], "en-GB"), "en-GB");
  // A narrow space within a figure is none in the text of the PDF.
  const isListed = (text: string) => listed.has(spaceless(text)) || text.split(/\s+/).every((word) => listed.has(word));
  expect(assumptions.flatMap(({ name, value }) => [name, value]).filter((text) => !isListed(text))).toEqual([]);
  const [rows] = booksIn(file);
  for (const curve of shown.curves) {
    for (const { dial, certified } of cellsOf(curve.answer)) {
      const { costPerCustomer: cost, experience } = certified;
      const found = rows.filter((row) => row.x === cost?.mean && row.y === experience?.mean && row.dial === dial);
      expect(found.length).toBeGreaterThan(0);
    }
  }
});

test("whatever the names, it opens", async () => {
  const steps = hostile.map((text) => materialOf(renamed(shown, text), "teams", { caption: text, notes: text }));
  const file = await presentation(tellingOf(hostile.join(" "), steps), "en-GB");
  const pages = pagesOf("hostile", file);
  expect(pages).toHaveLength(named(partsOf(file), /^ppt\/slides\/slide(\d+)\.xml$/).length);
  expect(pages.length).toBeGreaterThan(hostile.length + 1);
});
