/**
 * A question's picture as a PNG file: drawn anew on paper, in light and at double size whatever the page wears and however
 * narrow it is, under the question's sentence and over where it comes from.
 */
import { render } from "preact";
import { saveDrawn } from "../../charts/save.ts";
import { readTheme } from "../../charts/theme.ts";
import { paintHtml } from "../../exhibit/paper/html.ts";
import { density, onPaper, widths } from "../../exhibit/paper/paper.ts";
import { Drawn } from "../pictures/Drawn.tsx";
import type { Picture } from "../pictures/types.ts";
import type { Found } from "../standing.ts";
import { sourceOf } from "./source.ts";
import "../pictures/pictures.css";

export async function savePicture(picture: Picture, found: Found, title: string): Promise<void> {
  const chart = await onPaper(widths.alone, async ({ place }) => {
    await document.fonts.ready;
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
    const { width, height } = drawn.getBoundingClientRect();
    const canvas = paintHtml(drawn, density);
    const theme = readTheme(place);
    render(null, place);
    return { canvas, width, height, theme };
  });
  saveDrawn(chart, {
    title: `${title} ${picture.title}`,
    sentence: found.told.sentence,
    upright: picture.title,
    uprightNote: "",
    flat: "",
    note: picture.note,
    source: sourceOf(found),
  });
}
