/** The price band in files: what it shows, and its picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { focusOf } from "../source.ts";
import { createPriceBand } from "./chart.ts";
import { priceBandModel, pricedOf } from "./model.ts";

export { priceBandExhibit as exhibit } from "./exhibit.ts";

const height = 560;

export const draw: Draw = (props, words, paper) => {
  const model = priceBandModel(props, pricedOf(focusOf(props)), words, null);
  return [
    {
      canvas: drawn(createPriceBand, model, height, paper),
      upright: "Right dial",
      flat: "Price of one point of experience",
    },
  ];
};
