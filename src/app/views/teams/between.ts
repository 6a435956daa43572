/** What lies on the way from one picture of the teams to the next: the same teams with other values. Pure. */
import { mixValues, mixZone, withDial } from "../../charts/dialTravel.ts";
import { type Between, mixSpan } from "../../charts/travel.ts";
import { sameCurve } from "../types.ts";
import type { Panel, TeamRow, TeamsModel } from "./model.ts";

export const betweenTeams: Between<TeamsModel> = (from, to, t) => {
  if (!sameCurve(from.of, to.of)) return to;
  const zone = mixZone(from.zone, to.zone, t);
  const panel = (before: Panel, after: Panel): Panel => ({
    ...after,
    values: withDial(mixValues(before.values, after.values, t), zone.dial),
  });
  const rows = to.rows.map((row): TeamRow => {
    const before = from.rows.find(({ id }) => id === row.id);
    if (before === undefined)
      return { ...row, panels: [panel(row.panels[0], row.panels[0]), panel(row.panels[1], row.panels[1])] };
    return { ...row, panels: [panel(before.panels[0], row.panels[0]), panel(before.panels[1], row.panels[1])] };
  });
  return { ...to, zone, rows, axes: { ...to.axes, wait: mixSpan(from.axes.wait, to.axes.wait, t) } };
};
