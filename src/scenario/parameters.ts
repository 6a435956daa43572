/**
 * Every number of a file that a slider can move, in the order of the screen, defaults included.
 *
 * Which numbers there are follows from the file; what people are told about them, and their limits, from the schema.
 * A number that does nothing here (the fit of a desk that is not there) is not listed; one that some design does not
 * use is, with the reason.
 */
import type { Unit } from "./fields.ts";
import { valueAt } from "./lookup.ts";
import { type Path, placeOf } from "./problem.ts";
import type { ScenarioFile } from "./schema.ts";
import { sliderRange } from "./sliders.ts";
import { type Need, type Usage, usageOf } from "./usage.ts";
import { isScaled, metaAt, numberAt } from "./values.ts";

export { withOriginal, withValue } from "./change.ts";

export type Group = "Promise" | "Customers" | "Process" | "Flexibility" | "Money";

export interface Parameter {
  /** Where it stands; of a shift plan, a variety or a distribution that moves as a whole, where that stands. */
  readonly path: Path;
  /** The path as text: `teams[2].headcount`. */
  readonly key: string;
  readonly group: Group;
  readonly label: string;
  /** Name of the population, segment, team, step or design it belongs to; null for the scenario as a whole. */
  readonly owner: string | null;
  /** A `percent` or an `in 100` is a share in [0, 1] in `value`, `min`, `max` and `step`. */
  readonly unit: Unit;
  readonly help: string;
  readonly value: number;
  /** Soft range of the slider; more may be typed, and `withValue` keeps to what the schema allows. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly whole: boolean;
  /** Why a design does not use it, in words; null where it does. */
  usedBy(designId: string): string | null;
}

interface Entry {
  readonly path: Path;
  readonly owner?: string;
  /** In place of the field's own label. */
  readonly label?: string;
  readonly usedBy?: Parameter["usedBy"];
}

const always = () => null;

function parameter(file: ScenarioFile, group: Group, { path, owner, label, usedBy }: Entry): Parameter {
  const meta = metaAt(file, path);
  const value = numberAt(file, path);
  return {
    path,
    key: placeOf(path),
    group,
    label: label ?? meta.label,
    owner: owner ?? null,
    unit: meta.unit,
    help: meta.help,
    value,
    ...sliderRange(meta, value),
    whole: meta.whole ?? false,
    usedBy: usedBy ?? always,
  };
}

/** Where the mean of a distribution stands: its mean, its one value, or the whole where it has neither. */
function meanPath(file: ScenarioFile, path: Path): Path {
  const given = valueAt(file, path);
  if (isScaled(given)) return path;
  return [...path, valueAt(given, ["kind"]) === "constant" ? "value" : "mean"];
}

function promiseEntries(file: ScenarioFile): readonly Entry[] {
  const parts = file.promise ? ["minutes", "effort", "share"] : [];
  return [...parts.map((part) => ({ path: ["promise", part] })), { path: ["noticeable"] }];
}

function populationEntries(file: ScenarioFile): readonly Entry[] {
  return file.populations.flatMap(({ name }, i) => [
    { path: ["populations", i, "perHour"], owner: name },
    ...(file.segments.length < 2 ? [] : file.segments).map((segment) => ({
      path: ["populations", i, "mix", segment.id],
      owner: name,
      label: `Share of ${segment.name}`,
    })),
  ]);
}

function segmentEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  return file.segments.flatMap(({ name: owner, variety, patience }, i) => {
    const at = (...rest: string[]): Entry => ({ path: ["segments", i, ...rest], owner });
    return [
      at("variety"),
      ...(variety ? [at("variety", "concentration")] : []),
      ...(patience ? [{ path: meanPath(file, ["segments", i, "patience"]), owner }] : []),
      { ...at("loudness"), usedBy: usage.unmet(["loudness"]) },
      at("workFactor"),
      at("waitTolerance"),
      at("effortTolerance"),
      at("weights", "speed"),
      at("weights", "ease"),
      at("weights", "fit"),
    ];
  });
}

function customerEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  return [
    ...populationEntries(file),
    ...(file.regime.kind === "day" ? [{ path: ["arrivals", "dayCv"] }] : []),
    { path: ["experience", "backstageVisibility"] },
    ...segmentEntries(file, usage),
  ];
}

function deskAndReturnEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  const atDesk = usage.unmet(["desk"]);
  const onReturn = usage.unmet(["returns"]);
  return [
    ...(file.desk ? [meanPath(file, ["desk", "work"]), ["desk", "fit"]] : []).map((path) => ({ path, usedBy: atDesk })),
    ...(file.returns ? [["returns", "rate"], meanPath(file, ["returns", "delay"])] : []).map((path) => ({
      path,
      usedBy: onReturn,
    })),
  ];
}

function teamEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  return file.teams.flatMap(({ id, name: owner, unlimited, headcount }, i) => {
    if (unlimited) return [];
    const label = Array.isArray(headcount) ? "People at the peak" : undefined;
    const absence = { path: ["teams", i, "absence"], owner, usedBy: usage.unmet(usage.teamNeeds(id)) };
    return [
      { path: ["teams", i, "headcount"], owner, label, usedBy: usage.teamPeople(id) },
      ...(file.regime.kind === "day" ? [absence] : []),
    ];
  });
}

function designPeopleEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  return file.designs.flatMap((design, i) =>
    file.teams
      .filter(({ id }) => design.headcount && Object.hasOwn(design.headcount, id))
      .map(({ id, name }) => ({
        path: ["designs", i, "headcount", id],
        owner: name,
        usedBy: usage.ownedBy(design.id, usage.teamNeeds(id)),
      })),
  );
}

function processEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  return [
    { path: ["standardRange"] },
    { path: ["triage", "accuracy"], usedBy: usage.unmet(["triage"]) },
    ...deskAndReturnEntries(file, usage),
    ...designPeopleEntries(file, usage),
    ...teamEntries(file, usage),
    ...file.steps.flatMap(({ name: owner }, i) => [
      { path: meanPath(file, ["steps", i, "work"]), owner },
      { path: ["steps", i, "exposure"], owner },
    ]),
  ];
}

/** A lever that is one number is one slider; one by step or team is a slider for each. */
function leverEntries(file: ScenarioFile, design: number, lever: "range" | "crossTraining", usage: Usage): Entry[] {
  const path = ["designs", design, "flexible", lever];
  const usedBy = usage.ownedBy(file.designs[design].id, lever === "range" ? [] : ["helpers"]);
  if (typeof valueAt(file, path) !== "object") return [{ path, owner: file.designs[design].name, usedBy }];
  const owners: readonly { id: string; name: string }[] = lever === "range" ? file.steps : file.teams;
  return owners.map(({ id, name: owner }) => ({ path: [...path, id], owner, usedBy }));
}

function flexibilityEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  const levers = file.designs.flatMap(({ id, name: owner }, i) => [
    ...leverEntries(file, i, "range", usage),
    { path: ["designs", i, "flexible", "adaptivity"], owner, usedBy: usage.ownedBy(id, []) },
    ...leverEntries(file, i, "crossTraining", usage),
  ]);
  return [
    ...levers,
    { path: ["flexibility", "timeTax"], usedBy: usage.unmet(["range"]) },
    { path: ["flexibility", "varietyTax"], usedBy: usage.unmet(["range"]) },
    { path: ["flexibility", "awayTax"], usedBy: usage.unmet(["helpers", "crossTraining"]) },
  ];
}

function moneyEntries(file: ScenarioFile, usage: Usage): readonly Entry[] {
  const isPaid = file.teams.map((team, i) => ({ team, i })).filter(({ team }) => !team.unlimited);
  const needing = (path: Path, needed: readonly Need[]): Entry => ({ path, usedBy: usage.unmet(needed) });
  return [
    needing(["flexibility", "skillPremium"], ["range"]),
    needing(["flexibility", "skillExponent"], ["range"]),
    needing(["flexibility", "adaptivityPremium"], ["adaptivity"]),
    needing(["flexibility", "crossPremium"], ["helpers", "crossTraining"]),
    ...file.segments.map(({ name: owner }, i) => ({ path: ["segments", i, "margin"], owner })),
    { path: ["retention", "midpoint"] },
    { path: ["retention", "slope"] },
    ...isPaid.map(({ team, i }) => ({
      path: ["teams", i, "wagePerHour"],
      owner: team.name,
      usedBy: usage.unmet(usage.teamNeeds(team.id)),
    })),
    needing(["referral", "cost"], ["referral"]),
    ...(file.regime.kind === "day"
      ? [{ path: ["costs", "overtimeRate"] }, { path: ["costs", "fixedCostPerDay"] }]
      : []),
    ...(file.goal ? [{ path: ["goal", "netPerDay"] }] : []),
  ];
}

/** All parameters of a checked file: Promise, Customers, Process, Flexibility, Money. */
export function listParameters(file: ScenarioFile): readonly Parameter[] {
  const usage = usageOf(file);
  const inGroup = (group: Group, entries: readonly Entry[]) => entries.map((entry) => parameter(file, group, entry));
  return [
    ...inGroup("Promise", promiseEntries(file)),
    ...inGroup("Customers", customerEntries(file, usage)),
    ...inGroup("Process", processEntries(file, usage)),
    ...inGroup("Flexibility", flexibilityEntries(file, usage)),
    ...inGroup("Money", moneyEntries(file, usage)),
  ];
}
