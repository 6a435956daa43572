/** The segments in files: what they show, and their picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { focusOf } from "../source.ts";
import { createSegments, heightOf } from "./chart.ts";
import { axisNames, segmentRows, segmentsModel } from "./model.ts";

export { segmentsExhibit as exhibit } from "./exhibit.ts";

export const draw: Draw = (props, words, paper) => {
  const rows = segmentRows(focusOf(props), props);
  const model = segmentsModel(props, rows, words, null);
  return [
    {
      canvas: drawn(createSegments, model, heightOf(rows.length, false), paper),
      upright: "Segments, and how many customers are of each",
      flat: axisNames[model.judged],
    },
  ];
};
