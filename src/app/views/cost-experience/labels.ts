/** The labels on the curves: what they say, and how much each matters. Where they go is decided by geometry. */
import { sizesOf, type TextLines } from "../../charts/draw.ts";
import type { LabelWish, Point, Side } from "../../charts/labels.ts";
import type { Theme } from "../../charts/theme.ts";
import type { CostExperienceModel, PlotCurve, PlotPoint } from "./model.ts";

export interface CurveLabel {
  readonly wish: LabelWish;
  readonly lines: TextLines;
}

const answerSides: readonly Side[] = ["below right", "above left", "above right", "below left"];
const nameSides: readonly Side[] = [
  "below right",
  "above",
  "above left",
  "right",
  "above right",
  "left",
  "below",
  "below left",
];
const rigidEndSides: readonly Side[] = ["right", "below right", "below", "left", "below left", "above left", "above"];
const flexibleEndSides: readonly Side[] = [
  "right",
  "above",
  "above left",
  "below",
  "below left",
  "above right",
  "below right",
  "left",
];
const midSides: readonly Side[] = ["below right", "above left", "below", "above"];

/** What labels are written with. */
interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly model: CostExperienceModel;
  readonly theme: Theme;
  readonly narrow: boolean;
  readonly at: (point: Point) => Point;
  readonly nameOf: (curve: PlotCurve) => string;
}

/** The other curves' names first, since they must be near; then the answer, which has a leader; then what can go. */
export function curveLabels(
  ctx: CanvasRenderingContext2D,
  model: CostExperienceModel,
  theme: Theme,
  at: (point: Point) => Point,
  narrow: boolean,
): CurveLabel[] {
  const nameOf = narrow ? shortNames(model.curves) : (curve: PlotCurve) => curve.name;
  const pen: Pen = { ctx, model, theme, narrow, at, nameOf };
  const focus = model.curves.find((curve) => curve.inFocus);
  return [
    ...model.curves.filter((curve) => !curve.inFocus).flatMap((curve) => nameLabel(pen, curve)),
    ...(focus ? [...answerLabel(pen, focus), ...dialLabels(pen, focus)] : []),
    ...todayLabel(pen),
    ...(focus ? midLabels(pen, focus) : []),
    ...(model.ghost ? nameLabel(pen, model.ghost) : []),
    ...beforeLabel(pen),
  ];
}

function nameLabel(pen: Pen, curve: PlotCurve): CurveLabel[] {
  const point = answerOf(curve);
  if (!point) return [];
  const isGhost = curve === pen.model.ghost;
  const size = pen.narrow || isGhost ? 13 : 14;
  const [plain, strong] = isGhost ? [400, 400] : [600, 640];
  const name = {
    text: nameIn(pen, curve),
    colour: isGhost ? pen.theme.ink3 : inkOf(pen),
    font: font(pen, plain, size),
  };
  const dial = { text: curve.short, colour: toneOf(pen, curve), font: font(pen, strong, size) };
  const isLong = sizesOf(pen.ctx, [[name, dial]])[0].width > longestLine;
  const lines: TextLines = pen.narrow && isLong ? [[name], [dial]] : [[name, dial]];
  // A curve of which nothing is shown yet must not cover one of which something is.
  const place = { sides: nameSides, distances: [12, 16, 22, 30, 44], optional: curve.coarse, leader: false };
  // Beside another curve's answer it would be read as that curve's name; rather unsaid, the table has it too.
  const rivals = otherAnswers(pen, curve);
  const label = labelAt(pen, `name ${curve.id}`, point, lines, { ...place, rivals });
  // A name without its dial, or half of one, says nothing.
  return [{ ...label, wish: { ...label.wish, sizes: label.wish.sizes.slice(0, 1) } }];
}

/** On a phone, where a longer one would lie across what it stands beside. In pixels. */
const longestLine = 110;

/** A pin's name is its own; a long one is cut, the comparison has it in full. */
function nameIn({ model, nameOf }: Pen, curve: PlotCurve): string {
  if (curve !== model.ghost) return nameOf(curve);
  return curve.name.length > longestName ? `${curve.name.slice(0, longestName - 1).trimEnd()}…` : curve.name;
}

const longestName = 28;

const otherAnswers = ({ model, at }: Pen, curve: PlotCurve): Point[] =>
  model.curves
    .filter((other) => other !== curve)
    .flatMap((other) => answerOf(other) ?? [])
    .map(at);

function answerLabel(pen: Pen, focus: PlotCurve): CurveLabel[] {
  const point = answerOf(focus);
  if (!point) return [];
  const { words, stale } = pen.model;
  const cost = words.value({ mean: point.x, halfWidth: point.xHalf || null }, "money");
  const experience = words.value({ mean: point.y, halfWidth: point.yHalf || null }, "points");
  const lines: TextLines = [
    [{ text: focus.head, colour: toneOf(pen, focus), font: font(pen, 640, pen.narrow ? 14 : 16) }],
    [{ text: pen.nameOf(focus), colour: inkOf(pen), font: font(pen, 600, pen.narrow ? 13 : 14) }],
    [
      {
        text: `${cost}, experience ${experience}`,
        colour: stale ? pen.theme.ink3 : pen.theme.ink2,
        font: font(pen, 400, 13.5),
      },
    ],
  ];
  const place = { sides: answerSides, distances: [34, 46, 60, 80, 24], optional: false, leader: true };
  const label = labelAt(pen, "answer", point, pen.narrow || focus.coarse ? lines.slice(0, 2) : lines, place);
  // Whose answer it is stays, whatever else must go.
  return [{ ...label, wish: { ...label.wish, sizes: label.wish.sizes.slice(0, -1) } }];
}

/** Both ends are always named: without them nobody sees which way the dial runs. */
const dialLabels = (pen: Pen, focus: PlotCurve): CurveLabel[] =>
  ends(focus, pen.model, pen.narrow).map((end) =>
    waypointLabel(pen, end, { distances: [12, 18, 26, 36, 48, 60], optional: false }),
  );

/** What can go. */
const midLabels = (pen: Pen, focus: PlotCurve): CurveLabel[] =>
  pen.narrow
    ? []
    : halfWays(focus, pen.model).map((point) => waypointLabel(pen, point, { distances: [12, 18], optional: true }));

function waypointLabel(
  pen: Pen,
  { point, text, sides }: Waypoint,
  place: Pick<LabelWish, "distances" | "optional">,
): CurveLabel {
  const colour = pen.model.stale ? pen.theme.ink3 : pen.theme.colour[point.temperature];
  const lines: TextLines = text.map((line) => [{ text: line, colour, font: font(pen, 600, 13) }]);
  return labelAt(pen, `dial ${point.dial}`, point, lines, { ...place, sides, leader: false });
}

function todayLabel(pen: Pen): CurveLabel[] {
  const point = pen.model.today?.points[0];
  if (!point) return [];
  const colour = pen.model.stale ? pen.theme.ink3 : pen.theme.ink2;
  const lines: TextLines = [[{ text: "today", colour, font: font(pen, 600, 13) }]];
  const place = { sides: nameSides, distances: [10, 16, 24, 36, 48, 60], optional: false, leader: false };
  return [labelAt(pen, "today", point, lines, place)];
}

/** Names the dotted curve, where it is far enough from the new one to be seen. */
function beforeLabel(pen: Pen): CurveLabel[] {
  const focus = pen.model.curves.find((curve) => curve.inFocus);
  const now = focus?.points[0];
  const then = pen.model.before[0];
  if (!now || !then) return [];
  const [a, b] = [pen.at(now), pen.at(then)];
  if (Math.hypot(a.x - b.x, a.y - b.y) < 16) return [];
  const lines: TextLines = [[{ text: "before", colour: pen.theme.ink3, font: font(pen, 400, 13) }]];
  const place = { sides: rigidEndSides, distances: [8], optional: true, leader: false };
  return [labelAt(pen, "before", then, lines, place)];
}

const labelAt = (
  pen: Pen,
  id: string,
  point: Point,
  lines: TextLines,
  place: Pick<LabelWish, "rivals" | "sides" | "distances" | "optional" | "leader">,
): CurveLabel => ({ wish: { id, anchors: [pen.at(point)], sizes: sizesOf(pen.ctx, lines), ...place }, lines });

const font = ({ theme }: Pen, weight: number, size: number): string => `${weight} ${size}px ${theme.sans}`;

const inkOf = ({ model, theme }: Pen): string => (model.stale ? theme.ink3 : theme.ink);

/** Green for an answer, ink where there is none. */
function toneOf(pen: Pen, curve: PlotCurve): string {
  if (pen.model.stale || curve === pen.model.ghost) return pen.theme.ink3;
  if (curve.answer.verdict !== "out of reach") return pen.theme.colour.right;
  return curve.inFocus ? pen.theme.ink : pen.theme.ink3;
}

/** Names without the words that all of them begin with: of "Customers alike" and "Customers mixed", the last. */
function shortNames(curves: readonly PlotCurve[]): (curve: PlotCurve) => string {
  const split = curves.map((curve) => curve.name.split(" "));
  const shortest = Math.min(...split.map((words) => words.length));
  let shared = 0;
  while (shared < shortest - 1 && split.every((words) => words[shared] === split[0][shared])) shared++;
  return (curve) =>
    curve.name
      .split(" ")
      .slice(curves.length > 1 ? shared : 0)
      .join(" ");
}

export const answerOf = (curve: PlotCurve): PlotPoint | undefined => curve.points.find((point) => point.isAnswer);

interface Waypoint {
  readonly point: PlotPoint;
  /** Its lines, the first of which stands where there is no room for more. */
  readonly text: readonly string[];
  readonly sides: readonly Side[];
}

/** The ends of the dial, but for an answer, which has its own label; said in words where they are too much. */
function ends({ points }: PlotCurve, { words }: CostExperienceModel, narrow: boolean): readonly Waypoint[] {
  const text = ({ dial, temperature }: PlotPoint, end: "rigid" | "flexible"): readonly string[] => {
    if (narrow) return [words.percent(dial), end];
    const isTooMuch = temperature === "cold" || temperature === "hot";
    return [`${words.percent(dial)}, ${isTooMuch ? `too ${end}` : end}`];
  };
  const [first, last] = [points[0], points.at(-1)];
  const found = [
    ...(first ? [{ point: first, text: text(first, "rigid"), sides: rigidEndSides }] : []),
    ...(last && last !== first ? [{ point: last, text: text(last, "flexible"), sides: flexibleEndSides }] : []),
  ];
  return found.filter(({ point }) => !point.isAnswer);
}

/** A dial half-way on either side of the zone. */
function halfWays({ points }: PlotCurve, { words }: CostExperienceModel): readonly Waypoint[] {
  return (["cold", "hot"] as const).flatMap((temperature) => {
    const side = points.filter((point) => point.temperature === temperature);
    const point = side[Math.floor(side.length / 2)];
    return side.length > 4 && point ? [{ point, text: [words.percent(point.dial)], sides: midSides }] : [];
  });
}
