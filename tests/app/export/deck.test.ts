import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { cellsOf, told } from "../../../src/app/answer/meaning.ts";
import { againstOf } from "../../../src/app/export/against.ts";
import { behindOf, changeText, groupLines } from "../../../src/app/export/behind.ts";
import { exhibitOf, wordsOf } from "../../../src/app/export/exhibit.ts";
import { htmlPage } from "../../../src/app/export/html/page.ts";
import { presentation } from "../../../src/app/export/pptx/deck.ts";
import { sameCurve } from "../../../src/app/views/types.ts";
import { comparable } from "../../../src/experiment/sideBySide.ts";
import { booksIn, faultOf, named, partsOf, textOf, unescaped } from "./package.ts";
import { hostile, materialOf, renamed, shipped, shownOf, tellingOf, views } from "./support.ts";

const template = shipped("invoice-inquiry");
const file = { ...template, noticeable: 3, promise: { minutes: 75, effort: 1, share: 0.7 } };
const shown = shownOf(file, 60);
const slideName = /^ppt\/slides\/slide(\d+)\.xml$/;
const notesName = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/;
/** Slides of a presentation but those that list assumptions. */
const slidesBut = (parts: ReturnType<typeof partsOf>) =>
  named(parts, slideName).filter((name) => !/^\s*Assumptions/.test(plainOf(textOf(parts, name))));
const plainOf = (xml: string) => unescaped(xml.replaceAll("</a:p>", "\n").replaceAll(/<[^>]*>/g, ""));

interface ListedRow {
  readonly group: string;
  readonly name: string;
  readonly value: string | null;
}

/** The rows of the tables of assumptions, as read; of a group's own line no value. */
function listedIn(parts: ReturnType<typeof partsOf>): readonly ListedRow[] {
  const slides = named(parts, slideName).filter((name) => !slidesBut(parts).includes(name));
  const rows = slides.flatMap((name) =>
    [...textOf(parts, name).matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc\b.*?<\/a:tc>/gs)].map(([each]) => plainOf(each).trim()),
    ),
  );
  let group = "";
  return rows.flatMap(([name, value]): readonly ListedRow[] => {
    if (value !== "") return [{ group, name, value }];
    if (name.endsWith(", continued")) return [];
    group = name;
    return [{ group, name, value: null }];
  });
}

const groupsIn = (all: readonly { readonly group: string }[]) => new Set(all.map(({ group }) => group)).size;

describe("a presentation", () => {
  test("has a slide a step and a last one, and its charts as many workbooks", async () => {
    const steps = views.map((view) => materialOf(shown, view));
    const parts = partsOf(await presentation(tellingOf("All views", steps), "en-GB"));
    const charts = steps.flatMap((material) => exhibitOf(material, wordsOf(material, "en-GB")).charts);
    expect(slidesBut(parts)).toHaveLength(views.length + 1);
    expect(charts.length).toBeGreaterThan(views.length);
    expect(named(parts, /^ppt\/charts\/chart(\d+)\.xml$/)).toHaveLength(charts.length);
    expect(booksIn(await presentation(tellingOf("All views", steps), "en-GB"))).toHaveLength(charts.length);
  });

  test("holds the result's own numbers in its workbook, to the last digit", async () => {
    const written = await presentation(tellingOf("One", [materialOf(shown, "cost-experience")]), "en-GB");
    const [rows] = booksIn(written);
    for (const curve of shown.curves) {
      const name = shown.scenario.populations.find(({ id }) => id === curve.population)?.name;
      for (const { dial, certified } of cellsOf(curve.answer)) {
        const own = rows.filter((row) => row.series.startsWith(`${name}: `) && row.dial === dial);
        expect(own.length).toBeGreaterThan(0);
        const { costPerCustomer: cost, experience } = certified;
        for (const { x, y, xHalf, yHalf } of own) {
          expect([x, y]).toEqual([cost?.mean, experience?.mean]);
          if (xHalf !== null) expect([xHalf, yHalf]).toEqual([cost?.halfWidth, experience?.halfWidth]);
        }
        // The line's last point is the next part's first; the interval stands once at least.
        expect(own.some(({ xHalf }) => xHalf !== null)).toBe(true);
      }
      const answer = rows.filter((row) => row.series.startsWith(`${name}: `) && /answer|nearest/.test(row.series));
      expect(answer.map(({ dial }) => dial)).toEqual([told(curve.answer).dial]);
    }
  });

  test("draws in its charts what stands in their workbooks", async () => {
    const written = await presentation(
      tellingOf(
        "All",
        views.map((view) => materialOf(shown, view)),
      ),
      "en-GB",
    );
    const parts = partsOf(written);
    const books = booksIn(written);
    named(parts, /^ppt\/charts\/chart(\d+)\.xml$/).forEach((name, i) => {
      const drawn = [...textOf(parts, name).matchAll(/<c:(x|y)Val>(.*?)<\/c:\1Val>/gs)].map(([, which, xml]) => ({
        which,
        rows: /\$[CE]\$(\d+):\$[CE]\$(\d+)/.exec(xml)?.slice(1).map(Number) ?? [],
        values: [...xml.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value)),
      }));
      expect(drawn.length).toBeGreaterThan(0);
      for (const { which, rows, values } of drawn) {
        const own = books[i].slice(rows[0] - 2, rows[1] - 1);
        expect(values).toEqual(own.map((row) => (which === "x" ? row.x : row.y)));
      }
    });
  });

  test("says the presenter's notes and the picture in words, a paragraph a line", async () => {
    const material = materialOf(shown, "cost-experience", {
      caption: "Head & *just right*\nBeside it",
      notes: "Ask the room.\nWait.",
    });
    const parts = partsOf(await presentation(tellingOf("One", [material]), "en-GB"));
    const [first] = named(parts, notesName);
    const lines = plainOf(textOf(parts, first)).split("\n");
    expect(lines).toEqual(expect.arrayContaining(["Ask the room.", "Wait.", "Head & just right"]));
    expect(lines).toContain(exhibitOf(material, wordsOf(material, "en-GB")).summary);
    const slide = textOf(parts, "ppt/slides/slide1.xml");
    expect(plainOf(slide)).toContain("Head & just right");
    expect(plainOf(slide)).toContain("Beside it");
  });

  test("ends with promise, intervals, seed, link and what differs from the template", async () => {
    const material = materialOf(shown, "cost-experience", {
      base: template,
      link: "https://goldilocks.example/#1=xyz",
    });
    const parts = partsOf(await presentation(tellingOf("One", [material]), "en-GB"));
    const slide = plainOf(textOf(parts, "ppt/slides/slide2.xml"));
    expect(slide).toContain("What stands behind these figures");
    expect(slide).toContain(`2 things differ from “${template.title}”`);
    expect(slide).toMatch(/Noticeable difference\s*\S* → 3/);
    expect(slide).toMatch(/95.%, all together/);
    expect(slide).toContain("goldilocks: the same seed");
    expect(textOf(parts, "ppt/slides/_rels/slide2.xml.rels")).toContain("https://goldilocks.example/#1=xyz");
    const notes = plainOf(textOf(parts, named(parts, notesName)[1]));
    expect(notes).toContain("Link: https://goldilocks.example/#1=xyz");
    expect(notes).toContain("Assumptions\n");
  });

  test("says of a result that was held against a pin what differs, and by how much on the same customers", async () => {
    const before = shownOf(template, 60);
    const curves = before.curves.map((curve) => ({ ...curve, sample: comparable(curve.sample) }));
    const material = materialOf(shown, "cost-experience", { pin: { ...before, id: 1, name: "As opened", curves } });
    const parts = partsOf(await presentation(tellingOf("One", [material]), "en-GB"));
    expect(slidesBut(parts)).toHaveLength(3);
    const against = againstOf(material, wordsOf(material, "en-GB"), "en-GB");
    if (against === null) throw new Error("nothing is compared");
    expect(plainOf(textOf(parts, "ppt/slides/slide1.xml"))).toContain(against.sentence);
    const slide = plainOf(textOf(parts, "ppt/slides/slide2.xml"));
    expect(slide).toContain("Held against “As opened”");
    expect(against.differences.length).toBeGreaterThan(0);
    for (const row of against.differences) expect(slide).toContain(changeText(row));
    const costs = against.rows.find(({ measure }) => measure === "costPerCustomer");
    expect(costs?.interval).toMatch(/ to /);
    for (const { figure, interval, verdict } of against.rows) {
      for (const text of [figure, interval, verdict]) expect(slide).toContain(text);
    }
    for (const [name, part] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect(`${name}: ${faultOf(strFromU8(part))}`).toBe(`${name}: null`);
    }
    const page = htmlPage(tellingOf("One", [material]), "en-GB", () => null);
    for (const { figure } of against.rows) expect(page).toContain(`<td>${figure}</td>`);
    expect(page).toContain("What differs from “As opened”");
  });

  test("says in the notes of a story's step what differs from its template and from the step before, by group", async () => {
    const steps = [
      materialOf(shownOf(template, 60), "cost-experience"),
      materialOf(shown, "cost-experience", { base: template }),
      materialOf(shownOf(shipped("freelancer"), 20), "cost-experience"),
    ];
    const parts = partsOf(await presentation(tellingOf("A story", steps), "en-GB"));
    const notes = named(parts, notesName).map((name) => plainOf(textOf(parts, name)));
    const [line] = groupLines(behindOf(steps[1], wordsOf(steps[1], "en-GB"), "en-GB").differences);
    expect(line).toMatch(/^Promise: .*Noticeable difference \S+ → 3/);
    expect(notes[0]).not.toContain("step");
    expect(notes[1]).toContain(`What differs from “${template.title}”:\n${line}\nHeld against “step 1”.`);
    expect(notes[1]).toMatch(/paired day by day: the same customers/);
    expect(notes[2]).toContain("Step 2 is of another scenario.");
    expect(notes[3]).toContain(`What differs from step 1\n${line}`);
    const slides = slidesBut(parts);
    expect(slides).toHaveLength(4);
    const last = plainOf(textOf(parts, slides[3]));
    expect(last).toContain("Differs from the step before");
    expect(last.match(/Noticeable difference \S+ → 3/g)).toHaveLength(2);
  });

  test("lists every assumption on slides of its own, in native tables, under its group", async () => {
    const material = materialOf(shownOf(shipped("bank-branch"), 3), "cost-experience");
    const parts = partsOf(await presentation(tellingOf("One", [material]), "en-GB"));
    const { assumptions } = behindOf(material, wordsOf(material, "en-GB"), "en-GB");
    const rows = listedIn(parts);
    expect(assumptions.length).toBeGreaterThan(100);
    expect(rows.filter(({ value }) => value !== null)).toEqual(assumptions);
  });

  test("lists the assumptions of a story's scenario once, then what later steps change in them", async () => {
    const steps = [template, file, template, shipped("freelancer")].map((one) =>
      materialOf(shownOf(one, 3), "cost-experience"),
    );
    const rows = listedIn(partsOf(await presentation(tellingOf("A story", steps), "en-GB")));
    const listed = [steps[0], steps[3]].map((one) => behindOf(one, wordsOf(one, "en-GB"), "en-GB").assumptions);
    const from = (group: string) => rows.filter((row) => row.group === group).map(({ name, value }) => [name, value]);
    expect(rows).toHaveLength(listed.flat().length + groupsIn(listed[0]) + groupsIn(listed[1]) + 3);
    expect(from("Step 2: the same but for")).toEqual([
      ["Step 2: the same but for", null],
      ["Kept for at least", "80 → 70 in 100"],
      ["Noticeable difference", "1 → 3"],
    ]);
  });

  test.each(hostile)("is well-formed in every part when everything is called %j", async (text) => {
    const steps = ["cost-experience", "teams", "blueprint"].map((view) =>
      materialOf(renamed(shown, text), view, {
        caption: text,
        notes: text,
        link: `https://goldilocks.example/#${text}`,
      }),
    );
    const parts = partsOf(await presentation(tellingOf(text, steps), "en-GB"));
    for (const [name, part] of Object.entries(parts)) {
      if (/\.(xml|rels)$/.test(name)) expect(`${name}: ${faultOf(strFromU8(part))}`).toBe(`${name}: null`);
      if (name.endsWith(".xlsx")) {
        for (const [inner, sheet] of Object.entries(partsOf(part))) {
          expect(`${inner}: ${faultOf(strFromU8(sheet))}`).toBe(`${inner}: null`);
        }
      }
    }
  });

  test("draws the curve in focus in parts by the marks of their meaning", () => {
    const material = materialOf(shown, "cost-experience");
    const [chart] = exhibitOf(material, wordsOf(material, "en-GB")).charts;
    const focus = shown.curves.find((curve) => sameCurve(curve, shown.focus));
    const name = shown.scenario.populations.find(({ id }) => id === focus?.population)?.name;
    const parts = chart.series.filter((one) => one.name.startsWith(`${name}: `) && one.points.length > 1);
    const marks = { cold: "square", right: "circle", hot: "triangle" } as const;
    for (const { tone, mark } of parts) if (tone in marks) expect(mark).toBe(marks[tone as keyof typeof marks]);
    expect(parts.map(({ tone }) => tone)).toEqual(expect.arrayContaining(["cold", "right", "hot"]));
  });
});
