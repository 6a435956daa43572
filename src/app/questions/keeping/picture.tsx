/**
 * A question's picture as a PNG file: drawn anew on paper, in light and at double size whatever the page wears and however
 * narrow it is, under the question's sentence and over where it comes from.
 */
import { saveDrawn } from "../../charts/save.ts";
import { readTheme } from "../../charts/theme.ts";
import { density, onPaper, widths } from "../../exhibit/paper/paper.ts";
import type { Picture } from "../pictures/types.ts";
import type { Found } from "../standing.ts";
import { painted } from "./painted.tsx";
import { sourceOf } from "./source.ts";

export async function savePicture(picture: Picture, found: Found, title: string): Promise<void> {
  const chart = await onPaper(widths.alone, async (paper) => {
    await document.fonts.ready;
    const canvas = painted(picture, paper);
    const [width, height] = [canvas.width / density, canvas.height / density];
    return { canvas, width, height, theme: readTheme(paper.place) };
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
