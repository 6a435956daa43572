/** A question's figures as a CSV file, in the one tidy form that export/CSV.md describes. */

import { fileName } from "../../exhibit/fileName.ts";
import { sheetText } from "../../exhibit/sheet.ts";
import { saveBlob } from "../../files/save.ts";
import type { Found } from "../standing.ts";

/** @param title the question's */
export const tableText = ({ told: { basis, figures } }: Found, title: string): string =>
  sheetText([{ ...basis, step: 1, view: title, rows: figures }]);

export function saveTable(found: Found, title: string): void {
  const blob = new Blob([tableText(found, title)], { type: "text/csv;charset=utf-8" });
  saveBlob(blob, fileName(`${title} ${found.told.basis.scenario}`, "csv"));
}
