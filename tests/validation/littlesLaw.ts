/**
 * Little's law on a path: the integral over time of the number inside is the sum of the times inside. The number is
 * counted from the visits, work by work and queue by queue; the times are those of arrival and leaving.
 */
import type { CustomerLine, TraceLine } from "../../src/outcome/trace.ts";

/** The difference of the two over the minutes [from, to), relative to them. */
export function littleDeviation(lines: readonly TraceLine[], from: number, to: number): number {
  const customers = lines.filter((line): line is CustomerLine => line.kind === "customer");
  const changes: { time: number; by: number }[] = [];
  let inside = 0;
  for (const { visits, arrival, left } of customers) {
    for (const visit of visits) {
      changes.push({ time: visit.joined, by: 1 });
      // Who gives up has no end of work but leaves; who never left stays.
      changes.push({ time: visit.ended ?? left ?? to, by: -1 });
    }
    inside += Math.max(0, Math.min(left ?? to, to) - Math.max(arrival, from));
  }
  changes.sort((a, b) => a.time - b.time);
  let number = 0;
  let last = from;
  let area = 0;
  for (const { time, by } of changes) {
    const until = Math.min(Math.max(time, from), to);
    area += number * (until - last);
    last = until;
    number += by;
  }
  area += number * (to - last);
  return area === inside ? 0 : Math.abs(area - inside) / inside;
}
