/** The picture along the dial in words. */
import type { MeasureName } from "../../answer/measures.ts";
import { curveName, type DialPoint, meaningOf, pointsOf } from "../../charts/series.ts";
import type { Table, TableRow } from "../../charts/Table.tsx";
import { daysHead } from "../../words/days.ts";
import type { Words } from "../../words/format.ts";
import { focusOf, intervalsNote } from "../source.ts";
import type { CurveView, ViewProps } from "../types.ts";
import { type MeasureInWords, measuresShown, pinnedName } from "./model.ts";

/** Where experience stops climbing by anything that anyone would notice, and where cost is lowest. */
export function opener(props: ViewProps, words: Words): string {
  const points = pointsOf(focusOf(props));
  const { noticeable } = props.scenario;
  const best = extreme(points, "experience", Math.max);
  const cheapest = points.find(
    (point) => mean(point, "costPerCustomer") === extreme(points, "costPerCustomer", Math.min),
  );
  const enough = points.find((point) => (mean(point, "experience") ?? Number.NaN) >= best - noticeable);
  if (!cheapest || !enough) return "No dial has been counted yet.";
  const within = `${words.value({ mean: noticeable, halfWidth: 0 }, "points")} ${noticeable === 1 ? "point" : "points"}`;
  return (
    `Experience comes within ${within} of its best at ${words.percent(enough.dial)} flexible; ` +
    `cost is lowest at ${words.percent(cheapest.dial)}.`
  );
}

/** Every measure at the rigid end, at the answer and at the flexible end, for who does not see the picture. */
export function summary(props: ViewProps, words: Words): string {
  const curve = focusOf(props);
  const shown = shownFor(pointsOf(curve));
  const name = curveName(props.scenario, curve, props.comparing);
  const pinned = props.ghost ? ` ${pinnedName(props)}. ${endsText(props.ghost.curve, shown, words)}` : "";
  return `${name}, from rigid through the answer to fully flexible. ${endsText(curve, shown, words)}${pinned}`;
}

function endsText(curve: CurveView, shown: readonly MeasureInWords[], words: Words): string {
  const points = pointsOf(curve);
  const answer = points.find((point) => point.isAnswer);
  const told = shown.map(({ id, name, unit }) => {
    const at = (point: DialPoint | undefined) => {
      const estimate = point?.measures[id];
      return point && estimate ? `${words.estimate(estimate, unit)} at ${words.percent(point.dial)}` : "none";
    };
    return `${name}: ${at(points[0])}, ${at(answer)}, ${at(points.at(-1))}.`;
  });
  return told.join(" ");
}

export function alongTheDialTable(props: ViewProps, words: Words): Table {
  const curve = focusOf(props);
  const shown = shownFor(pointsOf(curve));
  const name = curveName(props.scenario, curve, props.comparing);
  return {
    caption: `${name}: the measures by dial. ${intervalsNote(props, words)}`,
    heads: ["Dial", "Meaning", daysHead(props.scenario), ...shown.flatMap((measure) => [headOf(measure), "±"])],
    groups: [
      { name: props.ghost ? "Now" : null, rows: rowsOf(curve, shown, words) },
      ...(props.ghost ? [{ name: pinnedName(props), rows: rowsOf(props.ghost.curve, shown, words) }] : []),
    ],
  };
}

const rowsOf = (curve: CurveView, shown: readonly MeasureInWords[], words: Words): readonly TableRow[] =>
  pointsOf(curve).map((point) => ({
    head: words.percent(point.dial),
    strong: point.isAnswer,
    cells: [
      meaningOf(point),
      words.count(point.days),
      ...shown.flatMap(({ id, unit }) => {
        const estimate = point.measures[id];
        return estimate ? [words.finer(estimate, unit), words.plusMinus(estimate, unit) ?? "none"] : ["none", "none"];
      }),
    ],
  }));

const headOf = ({ name, unit }: MeasureInWords): string => (unit === "inHundred" ? `${name} in 100` : name);

const shownFor = (points: readonly DialPoint[]): readonly MeasureInWords[] =>
  measuresShown.filter(({ id }) => points.some((point) => mean(point, id) !== null));

const mean = (point: DialPoint, id: MeasureName): number | null => point.measures[id]?.mean ?? null;

function extreme(points: readonly DialPoint[], id: MeasureName, choose: (...values: number[]) => number): number {
  return choose(...points.flatMap((point) => mean(point, id) ?? []));
}
