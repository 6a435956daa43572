/** What each step of an export shows: the exhibit of its view, from its own result. */

import { ghostOf } from "../compare/match.ts";
import type { Exhibit } from "../exhibit/types.ts";
import type { ViewProps } from "../views/types.ts";
import { createWords, readerLocale, type Words } from "../words/format.ts";
import type { Material } from "./types.ts";

export const exhibitOf = (material: Material, words: Words): Exhibit => material.view.exhibit(propsOf(material), words);

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
