/**
 * A map of cells, dial against how firmly wrong customers are helped elsewhere, judged by the rules of one dial: what a
 * rule says of a dial it says of a cell here, and what is to be least is the net value that is missed. It draws no days.
 */
import type { Scenario } from "../../scenario/types.ts";
import { gapAlong } from "../alongTheDial.ts";
import { mayReachGoal, missesGoal, zoneOf } from "../decision.ts";
import { type Evidence, netPerDay, type Spread, spreadOf, weighedMeasure, weighing } from "../evidence.ts";
import { type LevelPart, type Look, lookAt } from "../look.ts";
import type { Demand } from "../procedure.ts";
import { costTolerance, criterionOf, greatest } from "../rules.ts";
import { shareSeen } from "../seen.ts";
import { type CurveSample, defaultDials, type Rule } from "../types.ts";
import { type Contrast, Weighing } from "../weighing.ts";

/** A cell of the map; accuracy null: everybody is let in. */
export interface MapCell {
  /** Probability that the judgement at the door is right. */
  readonly accuracy: number | null;
  readonly dial: number;
}

/** Every fourth dial and the flexible end. */
export const coarseDials: readonly number[] = defaultDials.filter((_, index) => index % 4 === 0);

/** Each cell once, row by row, dials ascending; where everybody is let in first. */
export function inOrder(cells: readonly MapCell[]): readonly MapCell[] {
  const once = new Map(cells.map((cell) => [`${cell.accuracy} ${cell.dial}`, cell]));
  return [...once.values()].sort((a, b) => (a.accuracy ?? -1) - (b.accuracy ?? -1) || a.dial - b.dial);
}

/** The cells of the finer grid that are closer to one of these than its neighbours on the coarse grid. */
export function around(cells: readonly MapCell[]): readonly MapCell[] {
  const step = coarseDials[1] - coarseDials[0];
  return cells.flatMap(({ accuracy, dial }) =>
    defaultDials.filter((near) => Math.abs(near - dial) < step - 1e-9).map((near) => ({ accuracy, dial: near })),
  );
}

/** What is known of some cells, in order, on all the replications they have. Dials of the look are places of cells. */
export interface MapLook extends Look {
  readonly cells: readonly MapCell[];
  readonly sample: CurveSample;
}

interface MapQuestion extends Pick<Demand, "confidence"> {
  readonly scenario: Scenario;
  readonly rule: Rule;
}

/**
 * @param sample the cells', in their order
 * @param every how many cells the finer map could have: what it shows shares the level with all of them, compared or not
 */
export function lookAtMap(
  { scenario, rule, confidence }: MapQuestion,
  cells: readonly MapCell[],
  sample: CurveSample,
  part: LevelPart,
  every: number,
): MapLook {
  const spread = (measure: string): Spread => spreadOnMap(weighing(sample, measure), cells, sample.days);
  const net = spread("netValue");
  const { goal, promise, noticeable } = scenario;
  const share = rule === "promise" ? (promise?.share ?? null) : null;
  const evidence: Evidence = {
    rule,
    dials: sample.dials,
    days: sample.days,
    replications: sample.replications,
    noticeable,
    cost: { level: (cell) => negative(net.level(cell)), gap: (cell, other) => net.gap(other, cell) },
    weighed: rule === "value" ? net : spread(weighedMeasure[rule]),
    share,
    seen: shareSeen(scenario, sample.population, share),
    goal: goal && {
      perDay: goal.netPerDay,
      net: spreadOf(new Weighing(sample, netPerDay(sample)), sample.days).level,
    },
  };
  const among = { ...evidence, dials: Array.from({ length: part === "zone" ? cells.length : every }, () => 0) };
  return { ...lookAt(among, confidence, part), evidence, cells, sample };
}

const negative = (contrast: Contrast): Contrast => ({ ...contrast, mean: -contrast.mean });

/** Differences within a row are looked at along the dial; of two rows as they stand. */
function spreadOnMap(weighed: Weighing, cells: readonly MapCell[], days: readonly number[]): Spread {
  const plain = spreadOf(weighed, days);
  const known = new Map<number, Contrast>();
  const gap = (cell: number, other: number): Contrast => {
    const { accuracy } = cells[cell];
    if (cells[other].accuracy !== accuracy) return plain.gap(cell, other);
    const from = cells.findIndex((one) => one.accuracy === accuracy);
    const to = cells.findLastIndex((one) => one.accuracy === accuracy) + 1;
    const row = { gap: (a: number, b: number, n: number) => weighed.gap(from + a, from + b, n) };
    const dials = cells.slice(from, to).map(({ dial }) => dial);
    return gapAlong(row, dials, days.slice(from, to), cell - from, other - from);
  };
  return {
    level: plain.level,
    gap: (cell, other) => {
      const key = cell * cells.length + other;
      const contrast = known.get(key) ?? gap(cell, other);
      known.set(key, contrast);
      return contrast;
    },
  };
}

/** Places of cells. */
export interface Judged {
  /** The best by the estimate; out of reach, the one that comes nearest. */
  readonly best: number;
  /** None when out of reach. */
  readonly zone: readonly number[];
  /** What is shown to be out of reach of all cells. */
  readonly missed: "promise" | "goal" | null;
  /** The zone is one cell, or cells shown to be equal, or neighbours of which the less flexible is at the limit. */
  readonly settled: boolean;
  /** Cells of which more replications would help; none when settled or out of reach. */
  readonly open: readonly number[];
}

/** @param candidates cells that were not ruled out at an earlier look: once out, always out */
export function judge(look: MapLook, candidates: readonly number[]): Judged {
  const { evidence, cells } = look;
  const criterion = criterionOf(look);
  const all = cells.map((_, cell) => cell);
  const lost = { zone: [], settled: false, open: [] };
  if (all.every(criterion.misses)) return { ...lost, best: criterion.choice(all), missed: "promise" };
  const perDay = (cell: number): number => evidence.goal?.net(cell).mean ?? Number.NaN;
  if (missesGoal(look)) return { ...lost, best: greatest(all, perDay), missed: "goal" };
  const zone = zoneOf(candidates, criterion);
  const best = criterion.choice(zone);
  const money = costTolerance * weighing(look.sample, "costPerCustomer").level(best, evidence.days[best]).mean;
  const equal = zone.every((cell, at) => zone.slice(0, at).every((other) => criterion.equal(other, cell, money)));
  const [first, second] = zone;
  const neighbours = zone.length === 2 && second - first === 1 && cells[first].accuracy === cells[second].accuracy;
  const known = criterion.withinReach(best) && !Number.isNaN(evidence.weighed.level(best).mean);
  const settled = known && (equal || (neighbours && criterion.atLimit(first)));
  const hanging = [...zone, ...zone.flatMap(criterion.hangsOn), ...mayReachGoal(evidence, look.zone)];
  return { best, zone, missed: null, settled, open: settled ? [] : [...new Set(hanging)].sort((a, b) => a - b) };
}

/** A row by itself: its cells not shown to miss the condition or to be worse, and of these the best by the estimate. */
export function judgeRow(
  look: MapLook,
  accuracy: number | null,
): { readonly best: number; readonly zone: readonly number[] } {
  const criterion = criterionOf(look);
  const row = look.cells.flatMap((cell, place) => (cell.accuracy === accuracy ? [place] : []));
  const zone = zoneOf(row, criterion);
  return { best: criterion.choice(zone), zone };
}
