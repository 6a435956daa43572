/** What a place of a file is called where it stands alone, and what its number counts: by the schema's own labels. */
import type { Unit } from "./fields.ts";
import { fieldAt, valueAt } from "./lookup.ts";
import { type Path, placeOf } from "./problem.ts";
import type { ScenarioFile } from "./schema.ts";

export const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** A list differs as a list by its order alone. */
const orders: Readonly<Record<string, string>> = {
  segments: "Order of the segments",
  populations: "Order of the populations",
  teams: "Order of the teams",
  steps: "Order of the steps",
  designs: "Order of the designs",
};

/** Labels that say too little where they stand alone. */
const ownLabels: Readonly<Record<string, string | undefined>> = {
  regime: "The service",
  "desk.team": "Team at the desk",
  "today.design": "Design in use today",
  "today.dial": "Dial in use today",
};

/**
 * What a place of the file is called, without whose it is.
 * @param of the entry's name, where it is of a record by id; null where all its entries are meant
 */
export function labelOf(file: ScenarioFile, path: Path, of: string | null): string {
  const last = String(path[path.length - 1]);
  const [list, , end, record] = path;
  const label = fieldAt(file, path)?.label ?? last;
  if (path.length === 1 && Object.hasOwn(orders, list)) return orders[list];
  if (end === "mix") return `Share of ${of ?? "each segment"}`;
  if (end === "needs") return `Needs ${of ?? "each step"}`;
  if (list === "designs" && end === "rigid" && record !== undefined) return `${label}, at the rigid end`;
  const outer = path.slice(0, -1);
  const isPart = outer.length > 1 && valueAt(file, [...outer, "kind"]) !== undefined;
  const whole = isPart ? fieldAt(file, outer)?.label : undefined;
  return ownLabels[placeOf(path)] ?? (whole === undefined || whole === label ? label : `${whole}, ${lower(label)}`);
}

/** Of a number, or of the numbers of a record. */
export const unitAt = (file: ScenarioFile, path: Path): Unit | null =>
  fieldAt(file, path)?.unit ?? fieldAt(file, [...path, ""])?.unit ?? null;
