/**
 * White paper beside the page: a place for a picture that nobody sees, as wide as a printed one, in the light dress
 * whatever the page wears, at two dots a pixel.
 */
import { colours, tintOf } from "../pptx/look.ts";

/** Dots to a pixel. */
export const density = 2;

/** Of a picture, in pixels. */
export const paperWidth = 1120;

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

/** Calls with the paper and takes it away again. */
export async function onPaper<Result>(use: (paper: HTMLElement) => Result | Promise<Result>): Promise<Result> {
  const paper = document.createElement("div");
  paper.className = "export-paper";
  paper.setAttribute("aria-hidden", "true");
  for (const [name, colour] of Object.entries(tokens)) paper.style.setProperty(`--${name}`, `#${colour}`);
  document.body.append(paper);
  try {
    return await use(paper);
  } finally {
    paper.remove();
  }
}
