/** All teams in one picture: cost against experience, each with its intervals and its name, over the room's own curve. */
import { useMemo } from "preact/hooks";
import { along, type Point, square } from "../charts/labels.ts";
import type { PlotCurve } from "../views/cost-experience/model.ts";
import type { Words } from "../words/format.ts";
import type { RankedTeam } from "./board.ts";
import { Whiskers, whiskerObstacles } from "./CurveMarks.tsx";
import { FlatTitle, Frame, textWidth, UprightTitle, useWidth } from "./Frame.tsx";
import { inPicture, offText } from "./inPicture.ts";
import { axesFor, type Extent, placeOn, plotBox } from "./stage.ts";
import { namesOrNumbers } from "./stageLabels.ts";
import type { Keeping } from "./teams.ts";

interface TeamPoint extends Extent {
  readonly id: string;
  readonly number: number;
  readonly keeping: Keeping;
  /** In the first place, alone or with others. */
  readonly isFirst: boolean;
}

export interface TeamsPictureProps {
  readonly ranked: readonly RankedTeam[];
  /** Of the room's own scenario. */
  readonly curve: PlotCurve;
  readonly words: Words;
}

export function TeamsPicture({ ranked, curve, words }: TeamsPictureProps) {
  const [width, ref] = useWidth<HTMLDivElement>();
  const height = width < 560 ? 340 : 420;
  // Placing forty names takes a while.
  const { box, shown, off, axes, place, line, labels, isNumbered } = useMemo(
    () => layOut(ranked, curve, width, height),
    [ranked, curve, width, height],
  );
  return (
    <div class="stage-figure" ref={ref}>
      <UprightTitle axes={axes} words={words} />
      <Frame axes={axes} box={box} width={width} height={height} words={words}>
        <path class="stage-ours" d={pathOf(line)} />
        {shown.map((point) => (
          <g key={point.id} class={shown.length > many ? "stage-none stage-many" : "stage-none"}>
            <Whiskers point={point} at={place(point)} place={place} />
            <circle class={dotOf(point)} cx={place(point).x} cy={place(point).y} r="5.5" />
          </g>
        ))}
        {labels.map(({ id, lines, x, y }) => (
          <text key={id} class="stage-label stage-name" x={x} y={y}>
            {lines[0]}
          </text>
        ))}
      </Frame>
      <FlatTitle />
      <p class="teach-note">
        Grey line: this room's own scenario along its dial. Filled: shown to keep the promise, or none is asked. Dark:
        in the first place.
        {isNumbered && " Numbers are those of the rows in the table."}
        {off.length > 0 && ` ${offText(off.map(({ id }) => id))}`}
      </p>
    </div>
  );
}

/** Intervals of more teams than this would hide their dots. */
const many = 6;

function dotOf({ keeping, isFirst }: TeamPoint): string {
  const isOpen = keeping !== "kept" && keeping !== null;
  return `stage-team${isOpen ? " stage-team-open" : ""}${isFirst ? " stage-team-first" : ""}`;
}

function layOut(ranked: readonly RankedTeam[], curve: PlotCurve, width: number, height: number) {
  const box = plotBox(width, height);
  const points = ranked.flatMap(pointOf);
  const { shown, off } = inPicture(points, curve.points);
  const axes = axesFor([...shown, ...curve.points], null);
  const place = placeOn(axes, box);
  const line = curve.points.map(place);
  const marks = shown.map((point) => ({ ...square(place(point), 6), weight: 3 }));
  const { labels, isNumbered } = namesOrNumbers(
    shown.map((point) => ({ id: point.id, at: place(point), name: point.id, number: point.number })),
    [...along(line, 8), ...marks, ...shown.flatMap((point) => whiskerObstacles(point, place))],
    { x: 0, y: 0, width, height: box.y + box.height },
    (text) => textWidth(text, 500, 12.5),
  );
  return { box, shown, off, axes, place, line, labels, isNumbered };
}

/** Whose cost or experience is not known has no place. */
function pointOf({ rank, result: { entry, cost, experience, keeping } }: RankedTeam, i: number): readonly TeamPoint[] {
  if (cost.mean === null || experience.mean === null) return [];
  const [xHalf, yHalf] = [cost.halfWidth ?? 0, experience.halfWidth ?? 0];
  return [
    { id: entry.team, number: i + 1, keeping, isFirst: rank === 1, x: cost.mean, y: experience.mean, xHalf, yHalf },
  ];
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
