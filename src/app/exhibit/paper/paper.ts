/**
 * White paper beside the page: a place for a picture that nobody sees, as wide as a printed one, in the light dress
 * whatever the page wears, at two dots a pixel.
 */
import { colours, tintOf } from "../colours.ts";
import "./paper.css";

/** Dots to a pixel. */
export const density = 2;

/** Of a picture that stands alone, and of one in a page, where it is no larger than the text around it; in pixels. */
export const widths = { alone: 1120, page: 860 } as const;

const tokens: Readonly<Record<string, string>> = {
  ground: colours.ground,
  panel: "F5F6F6",
  ink: colours.ink,
  "ink-2": colours.ink2,
  "ink-3": colours.ink3,
  edge: colours.edge,
  rule: colours.rule,
  cold: colours.cold,
  right: colours.right,
  hot: colours.hot,
  "cold-tint": tintOf.cold,
  "right-tint": tintOf.right,
  "hot-tint": tintOf.hot,
};

export interface Paper {
  readonly place: HTMLElement;
  /** In pixels. */
  readonly width: number;
}

/** Calls with the paper and takes it away again. */
export async function onPaper<Result>(width: number, use: (paper: Paper) => Result | Promise<Result>): Promise<Result> {
  const place = document.createElement("div");
  place.className = "export-paper";
  place.setAttribute("aria-hidden", "true");
  for (const [name, colour] of Object.entries(tokens)) place.style.setProperty(`--${name}`, `#${colour}`);
  place.style.width = `${width}px`;
  document.body.append(place);
  try {
    return await use({ place, width });
  } finally {
    place.remove();
  }
}
