/**
 * Who pays for rigidity: what each segment gets at the rigid end, at the answer and at the flexible end, for the curve in
 * focus: promises kept where the answer is judged by them, else experience, and the other one beside it. All that is told here is told together, as a question of its own. Pure.
 */
import { Further } from "../../../experiment/further.ts";
import type { Estimate } from "../../../experiment/types.ts";
import type { Measure } from "../../../outcome/layout.ts";
import type { Segment } from "../../../scenario/types.ts";
import { isFirm, type Temperature, told } from "../../answer/meaning.ts";
import { axisFor, type Span, spanOf } from "../../charts/axis.ts";
import type { Words } from "../../words/format.ts";
import { answeredSample, shown } from "../basis.ts";
import { focusOf } from "../source.ts";
import type { CurveKey, CurveView, ViewProps } from "../types.ts";

/** Which dials are compared: the ends, and the answer between; where it is an end, that end stands for both. */
export interface ComparedDial {
  readonly dial: number;
  readonly name: "rigid" | "just right" | "nearest" | "flexible";
  readonly temperature: Temperature;
}

/** What it is that rigidity costs, by the rule of the answer: promises kept, as shares, or points of experience. */
export type Judged = "kept" | "experience";

export const judgedBy = ({ answer }: Pick<CurveView, "answer">): Judged =>
  answer.rule === "promise" ? "kept" : "experience";

/** Along the axis. */
export const axisNames: Readonly<Record<Judged, string>> = {
  kept: "Promises kept, in 100",
  experience: "Experience, 0 to 100",
};

export interface SegmentAt extends ComparedDial {
  readonly experience: Estimate;
  /** Null where nothing is promised to this segment. */
  readonly kept: Estimate | null;
}

export interface SegmentRow {
  readonly segment: Segment;
  /** Of all customers. */
  readonly share: number;
  /** Rigid first. */
  readonly at: readonly SegmentAt[];
  /** What there is at the answer less what there is at the ends. */
  readonly over: Readonly<Record<Judged, OverEnds>>;
}

/** Null where the answer is that end, and where nothing is promised. */
export interface OverEnds {
  readonly rigid: Estimate | null;
  readonly flexible: Estimate | null;
}

export interface SegmentsModel {
  /** The curve in focus. */
  readonly of: CurveKey;
  readonly rows: readonly SegmentRow[];
  readonly judged: Judged;
  readonly axis: Span;
  readonly dials: readonly ComparedDial[];
  readonly firm: boolean;
  readonly coarse: boolean;
  readonly stale: boolean;
  readonly words: Words;
}

/** In the scenario's order; segments that nobody of this population belongs to are left out. */
export function segmentRows(curve: CurveView, { scenario }: Pick<ViewProps, "scenario">): readonly SegmentRow[] {
  const sample = answeredSample(curve);
  const mix = scenario.populations.find(({ id }) => id === curve.population)?.mix;
  const compared = comparedDials(curve);
  const own = sample.layout.measures.filter(
    ({ scope, name }) => scope === "segment" && (name === "experienceAll" || name === "promiseKept"),
  );
  if (own.length === 0) return [];
  const further = new Further(sample, own, curve.answer.confidence);
  const place = (dial: number) => sample.dials.indexOf(dial);
  const levels = compared.map(({ dial }) => further.levels(place(dial)));
  const answer = place(told(curve.answer).dial);
  return scenario.segments.flatMap((segment): SegmentRow[] => {
    const share = mix?.get(segment.id) ?? 0;
    const experience = indexOf(own, segment.id, "experienceAll");
    const kept = indexOf(own, segment.id, "promiseKept");
    if (share === 0 || experience < 0 || levels.some((level) => level[experience].mean === null)) return [];
    const over = (measure: number, end: number) =>
      measure < 0 || end === answer ? null : shown(further.gap(measure, answer, end), curve);
    const overEnds = (measure: number): OverEnds => ({
      rigid: over(measure, 0),
      flexible: over(measure, sample.dials.length - 1),
    });
    return [
      {
        segment,
        share,
        at: compared.map((each, i) => ({
          ...each,
          experience: shown(levels[i][experience], curve),
          kept: kept < 0 ? null : shown(levels[i][kept], curve),
        })),
        over: { kept: overEnds(kept), experience: overEnds(experience) },
      },
    ];
  });
}

const indexOf = (measures: readonly Measure[], owner: string, name: string): number =>
  measures.findIndex((measure) => measure.owner === owner && measure.name === name);

export function comparedDials({ answer, sample }: CurveView): readonly ComparedDial[] {
  const { dial } = told(answer);
  const outOfReach = answer.verdict === "out of reach";
  const ends = [sample.dials[0], sample.dials[sample.dials.length - 1]];
  const rigid: ComparedDial = { dial: ends[0], name: "rigid", temperature: outOfReach ? "none" : "cold" };
  const flexible: ComparedDial = { dial: ends[1], name: "flexible", temperature: outOfReach ? "none" : "hot" };
  const right: ComparedDial = outOfReach
    ? { dial, name: "nearest", temperature: "none" }
    : { dial, name: "just right", temperature: "right" };
  return [rigid, right, flexible].filter((each) => each === right || each.dial !== dial);
}

/** @param previous the axis of the picture before, kept where it still serves */
export function segmentsModel(
  props: ViewProps,
  rows: readonly SegmentRow[],
  words: Words,
  previous: Span | null,
): SegmentsModel {
  const curve = focusOf(props);
  const judged = judgedBy(curve);
  const span = spanOf(
    rows.flatMap(({ at }) =>
      at.flatMap((each) => {
        const figure = each[judged];
        if (figure === null || figure.mean === null) return [];
        const half = figure.halfWidth ?? 0;
        return [figure.mean - half, figure.mean + half];
      }),
    ),
  );
  const limits = { min: 0, max: judged === "kept" ? 1 : 100 };
  const within = span && { min: Math.max(limits.min, span.min), max: Math.min(limits.max, span.max) };
  return {
    of: props.focus,
    rows,
    judged,
    axis: within === null ? limits : axisFor(within, previous, { limits, grain: 0.5 }),
    dials: comparedDials(curve),
    firm: isFirm(curve.answer),
    coarse: !curve.answer.certified,
    stale: props.stale,
    words,
  };
}

/** "59 in 100", and whether it is none of those to whom the promise is made. */
export function segmentNote({ segment, share }: SegmentRow, words: Words): string {
  const count = words.value({ mean: share, halfWidth: share >= 0.01 ? 0.005 : 0.0005 }, "inHundred");
  return segment.target ? count : `${count}, not a target`;
}

/** A dial of a row in words, a line each; what the answer is judged by comes first. */
export function readingOf(row: SegmentRow, at: SegmentAt, judged: Judged, words: Words): readonly string[] {
  const head = `${row.segment.name}, ${at.name} (${words.percent(at.dial)})`;
  const experience = `experience ${words.estimate(at.experience, "points")}`;
  if (judged === "kept") {
    return [head, at.kept === null ? nonePromised : `${words.estimate(at.kept, "inHundred")} kept`, experience];
  }
  return [head, experience, ...(at.kept === null ? [] : [`${words.estimate(at.kept, "inHundred")} kept`])];
}

export const nonePromised = "nothing promised";
