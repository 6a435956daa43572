/**
 * From picture to picture each dial of a curve keeps its mark. Chart.js matches marks by their place in the list and has
 * new ones rise from the axis: where dials come between others or go, every later mark would set out from another dial's
 * place, and the curve would double back on its way. It moves nothing itself.
 */
import { type Chart, PointElement } from "chart.js";
import type { Point } from "./labels.ts";

/** A line whose points are those of these dials, ascending. */
export interface OfDials {
  readonly dials: readonly number[];
}

/** Where each dial is drawn as yet, or would be on the curve as it is drawn; an end's place beyond it. Both ascend. */
export function placesOf(dials: readonly number[], before: readonly number[], drawn: readonly Point[]): Point[] {
  return dials.map((dial) => {
    const next = before.findIndex((each) => each >= dial);
    if (next <= 0 || before[next] === dial) return drawn[next < 0 ? before.length - 1 : next];
    const part = (dial - before[next - 1]) / (before[next] - before[next - 1]);
    const [from, to] = [drawn[next - 1], drawn[next]];
    return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
  });
}

/** A mark that begins here, in the dress of one beside it: Chart.js dresses only those that it makes itself. */
function begun(at: Point, beside: PointElement): PointElement {
  const { options }: { options: PointElement["options"] & { readonly $shared?: boolean } } = beside;
  // Options that are a mark's own are moved with it, and so cannot be another's too.
  const own = options?.$shared === true ? options : { ...options, $animations: {} };
  return Object.assign(new PointElement({}), at, { options: own });
}

/** To be called before the chart is updated with other dials. @param index of the curve's line, with its dials as drawn */
export function carryOver(
  chart: Pick<Chart<"line">, "getDatasetMeta">,
  index: number,
  before: OfDials,
  now: OfDials,
): void {
  const marks = chart.getDatasetMeta(index).data as PointElement[];
  const isSame = String(before.dials) === String(now.dials);
  if (isSame || marks.length === 0 || marks.length !== before.dials.length) return;
  const kept = new Map(before.dials.map((dial, i) => [dial, marks[i]]));
  const places = placesOf(now.dials, before.dials, marks);
  const carried = now.dials.map((dial, i) => kept.get(dial) ?? begun(places[i], marks[0]));
  marks.splice(0, marks.length, ...carried);
}
