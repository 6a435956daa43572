/**
 * Who is in the picture of all teams: a single team whose cost is out of all proportion would leave the others one dot.
 * It is left off and named, and stands in the table as all do. Pure.
 */
import { enumeration } from "../../scenario/problem.ts";

/** A team may make the picture so many times as wide, and no more. */
const mostWider = 8;

/** What the picture is at least wide, as a part of what the room's own scenario costs: its two ends may cost the same. */
const leastWidth = 0.25;

interface Placed {
  /** Cost of a customer. */
  readonly x: number;
}

export interface InPicture<P> {
  readonly shown: readonly P[];
  readonly off: readonly P[];
}

/** From the room's own curve outwards, each by how far it widens what is in the picture already. */
export function inPicture<P extends Placed>(points: readonly P[], curve: readonly Placed[]): InPicture<P> {
  const costs = curve.map(({ x }) => x);
  let [low, high] = [Math.min(...costs), Math.max(...costs)];
  const least = (leastWidth * Math.abs(low + high)) / 2;
  const distance = ({ x }: Placed): number => Math.max(0, Math.min(...costs) - x, x - Math.max(...costs));
  const shown = new Set<P>();
  for (const point of [...points].sort((a, b) => distance(a) - distance(b))) {
    const [left, right] = [Math.min(low, point.x), Math.max(high, point.x)];
    if (right - left > mostWider * Math.max(high - low, least)) break;
    [low, high] = [left, right];
    shown.add(point);
  }
  return { shown: points.filter((point) => shown.has(point)), off: points.filter((point) => !shown.has(point)) };
}

/** @param teams at least one */
export const offText = (teams: readonly string[]): string =>
  `Off the picture, as the others would be one dot beside ${teams.length === 1 ? "it" : "them"}: ${enumeration(teams)}.`;
