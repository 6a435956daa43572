/** The day's figures as a CSV file, in the one tidy form that export/CSV.md describes. */
import type { Estimate } from "../../../../experiment/types.ts";
import { fileName } from "../../../exhibit/fileName.ts";
import { sheetText } from "../../../exhibit/sheet.ts";
import { curveNames } from "../../../exhibit/tidy.ts";
import type { TidyRow } from "../../../exhibit/types.ts";
import { saveBlob } from "../../../files/save.ts";
import type { DayFigures, HourFigures } from "./figures.ts";
import { hourText } from "./text.ts";

export function dayCsv(figures: DayFigures, title: string): string {
  const { request, confidence, teams, afterClosing } = figures;
  const rows = teams.flatMap(({ team, hours }) =>
    (afterClosing ? hours : hours.slice(0, -1)).flatMap((hour) => rowsOf(figures, team.name, hour)),
  );
  return sheetText([{ step: 1, scenario: request.scenario.title, view: title, confidence, seed: request.seed, rows }]);
}

export function saveDayCsv(figures: DayFigures, title: string): void {
  const blob = new Blob([dayCsv(figures, title)], { type: "text/csv;charset=utf-8" });
  saveBlob(blob, fileName(`${title} ${figures.request.scenario.title}`, "csv"));
}

function rowsOf({ request }: DayFigures, team: string, hour: HourFigures): readonly TidyRow[] {
  const row = (measure: string, unit: string, { mean, halfWidth }: Estimate): TidyRow => ({
    ...curveNames(request.scenario, request),
    about: `${team}, ${hourText(hour)}`,
    dial: request.dial,
    measure,
    unit,
    mean,
    halfWidth,
    days: request.days,
    meaning: "",
  });
  const onDuty = [
    row("onDuty", "people", hour.onDuty),
    row("utilisation", "share of the time on duty", hour.utilisation),
  ];
  return [
    ...(hour.to === null ? [row("overtime", "minutes a day", hour.overtime)] : onDuty),
    row("joined", "visits a day", hour.joined),
    row("wait", "minutes a visit", hour.wait),
    row("onstage", "share of these minutes", hour.onstage),
  ];
}
