/** Axes of the questions' pictures: round, with the ticks' texts, and kept while they serve as results come in. Pure. */
import { axisFor, type Span, spanOf, ticksOf } from "../../charts/axis.ts";
import type { Unit, Words } from "../../words/format.ts";
import type { Axis, FieldPicture, Panel, Picture, RowsPicture, Timelines } from "./types.ts";

export interface AxisOf {
  readonly values: Iterable<number | null>;
  readonly unit: Unit;
  readonly words: Words;
  /** Ticks about. */
  readonly most: number;
  /** Differences: nought is on the axis, and what is more has its sign. */
  readonly isSigned: boolean;
  /** The quantity's own limits. */
  readonly limits?: Span;
}

const grain = 0.5;

export function axisOf({ values, unit, words, most, isSigned, limits }: AxisOf): Axis {
  const data = spanOf([...values, ...(isSigned ? [0] : [])]) ?? { min: 0, max: 1 };
  const span = axisFor(data, null, limits === undefined ? { grain } : { grain, limits });
  const ticks = ticksOf(span, most);
  const text = (at: number, i: number): string => {
    const written = words.tick(at, ticks.step, unit, i === 0);
    return isSigned && at > 0 ? `+${written}` : written;
  };
  return { ...span, data, ticks: ticks.values.map((at, i) => ({ at, text: text(at, i) })) };
}

/** The whole dial. */
export function dialAxis(words: Words, most: 2 | 4 | 5): Axis {
  const ticks = Array.from({ length: most + 1 }, (_, i) => i / most);
  const whole = { min: 0, max: 1 };
  return { ...whole, data: whole, ticks: ticks.map((at) => ({ at, text: words.percent(at) })) };
}

/** Numbers of something, from nought: people, minutes. */
export function countAxis(highest: number, words: Words, most: number): Axis {
  const data = { min: 0, max: Math.max(1, highest) };
  const { step, values } = ticksOf({ min: 0, max: data.max * 1.04 }, most);
  const ticks = values.filter((at) => Number.isInteger(step) || Number.isInteger(at));
  return { min: 0, max: data.max * 1.04, data, ticks: ticks.map((at) => ({ at, text: words.count(at) })) };
}

/** How far along the axis, from 0 to 1; what lies beyond it is at its end. */
export const placeOn = ({ min, max }: Span, value: number): number =>
  Math.max(0, Math.min(1, (value - min) / (max - min)));

/** The pictures with the axes of those before, where these still serve: the eye compares marks and not frames. */
export const withAxesOf = (before: readonly Picture[], pictures: readonly Picture[]): readonly Picture[] =>
  pictures.map((picture) => {
    const same = before.find(({ kind, title }) => kind === picture.kind && title === picture.title);
    if (same === undefined) return picture;
    if (picture.kind === "rows") return keptRows(picture, same as RowsPicture);
    if (picture.kind === "field") return keptField(picture, same as FieldPicture);
    return picture.kind === "timelines" ? { ...picture, axis: kept(picture.axis, (same as Timelines).axis) } : picture;
  });

function keptRows(picture: RowsPicture, before: RowsPicture): RowsPicture {
  const panelOf = (panel: Panel): Panel => {
    const same = before.panels.find(({ title }) => title === panel.title);
    return same === undefined ? panel : { ...panel, axis: kept(panel.axis, same.axis) };
  };
  return { ...picture, panels: picture.panels.map(panelOf) };
}

const keptField = (picture: FieldPicture, before: FieldPicture): FieldPicture => ({
  ...picture,
  across: kept(picture.across, before.across),
  up: kept(picture.up, before.up),
});

/** The axis before, made for these data too; else the new one. */
function kept(axis: Axis, before: Axis): Axis {
  const { min, max } = before;
  const span: Span = { min, max };
  return axisFor(axis.data, span, { grain }) === span ? { ...before, data: axis.data } : axis;
}
