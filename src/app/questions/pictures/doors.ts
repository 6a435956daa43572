/** Who is served, as a map of doors and dials with the net value, or what else there is, in its cells. Pure. */
import type { Admission, AdmissionCell } from "../../../experiment/questions/admission.ts";
import type { CertifiedMeasure } from "../../../experiment/types.ts";
import { dash, levelCell, measureHead, notKnown, unitOf } from "../cells.ts";
import type { AskedContext } from "../types.ts";
import { placeOn } from "./axes.ts";
import type { DoorMap, MapPlace } from "./types.ts";

/** A figure without what stands before or after its sign and digits. */
const bare = (text: string): string => text.replace(/^(\u2212?)\D+(?=\d)/u, "$1").replace(/\D+$/u, "");

/** Signs that a cell on a phone has room for; where there are more, the figure is a whole number. */
const roomFor = 5;

/** Names of a door: by itself, and under the map's titles. */
export interface DoorNames {
  inFull(accuracy: number | null): string;
  inShort(accuracy: number | null): string;
}

export function doorsPicture(
  { rows, cells, best, zone }: Admission,
  measure: CertifiedMeasure,
  names: DoorNames,
  { words }: AskedContext,
): DoorMap {
  const dials = [...new Set(cells.map(({ dial }) => dial))].sort((a, b) => a - b);
  const means = cells.flatMap(({ measures }) => measures[measure]?.mean ?? []);
  const span = { min: Math.min(...means), max: Math.max(...means) };
  const isBest = ({ accuracy, dial }: AdmissionCell): boolean => accuracy === best?.accuracy && dial === best.dial;
  const shortOf = (text: string, mean: number): string =>
    bare(text).length > roomFor ? words.tick(mean, 1, unitOf[measure], false) : bare(text);
  const at = (accuracy: number | null, dial: number): string => `${names.inFull(accuracy)}, at ${words.percent(dial)}`;
  const place = (accuracy: number | null, dial: number): MapPlace => {
    const cell = cells.find((one) => one.accuracy === accuracy && one.dial === dial);
    const estimate = cell?.measures[measure];
    if (cell === undefined || estimate === undefined) {
      const reading = [at(accuracy, dial), "not compared"];
      return { text: dash, short: dash, height: null, isZone: false, isBest: false, reading };
    }
    const { mean } = estimate;
    const text = mean === null ? notKnown : words.finer(estimate, unitOf[measure]);
    return {
      text,
      short: mean === null ? "?" : shortOf(text, mean),
      height: mean === null ? null : span.min < span.max ? placeOn(span, mean) : 1,
      isZone: cell.inZone,
      isBest: isBest(cell),
      reading: [
        at(accuracy, dial),
        `${measureHead[measure]}: ${levelCell(words, estimate, unitOf[measure])}`,
        ...(cell.inZone ? ["in the zone"] : []),
        ...(isBest(cell) ? ["the best by the estimate"] : []),
      ],
    };
  };
  const where = (one: { accuracy: number | null; dial: number }): string =>
    `${names.inFull(one.accuracy).toLowerCase()} at ${words.percent(one.dial)}`;
  return {
    kind: "map",
    table: 1,
    title: measureHead[measure],
    summary: `${measureHead[measure]} by door and dial. ${best === null ? "" : `Best by the estimate: ${where(best)}. `}In the zone: ${zone.map(where).join("; ") || "none"}.`,
    note: `The stronger the shade, the more. Green edge: in the zone, not shown to be worse. Dot: the best by the estimate. Dash: not compared.`,
    dials: dials.map(words.percent),
    dialsTitle: "Dial",
    doorsTitle: "Judged rightly at the door",
    doors: rows.map(({ accuracy }) => ({
      name: names.inShort(accuracy),
      short: accuracy === null ? "all in" : words.percent(accuracy),
      cells: dials.map((dial) => place(accuracy, dial)),
    })),
  };
}
