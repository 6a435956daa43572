/** The zone of an answer on a dial that runs across a picture, with its foot: the ends of the dial and the answer. */
import type { Answer } from "../../experiment/types.ts";
import { isFirm, told, zoneRuns } from "../answer/meaning.ts";
import type { Words } from "../words/format.ts";
import { sizesOf, strokePath, type TextLines, writeLines } from "./draw.ts";
import type { Box } from "./labels.ts";
import type { Theme } from "./theme.ts";

/** What is drawn of an answer along a dial. */
export interface DialZone {
  /** The dial that is told; it may be one of the hundredths. */
  readonly dial: number;
  readonly runs: readonly (readonly [number, number])[];
  readonly firm: boolean;
  readonly outOfReach: boolean;
  /** Estimates of which nothing is shown yet. */
  readonly coarse: boolean;
  readonly stale: boolean;
  /** "45 % (40–55 %)". */
  readonly text: string;
  readonly ends: readonly [string, string];
}

export function dialZone(answer: Answer, stale: boolean, words: Words): DialZone {
  return {
    dial: told(answer).dial,
    runs: zoneRuns(answer),
    firm: isFirm(answer),
    outOfReach: answer.verdict === "out of reach",
    coarse: !answer.certified,
    stale,
    text: dialText(answer, words),
    ends: [words.percent(0), words.percent(1)],
  };
}

export function dialText(answer: Answer, words: Words): string {
  const { dial, zone } = told(answer);
  const text = words.percent(dial);
  if (!answer.certified) return `perhaps ${text}`;
  if (answer.verdict === "out of reach") return `nearest: ${text}`;
  return zone.dials.length === 1 ? text : `${text} (${words.runs(zoneRuns(answer))})`;
}

/** What the answer is written with. */
export const zoneColour = ({ stale, outOfReach }: DialZone, theme: Theme): string =>
  stale ? theme.ink3 : outOfReach ? theme.ink : theme.colour.right;

/** The zone as a band, hatched where it is not settled; a single dial still has a width. */
export function drawZoneBand(
  ctx: CanvasRenderingContext2D,
  zone: DialZone,
  { x, y, width, height }: Box,
  theme: Theme,
) {
  if (zone.outOfReach || zone.coarse || zone.stale) return;
  ctx.save();
  ctx.fillStyle = theme.tint.right;
  for (const [low, high] of zone.runs) {
    const from = x + low * width - (low === high ? 4 : 0);
    const to = x + high * width + (low === high ? 4 : 0);
    if (zone.firm) ctx.fillRect(from, y, to - from, height);
    else for (let at = from; at < to; at += 8) ctx.fillRect(at, y, Math.min(5, to - at), height);
  }
  ctx.restore();
}

/** The answer as an upright line. */
export function drawZoneLine(ctx: CanvasRenderingContext2D, zone: DialZone, box: Box, theme: Theme) {
  if (zone.outOfReach) return;
  const x = box.x + zone.dial * box.width;
  const ends = [
    { x, y: box.y },
    { x, y: box.y + box.height },
  ];
  const colour = zone.stale ? theme.edge : theme.colour.right;
  strokePath(ctx, ends, { colour, width: 1.5, dash: zone.firm ? [] : [5, 3] });
}

/** Height of what `drawZoneFoot` writes. */
export const footHeight = 26;

/** The ends of the dial and the answer, below a box as wide as the dial. */
export function drawZoneFoot(ctx: CanvasRenderingContext2D, zone: DialZone, box: Box, theme: Theme): void {
  const y = box.y + box.height + 6;
  const right = box.x + box.width;
  const plain = (text: string): TextLines => [[{ text, colour: theme.ink3, font: `400 13px ${theme.sans}` }]];
  const strong: TextLines = [[{ text: zone.text, colour: zoneColour(zone, theme), font: `640 13px ${theme.sans}` }]];
  const [middle] = sizesOf(ctx, strong);
  const half = middle.width / 2;
  const centre = Math.max(box.x + half, Math.min(right - half, box.x + zone.dial * box.width));
  writeLines(ctx, strong, { x: centre - half, y, ...middle }, theme);
  const [first, last] = zone.ends.map(plain);
  const [start, end] = [sizesOf(ctx, first)[0], sizesOf(ctx, last)[0]];
  if (centre - half > box.x + start.width + 8) writeLines(ctx, first, { x: box.x, y, ...start }, theme);
  if (centre + half < right - end.width - 8) writeLines(ctx, last, { x: right - end.width, y, ...end }, theme);
}
