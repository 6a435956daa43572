/**
 * What stands behind the figures, after all steps. Of one scenario its facts beside what differs from its template; of
 * several a row each; then every assumption on slides of their own. Whatever finds no room is in the notes.
 */
import type { default as PptxGenJS } from "pptxgenjs";
import { type Before, beforeOf, nothingListed } from "../before.ts";
import { type Behind, behindOf, groupedCells, groupLines, stepsText } from "../behind.ts";
import { wordsOf } from "../exhibit.ts";
import { writable } from "../safeText.ts";
import type { Telling } from "../types.ts";
import { addAssumptions, type Listed } from "./behindAssumptions.ts";
import { colours, page, sans, titled } from "./look.ts";
import { addHead, cell, groupedRows, groupedWidths, headY, shortened, tableAt } from "./tables.ts";

interface Stood extends Listed {
  /** What differs from the step before the first of them. */
  readonly before: Before | null;
}

const mostRows = 9;

export function addBehind(deck: PptxGenJS, telling: Telling, locale: string): void {
  const slide = deck.addSlide({ masterName: titled });
  slide.addText("What stands behind these figures", { placeholder: "title", fontSize: 28 });
  const all = stoodOf(telling, locale);
  const w = (page.width - 2 * page.margin - 0.5) / 2;
  const [first] = all;
  if (all.length === 1) {
    addHead(slide, "Asked, promised, simulated", { x: page.margin, y: headY, w });
    slide.addTable(factRows(first.behind), { ...tableAt(page.margin, w), colW: [w * 0.3, w * 0.7] });
    const x = page.margin + w + 0.5;
    addHead(slide, differsHead(first.behind), { x, y: headY, w });
    const rows = groupedRows(groupedCells(first.behind.differences), mostRows);
    if (rows.length > 0) slide.addTable(rows, { ...tableAt(x, w), colW: groupedWidths(w) });
  } else {
    const wide = page.width - 2 * page.margin;
    addHead(slide, `${all.length} scenarios`, { x: page.margin, y: headY, w: wide });
    slide.addTable(stoodRows(all), {
      ...tableAt(page.margin, wide),
      fontSize: 11,
      colW: [0.9, 2, 3.8, 3.3, wide - 10],
    });
  }
  addFoot(slide, all);
  slide.addNotes(writable(all.map(noted).join("\n\n")));
  addAssumptions(deck, all, locale);
}

function stoodOf(telling: Telling, locale: string): readonly [Stood, ...Stood[]] {
  const found = new Map<string, Stood>();
  telling.steps.forEach((material, i) => {
    const { file, seed, rule } = material.shown;
    const key = JSON.stringify([file, seed, rule]);
    const there = found.get(key) ?? {
      steps: [],
      shown: material.shown,
      behind: behindOf(material, wordsOf(material, locale), locale),
      before: beforeOf(telling, i, locale),
    };
    found.set(key, { ...there, steps: [...there.steps, i + 1] });
  });
  const [first, ...others] = found.values();
  if (first === undefined) throw new Error("A presentation has at least one step.");
  return [first, ...others];
}

const differsHead = ({ differences, template }: Behind): string =>
  differences.length === 0
    ? `Nothing differs from “${template}”`
    : `${differences.length === 1 ? "One thing differs" : `${differences.length} things differ`} from “${template}”`;

const factRows = ({ facts }: Behind): PptxGenJS.TableRow[] =>
  facts.map(({ name, text }) => [cell(name, false, colours.ink3), cell(text)]);

const stoodHeads = ["", "Scenario", "Differs from its template", "Differs from the step before", "Simulated"] as const;

/** Scenarios that have room on the slide, each in up to three lines. */
const mostStood = 7;

const stoodRows = (all: readonly Stood[]): PptxGenJS.TableRow[] => {
  const shown = all.slice(0, all.length > mostStood ? mostStood - 1 : mostStood);
  const rows = shown.map(({ steps, behind, before }) => {
    const fact = (name: string) => behind.facts.find((one) => one.name === name)?.text ?? "";
    const template = groupLines(behind.differences).join(". ");
    return [
      cell(stepsText(steps), false, colours.ink3),
      cell(shortened(fact("Scenario"), 60), true),
      cell(template === "" ? "nothing" : shortened(template, 115)),
      cell(shortened(beforeText(before), 95)),
      cell(`${fact("Simulated")}, seed ${fact("Seed").split(":")[0]}`),
    ];
  });
  const left = all.length - rows.length;
  const more = [cell(""), cell(`and ${left} more, in the notes`), cell(""), cell(""), cell("")];
  return [stoodHeads.map((head) => cell(head, false, colours.ink3)), ...rows, ...(left === 0 ? [] : [more])];
};

function beforeText(before: Before | null): string {
  if (before === null) return "";
  return nothingListed(before) ?? groupLines(before.differences).join(". ");
}

/** Programs refuse longer addresses of links. */
const longestLink = 2000;

function addFoot(slide: PptxGenJS.Slide, all: readonly [Stood, ...Stood[]]): void {
  const links = all.flatMap(({ steps, behind }): PptxGenJS.TextProps[] => {
    const text = all.length === 1 ? "Open this in Goldilocks" : `Open step ${steps[0]}   `;
    if (behind.link.length > longestLink) return [];
    return [{ text, options: { hyperlink: { url: writable(behind.link) }, color: colours.ink } }];
  });
  const foot = { x: page.margin, y: 6.95, w: 7.5, h: 0.35, margin: 0, fontFace: sans, fontSize: 12 } as const;
  if (links.length > 0) slide.addText(links.slice(0, 8), foot);
  const note = "Every assumption follows, and stands in the notes of this slide.";
  slide.addText(note, {
    ...foot,
    x: page.width - page.margin - 5,
    w: 5,
    align: "right",
    fontSize: 11,
    color: colours.ink3,
  });
}

function noted({ steps, behind, before }: Stood): string {
  const { facts, differences, assumptions, sources, link } = behind;
  return [
    stepsText(steps),
    ...facts.map(({ name, text }) => `${name}: ${text}`),
    differsHead(behind),
    ...groupLines(differences),
    ...(before === null || before.differences.length === 0
      ? []
      : [`What differs from ${before.name}`, ...groupLines(before.differences)]),
    "Sources",
    ...sources,
    "Assumptions",
    ...assumptions.map(({ group, name, value }) => `${group}. ${name}: ${value}`),
    `Link: ${link}`,
  ].join("\n");
}
