/** The views of the workbench, in the order of their tabs. Adding a view means adding a line here. */
import { alongTheDial } from "./along-the-dial/index.ts";
import { blueprint } from "./blueprint/index.ts";
import { costExperience } from "./cost-experience/index.ts";
import { populations } from "./populations/index.ts";
import { priceBandView } from "./price-band/index.ts";
import { segments } from "./segments/index.ts";
import { teams } from "./teams/index.ts";
import type { View } from "./types.ts";

export const views: readonly View[] = [
  costExperience,
  alongTheDial,
  priceBandView,
  populations,
  segments,
  teams,
  blueprint,
];
