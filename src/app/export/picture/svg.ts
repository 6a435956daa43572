/**
 * A drawing of the page on a canvas, with the typefaces of the page, which a picture of its own would not have. It knows
 * the shapes and texts that the blueprint is made of: rectangles, paths, circles, lines and texts with plain fills and
 * strokes; gradients, masks and pictures it does not.
 */

export function paintSvg(
  svg: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
  density: number,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: Math.round(width * density), height: Math.round(height * density) });
  const ctx = canvas.getContext("2d");
  if (ctx === null) throw new Error("no drawing context for a picture");
  ctx.scale(density, density);
  for (const element of svg.querySelectorAll("rect, path, circle, line, text")) {
    if (element instanceof SVGTextElement) paintText(ctx, svg, element);
    else if (element instanceof SVGGeometryElement) paintShape(ctx, svg, element);
  }
  return canvas;
}

/** Where the element's own units are on the canvas. */
function placed(ctx: CanvasRenderingContext2D, svg: SVGSVGElement, element: SVGGraphicsElement, paint: () => void) {
  const [outer, own] = [svg.getScreenCTM(), element.getScreenCTM()];
  if (outer === null || own === null) return;
  const { a, b, c, d, e, f } = outer.inverse().multiply(own);
  ctx.save();
  ctx.transform(a, b, c, d, e, f);
  paint();
  ctx.restore();
}

const isDrawn = ({ display, visibility, opacity }: CSSStyleDeclaration): boolean =>
  display !== "none" && visibility !== "hidden" && Number(opacity) > 0;

function paintShape(ctx: CanvasRenderingContext2D, svg: SVGSVGElement, shape: SVGGeometryElement): void {
  const style = getComputedStyle(shape);
  if (!isDrawn(style)) return;
  placed(ctx, svg, shape, () => {
    const path = pathOf(shape);
    const strength = Number(style.opacity);
    if (style.fill !== "none") {
      ctx.globalAlpha = strength * Number(style.fillOpacity);
      ctx.fillStyle = style.fill;
      ctx.fill(path);
    }
    if (style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0) {
      ctx.globalAlpha = strength * Number(style.strokeOpacity);
      ctx.strokeStyle = style.stroke;
      ctx.lineWidth = Number.parseFloat(style.strokeWidth);
      ctx.setLineDash(
        style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
      );
      ctx.stroke(path);
    }
  });
}

const lengthOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

function pathOf(shape: SVGGeometryElement): Path2D {
  const of = (name: string) => lengthOf(shape, name);
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const path = new Path2D();
  if (shape instanceof SVGRectElement) path.rect(of("x"), of("y"), of("width"), of("height"));
  else if (shape instanceof SVGCircleElement) path.arc(of("cx"), of("cy"), of("r"), 0, 2 * Math.PI);
  else {
    path.moveTo(of("x1"), of("y1"));
    path.lineTo(of("x2"), of("y2"));
  }
  return path;
}

/** Each run of text by itself, where the browser has put its first letter. */
function paintText(ctx: CanvasRenderingContext2D, svg: SVGSVGElement, text: SVGTextElement): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let first = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const run = node.textContent ?? "";
    const parent = node.parentElement;
    const written = run.trim();
    if (written !== "" && parent !== null && first < text.getNumberOfChars()) {
      const style = getComputedStyle(parent);
      const at = text.getStartPositionOfChar(first);
      if (isDrawn(style)) placed(ctx, svg, text, () => paintRun(ctx, written, at, style));
    }
    first += run.length;
  }
}

function paintRun(ctx: CanvasRenderingContext2D, text: string, { x, y }: DOMPoint, style: CSSStyleDeclaration): void {
  ctx.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.textAlign = "left";
  ctx.lineJoin = "round";
  if (style.stroke !== "none") {
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = Number.parseFloat(style.strokeWidth);
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = style.fill;
  ctx.fillText(text, x, y);
}
