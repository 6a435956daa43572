/**
 * Where the names of a field's numbered dots stand: beside them, clear of each other, each joined to its own dot. Where
 * names have no room, as on a phone, their numbers have. Pure geometry in pixels.
 */
import { along, leaderPath, type Obstacle, type PlacedLabel, placeLabels, square } from "../../charts/labels.ts";
import { placeOn } from "./axes.ts";
import type { Dot, FieldPicture, Point } from "./types.ts";

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Of a dot that has a number: left end and middle of what is written, and the line that joins it to its dot; none below another's. */
export interface DotName {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly leader: readonly Point[];
}

export const dotRadius: Readonly<Record<Dot["size"], number>> = { small: 3, usual: 4.5, large: 7.5 };

export const numbered = ({ dots }: Pick<FieldPicture, "dots">): readonly Dot[] =>
  dots.filter(({ number }) => number > 0);

const lineHeight = 16;
/** Beyond the plot, where ticks are not. */
const margin = { top: 10, right: 16 };

/** @param widths of what is to be written, by number; null where it has no room */
export function dotNames(
  picture: FieldPicture,
  { width, height }: Room,
  widths: ReadonlyMap<number, number>,
): readonly DotName[] | null {
  const at = ({ x, y }: Point): Point => ({
    x: placeOn(picture.across, x) * width,
    y: (1 - placeOn(picture.up, y)) * height,
  });
  const named = numbered(picture);
  const lines = picture.courses.flatMap(({ points }) => along(points.map(at), 8, 1));
  const marks = picture.dots.map((dot): Obstacle => {
    const weight = dot.number > 0 ? 12 : dot.isFilled ? 3 : 1;
    return { ...square(at(dot), dotRadius[dot.size] + 1), weight };
  });
  const places = clusters(named.map((dot) => ({ number: dot.number, ...at(dot) })));
  const placed = placeLabels(
    places.map((members) => ({
      id: String(members[0].number),
      anchors: members,
      sizes: [
        {
          width: Math.max(...members.map(({ number }) => widths.get(number) ?? 0)),
          height: members.length * lineHeight,
        },
      ],
      sides: ["right", "left", "below right", "above left", "above right", "below left"],
      distances: [14, 24, 40, 60, 84, 112],
      optional: false,
      leader: true,
    })),
    [...lines, ...marks],
    { x: 0, y: -margin.top, width: width + margin.right, height: height + margin.top - 4 },
  );
  if (placed.length < places.length) return null;
  return places.flatMap((members, i) => written(members, placed[i]));
}

interface Place extends Point {
  readonly number: number;
}

/** Dots that cover each other are named together, line under line: they cannot be told apart where they are. */
function clusters(places: readonly Place[]): readonly (readonly Place[])[] {
  const found: Place[][] = [];
  for (const place of places) {
    const near = found.filter((members) =>
      members.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 2 * dotRadius.large),
    );
    for (const members of near) found.splice(found.indexOf(members), 1);
    found.push([...near.flat(), place]);
  }
  return found;
}

function written(members: readonly Place[], label: PlacedLabel): readonly DotName[] {
  const { x, y } = label.box;
  return members.map(({ number }, i) => ({
    number,
    x,
    y: y + (i + 0.5) * lineHeight,
    leader: i === 0 ? fromEdge(leaderPath(label.anchor, label)) : [],
  }));
}

/** From the edge of the dot: a leader does not lie on it. */
function fromEdge(path: readonly Point[]): readonly Point[] {
  const [start, ...rest] = path.filter(({ x, y }, i) => i === 0 || x !== path[i - 1].x || y !== path[i - 1].y);
  const [to] = rest;
  if (to === undefined) return [];
  const { x, y } = start;
  const part = Math.min(1, dotRadius.large / Math.hypot(to.x - x, to.y - y));
  return [{ x: x + (to.x - x) * part, y: y + (to.y - y) * part }, ...rest];
}
