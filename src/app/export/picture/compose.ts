/** A view's picture with all that it needs to stand alone: the answer, its sentence, its axes, and where it comes from. */

import type { Point } from "../../charts/labels.ts";
import { readTheme, type Theme } from "../../charts/theme.ts";
import { density, onPaper, widths } from "../../exhibit/paper/paper.ts";
import type { Drawn, Exhibit } from "../../exhibit/types.ts";
import type { Words } from "../../words/format.ts";
import { againstOf } from "../against.ts";
import { exhibitOf, propsOf } from "../exhibit.ts";
import { headingOf, openingOf, type Piece, plain as textOf } from "../heading.ts";
import type { Material } from "../types.ts";
import { described } from "./described.ts";

const margins = { alone: 40, page: 0 } as const;
const gap = 14;

/** In place of a link that is longer than its line. */
const linkElsewhere = "The link is too long to be printed here: it stands in this file's description.";

interface Line {
  readonly pieces: readonly Piece[];
  readonly font: (strong: boolean) => string;
  readonly colour: string;
  readonly height: number;
}

export interface PictureWish {
  readonly locale: string;
  /** With its sentences above it, for where nothing else says them. */
  readonly headed: boolean;
}

/** The picture at two dots a pixel; null where the view has none. */
export function pictureOf(material: Material, words: Words, told: PictureWish): Promise<HTMLCanvasElement | null> {
  return onPaper(told.headed ? widths.alone : widths.page, async (paper) => {
    await document.fonts.ready;
    const pictures = material.view.draw(propsOf(material), words, paper);
    if (pictures.length === 0) return null;
    return composed(pictures, material, readTheme(paper.place), { ...told, words, paperWidth: paper.width });
  });
}

/** Of a picture's place, above it and below. */
const above = 30;
const below = 22;
/** Of the least type. */
const leastLine = 18;

function composed(
  pictures: readonly Drawn[],
  material: Material,
  theme: Theme,
  { words, locale, headed, paperWidth }: PictureWish & { readonly words: Words; readonly paperWidth: number },
): HTMLCanvasElement {
  const margin = headed ? margins.alone : margins.page;
  const picture = document.createElement("canvas");
  const ctx = picture.getContext("2d");
  if (ctx === null) throw new Error("no drawing context for a picture");
  const exhibit = exhibitOf(material, words);
  const least = (text: string): readonly Line[] =>
    wrapped(
      ctx,
      { pieces: pieceOf(text), font: () => `400 13px ${theme.sans}`, colour: theme.ink3, height: leastLine },
      paperWidth,
    );
  const lines = headed ? headLines(ctx, material, exhibit, theme, { words, locale, paperWidth }) : [];
  const placed = pictures.map((one) => ({ ...one, notes: least(one.note ?? "") }));
  const source = least(exhibit.source);
  const more = (of: readonly Line[]) => leastLine * Math.max(0, of.length - 1);
  const highOf = ({ canvas, notes }: (typeof placed)[number]) =>
    gap + above + canvas.height / density + below + more(notes);
  const top = margin + lines.reduce((sum, { height }) => sum + height, 0);
  const foot = placed.reduce((y, one) => y + highOf(one), top);
  const height = foot + (headed ? 46 : 26) + more(source) + margin;
  picture.width = density * (paperWidth + 2 * margin);
  picture.height = density * height;
  ctx.scale(density, density);
  ctx.fillStyle = theme.ground;
  ctx.fillRect(0, 0, paperWidth + 2 * margin, height);

  let y = margin;
  for (const line of lines) {
    y += line.height;
    writeLine(ctx, line, { x: margin, y: y - 0.24 * line.height }, theme);
  }
  const label = (text: string, x: number, at: number, weight: number, align: CanvasTextAlign = "left") => {
    Object.assign(ctx, { font: `${weight} 13px ${theme.sans}`, textAlign: align });
    ctx.fillStyle = weight > 500 ? theme.ink : theme.ink3;
    ctx.fillText(text, x, at);
  };
  const under = (of: readonly Line[], at: number) =>
    of.forEach(({ pieces }, i) => {
      label(textOf(pieces), margin, at + i * leastLine, 400);
    });
  for (const one of placed) {
    const chart = { width: one.canvas.width / density, height: one.canvas.height / density };
    label(one.upright, margin, y + gap + 16, 640);
    // A drawing may be wider than the paper.
    const width = Math.min(paperWidth, chart.width);
    ctx.drawImage(one.canvas, margin, y + gap + above, width, (chart.height * width) / chart.width);
    const flatAt = y + gap + above + chart.height + below;
    label(one.flat, margin + paperWidth, flatAt, 640, "right");
    under(one.notes, flatAt);
    y += highOf(one);
  }
  under(source, foot + 24);
  const { link } = material;
  const end = foot + 44 + more(source);
  // A page has its link as one that can be followed.
  if (headed) label(ctx.measureText(link).width <= paperWidth ? link : linkElsewhere, margin, end, 400);
  return picture;
}

const pieceOf = (text: string): readonly Piece[] => [{ text, tone: null, strong: false }];

function headLines(
  ctx: CanvasRenderingContext2D,
  material: Material,
  exhibit: Exhibit,
  theme: Theme,
  { words, locale, paperWidth }: { readonly words: Words; readonly locale: string; readonly paperWidth: number },
): readonly Line[] {
  const { first, second, beside } = headingOf(material, exhibit, locale);
  const against = againstOf(material, words, locale);
  const serif = (weight: number, size: number) => (strong: boolean) =>
    `${strong ? 640 : weight} ${size}px ${theme.serif}`;
  const head =
    exhibit.asked === undefined ? { font: serif(560, 33), height: 41 } : { font: serif(560, 24), height: 31 };
  return [
    ...wrapped(ctx, { pieces: first, ...head, colour: theme.ink }, paperWidth),
    ...wrapped(ctx, { pieces: marked(second), font: serif(400, 19), colour: theme.ink2, height: 27 }, paperWidth),
    ...[...beside, pieceOf(openingOf(exhibit)), ...(against === null ? [] : [pieceOf(against.sentence)])].flatMap(
      (pieces) => wrapped(ctx, { pieces, font: serif(400, 16), colour: theme.ink, height: 32 }, paperWidth),
    ),
  ];
}

/** A coloured word has the sign of its meaning before it. */
function marked(pieces: readonly Piece[]): readonly Piece[] {
  const sign = { cold: "■ ", right: "● ", hot: "▲ " } as const;
  return pieces.map((piece) => (piece.tone === null ? piece : { ...piece, text: sign[piece.tone] + piece.text }));
}

/** Broken between words so that each line is no wider than the paper. */
function wrapped(ctx: CanvasRenderingContext2D, line: Line, paperWidth: number): readonly Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const piece of line.pieces) {
    ctx.font = line.font(piece.strong);
    for (const word of piece.text.split(/(?<= )/)) {
      const width = ctx.measureText(word).width;
      if (used > 0 && used + ctx.measureText(word.trimEnd()).width > paperWidth) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push({ ...piece, text: word });
      used += width;
    }
  }
  return lines.filter((one) => one.length > 0).map((pieces) => ({ ...line, pieces }));
}

function writeLine(ctx: CanvasRenderingContext2D, { pieces, font, colour }: Line, at: Point, theme: Theme): void {
  let { x } = at;
  ctx.textAlign = "left";
  for (const { text, tone, strong } of pieces) {
    ctx.font = font(strong);
    ctx.fillStyle = tone === null ? colour : theme.colour[tone];
    ctx.fillText(text, x, at.y);
    x += ctx.measureText(text).width;
  }
}

/** As a file that has its link in its description, however long it is. */
export async function pngOf(picture: HTMLCanvasElement, link: string): Promise<Blob> {
  const drawn = await new Promise<Blob>((resolve, reject) => {
    picture.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large for this browser."))),
      "image/png",
    );
  });
  const png = described(new Uint8Array(await drawn.arrayBuffer()), link);
  return new Blob([png], { type: "image/png" });
}
