/**
 * A part of a page on a canvas: grounds, rules, texts in their lines, and the drawings between them (svg.ts), where the
 * browser has put them. It knows plain grounds, round ones and borders; shadows, pictures and clipping it does not.
 */
import { paintParts } from "./svg.ts";

export function paintHtml(root: HTMLElement, density: number): HTMLCanvasElement {
  const { left, top, width, height } = root.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: Math.round(width * density), height: Math.round(height * density) });
  const ctx = canvas.getContext("2d");
  if (ctx === null) throw new Error("no drawing context for a picture");
  ctx.scale(density, density);
  const origin = { left, top };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof SVGElement) paintParts(ctx, new DOMMatrix([1, 0, 0, 1, left, top]), [node]);
    else if (node instanceof HTMLElement) paintBox(ctx, node, origin);
    else if (node instanceof Text && !(node.parentElement instanceof SVGElement)) paintLines(ctx, node, origin);
  }
  return canvas;
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

const sides = ["Top", "Right", "Bottom", "Left"] as const;

function paintBox(ctx: CanvasRenderingContext2D, element: HTMLElement, origin: Origin): void {
  const { width, height, ...at } = element.getBoundingClientRect().toJSON() as DOMRect;
  if (width === 0 || height === 0) return;
  const [x, y] = [at.left - origin.left, at.top - origin.top];
  const style = getComputedStyle(element);
  ctx.fillStyle = style.backgroundColor;
  ctx.beginPath();
  if (style.borderTopLeftRadius === "50%") ctx.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 7);
  else ctx.rect(x, y, width, height);
  ctx.fill();
  for (const side of sides) {
    const weight = Number.parseFloat(style[`border${side}Width`]);
    if (style[`border${side}Style`] === "none" || weight === 0) continue;
    ctx.save();
    ctx.strokeStyle = style[`border${side}Color`];
    ctx.lineWidth = weight;
    ctx.setLineDash(style[`border${side}Style`] === "dotted" ? [weight, weight] : []);
    const half = weight / 2;
    const [left, right, top, bottom] = [x + half, x + width - half, y + half, y + height - half];
    ctx.beginPath();
    if (side === "Top" || side === "Bottom") {
      ctx.moveTo(x, side === "Top" ? top : bottom);
      ctx.lineTo(x + width, side === "Top" ? top : bottom);
    } else {
      ctx.moveTo(side === "Left" ? left : right, y);
      ctx.lineTo(side === "Left" ? left : right, y + height);
    }
    ctx.stroke();
    ctx.restore();
  }
}

/** A text as the browser has broken it. */
function paintLines(ctx: CanvasRenderingContext2D, text: Text, origin: Origin): void {
  const parent = text.parentElement;
  if (parent === null || text.data.trim() === "") return;
  const style = getComputedStyle(parent);
  ctx.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.fillStyle = style.color;
  ctx.textAlign = "left";
  for (const { written, box } of linesOf(text)) {
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ctx.measureText(written);
    // The box is as high as the typeface: what rounding leaves is shared by both ends.
    const baseline = box.top - origin.top + ascent + (box.height - ascent - descent) / 2;
    ctx.fillText(written, box.left - origin.left, baseline);
  }
}

interface Line {
  readonly written: string;
  readonly box: DOMRect;
}

/** What is not shown has no boxes, and so no lines. */
function linesOf(text: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const [box] = range.getClientRects();
    if (box === undefined) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < 1) {
      lines[lines.length - 1] = { ...last, written: last.written + word };
    } else {
      lines.push({ written: word, box });
    }
  }
  return lines;
}
