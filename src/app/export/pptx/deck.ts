/**
 * A story or one view as a presentation: a slide a step with native charts over their own numbers, what the presenter
 * says in the notes, and at the end what stands behind the figures, with every assumption. The library is loaded with
 * this module.
 */
import PptxGenJS from "pptxgenjs";
import type { Exhibit, XyChart } from "../../exhibit/types.ts";
import { basisOf } from "../../story/stage/telling.ts";
import type { Words } from "../../words/format.ts";
import { againstOf } from "../against.ts";
import { beforeOf } from "../before.ts";
import { behindOf } from "../behind.ts";
import { exhibitOf, wordsOf } from "../exhibit.ts";
import { headingOf } from "../heading.ts";
import { writable } from "../safeText.ts";
import type { Material, Telling } from "../types.ts";
import { addAgainst } from "./againstSlide.ts";
import { addAsked } from "./askedSlides.ts";
import { addBehind } from "./behindSlide.ts";
import { colours, page, sans, serif, titled } from "./look.ts";
import { notesOf } from "./notes.ts";
import { type Placed, repacked } from "./repack.ts";
import { columnShares, hasTwoLines, runs, threeRows, titleSize } from "./slideTexts.ts";
import { addTable } from "./tableSlide.ts";

/** Where a picture begins below a title of one line, and of two. */
const tops = { one: 1.95, two: 2.48 } as const;
const bottom = 6.62;
const chartWidth = 7.95;

interface Making {
  readonly deck: PptxGenJS;
  readonly telling: Telling;
  readonly locale: string;
  /** In the order in which they are added. */
  readonly placed: Placed[];
}

/** A pptx file. Throws an Error in words where the library cannot make one. */
export async function presentation(telling: Telling, locale: string): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.author = "Goldilocks";
  deck.company = "";
  deck.title = writable(telling.title);
  deck.subject = "How much flexibility a process needs, and no more";
  deck.theme = { headFontFace: serif, bodyFontFace: sans };
  defineMaster(deck);
  const making: Making = { deck, telling, locale, placed: [] };
  for (const [i, material] of telling.steps.entries()) addStep(making, material, i);
  addBehind(deck, telling, locale);
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("The presentation could not be written.");
  return repacked(written, making.placed);
}

function defineMaster(deck: PptxGenJS): void {
  const { margin, width } = page;
  deck.defineSlideMaster({
    title: titled,
    background: { color: colours.ground },
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: margin,
            y: 0.45,
            w: width - 2 * margin,
            h: 1.12,
            margin: 0,
            fontFace: serif,
            color: colours.ink,
            align: "left",
            valign: "top",
          },
          text: "",
        },
      },
      { line: { x: margin, y: 6.88, w: width - 2 * margin, h: 0, line: { color: colours.rule, width: 1 } } },
    ],
  });
}

function addStep(making: Making, material: Material, index: number): void {
  const { deck, telling, locale } = making;
  const words = wordsOf(material, locale);
  const exhibit = exhibitOf(material, words);
  const heading = headingOf(material, exhibit, locale);
  const against = againstOf(material, words, locale);
  const slide = deck.addSlide({ masterName: titled });
  const { margin, width } = page;
  const top = hasTwoLines(heading.first) ? tops.two : tops.one;
  slide.addText(runs(heading.first, colours.ink, false), { placeholder: "title", fontSize: titleSize(heading.first) });
  slide.addText(runs(heading.second, colours.ink2, true), {
    x: margin,
    y: top - 0.72,
    w: width - 2 * margin,
    h: 0.5,
    margin: 0,
    fontFace: serif,
    fontSize: 15,
    valign: "top",
  });
  if (exhibit.charts.length > 0) {
    addCharts(making, slide, exhibit, top);
    const told = [...(heading.beside.length > 0 ? [] : [exhibit.sentence]), ...(against ? [against.sentence] : [])];
    const said = [...heading.beside, ...told.map((text) => [{ text, tone: null, strong: false }])];
    addColumn(slide, material, exhibit, said, { words, top, locale });
  } else if (exhibit.asked === undefined) addTable(slide, exhibit, { y: top, bottom });
  const behind = behindOf(material, words, locale);
  const foot = { index, words, changes: behind.differences.length };
  addFoot(slide, material, telling, foot);
  const before = beforeOf(telling, index, locale);
  slide.addNotes(writable(notesOf({ material, exhibit, heading, behind, before })));
  if (exhibit.asked !== undefined) {
    for (const more of addAsked(deck, slide, exhibit, { y: top, bottom })) addFoot(more, material, telling, foot);
  }
  if (against !== null) addAgainst(deck, against);
}

/** One alone, two beside each other, three or four in two rows. */
function addCharts({ placed }: Making, slide: PptxGenJS.Slide, { charts, summary }: Exhibit, top: number): void {
  const columns = charts.length === 1 ? 1 : 2;
  const rows = Math.ceil(charts.length / columns);
  const gap = 0.25;
  const w = (chartWidth - gap * (columns - 1)) / columns;
  const h = (bottom - top) / rows;
  charts.forEach((chart, i) => {
    const x = page.margin + (i % columns) * (w + gap);
    const y = top + Math.floor(i / columns) * h;
    const size = columns === 1 ? 12 : 11;
    const above = { x, y, w, h: 0.27, margin: 0, fontFace: sans, fontSize: size, bold: true, color: colours.ink };
    slide.addText(writable(chart.title), { ...above, valign: "top" });
    const isLast = i >= charts.length - columns;
    const foot = isLast ? 0.25 : 0;
    const room = { w: w + 0.16, h: h - 0.24 - foot };
    // What is added here only holds the place; see repack.ts.
    slide.addChart(
      "scatter",
      [
        { name: "x", values: [0] },
        { name: "y", values: [0] },
      ],
      {
        x: x - 0.08,
        y: y + 0.24,
        ...room,
        altText: writable(summary),
        objectName: `Chart ${i + 1}`,
      },
    );
    const points = { width: 72 * room.w, height: 72 * room.h };
    placed.push({ chart, size: points, fontSize: size - (rows > 1 ? 1 : 0) });
    if (isLast) slide.addText(writable(axisTitle(chart)), { ...above, y: y + h - foot, h: 0.25, align: "right" });
  });
}

const axisTitle = ({ across }: XyChart): string => across.title;

function addColumn(
  slide: PptxGenJS.Slide,
  material: Material,
  { intervals }: Exhibit,
  said: ReturnType<typeof headingOf>["beside"],
  { words, top, locale }: { readonly words: Words; readonly top: number; readonly locale: string },
): void {
  const x = page.margin + chartWidth + 0.45;
  const w = page.width - page.margin - x;
  const paragraphs = said.flatMap((pieces) =>
    runs(pieces, colours.ink, false).map((run, i, all) =>
      i === all.length - 1 ? { ...run, options: { ...run.options, breakLine: true } } : run,
    ),
  );
  const long = said.flat().reduce((sum, { text }) => sum + text.length, 0) > 230;
  slide.addText(paragraphs, {
    x,
    y: top,
    w,
    h: 2.2,
    margin: 0,
    fontFace: serif,
    fontSize: long ? 12 : 15,
    valign: "top",
    paraSpaceAfter: 4,
  });
  slide.addShape("line", { x, y: 4.58, w, h: 0, line: { color: colours.ink, width: 1 } });
  slide.addTable(threeRows(material, words, locale), { x, y: 4.66, w, colW: columnShares.map((share) => share * w) });
  const note = { x, y: 6.1, w, h: 0.52, margin: 0, fontFace: sans, fontSize: 11, color: colours.ink3 } as const;
  slide.addText(writable(intervals), { ...note, valign: "bottom" });
}

interface FootOf {
  /** From 0. */
  readonly index: number;
  readonly words: Words;
  /** Things that differ from the template. */
  readonly changes: number;
}

function addFoot(
  slide: PptxGenJS.Slide,
  material: Material,
  telling: Telling,
  { index, words, changes }: FootOf,
): void {
  const { margin, width } = page;
  const { shown } = material;
  const foot = { y: 6.98, h: 0.3, margin: 0, fontFace: sans, fontSize: 11, color: colours.ink2 } as const;
  const count: PptxGenJS.TextProps[] =
    telling.steps.length === 1
      ? []
      : [
          { text: `${index + 1}`, options: { bold: true, color: colours.ink } },
          { text: ` of ${telling.steps.length}    `, options: {} },
        ];
  slide.addText([...count, { text: writable(shown.file.title), options: {} }], { ...foot, x: margin, w: 6 });
  const changed =
    changes === 0 ? "nothing changed" : changes === 1 ? "1 thing changed" : `${words.count(changes)} things changed`;
  slide.addText(writable(`${basisOf(shown, words)}, seed ${shown.seed}, ${changed}`), {
    ...foot,
    x: width - margin - 7,
    w: 7,
    align: "right",
  });
}
