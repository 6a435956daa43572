/** What the stage's picture of cost and experience says at its curves, and where: every curve by name, its ends once. */
import { zoneRuns } from "../../answer/meaning.ts";
import { sizesOf, type TextLines } from "../../charts/draw.ts";
import {
  along,
  type Box,
  type LabelWish,
  type Obstacle,
  type PlacedLabel,
  type Point,
  placeLabels,
  type Side,
  square,
} from "../../charts/labels.ts";
import type { Theme } from "../../charts/theme.ts";
import { answerSaid } from "../../views/cost-experience/layers.ts";
import type { Frame, FrameCurve } from "./frame.ts";

export interface StageLabel {
  readonly lines: TextLines;
  readonly place: PlacedLabel;
}

interface Wished {
  readonly wish: LabelWish;
  readonly lines: TextLines;
}

/** What places are found for. */
export interface Board {
  readonly ctx: CanvasRenderingContext2D;
  readonly theme: Theme;
  /** The room for labels. */
  readonly bounds: Box;
  readonly at: (point: Point) => Point;
  /** What else must stay readable. */
  readonly obstacles: readonly Obstacle[];
}

const nameSides: readonly Side[] = ["below right", "above left", "above", "right", "above right", "below", "left"];
const ledSides: readonly Side[] = ["below right", "above left", "above right", "below left"];
const endSides: readonly Side[] = ["right", "above", "above left", "below right", "below", "below left", "left"];

export function stageLabels(frame: Frame, board: Board): readonly StageLabel[] {
  const others = frame.curves.filter(({ inFocus }) => !inFocus);
  const focus = frame.curves.filter(({ inFocus }) => inFocus);
  const names = [...others, ...focus].flatMap((curve) => nameLabel(curve, frame, board));
  const wished = [...names, ...endLabels(frame, board)];
  const obstacles = [...board.obstacles, ...frame.curves.flatMap((curve) => obstaclesOf(curve, board))];
  const place = (wishes: readonly LabelWish[]) =>
    answerSaid(wishes, (inOrder) => placeLabels(inOrder, obstacles, board.bounds));
  const wishes = wished.map(({ wish }) => wish);
  const placed = fullest(attempts(wishes, place(wishes)), place);
  return placed.flatMap((place) => {
    const found = wished.find(({ wish }) => wish.id === place.id);
    return found ? [{ lines: found.lines, place }] : [];
  });
}

/** Between others a name may have no room beside its answer: leaders find it some, its own or that of the others too. */
function* attempts(wishes: readonly LabelWish[], near: readonly PlacedLabel[]): Generator<readonly LabelWish[]> {
  yield wishes;
  const isLost = ({ id, optional }: LabelWish) => !optional && !near.some((found) => found.id === id);
  const ledWhere = (is: (wish: LabelWish) => boolean) => wishes.map((wish) => (is(wish) ? ledTo(wish) : wish));
  yield ledWhere(isLost);
  const all = ledWhere(({ optional }) => !optional);
  yield all;
  // The curve that the step is about is named last.
  yield [...all].reverse();
}

/** The first that names all curves, or else the most of them. */
function fullest(
  tries: Iterable<readonly LabelWish[]>,
  place: (wishes: readonly LabelWish[]) => readonly PlacedLabel[],
): readonly PlacedLabel[] {
  let best: readonly PlacedLabel[] = [];
  let most = -1;
  for (const wishes of tries) {
    const placed = place(wishes);
    const needed = wishes.filter(({ optional }) => !optional);
    const named = needed.filter(({ id }) => placed.some((found) => found.id === id)).length;
    if (named > most) [best, most] = [placed, named];
    if (named === needed.length) break;
  }
  return best;
}

const ledDistances = [26, 34, 46, 60, 80, 110];

const ledTo = ({ id, anchors, sizes }: LabelWish): LabelWish => ({
  id,
  anchors,
  sizes,
  optional: false,
  sides: ledSides,
  distances: ledDistances,
  leader: true,
});

/** On a stage narrower than this, in pixels, a name and its dial have a line each. */
const narrow = 480;

const answerOf = ({ points }: FrameCurve) => points.find(({ isAnswer }) => isAnswer);

function nameLabel(curve: FrameCurve, { curves, words }: Frame, { ctx, theme, at, bounds }: Board): Wished[] {
  const point = answerOf(curve);
  if (point === undefined) return [];
  const { answer } = curve;
  const isOut = answer.verdict === "out of reach";
  const hasZone = answer.certified && !isOut && answer.verdict !== "not yet";
  const zone = hasZone ? words.runs(zoneRuns(answer)) : "";
  const name = { text: curve.name, colour: theme.ink, font: `640 16px ${theme.sans}` };
  const dial = {
    text: curve.short,
    colour: isOut ? theme.ink : theme.colour.right,
    font: `700 16px ${theme.sans}`,
  };
  const lines: TextLines = [
    ...(bounds.width < narrow ? [[name], [dial]] : [[name, dial]]),
    ...(zone === "" || zone === curve.short
      ? []
      : [[{ text: zone, colour: theme.ink2, font: `400 14px ${theme.sans}` }]]),
  ];
  const rivals = curves.filter((other) => other !== curve).flatMap((other) => answerOf(other) ?? []);
  const named = { id: `name ${curve.id}`, anchors: [at(point)], sizes: sizesOf(ctx, lines), optional: false };
  // The one that the step is about is never without its name: between others a leader finds it room.
  const place = curve.inFocus
    ? { sides: ledSides, distances: ledDistances, leader: true }
    : { sides: nameSides, distances: [17, 24, 32, 44], leader: false, rivals: rivals.map(at) };
  return [{ wish: { ...named, ...place }, lines }];
}

/** Said of the curve in focus, in words; the marks say it of the others. */
function endLabels({ curves }: Frame, { ctx, theme, at }: Board): Wished[] {
  const focus = curves.find(({ inFocus, alpha }) => inFocus && alpha === 1);
  const [first, last] = [focus?.points[0], focus?.points.at(-1)];
  const found: Wished[] = [];
  const say = (id: string, point: Point, text: string, colour: string): void => {
    const lines: TextLines = [[{ text, colour, font: `600 15px ${theme.sans}` }]];
    const place = { sides: endSides, distances: [12, 18, 26], optional: true, leader: false };
    found.push({ wish: { id, anchors: [at(point)], sizes: sizesOf(ctx, lines), ...place }, lines });
  };
  if (first?.temperature === "cold") say("rigid end", first, "too rigid", theme.colour.cold);
  if (last?.temperature === "hot") say("flexible end", last, "too flexible", theme.colour.hot);
  return found;
}

function obstaclesOf(curve: FrameCurve, { at }: Board): Obstacle[] {
  const answer = answerOf(curve);
  return [
    ...along(curve.points.map(at), 7, 3),
    ...(answer === undefined ? [] : [{ ...square(at(answer), 13), weight: 20 }]),
  ];
}
