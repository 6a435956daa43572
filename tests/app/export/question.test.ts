/** An answered deeper question leaves the page as a view does: as figures, as a page and as slides. */
import { signal } from "@preact/signals";
import fc from "fast-check";
import { strFromU8 } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { csvText } from "../../../src/app/export/csv.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import { presentTelling } from "../../../src/app/export/gather.ts";
import { htmlPage } from "../../../src/app/export/html/page.ts";
import { captionHeight, gap, pagesOf } from "../../../src/app/export/pptx/askedSlides.ts";
import { presentation } from "../../../src/app/export/pptx/deck.ts";
import { contextOf, fitChosen } from "../../../src/app/questions/context.ts";
import { questions } from "../../../src/app/questions/index.ts";
import { questionInFiles } from "../../../src/app/questions/keeping/inFiles.ts";
import { tableText } from "../../../src/app/questions/keeping/table.ts";
import type { Found, Standing } from "../../../src/app/questions/standing.ts";
import type { Tools } from "../../../src/app/questions/types.ts";
import type { Store } from "../../../src/app/store/store.ts";
import { views } from "../../../src/app/views/index.ts";
import type { View } from "../../../src/app/views/types.ts";
import { connectInProcess } from "../../../src/runner/inProcess.ts";
import { conduct } from "../../../src/runner/inquiry.ts";
import { createPool } from "../../../src/runner/pool.ts";
import { connectTracerInProcess, createTraceDay } from "../../../src/runner/trace.ts";
import { tools as simulating } from "../../runner/support.ts";
import { hooks } from "../questions/support.ts";
import { situationOf } from "../story/support.ts";
import { faultOf, named, partsOf, textOf, unescaped } from "./package.ts";
import { hostile, materialOf, renamed, shipped, shownOf, tellingOf } from "./support.ts";

const shown = shownOf(shipped("invoice-inquiry"), 60);

/** Asked of the engine itself, on few days. */
async function answered(id: string, of = shown): Promise<{ standing: Standing; found: Found }> {
  const listed = questions.find((one) => one.id === id);
  if (listed === undefined) throw new RangeError(`there is no question ${id}`);
  const question = await listed.load();
  const pool = createPool(connectInProcess(simulating), 1);
  const tools: Tools = {
    conduct: (seed, inquiry, options) => conduct(pool, seed, inquiry, options),
    traceDay: createTraceDay(connectTracerInProcess),
  };
  const context = { ...contextOf(of, "en-GB"), maxDays: 64 };
  const choices = question.choices(context);
  const chosen = fitChosen(choices, {});
  const told = await question.start({ ...context, chosen }, tools, hooks());
  pool.close();
  if (told === null) throw new Error("nobody stopped it");
  const found: Found = { told, counted: "64 days", over: true };
  return { found, standing: { listed, choices, chosen, status: "done", failure: "", found, isBefore: false } };
}

const { standing, found } = await answered("critical-few");
const material = materialOf(shown, "cost-experience", { view: questionInFiles(standing, found) });
const exhibit = exhibitOf(material, wordsOf(material, "en-GB"));
const slideName = /^ppt\/slides\/slide(\d+)\.xml$/;
const plainOf = (xml: string) => unescaped(xml.replaceAll("</a:p>", "\n").replaceAll(/<[^>]*>/g, ""));
const cellsOf = ({ told }: Found) =>
  told.tables.flatMap(({ head, rows }) => [...head, ...rows.flatMap(({ name, cells }) => [name, ...cells])]);

describe("an answered question", () => {
  test("as figures is the very table that is saved beside its picture", () => {
    expect(found.told.figures.length).toBeGreaterThan(0);
    expect(csvText([{ material, exhibit }])).toBe(tableText(found, standing.listed.title));
  });

  test("as a page says its sentence, what was asked of whom, every cell, how sure, its seed and every assumption", () => {
    const html = htmlPage(tellingOf("One", [material]), "en-GB", () => "data:image/png;base64,iVBORw0KGgo=");
    const page = unescaped(html);
    const { sentence, sure, basis, tables } = found.told;
    expect(html).toMatch(/<h1 class="long">/);
    for (const text of [sentence, standing.listed.asks, basis.population, basis.design, `64 days. ${sure}`]) {
      expect(page).toContain(text);
    }
    expect(page.match(/<table><caption>/g)).toHaveLength(tables.length);
    for (const cell of cellsOf(found)) expect(page).toContain(`>${cell}</t`);
    expect(page).toContain(`alt="${found.told.pictures.map(({ summary }) => summary).join(" ")}"`);
    expect(html).not.toContain('class="answer"');
    for (const text of ["goldilocks: the same seed", "Every assumption", material.link]) expect(page).toContain(text);
  });

  test("as slides has its sentence as the title, every row in native tables, and how sure on each", async () => {
    const parts = partsOf(await presentation(tellingOf("One", [material]), "en-GB"));
    const slides = named(parts, slideName).map((name) => textOf(parts, name));
    const end = slides.findIndex((xml) => plainOf(xml).includes("What stands behind these figures"));
    const own = slides.slice(0, end);
    expect(plainOf(own[0])).toContain(found.told.sentence);
    expect(plainOf(own[0])).toContain(standing.listed.asks);
    const rowsIn = (xml: string) => [...xml.matchAll(/<a:tr /g)].length;
    const rows = found.told.tables.reduce((sum, table) => sum + table.rows.length, 0);
    const heads = own.reduce((sum, xml) => sum + [...xml.matchAll(/<a:tbl>/g)].length, 0);
    expect(own.reduce((sum, xml) => sum + rowsIn(xml), 0)).toBe(rows + heads);
    const all = own
      .map(plainOf)
      .join("\n")
      .split("\n")
      .map((line) => line.trim());
    for (const cell of cellsOf(found)) expect(all).toContain(cell);
    for (const xml of own) expect(plainOf(xml)).toContain(found.told.sure);
    for (const [name, part] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect(`${name}: ${faultOf(strFromU8(part))}`).toBe(`${name}: null`);
    }
  });

  test("says what was chosen beside it, by its name", () => {
    const { choices, chosen } = standing;
    expect(choices.length).toBeGreaterThan(0);
    for (const choice of choices) {
      const name = "options" in choice ? choice.options.find(({ value }) => value === chosen[choice.id])?.name : "";
      expect(exhibit.asked).toContain(`${choice.label}: ${name}.`);
    }
  });

  test.each(hostile)("is well-formed when everything is called %j", async (text) => {
    const rename = (told: Found["told"]): Found["told"] => ({
      ...told,
      sentence: text,
      note: text,
      sure: text,
      tables: told.tables.map(({ head, rows }) => ({
        caption: text,
        head: head.map(() => text),
        rows: rows.map(({ cells }) => ({ name: text, cells: cells.map(() => text) })),
      })),
    });
    const view = questionInFiles(standing, { ...found, told: rename(found.told) });
    const telling = tellingOf(text, [materialOf(renamed(shown, text), "cost-experience", { view })]);
    const parts = partsOf(await presentation(telling, "en-GB"));
    for (const [name, part] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect(`${name}: ${faultOf(strFromU8(part))}`).toBe(`${name}: null`);
    }
    expect(htmlPage(telling, "en-GB", () => null)).not.toMatch(/<(script|img)|onmouseover='/);
  });
});

describe("the slides of a question", () => {
  test("hold every row of every table once and in order, within the room that a slide has", () => {
    const table = fc.record({
      caption: fc.string(),
      columns: fc.integer({ min: 1, max: 8 }),
      texts: fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 40 }),
    });
    const [first, room] = [3.4, 5];
    fc.assert(
      fc.property(fc.array(table, { maxLength: 4 }), (drawn) => {
        const tables = drawn.map(({ caption, columns, texts }) => ({
          caption,
          heads: Array.from({ length: columns + 1 }, (_, i) => `head ${i}`),
          groups: [
            {
              name: null,
              rows: texts.map((head) => ({ head, cells: new Array<string>(columns).fill(head), strong: false })),
            },
          ],
        }));
        const pages = pagesOf(tables, first, room);
        const rows = pages.flat().flatMap((part) => part.rows);
        const begun = pages.flat().filter(({ isContinued }) => !isContinued);
        expect(begun.map((part) => part.table)).toEqual(tables);
        expect(rows).toEqual(tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows)));
        pages.forEach((parts, i) => {
          const high = parts.reduce(
            (sum, { heights }) => sum + captionHeight + heights.reduce((all, one) => all + one),
            0,
          );
          const gaps = gap * Math.max(0, parts.length - 1);
          // One row alone may be higher than a slide.
          if (parts.length > 1 || parts[0]?.rows.length > 1)
            expect(high + gaps).toBeLessThanOrEqual(i === 0 ? first : room);
        });
      }),
    );
  });
});

describe("the room for files", () => {
  beforeEach(() => void vi.stubGlobal("document", { baseURI: "https://goldilocks.example/" }));
  afterEach(() => void vi.unstubAllGlobals());

  /** A workbench that looks at the deeper questions. */
  const showing = (pin: unknown): Store =>
    ({
      problems: signal([]),
      shown: signal(shown),
      older: signal(false),
      situation: signal(situationOf(shown.file, shown.file, { view: "deeper-questions" })),
      leastRegret: signal(null),
      pins: { compared: signal(pin) },
    }) as unknown as Store;

  const asking = (filed: ReturnType<NonNullable<View["onScreen"]>>): readonly View[] => [
    ...views,
    { id: "deeper-questions", title: "Deeper questions", component: () => null, onScreen: () => filed },
  ];

  test("exports the question that is answered, and without one the first view", async () => {
    const filed = { title: standing.listed.title, inFiles: async () => questionInFiles(standing, found) };
    const [asked] = (await presentTelling(showing({}), asking(filed)))?.steps ?? [];
    expect([exhibitOf(asked, wordsOf(asked)).title, asked.pin]).toEqual([standing.listed.title, null]);
    const [plain] = (await presentTelling(showing(null), asking(null)))?.steps ?? [];
    expect(exhibitOf(plain, wordsOf(plain)).title).toBe(views[0].title);
  });
});
