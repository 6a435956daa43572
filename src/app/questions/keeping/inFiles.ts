/** The answered question that is on the screen, in files: what it says, and its pictures on paper. */
import type { InFiles } from "../../exhibit/types.ts";
import type { Found, Standing } from "../standing.ts";
import { questionExhibit } from "./exhibit.ts";
import { painted } from "./painted.tsx";

export const questionInFiles = (standing: Standing, found: Found): InFiles => ({
  exhibit: () => questionExhibit(standing, found),
  draw: (_props, _words, paper) =>
    found.told.pictures.map((picture) => ({
      canvas: painted(picture, paper),
      upright: picture.title,
      flat: "",
      note: picture.note,
    })),
});
