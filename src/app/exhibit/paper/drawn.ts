/** A chart drawn anew on paper, by the very code that draws it on the page. */
import type { Picture } from "../../charts/Plot.tsx";
import { density, type Paper } from "./paper.ts";

/** The canvas with a picture of the model, of so many pixels. What drew it has let go of it. */
export function drawn<Model>(
  create: (canvas: HTMLCanvasElement) => Picture<Model>,
  model: Model,
  height: number,
  paper: Paper,
): HTMLCanvasElement {
  const place = document.createElement("div");
  place.className = "plot";
  place.style.width = `${paper.width}px`;
  place.style.height = `${height}px`;
  const canvas = document.createElement("canvas");
  canvas.dataset.ratio = String(density);
  place.append(canvas);
  paper.place.append(place);
  const picture = create(canvas);
  picture.update(model, false);
  const kept = copyOf(canvas);
  picture.destroy();
  place.remove();
  return kept;
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}
