/**
 * A curve along its dial as series of a chart: a series a part, too rigid, in the zone, too flexible, in the colour and
 * the mark of its meaning, and the answer on it. Pure.
 */
import { isFirm, type Temperature, temperatureWord } from "../answer/meaning.ts";
import { type DialPoint, pointsOf } from "../charts/series.ts";
import type { CurveView } from "../views/types.ts";
import type { Words } from "../words/format.ts";
import type { Series, Tone, XyPoint } from "./types.ts";

/** Where a dial's point stands; null where it has no figure. */
export type Placing = (point: DialPoint) => Omit<XyPoint, "dial" | "label" | "side" | "bare"> | null;

export interface CurveLook {
  readonly name: string;
  readonly inFocus: boolean;
  /** What the answer is labelled with; empty for nothing. */
  readonly label: string;
  readonly side: XyPoint["side"];
  /** The ends are said in words. */
  readonly ends: boolean;
  readonly whiskers: Series["whiskers"];
  /** Of the marks, in points. */
  readonly size: number;
}

const toneOf: Readonly<Record<Temperature, Tone>> = {
  cold: "cold",
  right: "right",
  hot: "hot",
  between: "ink",
  open: "grey",
  none: "ink",
};
const markOf = { cold: "square", hot: "triangle" } as const;

interface Placed {
  readonly point: DialPoint;
  readonly at: XyPoint;
}

export function curveSeries(curve: CurveView, place: Placing, look: CurveLook, words: Words): readonly Series[] {
  const placed = pointsOf(curve).flatMap((point): Placed[] => {
    const at = place(point);
    const bare = point.finer;
    return at === null ? [] : [{ point, at: { ...at, dial: point.dial, label: "", side: "right", bare } }];
  });
  const parts = partsOf(placed).map((part, i, all) => partSeries(part, all[i + 1]?.[0] ?? null, curve, look, words));
  return [...parts, ...answerSeries(placed, curve, look)];
}

/** Neighbours of one temperature together. */
function partsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const parts: Placed[][] = [];
  for (const one of placed) {
    const last = parts.at(-1);
    if (last?.[0].point.temperature === one.point.temperature) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

/** @param next the first point of the part that follows: the line runs on to it, the mark is that part's own */
function partSeries(
  part: readonly Placed[],
  next: Placed | null,
  { answer }: CurveView,
  look: CurveLook,
  words: Words,
): Series {
  const { temperature } = part[0].point;
  const isRight = temperature === "right";
  const shown = look.inFocus || isRight;
  const loose = (isRight && !isFirm(answer)) || temperature === "open";
  return {
    name: `${look.name}: ${temperatureWord[temperature]}`,
    tone: shown ? toneOf[temperature] : "grey",
    mark: !look.inFocus ? "none" : temperature === "cold" || temperature === "hot" ? markOf[temperature] : "circle",
    size: look.size,
    line: isRight ? (look.inFocus ? 4.5 : 3.5) : look.inFocus ? 2 : 1.5,
    dashed: loose,
    hollow: loose,
    whiskers: look.inFocus ? look.whiskers : "none",
    points: [
      ...part.map(({ point, at }) => ({ ...at, ...endLabel(point, look, words) })),
      ...(next === null ? [] : [{ ...next.at, xHalf: null, yHalf: null, bare: true }]),
    ],
  };
}

function endLabel({ dial, temperature }: DialPoint, { ends, inFocus }: CurveLook, words: Words): Partial<XyPoint> {
  if (!ends || !inFocus) return {};
  if (dial === 0 && temperature === "cold") return { label: `${words.percent(0)}, too rigid`, side: "below" };
  if (dial === 1 && temperature === "hot") return { label: `${words.percent(1)}, too flexible`, side: "below" };
  return {};
}

function answerSeries(placed: readonly Placed[], { answer }: CurveView, look: CurveLook): readonly Series[] {
  const found = placed.find(({ point }) => point.isAnswer);
  if (found === undefined) return [];
  const outOfReach = answer.verdict === "out of reach";
  return [
    {
      name: `${look.name}: ${outOfReach ? "the nearest" : answer.certified ? "the answer" : "perhaps the answer"}`,
      tone: outOfReach ? "ink" : "right",
      mark: "circle",
      size: look.inFocus ? 2 * look.size : 1.5 * look.size,
      line: 0,
      dashed: false,
      hollow: !look.inFocus || !isFirm(answer) || outOfReach,
      whiskers: look.inFocus ? look.whiskers : "none",
      points: [{ ...found.at, label: look.label, side: look.side, bare: false }],
    },
  ];
}
