/**
 * A story or one view as a page in one file: it needs neither a server nor a script and asks nothing of any network.
 * Every text of a scenario is escaped; the policy within the page allows pictures that it holds and its one style. Pure.
 */
import type { ExhibitTable } from "../../exhibit/types.ts";
import { type Against, againstOf } from "../against.ts";
import { type Before, beforeOf, nothingListed } from "../before.ts";
import { type Behind, behindOf, changeText, stepsText } from "../behind.ts";
import { exhibitOf, wordsOf } from "../exhibit.ts";
import { headingOf, openingOf, type Piece } from "../heading.ts";
import { escaped } from "../safeText.ts";
import type { Material, Telling } from "../types.ts";
import { style, styleHash } from "./style.ts";

/** What goes with a step: its picture as a PNG in a data address; null where the view has none. */
export type PictureOf = (material: Material) => string | null;

const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

export function htmlPage(telling: Telling, locale: string, pictureOf: PictureOf): string {
  const { title, steps } = telling;
  const isOne = steps.length === 1;
  const parts = steps.map((material, i) =>
    step(material, locale, {
      picture: pictureOf(material),
      number: isOne ? null : i + 1,
      before: beforeOf(telling, i, locale),
    }),
  );
  const behind = behinds(telling, locale).map((one) => behindSection(one, isOne));
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...(isOne ? [] : [`<h1>${escaped(title)}</h1>`]),
    ...parts,
    ...behind,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

interface StepOn {
  readonly picture: string | null;
  /** Null for one alone. */
  readonly number: number | null;
  readonly before: Before | null;
}

function step(material: Material, locale: string, { picture, number, before }: StepOn): string {
  const words = wordsOf(material, locale);
  const exhibit = exhibitOf(material, words);
  const { first, second, beside } = headingOf(material, exhibit, locale);
  const level = number === null ? "h1" : "h2";
  return [
    '<section class="step">',
    `<${level}${exhibit.asked === undefined ? "" : ' class="long"'}>${number === null ? "" : `${number}. `}${pieces(first, false)}</${level}>`,
    `<p class="second">${pieces(second, true)}</p>`,
    ...beside.map((line) => `<p class="beside">${pieces(line, false)}</p>`),
    `<p class="of">${escaped(`${material.shown.file.title}. ${exhibit.title}.`)}</p>`,
    `<p class="sentence">${escaped(openingOf(exhibit))}</p>`,
    ...(picture === null ? [] : [`<img src="${escaped(picture)}" alt="${escaped(exhibit.summary)}">`]),
    ...exhibit.tables.map(tableOf),
    `<p class="note">${escaped(exhibit.intervals)}</p>`,
    ...(exhibit.note === undefined ? [] : [`<p class="note">${escaped(exhibit.note)}</p>`]),
    ...againstParts(againstOf(material, words, locale)),
    ...beforeParts(before),
    ...(exhibit.charts.length > 0 ? [] : [`<p class="note">${escaped(exhibit.summary)}</p>`]),
    "</section>",
  ].join("\n");
}

/** What it was held against, with what differs and what that changes. */
function againstParts(against: Against | null): readonly string[] {
  if (against === null) return [];
  const { name, sentence, differences, rows, basis } = against;
  return [
    `<p class="sentence">${escaped(`Held against “${name}”. ${sentence}`)}</p>`,
    wordsTable(`What differs from “${name}”`, changedCells(differences)),
    wordsTable(
      "What that changes, each at its own just-right dial",
      rows.map((row) => [`${row.name}, ${row.unit}`, row.figure, row.interval, row.verdict]),
    ),
    `<p class="note">${escaped(basis)}</p>`,
  ];
}

/** What differs from the step before, and by how much where that can be paired. */
function beforeParts(before: Before | null): readonly string[] {
  if (before === null) return [];
  if (before.against !== null) return againstParts(before.against);
  const nothing = nothingListed(before);
  return nothing !== null
    ? [`<p class="note">${escaped(nothing)}</p>`]
    : [wordsTable(`What differs from ${before.name}`, changedCells(before.differences))];
}

const changedCells = (rows: Behind["differences"]): readonly (readonly string[])[] =>
  rows.map((row) => [row.group, row.name, changeText(row)]);

/** The first of a row is its head. */
function wordsTable(caption: string, all: readonly (readonly string[])[]): string {
  const rows = all
    .map(
      ([head, ...cells]) =>
        `<tr><th scope="row">${escaped(head)}</th>${cells.map((one) => `<td>${escaped(one)}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="frame"><table class="words"><caption>${escaped(caption)}</caption><tbody>${rows}</tbody></table></div>`;
}

function pieces(all: readonly Piece[], marks: boolean): string {
  const sign = { cold: "■ ", right: "● ", hot: "▲ " } as const;
  return all
    .map(({ text, tone, strong }) => {
      const inner = strong ? `<strong>${escaped(text)}</strong>` : escaped(text);
      return tone === null ? inner : `<span class="${tone}">${marks ? sign[tone] : ""}${inner}</span>`;
    })
    .join("");
}

function tableOf({ caption, heads, groups, isWords }: ExhibitTable): string {
  // Green is the answer's; a row that a question's sentence is about is only strong.
  const strongly = isWords === undefined ? "answer" : "strong";
  const side = (column: number) => (isWords?.[column] ? ' class="left"' : "");
  const row = (head: string, cells: readonly string[], strong: boolean) =>
    `<tr${strong ? ` class="${strongly}"` : ""}><th scope="row">${escaped(head)}</th>${cells
      .map((cell, i) => `<td${side(i)}>${escaped(cell)}</td>`)
      .join("")}</tr>`;
  const bodies = groups.map(({ name, rows }) => {
    const head =
      name === null
        ? ""
        : `<tr class="group"><th scope="rowgroup" colspan="${heads.length}">${escaped(name)}</th></tr>`;
    return `<tbody>${head}${rows.map(({ head: of, cells, strong }) => row(of, cells, strong)).join("\n")}</tbody>`;
  });
  const top = heads.map((head, i) => `<th scope="col"${side(i - 1)}>${escaped(head)}</th>`).join("");
  return `<div class="frame"><table><caption>${escaped(caption)}</caption><thead><tr>${top}</tr></thead>${bodies.join("\n")}</table></div>`;
}

interface Stood {
  /** "Steps 1–3". */
  readonly steps: string;
  readonly behind: Behind;
  /** The steps at which all assumptions of its template are listed, and none is changed; null where they are not. */
  readonly listedAt: string | null;
}

/** What stands behind the steps, once for each scenario and seed. */
function behinds({ steps }: Telling, locale: string): readonly Stood[] {
  const found = new Map<string, { steps: number[]; material: Material }>();
  steps.forEach((material, i) => {
    const { file, seed, rule } = material.shown;
    const key = JSON.stringify([file, seed, rule]);
    const there = found.get(key) ?? { steps: [], material };
    there.steps.push(i + 1);
    found.set(key, there);
  });
  const listed = new Map<string, string>();
  return [...found.values()].map(({ steps: of, material }) => {
    const [text, template] = [stepsText(of), JSON.stringify(material.base)];
    const listedAt = listed.get(template) ?? null;
    if (template === JSON.stringify(material.shown.file)) listed.set(template, text);
    return { steps: text, behind: behindOf(material, wordsOf(material, locale), locale), listedAt };
  });
}

function behindSection({ steps, behind, listedAt }: Stood, isOne: boolean): string {
  const { facts, template, differences, assumptions, sources, link } = behind;
  const differing =
    differences.length === 0
      ? `<p>${escaped(`Nothing differs from “${template}”.`)}</p>`
      : wordsTable(`What differs from “${template}”`, changedCells(differences));
  return [
    '<section class="behind">',
    `<h2>What stands behind these figures${isOne ? "" : escaped(`: ${steps.toLowerCase()}`)}</h2>`,
    wordsTable(
      "Asked, promised, simulated",
      facts.map(({ name, text }) => [name, text]),
    ),
    differing,
    listedAt === null
      ? wordsTable(
          "Every assumption",
          assumptions.map(({ group, name, value }) => [group, name, value]),
        )
      : `<p>${escaped(`Every other assumption is that of “${template}”, as listed for ${listedAt.toLowerCase()}.`)}</p>`,
    "<h2>Where the numbers come from</h2>",
    `<ul>${sources.map((source) => `<li>${escaped(source)}</li>`).join("")}</ul>`,
    linkText(link),
    "</section>",
  ].join("\n");
}

/** Only addresses of pages and files are made links. */
const linkText = (link: string): string =>
  /^(https?|file):/i.test(link)
    ? `<p class="source">Opens in Goldilocks: <a href="${escaped(link)}">${escaped(link)}</a></p>`
    : `<p class="source">${escaped(link)}</p>`;
