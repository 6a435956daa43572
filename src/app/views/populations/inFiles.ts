/** Where right lies in files: what it shows, and its picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { createPopulations, heightOf } from "./chart.ts";
import { populationsModel } from "./model.ts";

export { populationsExhibit as exhibit } from "./exhibit.ts";

export const draw: Draw = (props, words, paper) => {
  const model = populationsModel(props, words);
  const height = heightOf(model.rows.length, model.forAll !== null, paper.width);
  return [
    { canvas: drawn(createPopulations, model, height, paper), upright: "Each its own dial", flat: "Flexibility" },
  ];
};
