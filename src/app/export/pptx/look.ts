/** How slides look: colours and typefaces of the page in its light dress, sizes in points, places in inches. */
import type { Tone } from "../types.ts";

export const colours = {
  ground: "FFFFFF",
  ink: "15181B",
  ink2: "464D53",
  ink3: "656C73",
  edge: "868D94",
  rule: "D9DCDF",
  cold: "1D57B8",
  right: "00755B",
  hot: "BD4700",
} as const;

/** What a hollow mark is filled with: some programs draw no rims, and it must be seen there too. */
export const tintOf: Readonly<Record<Tone, string>> = {
  cold: "E4EDFA",
  right: "D8EFE7",
  hot: "FAE6D9",
  ink: "D9DCDF",
  grey: "F5F6F6",
};

export const colourOf: Readonly<Record<Tone, string>> = {
  cold: colours.cold,
  right: colours.right,
  hot: colours.hot,
  ink: colours.ink,
  grey: colours.edge,
};

/** Both are on nearly every machine; where they are not, what stands in is about as wide. */
export const serif = "Georgia";
export const sans = "Arial";

/** Of a slide of 16 to 9. */
export const page = { width: 13.333, height: 7.5, margin: 0.67 } as const;

/** The master of all slides. */
export const titled = "Titled";
