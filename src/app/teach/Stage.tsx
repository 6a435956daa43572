/**
 * The stage: the two ends that are given, and between them the curtain. A click, a tap or the arrow keys place a point;
 * when the curtain has risen, the curve stands there, and every point that was placed.
 */
import { useId, useState } from "preact/hooks";
import { along, type Point, square } from "../charts/labels.ts";
import type { Words } from "../words/format.ts";
import { Curtain, cardOf } from "./Curtain.tsx";
import { CurveMarks, Mark, whiskerObstacles } from "./CurveMarks.tsx";
import { FlatTitle, Frame, textWidth, UprightTitle, useWidth } from "./Frame.tsx";
import { StageLabel } from "./StageLabel.tsx";
import {
  curtainBox,
  held,
  middleSpot,
  moved,
  placeOn,
  plotBox,
  type Spot,
  type StageModel,
  spotAt,
  stepOf,
  tickObstacles,
} from "./stage.ts";
import { type LabelText, lineHeight, namesOrNumbers, type Written, written } from "./stageLabels.ts";

export interface PlacedPoint extends Spot {
  readonly name: string;
  /** Of its row in the table. */
  readonly number: number;
}

export interface StageProps {
  readonly model: StageModel;
  readonly words: Words;
  readonly lifted: boolean;
  /** "1,000 days are ready behind the curtain". */
  readonly ready: string;
  /** The lines under the names of the ends and the answer. */
  readonly lines: {
    readonly rigid: readonly string[];
    readonly flexible: readonly string[];
    readonly answer: readonly string[];
  };
  readonly mine: Spot | null;
  /** Of the teams; shown when the curtain has risen. */
  readonly others: readonly PlacedPoint[];
  /** The spot in words, for the ear. */
  spoken(spot: Spot): string;
  onPlace(spot: Spot): void;
}

export function Stage(props: StageProps) {
  const { model, words, lifted, mine } = props;
  const [width, ref] = useWidth<HTMLDivElement>();
  const [aloud, setAloud] = useState("");
  const keysId = useId();
  const height = width < 560 ? 330 : Math.round(Math.max(330, Math.min(500, width * 0.42)));
  const box = plotBox(width, height);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === null || lifted) return;
    event.preventDefault();
    const next = mine === null ? middleSpot(model) : moved(model, mine, ...step);
    setAloud(props.spoken(next));
    props.onPlace(next);
  };

  return (
    <div class="stage-figure" ref={ref}>
      <UprightTitle axes={model} words={words} />
      <div
        class="stage-hold"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
        tabIndex={0}
        role="application"
        aria-roledescription="picture"
        aria-label={lifted ? "Cost and experience" : "Place your point"}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (lifted) return;
          const { left, top } = event.currentTarget.getBoundingClientRect();
          setAloud("");
          props.onPlace(spotAt(model, box, { x: event.clientX - left, y: event.clientY - top }));
        }}
      >
        <Picture {...props} width={width} height={height} />
      </div>
      <FlatTitle />
      {lifted && props.others.length > 0 && (
        <p class="teach-note">
          Each dot is one team’s point, with its name or the number of its row in the table. A hollow one lies beyond
          the edge, where nothing is named.
        </p>
      )}
      <p class="visually-hidden" id={keysId}>
        {lifted
          ? "Its figures stand behind As a table."
          : "Arrow keys move your point: left and right in cost, up and down in experience; with Shift in larger steps."}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {aloud}
      </p>
    </div>
  );
}

function Picture(props: StageProps & { readonly width: number; readonly height: number }) {
  const { model, words, lifted, mine, others, lines, ready, width, height } = props;
  const box = plotBox(width, height);
  const place = placeOn(model, box);
  const heldAt = ({ cost, experience }: Spot) => held(place({ x: cost, y: experience }), box);
  const spot = (one: Spot): Point => heldAt(one).at;
  const { rigid, flexible, curve } = model;
  const answer = curve.points.find((point) => point.isAnswer);
  const at = { rigid: place(rigid.point), flexible: place(flexible.point) };
  const bounds = { x: 0, y: 0, width, height: box.y + box.height - 2 };
  const own = mine === null ? null : spot(mine);
  const ends: readonly LabelText[] = [
    {
      id: "rigid",
      at: at.rigid,
      lines: ["Rigid", ...lines.rigid],
      sides: ["below", "below left", "below right", "above left", "left", "right"],
      optional: false,
      distance: 14,
    },
    {
      id: "flexible",
      at: at.flexible,
      lines: ["Fully flexible", ...lines.flexible],
      sides: ["below", "below right", "below left", "right", "left"],
      optional: false,
      distance: 14,
    },
  ];
  const shown: readonly LabelText[] =
    lifted && answer !== undefined
      ? [
          ...ends,
          {
            id: "answer",
            at: place(answer),
            lines: [curve.head, ...lines.answer],
            sides: ["below right", "above left", "below", "above", "above right", "below left"],
            optional: false,
            distance: 20,
          },
        ]
      : ends;
  const mineText: readonly LabelText[] =
    own === null
      ? []
      : [
          {
            id: "mine",
            at: own,
            lines: ["Your point"],
            sides: ["right", "left", "above", "below"],
            optional: true,
            distance: 14,
          },
        ];
  const teams = lifted ? others : [];
  const curtain = curtainBox(model, box);
  const whiskers = [rigid, flexible].flatMap(({ point }) => whiskerObstacles(point, place));
  const obstacles = [
    ...whiskers,
    ...tickObstacles(model, box, words),
    ...teams.map((one) => ({ ...square(spot(one), 6), weight: 2 })),
    ...(lifted ? along(curve.points.map(place), 12) : []),
    ...(lifted || own !== null ? [] : [{ ...cardOf(curtain), weight: 4 }]),
    ...[at.rigid, at.flexible, ...(own ? [own] : [])].map((one) => ({ ...square(one, 9), weight: 5 })),
  ];
  const labels = written([...shown, ...mineText], obstacles, bounds, textWidth);
  const taken = labels.map((label) => ({ ...boxOf(label), weight: 50 }));
  const named = namesOrNumbers(
    // At an edge they lie on each other.
    teams
      .filter((one) => !heldAt(one).isBeyond)
      .map((one) => ({ id: one.name, at: spot(one), name: one.name, number: one.number })),
    [...obstacles, ...taken],
    bounds,
    (text) => textWidth(text, 400, 12.5),
  );
  return (
    <Frame axes={model} box={box} width={width} height={height} words={words}>
      {lifted && <CurveMarks curve={curve} place={place} />}
      <Curtain box={curtain} lifted={lifted} ready={own === null ? ready : ""} />
      {[rigid, flexible].map(
        (end, i) =>
          (!lifted || !end.point.isAnswer) && (
            <End
              key={i}
              place={place}
              point={end.point}
              temperature={lifted ? end.point.temperature : i === 0 ? "cold" : "hot"}
            />
          ),
      )}
      {teams.map((one) => (
        <circle
          key={one.name}
          class={heldAt(one).isBeyond ? "stage-team stage-team-open" : "stage-team"}
          cx={spot(one).x}
          cy={spot(one).y}
          r="4.5"
        />
      ))}
      {own !== null && <path class="stage-own" d={`M${own.x} ${own.y - 9}l9 9l-9 9l-9 -9Z`} />}
      {labels.map((label) => (
        <StageLabel key={label.id} label={label} tone={toneOf(label.id, model, lifted)} />
      ))}
      {named.labels.map((label) => (
        <StageLabel key={`team ${label.id}`} label={label} tone="stage-name" />
      ))}
    </Frame>
  );
}

const boxOf = ({ lines, x, y }: Written) => ({
  x,
  y: y - 13,
  width: Math.max(...lines.map((line) => textWidth(line))),
  height: lines.length * lineHeight,
});

/** Behind the curtain nobody knows whether an end is right: there the ends are told apart, no more. */
function toneOf(id: string, { rigid, flexible }: StageModel, lifted: boolean): string {
  if (id === "answer") return "tone-right";
  if (id === "rigid") return `tone-${lifted ? rigid.point.temperature : "cold"}`;
  return id === "flexible" ? `tone-${lifted ? flexible.point.temperature : "hot"}` : "";
}

interface EndProps {
  readonly point: StageModel["rigid"]["point"];
  readonly temperature: StageModel["rigid"]["point"]["temperature"];
  readonly place: (at: { readonly x: number; readonly y: number }) => Point;
}

/** Larger than the marks between. */
function End({ point, temperature, place }: EndProps) {
  return (
    <g class="stage-end">
      <Mark point={{ ...point, temperature }} at={place(point)} place={place} />
    </g>
  );
}
