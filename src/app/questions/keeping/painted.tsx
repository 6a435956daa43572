/** A question's picture on a canvas, drawn anew on paper by the very components that draw it on the page. */
import { render } from "preact";
import { paintHtml } from "../../exhibit/paper/html.ts";
import { density, type Paper } from "../../exhibit/paper/paper.ts";
import { Drawn } from "../pictures/Drawn.tsx";
import type { Picture } from "../pictures/types.ts";
import "../pictures/pictures.css";

/** At two dots a pixel. */
export function painted(picture: Picture, { place }: Paper): HTMLCanvasElement {
  render(
    <div class="picture">
      <div class="picture-drawn">
        <Drawn picture={picture} />
      </div>
    </div>,
    place,
  );
  const drawn = place.querySelector<HTMLElement>(".picture-drawn");
  if (drawn === null) throw new Error("The picture could not be drawn.");
  const canvas = paintHtml(drawn, density);
  render(null, place);
  return canvas;
}
