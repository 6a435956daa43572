/** The line that joins a label without a leader to what it names, where it stands far off. Pure geometry in pixels. */
import { distanceTo, type PlacedLabel, type Point } from "../../charts/labels.ts";

/** A label further than this from what it names is joined to it, or it would be read as something else's. */
const nearEnough = 20;

/** From a label that stands far off to its mark; nothing where it stands near, or has a leader of its own. */
export function farLine({ box, anchor, leader }: PlacedLabel, radius: number): readonly Point[] {
  const distance = distanceTo(box, anchor);
  if (leader || distance <= nearEnough) return [];
  const end = {
    x: Math.max(box.x, Math.min(box.x + box.width, anchor.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, anchor.y)),
  };
  const rim = radius / distance;
  return [{ x: anchor.x + rim * (end.x - anchor.x), y: anchor.y + rim * (end.y - anchor.y) }, end];
}
