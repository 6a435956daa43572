/** What lies on the way from one picture along the dial to the next: the same curve with other values. Pure. */
import { mixValues, mixZone, withDial } from "../../charts/dialTravel.ts";
import { type Between, mixSpan } from "../../charts/travel.ts";
import { sameCurve } from "../types.ts";
import type { AlongTheDialModel, Row } from "./model.ts";

export const betweenDials: Between<AlongTheDialModel> = (from, to, t) => {
  if (!sameCurve(from.of, to.of)) return to;
  const zone = mixZone(from.zone, to.zone, t);
  const rows = to.rows.map((row): Row => {
    const before = from.rows.find(({ id }) => id === row.id);
    if (before === undefined) return row;
    const points = withDial(mixValues(before.points, row.points, t), zone.dial);
    return {
      ...row,
      axis: mixSpan(before.axis, row.axis, t),
      points: points.map((point) => ({ ...point, isAnswer: point.dial === zone.dial })),
    };
  });
  return { ...to, zone, rows };
};
