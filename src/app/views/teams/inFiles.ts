/** The teams in files: what they show, and their picture on paper. */
import { drawn } from "../../exhibit/paper/drawn.ts";
import type { Draw } from "../../exhibit/types.ts";
import { focusOf } from "../source.ts";
import { createTeams, heightOf } from "./chart.ts";
import { teamLines, teamsModel } from "./model.ts";

export { teamsExhibit as exhibit } from "./exhibit.ts";

export const draw: Draw = (props, words, paper) => {
  const model = teamsModel(props, teamLines(focusOf(props), props, words), words, null);
  return [
    {
      canvas: drawn(createTeams, model, heightOf(model.rows.length, false), paper),
      upright: "Of 100 minutes on duty, those at work; and the wait before each visit",
      flat: "Flexibility",
    },
  ];
};
