/** What stands in the notes of a slide, line by line: all that it shows and rests on, for who does not see it. Pure. */

import type { Exhibit } from "../../exhibit/types.ts";
import { type Before, nothingListed } from "../before.ts";
import { type Behind, groupLines } from "../behind.ts";
import { type Heading, openingOf, plain } from "../heading.ts";
import type { Material } from "../types.ts";
import { againstLines } from "./againstSlide.ts";

export interface Noted {
  readonly material: Material;
  readonly exhibit: Exhibit;
  readonly heading: Heading;
  readonly behind: Behind;
  readonly before: Before | null;
}

/** What the presenter wrote, then what the slide shows in words, and what differs. */
export function notesOf({ material, exhibit, heading, behind, before }: Noted): string {
  return [
    ...(material.notes.trim() === "" ? [] : [material.notes.trim(), ""]),
    plain(heading.first),
    plain(heading.second),
    openingOf(exhibit),
    exhibit.summary,
    exhibit.intervals,
    ...(exhibit.note === undefined ? [] : [exhibit.note]),
    ...differsLines(behind),
    ...beforeLines(before),
    `Opens in Goldilocks: ${material.link}`,
  ]
    .filter((line, i, all) => line === "" || all.indexOf(line) === i)
    .join("\n");
}

const differsLines = ({ differences, template }: Behind): readonly string[] =>
  differences.length === 0 ? [] : [`What differs from “${template}”:`, ...groupLines(differences)];

/** Of the step before: what differs by group, and where it can be paired by how much. */
function beforeLines(before: Before | null): readonly string[] {
  if (before === null) return [];
  if (before.against !== null) return againstLines(before.against);
  const nothing = nothingListed(before);
  return nothing !== null ? [nothing] : [`What differs from ${before.name}:`, ...groupLines(before.differences)];
}
