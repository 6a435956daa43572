/** What lies on the way from one picture of where right lies to the next: each row's own zone and answer. Pure. */
import { mixZone } from "../../charts/dialTravel.ts";
import { type Between, mix } from "../../charts/travel.ts";
import { sameCurve } from "../types.ts";
import type { DialRow, ForAll, PopulationsModel } from "./model.ts";

export const betweenRows: Between<PopulationsModel> = (from, to, t) => ({
  ...to,
  rows: to.rows.map((row): DialRow => {
    const before = from.rows.find(({ of }) => sameCurve(of, row.of));
    return before === undefined ? row : { ...row, zone: mixZone(before.zone, row.zone, t) };
  }),
  forAll: from.forAll && to.forAll && mixForAll(from.forAll, to.forAll, t),
});

const mixForAll = (from: ForAll, to: ForAll, t: number): ForAll => ({
  ...to,
  dial: mix(from.dial, to.dial, t),
  low: mix(from.low, to.low, t),
  high: mix(from.high, to.high, t),
});
