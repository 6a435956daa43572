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

/** Composes the picture and hands it to the browser as a PNG file. */
export function savePicture(canvas: HTMLCanvasElement, texts: PictureTexts): void {
  composed(canvas, texts, readTheme(canvas)).toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${texts.title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
    link.click();
    // The browser has taken its own hold of the file by the next turn.
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  }, "image/png");
}

function composed(chart: HTMLCanvasElement, texts: PictureTexts, theme: Theme): HTMLCanvasElement {
  const ratio = chart.width / chart.clientWidth;
  const width = chart.clientWidth;
  const picture = document.createElement("canvas");
  const ctx = picture.getContext("2d");
  if (!ctx) throw new Error("no drawing context for a picture");

  const sentenceFont = `400 17px ${theme.serif}`;
  ctx.font = sentenceFont;
  const sentence = wrapped(ctx, texts.sentence, width);
  const top = margin + sentence.length * sentenceLine + headHeight;
  picture.width = Math.round((width + 2 * margin) * ratio);
  picture.height = Math.round((top + chart.clientHeight + footHeight + margin) * ratio);

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
  const bold = `640 13px ${theme.sans}`;
  const plain = `400 13px ${theme.sans}`;
  const after = write(texts.upright, margin, top - 10, bold, theme.ink);
  write(texts.uprightNote, margin + after + 8, top - 10, plain, theme.ink3);
  ctx.drawImage(chart, margin, top, width, chart.clientHeight);
  const foot = top + chart.clientHeight + 16;
  write(texts.note, margin, foot, plain, theme.ink3);
  write(texts.flat, margin + width, foot, bold, theme.ink, "right");
  write(texts.source, margin, foot + 28, `400 12.5px ${theme.sans}`, theme.ink3);
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
