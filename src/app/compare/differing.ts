/**
 * Exactly what differs between a pin and the present result, or any two scenarios with what is asked of them, in the
 * order of the assumptions, and how many numbers are the same. Pure.
 */
import type { Rule } from "../../experiment/types.ts";
import { type Difference, differences } from "../../scenario/differences.ts";
import { alignedTo } from "../../scenario/edit/aligned.ts";
import { type Group, listParameters, type Parameter } from "../../scenario/parameters.ts";
import { isListName } from "../../scenario/places.ts";
import { placeOf } from "../../scenario/problem.ts";
import { inWords } from "../../scenario/sides.ts";
import { ruleNames } from "../controls/choices.ts";
import { placeOn } from "../controls/slider.ts";
import type { Pin } from "../store/pins.ts";
import type { CurveKey } from "../views/types.ts";
import { differenceName, sideTexts, writing } from "./name.ts";

export interface DifferingRow {
  readonly key: string;
  /** "What is asked" stands before the groups of the assumptions. */
  readonly group: Group | "What is asked";
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Behind both; empty where there is none. */
  readonly unit: string;
  /** Places of a slider's tick and thumb, 0 to 1; null for what is no slider's. */
  readonly slider: { readonly before: number; readonly after: number } | null;
}

/** One side of a comparison. */
export type Held = Pick<Pin, "file" | "scenario" | "rule" | "seed">;

export interface Differing {
  readonly rows: readonly DifferingRow[];
  /** Numbers that both have and that are the same. */
  readonly same: number;
  /** Something that customers are or bring differs: their draws are the same, they are not. */
  readonly otherCustomers: boolean;
}

const order: readonly DifferingRow["group"][] = [
  "What is asked",
  "Promise",
  "Customers",
  "Process",
  "Flexibility",
  "Money",
];

/** @param before, after the curves that are held against each other */
export function differingOf(pin: Held, shown: Held, before: CurveKey, after: CurveKey, locale?: string): Differing {
  const { currency } = shown.scenario;
  // The same entries at the same places, so that one key is of one number in both.
  const [now, then] = [parametersOf(shown.file), parametersOf(alignedTo(pin.file, shown.file))];
  const found = differences(pin.file, shown.file, inWords(writing(currency, locale)));
  const assumptions = found.map((difference) => rowOf(difference, now, then, currency, locale));
  const rows = [...askedRows(pin, shown, before, after), ...assumptions].sort(
    (a, b) => order.indexOf(a.group) - order.indexOf(b.group),
  );
  return {
    rows,
    same: sameIn(now, then, found),
    otherCustomers: assumptions.some(({ group }) => group === "Customers"),
  };
}

type Parameters = ReadonlyMap<string, Parameter>;

const parametersOf = (file: Held["file"]): Parameters =>
  new Map(listParameters(file).map((parameter) => [parameter.key, parameter]));

/** What differs as a whole differs in all its numbers, and so does an entry that was added. */
function sameIn(now: Parameters, then: Parameters, found: readonly Difference[]): number {
  // The order of a list is no number of its entries.
  const changed = new Set(found.flatMap(({ key }) => (isListName(key) ? [] : [key])));
  const isChanged = ({ path, value }: Parameter, key: string): boolean =>
    then.get(key)?.value !== value || path.some((_, i) => changed.has(placeOf(path.slice(0, i + 1))));
  return [...now].filter(([key, parameter]) => then.has(key) && !isChanged(parameter, key)).length;
}

function rowOf(
  difference: Difference,
  now: Parameters,
  then: Parameters,
  currency: string,
  locale?: string,
): DifferingRow {
  const { key, before, after } = difference;
  const parameter = then.get(key) ?? now.get(key);
  const isSlider = parameter !== undefined && typeof before === "number" && typeof after === "number";
  const scale = parameter && { ...parameter, own: parameter.value };
  return {
    key,
    group: parameter?.group ?? groupOf(difference),
    name: differenceName(difference),
    ...sideTexts(difference, currency, locale),
    slider: isSlider && scale ? { before: placeOn(scale, before), after: placeOn(scale, after) } : null,
  };
}

/** Where what is no slider's stands, by the part of the file that it is in. */
function groupOf({ path }: Difference): Group {
  if (path[2] === "cost" || path[2] === "wagePerHour") return "Money";
  return groupOfPart[String(path[0])] ?? "Process";
}

const groupOfPart: Readonly<Record<string, Group | undefined>> = {
  promise: "Promise",
  noticeable: "Promise",
  expectationDrift: "Promise",
  populations: "Customers",
  segments: "Customers",
  arrivals: "Customers",
  experience: "Customers",
  designs: "Flexibility",
  flexibility: "Flexibility",
  today: "Flexibility",
  currency: "Money",
  goal: "Money",
  costs: "Money",
  retention: "Money",
  referral: "Money",
};

/** Rule, design and luck: they are no assumptions of the scenario, and make another result all the same. */
function askedRows(pin: Held, shown: Held, before: CurveKey, after: CurveKey): readonly DifferingRow[] {
  const designName = ({ scenario }: Pick<Held, "scenario">, { design }: CurveKey): string =>
    scenario.designs.find(({ id }) => id === design)?.name ?? design;
  const rows: readonly (readonly [string, string, string])[] = [
    [judged, ruleName(pin.rule), ruleName(shown.rule)],
    ["Design", designName(pin, before), designName(shown, after)],
    [luck, pin.seed, shown.seed],
  ];
  return rows
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => ({
      key: name,
      group: "What is asked",
      name,
      before: one,
      after: other,
      unit: "",
      slider: null,
    }));
}

const judged = "Just right is judged by";
const luck = "Luck, by its seed";

/** Keys of what makes another result and changes nothing in the process. */
export const noChange: readonly string[] = [judged, luck];

const ruleName = (rule: Rule): string => ruleNames[rule];
