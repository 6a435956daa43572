/**
 * What stands behind a result, to be told with it wherever it goes: what was promised and how it is judged, days,
 * intervals and seed, what differs from its template, every assumption, sources, and the link. Pure.
 */
import { defaultRule } from "../../experiment/answer.ts";
import { defaultSeed } from "../../experiment/types.ts";
import { checkScenario } from "../../scenario/check.ts";
import { listParameters } from "../../scenario/parameters.ts";
import { curveName } from "../charts/series.ts";
import { type DifferingRow, differingOf } from "../compare/differing.ts";
import { differenceName } from "../compare/name.ts";
import { ruleNames } from "../controls/choices.ts";
import { unitWord, writeNumber } from "../controls/numbers.ts";
import { focusOf, intervalsNote } from "../views/source.ts";
import { daysText } from "../words/days.ts";
import type { Words } from "../words/format.ts";
import { propsOf } from "./exhibit.ts";
import type { Material } from "./types.ts";

export interface Fact {
  readonly name: string;
  readonly text: string;
}

export interface Assumption {
  readonly group: string;
  readonly name: string;
  /** With its unit. */
  readonly value: string;
}

export interface Behind {
  readonly facts: readonly Fact[];
  /** What the differences are told from. */
  readonly template: string;
  readonly differences: readonly DifferingRow[];
  readonly assumptions: readonly Assumption[];
  readonly sources: readonly string[];
  readonly link: string;
}

export function behindOf(material: Material, words: Words, locale?: string): Behind {
  const { shown, base, link } = material;
  const props = propsOf(material);
  const { answer } = focusOf(props);
  const others = shown.curves.map((curve) => curveName(shown.scenario, curve, shown.comparing));
  return {
    facts: [
      { name: "Scenario", text: shown.file.title },
      { name: "Question", text: shown.scenario.question },
      { name: "Promise", text: promiseText(material, words, locale) },
      { name: "Just right is judged by", text: ruleNames[shown.rule] },
      { name: shown.comparing === "populations" ? "Customers" : "Designs", text: others.join(", ") },
      {
        name: "Simulated",
        text: `${daysText(answer.replications, shown.scenario, words)}${shown.stage === "settled" ? "" : " so far"}`,
      },
      { name: "Intervals", text: intervalsNote(props, words).replace(/^Intervals: /, "") },
      { name: "Seed", text: `${shown.seed}: the same seed draws the same days, on every machine` },
    ],
    template: base.title,
    differences: differencesOf(material, locale),
    assumptions: assumptionsOf(material, locale),
    sources: shown.scenario.sources,
    link,
  };
}

function promiseText({ shown: { scenario } }: Material, words: Words, locale?: string): string {
  const { promise } = scenario;
  if (promise === null) return "none stated";
  const share = words.value({ mean: promise.share, halfWidth: 0 }, "inHundred");
  const [minutes, effort] = [promise.minutes, promise.effort].map((value) => writeNumber(value, "ratio", locale));
  return `need met within ${minutes} min, effort at most ${effort}, kept for ${share}`;
}

/** From the template to what is shown; the curve is the same in both. */
function differencesOf({ shown, base }: Material, locale?: string): readonly DifferingRow[] {
  const check = checkScenario(base);
  if (!check.ok) return [];
  const held = { file: base, scenario: check.scenario, rule: defaultRule(check.scenario), seed: defaultSeed };
  return differingOf(held, shown, shown.focus, shown.focus, locale).rows;
}

function assumptionsOf({ shown: { file, scenario } }: Material, locale?: string): readonly Assumption[] {
  return listParameters(file).map(({ group, label, owner, unit, value }) => ({
    group,
    name: differenceName({ label, owner }),
    value: `${writeNumber(value, unit, locale)} ${unitWord(unit, scenario.currency, locale)}`.trim(),
  }));
}

/** "42 → 48 min". */
export const changeText = ({ before, after, unit }: DifferingRow): string =>
  `${before} → ${after}${unit === "" ? "" : ` ${unit}`}`;

/** What differs within a part of the scenario. */
export interface ChangedGroup {
  readonly group: DifferingRow["group"];
  readonly rows: readonly DifferingRow[];
}

/** The rows come in the order of their groups. */
export function groupsOf(rows: readonly DifferingRow[]): readonly ChangedGroup[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }));
}

/** "Promise: Answered within 60 → 90 min; Effort 1 → 2", a line a group. */
export const groupLines = (rows: readonly DifferingRow[]): readonly string[] =>
  groupsOf(rows).map(
    ({ group, rows: own }) => `${group}: ${own.map((row) => `${row.name} ${changeText(row)}`).join("; ")}`,
  );

/** A row each of group, name and change; the group is said once. */
export const groupedCells = (rows: readonly DifferingRow[]): readonly (readonly [string, string, string])[] =>
  groupsOf(rows).flatMap(({ group, rows: own }) =>
    own.map((row, i) => [i === 0 ? group : "", row.name, changeText(row)] as const),
  );

/** "Step 4", "Steps 1–3, 5". @param steps counted from 1, ascending */
export function stepsText(steps: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.[1] === step - 1) last[1] = step;
    else runs.push([step, step]);
  }
  const texts = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${steps.length === 1 ? "Step" : "Steps"} ${texts.join(", ")}`;
}
