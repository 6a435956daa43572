/** Cost and experience in files: what it shows, and its picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { createCostExperience } from "./chart.ts";
import { costExperienceModel } from "./model.ts";

export { costExperienceExhibit as exhibit } from "./exhibit.ts";

const height = 560;

export const draw: Draw = (props, words, paper) => {
  const model = costExperienceModel(props, words, null);
  const cut = model.y.min > 0 ? `, axis starts at ${words.count(model.y.min)}` : "";
  const canvas = drawn(createCostExperience, model, height, paper);
  return [{ canvas, upright: `Experience, 0 to 100${cut}`, flat: "Cost per customer" }];
};
