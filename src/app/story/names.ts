/** What a step is called, and what it shows, in a line each. Pure but for the list of views. */
import { same } from "../keep/same.ts";
import type { Situation } from "../store/store.ts";
import { views } from "../views/index.ts";
import type { View } from "../views/types.ts";
import { changesIn } from "./base.ts";
import { captionParts, plainCaption } from "./caption.ts";
import type { Step } from "./story.ts";

/** What a step looks at; a view that is not for the stage gives way to the first. */
export const viewOf = ({ view }: Situation): View => views.find(({ id }) => id === view) ?? views[0];

/**
 * Steps of the same picture: one view of one scenario, whose points go on from step to step. What is played begins anew
 * with every step.
 */
export function pictureOf({ id, situation }: Step): string {
  const view = viewOf(situation);
  return view.alone ? id : `${view.id} ${situation.file.id}`;
}

/** The first line of its caption; without one, its view and its scenario. */
export const stepName = ({ caption, situation }: Step): string =>
  plainCaption(captionParts(caption).head) || `${viewOf(situation).title}: ${situation.file.title}`;

/** "Cost and experience, 2 assumptions changed". */
export function stepShows({ situation }: Step): string {
  const count = changesIn(situation);
  const changed = count === 0 ? "nothing changed" : `${count} assumption${count === 1 ? "" : "s"} changed`;
  return `${viewOf(situation).title}, ${changed}`;
}

/** They show the same: the same files under the same names, the same curves, days and view. */
export const sameSituation = (a: Situation, b: Situation): boolean => same(a, b);
