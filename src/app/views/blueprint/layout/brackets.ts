/**
 * Which neighbouring steps are one team's, and where their bracket stands: below the words of a row of steps, beside a
 * column of them on a phone. Pure geometry in pixels; what is written at it is another's.
 */
import type { Scenario } from "../../../../scenario/types.ts";
import { deskOf, type Graph, type Place } from "./graph.ts";
import { type Box, boxHeight, captionRoom, type Point } from "./layout.ts";

/** Steps of a team in neighbouring layers of one row, in their order; the desk by itself. */
export interface Run {
  /** Id. */
  readonly team: string;
  readonly places: readonly Place[];
}

export interface Bracket extends Run {
  readonly points: readonly Point[];
  /** Where the first line of its words begins, and how wide they may be. */
  readonly words: Point & { readonly width: number };
}

export const bracketLine = 15;
/** Of a bracket, three lines of words and some air. */
export const bracketRoom = 58;

export function runsOf(scenario: Scenario, { steps, layers, onstage, hasDesk }: Graph, rows: readonly number[]): Run[] {
  const order = Array.from({ length: steps }, (_, step) => step).sort((a, b) => layers[a] - layers[b]);
  const runs: { team: string; places: Place[] }[] = [];
  const ends = new Map<string, { team: string; places: Place[] }>();
  for (const step of order) {
    const { team } = scenario.steps[step];
    const keyIn = (layer: number): string => `${onstage[step]} ${rows[step]} ${layer}`;
    const before = ends.get(keyIn(layers[step] - 1));
    const run = before?.team === team ? before : { team, places: [] };
    if (run !== before) runs.push(run);
    run.places.push(step);
    ends.set(keyIn(layers[step]), run);
  }
  return hasDesk && scenario.desk !== null ? [...runs, { team: scenario.desk.team, places: [deskOf(scenario)] }] : runs;
}

/** How far the ends of a bracket reach towards its steps. */
const reach = 5;

export function bracketOf(run: Run, boxes: readonly Box[], upright: boolean): Bracket {
  const first = boxes[run.places[0]];
  const last = boxes[run.places[run.places.length - 1]];
  const below = last.y + boxHeight + captionRoom;
  if (upright) {
    const [x, end] = [first.x - 7, below + 3 * bracketLine + 5];
    const points = [
      { x: x + reach, y: first.y },
      { x, y: first.y },
      { x, y: end },
      { x: x + reach, y: end },
    ];
    // Ways run down beyond this part of a box.
    return { ...run, points, words: { x: last.x - 2, y: below + 13, width: 0.84 * last.width + 1 } };
  }
  const [y, right] = [below + reach + 2, last.x + last.width];
  const points = [
    { x: first.x, y: y - reach },
    { x: first.x, y },
    { x: right, y },
    { x: right, y: y - reach },
  ];
  return { ...run, points, words: { x: first.x, y: y + 15, width: right - first.x } };
}
