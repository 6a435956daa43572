/** The measures along the dial in files: what they show, and their picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { createAlongTheDial } from "./chart.ts";
import { alongTheDialModel } from "./model.ts";

export { alongTheDialExhibit as exhibit } from "./exhibit.ts";

const height = 680;

export const draw: Draw = (props, words, paper) => [
  {
    canvas: drawn(createAlongTheDial, alongTheDialModel(props, words, new Map()), height, paper),
    upright: "Each measure on its own scale",
    flat: "Flexibility",
  },
];
