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
  const whole = svg.getScreenCTM();
  if (whole !== null) paintParts(ctx, whole, svg.querySelectorAll("rect, path, circle, line, text"));
  return canvas;
}

/** @param whole where the canvas has its origin and its units, on the screen */
export function paintParts(ctx: CanvasRenderingContext2D, whole: DOMMatrix, parts: Iterable<Element>): void {
  for (const element of parts) {
    if (element instanceof SVGTextElement) paintText(ctx, whole, element);
    else if (element instanceof SVGGeometryElement) paintShape(ctx, whole, element);
  }
}

/** From the element's own units to the canvas's; null where it is on no screen. */
const onCanvas = (whole: DOMMatrix, element: SVGGraphicsElement): DOMMatrix | null => {
  const own = element.getScreenCTM();
  return own === null ? null : whole.inverse().multiply(own);
};

const isDrawn = ({ display, visibility, opacity }: CSSStyleDeclaration): boolean =>
  display !== "none" && visibility !== "hidden" && Number(opacity) > 0;

function paintShape(ctx: CanvasRenderingContext2D, whole: DOMMatrix, shape: SVGGeometryElement): void {
  const style = getComputedStyle(shape);
  const matrix = onCanvas(whole, shape);
  if (!isDrawn(style) || matrix === null) return;
  const path = new Path2D();
  path.addPath(pathOf(shape), matrix);
  const strength = Number(style.opacity);
  ctx.save();
  if (style.fill !== "none") {
    ctx.globalAlpha = strength * Number(style.fillOpacity);
    ctx.fillStyle = style.fill;
    ctx.fill(path);
  }
  if (style.stroke !== "none" && Number.parseFloat(style.strokeWidth) > 0) {
    // A line may keep its weight however its place is stretched.
    const scale =
      style.vectorEffect === "non-scaling-stroke" ? 1 : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat);
    ctx.globalAlpha = strength * Number(style.strokeOpacity);
    ctx.strokeStyle = style.stroke;
    ctx.lineWidth = scale * Number.parseFloat(style.strokeWidth);
    ctx.lineCap = style.strokeLinecap as CanvasLineCap;
    ctx.lineJoin = style.strokeLinejoin as CanvasLineJoin;
    ctx.setLineDash(dashes.map((dash) => scale * dash));
    ctx.stroke(path);
  }
  ctx.restore();
}

/** In the shape's own units, whatever its lengths are written in. */
function pathOf(shape: SVGGeometryElement): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute("d") ?? "");
  const of = ({ baseVal }: SVGAnimatedLength): number => baseVal.value;
  const path = new Path2D();
  if (shape instanceof SVGRectElement) path.rect(of(shape.x), of(shape.y), of(shape.width), of(shape.height));
  if (shape instanceof SVGCircleElement) path.arc(of(shape.cx), of(shape.cy), of(shape.r), 0, 2 * Math.PI);
  if (shape instanceof SVGLineElement) {
    path.moveTo(of(shape.x1), of(shape.y1));
    path.lineTo(of(shape.x2), of(shape.y2));
  }
  return path;
}

/** Each run of text by itself, where the browser has put its first letter. */
function paintText(ctx: CanvasRenderingContext2D, whole: DOMMatrix, text: SVGTextElement): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let first = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const run = node.textContent ?? "";
    const parent = node.parentElement;
    const written = run.trim();
    if (written !== "" && parent !== null && first < text.getNumberOfChars()) {
      const style = getComputedStyle(parent);
      const at = text.getStartPositionOfChar(first);
      const matrix = onCanvas(whole, text);
      if (isDrawn(style) && matrix !== null) paintRun(ctx, written, at, style, matrix);
    }
    first += run.length;
  }
}

function paintRun(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: DOMPoint,
  style: CSSStyleDeclaration,
  { a, b, c, d, e, f }: DOMMatrix,
): void {
  ctx.save();
  ctx.transform(a, b, c, d, e, f);
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
  ctx.restore();
}
