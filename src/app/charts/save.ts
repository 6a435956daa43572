/** A chart as a picture to keep: its sentence, its axes and where it comes from, on the ground it stood on. */
import { readTheme, type Theme } from "./theme.ts";

export interface PictureTexts {
  readonly title: string;
  readonly sentence: string;
  readonly upright: string;
  readonly uprightNote: string;
  readonly flat: string;
  readonly note: string;
  readonly source: string;
}

const margin = 24;
const headHeight = 34;
const footHeight = 52;
const sentenceLine = 23;
const footLine = 18;

/** A chart as it was drawn: on a canvas, so large on its page or paper, in pixels of which the canvas may have several. */
export interface DrawnChart {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** Composes the picture of a chart on the page and hands it to the browser as a PNG file. */
export function savePicture(canvas: HTMLCanvasElement, texts: PictureTexts): void {
  saveDrawn({ canvas, width: canvas.clientWidth, height: canvas.clientHeight, theme: readTheme(canvas) }, texts);
}

/** The same of a chart that is on no page. */
export function saveDrawn(chart: DrawnChart, texts: PictureTexts): void {
  composed(chart, texts).toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${texts.title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
    link.click();
    // The browser has taken its own hold of the file by the next turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  }, "image/png");
}

function composed({ canvas, width, height, theme }: DrawnChart, texts: PictureTexts): HTMLCanvasElement {
  const ratio = canvas.width / width;
  const picture = document.createElement("canvas");
  const ctx = picture.getContext("2d");
  if (!ctx) throw new Error("no drawing context for a picture");

  const sentenceFont = `400 17px ${theme.serif}`;
  ctx.font = sentenceFont;
  const sentence = wrapped(ctx, texts.sentence, width);
  const top = margin + sentence.length * sentenceLine + headHeight;
  const bold = `640 13px ${theme.sans}`;
  const plain = `400 13px ${theme.sans}`;
  const least = `400 12.5px ${theme.sans}`;
  ctx.font = bold;
  const beside = texts.flat === "" ? 0 : ctx.measureText(texts.flat).width + margin;
  ctx.font = plain;
  const note = wrapped(ctx, texts.note, width - beside);
  ctx.font = least;
  const source = wrapped(ctx, texts.source, width);
  picture.width = Math.round((width + 2 * margin) * ratio);
  const more = (note.length + source.length - 2) * footLine;
  picture.height = Math.round((top + height + footHeight + more + margin) * ratio);

  ctx.scale(ratio, ratio);
  ctx.fillStyle = theme.ground;
  ctx.fillRect(0, 0, picture.width, picture.height);
  const write = (text: string, x: number, y: number, font: string, colour: string, align: CanvasTextAlign = "left") => {
    ctx.font = font;
    ctx.fillStyle = colour;
    ctx.textAlign = align;
    ctx.fillText(text, x, y);
    return ctx.measureText(text).width;
  };
  sentence.forEach((line, i) => {
    write(line, margin, margin + 17 + i * sentenceLine, sentenceFont, theme.ink);
  });
  const after = write(texts.upright, margin, top - 10, bold, theme.ink);
  write(texts.uprightNote, margin + after + 8, top - 10, plain, theme.ink3);
  ctx.drawImage(canvas, margin, top, width, height);
  const foot = top + height + 16;
  note.forEach((line, i) => {
    write(line, margin, foot + i * footLine, plain, theme.ink3);
  });
  write(texts.flat, margin + width, foot, bold, theme.ink, "right");
  source.forEach((line, i) => {
    write(line, margin, foot + 28 + (note.length - 1 + i) * footLine, least, theme.ink3);
  });
  return picture;
}

/** Broken between words so that each line is at most so wide. */
function wrapped(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || ctx.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
