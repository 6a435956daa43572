/**
 * The picture of cost and experience with nothing between its two ends, to place a point on by hand; or, on the
 * teacher's sheet, with the curve, at the same size and scale, so that one can be laid over the other.
 */
import type { Point } from "../../charts/labels.ts";
import { CurveMarks, Mark } from "../../teach/CurveMarks.tsx";
import { FlatTitle, Frame, UprightTitle, useWidth } from "../../teach/Frame.tsx";
import { type End, placeOn, plotBox, type StageModel } from "../../teach/stage.ts";
import { endLines } from "../../teach/texts.ts";
import type { Words } from "../../words/format.ts";
import "../../teach/teach.css";

export interface EmptyPictureProps {
  readonly model: StageModel;
  readonly words: Words;
  readonly withCurve: boolean;
}

/** In CSS pixels. On paper a sheet has 672 across, whatever it has on the screen. */
const heights = { screen: 290, paper: 330 } as const;
const paperWidth = 672;

export function EmptyPicture({ model, words, withCurve }: EmptyPictureProps) {
  const [width, whole] = useWidth<HTMLElement>();
  const drawing = { model, words, withCurve };
  return (
    <figure class="empty-picture" ref={whole}>
      <UprightTitle axes={model} words={words} />
      <div class="empty-picture-screen">
        <Drawing {...drawing} width={width} height={heights.screen} />
      </div>
      <div class="empty-picture-paper">
        <Drawing {...drawing} width={paperWidth} height={heights.paper} />
      </div>
      <FlatTitle />
      <figcaption class="visually-hidden">
        {ends.map(({ name, of }) => `${name}: ${endLines(of(model), words).join(", ")}.`).join(" ")}
      </figcaption>
    </figure>
  );
}

interface DrawingProps extends EmptyPictureProps {
  readonly width: number;
  readonly height: number;
}

function Drawing({ model, words, withCurve, width, height }: DrawingProps) {
  const box = plotBox(width, height);
  const place = placeOn(model, box);
  return (
    <Frame axes={model} box={box} width={width} height={height} words={words}>
      {withCurve && <CurveMarks curve={model.curve} place={place} />}
      {ends.map(({ name, tone, of }) => (
        <g key={name} class={withCurve ? undefined : "stage-end"}>
          {!withCurve && <Mark point={of(model).point} at={place(of(model).point)} place={place} />}
          <EndLabel {...{ name, tone, width, height, words, withCurve }} end={of(model)} at={place(of(model).point)} />
        </g>
      ))}
    </Frame>
  );
}

const ends = [
  { name: "Rigid", tone: "cold", of: ({ rigid }: StageModel): End => rigid },
  { name: "Fully flexible", tone: "hot", of: ({ flexible }: StageModel): End => flexible },
] as const;

interface EndLabelProps {
  readonly name: string;
  readonly tone: "cold" | "hot";
  readonly end: End;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly words: Words;
  readonly withCurve: boolean;
}

/** Beside the mark, on the side where there is room; below it where a curve goes up from it. */
function EndLabel({ name, tone, end, at, width, height, words, withCurve }: EndLabelProps) {
  const onLeft = at.x > width / 2;
  const below = at.y < (withCurve ? height - 80 : height / 2);
  const lines = [name, endLines(end, words).join(", ")];
  return (
    <text class={`stage-label tone-${tone}`} text-anchor={onLeft ? "end" : "start"}>
      {lines.map((line, i) => (
        <tspan
          key={line}
          class={i === 0 ? "stage-first" : "stage-rest"}
          x={at.x + (onLeft ? -12 : 12)}
          y={at.y + (below ? 24 : -24) + 18 * i}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
