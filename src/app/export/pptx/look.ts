/** How slides look: colours and typefaces of the page in its light dress, sizes in points, places in inches. */
import { colours, tintOf } from "../../exhibit/colours.ts";
import type { Tone } from "../../exhibit/types.ts";

export { colours, tintOf };

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
