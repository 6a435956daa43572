/** What each view shows, for export. A view that has no exhibit of its own is exported as the picture of all, and says so. */

import { ghostOf } from "../compare/match.ts";
import type { ViewProps } from "../views/types.ts";
import { createWords, readerLocale, type Words } from "../words/format.ts";
import { alongTheDialExhibit } from "./exhibits/alongTheDial.ts";
import { blueprintExhibit } from "./exhibits/blueprint.ts";
import { costExperienceExhibit } from "./exhibits/costExperience.ts";
import { populationsExhibit } from "./exhibits/populations.ts";
import { priceBandExhibit } from "./exhibits/priceBand.ts";
import { segmentsExhibit } from "./exhibits/segments.ts";
import { teamsExhibit } from "./exhibits/teams.ts";
import type { Exhibit, Exhibiting, Material } from "./types.ts";

const exhibits: Readonly<Record<string, Exhibiting | undefined>> = {
  "cost-experience": costExperienceExhibit,
  "along-the-dial": alongTheDialExhibit,
  "price-band": priceBandExhibit,
  "where-right-lies": populationsExhibit,
  "by-segment": segmentsExhibit,
  teams: teamsExhibit,
  blueprint: blueprintExhibit,
};

/** The view whose exhibit is exported: itself, or the first. */
export const exportedView = (view: string): string => (Object.hasOwn(exhibits, view) ? view : "cost-experience");

export const exhibitOf = (material: Material, words: Words): Exhibit =>
  (exhibits[exportedView(material.view)] ?? costExperienceExhibit)(propsOf(material), words);

/** As the view itself is given it. */
export const propsOf = ({ shown, regret, pin }: Material): ViewProps => ({
  ...shown,
  stale: false,
  regret: regret ?? null,
  ghost: pin && ghostOf(shown, pin),
  onFocus: () => {},
});

export const wordsOf = ({ shown }: Material, locale = readerLocale()): Words =>
  createWords(locale, shown.scenario.currency);
