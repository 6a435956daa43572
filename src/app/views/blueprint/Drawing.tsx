/**
 * The process itself, drawn: lanes, line of visibility, ways, and each step with what is known of it. Nothing in it
 * moves but the curtain; customers are drawn over it. A screen reader finds the steps as a list in their order.
 */
import { useState } from "preact/hooks";
import type { Words } from "../../words/format.ts";
import { Brackets } from "./Brackets.tsx";
import { Curtain } from "./Curtain.tsx";
import type { StepFacts, TeamFacts } from "./facts.ts";
import type { Band } from "./layout/fold.ts";
import { outside } from "./layout/graph.ts";
import type { Box, Layout, Route } from "./layout/layout.ts";
import { headOf, linesOf, meshOf, pathOf } from "./paths.ts";
import { minutesText, rounded } from "./words.ts";

export interface DrawingProps {
  readonly name: string;
  readonly layout: Layout;
  readonly facts: readonly StepFacts[];
  readonly teams: readonly TeamFacts[];
  /** What is told of each place, in lines; the frame beside a step and the screen reader have it. */
  readonly told: readonly (readonly string[])[];
  readonly words: Words;
  /** Places behind the curtain where customers see what goes on. */
  readonly open: ReadonlySet<number>;
  /** How many customers that is; 0 while nobody is watched. */
  readonly seeing: number;
  /** The place that is being read, or null. */
  onRead(place: number | null): void;
}

/** Pixels of an average character of a step's name. */
const character = 7.5;

export function Drawing(props: DrawingProps) {
  const { layout, facts, name } = props;
  const firstOpen = layout.bands.find(({ boxes }) => boxes.some(({ place }) => props.open.has(place)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of HTML cannot hold a drawing's parts
    <svg
      class="bp-drawing"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={name}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        {layout.bands.map((band) => (
          <Backstage key={band.y} layout={layout} band={band} />
        ))}
        <path
          class="bp-way bp-way-desk"
          d={meshOf(layout.routes.filter(isOfDesk).flatMap(({ stretches }) => stretches))}
        />
        {layout.routes
          .filter((route) => !isOfDesk(route))
          .map((route) => (
            <WayLine key={`${route.way.from} ${route.way.to} ${route.way.kind}`} route={route} words={props.words} />
          ))}
        {layout.bands.map((band) => (
          <Curtain
            key={band.y}
            layout={layout}
            band={band}
            open={props.open}
            seeing={band === firstOpen ? props.seeing : 0}
            words={props.words}
          />
        ))}
        {layout.bands.map((band, i) => (
          <LaneNames key={band.y} layout={layout} band={band} isFirst={i === 0} />
        ))}
        <Brackets brackets={layout.brackets} teams={props.teams} words={props.words} />
      </g>
      <Steps {...props} facts={facts} />
    </svg>
  );
}

interface BandProps {
  readonly layout: Layout;
  readonly band: Band;
}

function Backstage({ layout: { upright, width }, band: { y, rail, height } }: BandProps) {
  const at = upright
    ? { x: rail, y, width: width - rail, height }
    : { x: 0, y: rail, width, height: y + height - rail };
  return <rect class="bp-backstage" {...at} />;
}

/** Over the ways, which pass beneath them. What the lanes are is said in the first band. */
function LaneNames({ layout, band: { y, rail }, isFirst }: BandProps & { readonly isFirst: boolean }) {
  const isEmpty = layout.boxes.every(({ lane }) => lane === "onstage");
  return layout.upright ? (
    <>
      <text class="bp-lane" x={0} y={14}>
        Onstage
      </text>
      <text class="bp-note" x={0} y={31}>
        in sight
      </text>
      <text class="bp-lane" x={rail + 24} y={14}>
        Backstage
      </text>
      <text class="bp-note" x={rail + 24} y={31}>
        {isEmpty ? "no step" : "out of sight"}
      </text>
    </>
  ) : (
    <>
      <text class="bp-lane bp-haloed" x={0} y={y + 14}>
        Onstage <tspan class="bp-note">{isFirst ? "the customer is there" : "continued"}</tspan>
      </text>
      <text class="bp-lane bp-haloed" x={0} y={rail - 8}>
        Line of visibility
      </text>
      <text class="bp-lane bp-haloed bp-behind" x={10} y={rail + 38}>
        Backstage{" "}
        <tspan class="bp-note">
          {isEmpty ? "no step is behind the curtain" : isFirst ? "behind the curtain" : "continued"}
        </tspan>
      </text>
    </>
  );
}

const isOfDesk = ({ way }: Route): boolean => way.kind === "to desk" || way.kind === "from desk";

function WayLine({ route, words }: { readonly route: Route; readonly words: Words }) {
  const { way, stretches, label } = route;
  const dotted = way.kind === "return" ? " bp-way-return" : "";
  const hasHead = way.to === outside || way.kind === "loop" || way.from === outside;
  return (
    <>
      <path class={`bp-way${dotted}`} d={stretches.map(pathOf).join("")} />
      {(hasHead ? stretches : stretches.slice(0, -1)).map((stretch, i) => (
        <path key={i} class="bp-way bp-head" d={headOf(stretch)} />
      ))}
      {label !== null && (
        <text class="bp-note bp-haloed" x={label.x} y={label.y}>
          {words.percent(rounded(way.share ?? 0))}
        </text>
      )}
    </>
  );
}

/** One step is in the order of the page's keys, the others are reached from it with the arrows. */
function Steps({ layout, facts, told, words, onRead }: DrawingProps) {
  const [current, setCurrent] = useState(0);
  const focus = (list: Element, place: number): void => {
    const to = list.children[Math.max(0, Math.min(layout.boxes.length - 1, place))];
    if (to instanceof SVGElement) to.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list drawn in SVG cannot be an element of HTML
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is not interactive
    <g role="list" aria-label="Steps in their order. Arrow keys go from step to step.">
      {layout.boxes.map((box, index) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: as above
        <g
          key={box.place}
          class={box.place === layout.graph.steps ? "bp-step bp-desk" : "bp-step"}
          role="listitem"
          tabIndex={index === current ? 0 : -1}
          aria-label={[facts[box.place].name, ...told[box.place]].join(". ")}
          onFocus={() => {
            setCurrent(index);
            onRead(box.place);
          }}
          onBlur={() => onRead(null)}
          onPointerEnter={(event) => event.pointerType === "mouse" && onRead(box.place)}
          onPointerLeave={(event) => event.pointerType === "mouse" && onRead(null)}
          onKeyDown={(event) => {
            const to = besides(event.key, index, layout.boxes.length);
            if (event.key === "Escape") onRead(null);
            if (to === null) return;
            event.preventDefault();
            if (event.currentTarget.parentElement) focus(event.currentTarget.parentElement, to);
          }}
        >
          <StepBox box={box} facts={facts[box.place]} words={words} />
        </g>
      ))}
    </g>
  );
}

function besides(key: string, index: number, length: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return index + 1;
  if (key === "ArrowLeft" || key === "ArrowUp") return index - 1;
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : null;
}

interface StepBoxProps {
  readonly box: Box;
  readonly facts: StepFacts;
  readonly words: Words;
}

function StepBox({ box: { x, y, width, height }, facts, words }: StepBoxProps) {
  const { name, handled, minutes, exposure } = facts;
  const foot = 5;
  return (
    <>
      <rect class="bp-ring" x={x - 5} y={y - 5} width={width + 10} height={height + 10} />
      <rect class="bp-box" x={x} y={y} width={width} height={height} />
      {linesOf(name, Math.floor((width - 14) / character), 2).map((line, i) => (
        <text key={line} class="bp-name" x={x + 8} y={y + 18 + 15 * i}>
          {line}
        </text>
      ))}
      {handled !== null && (
        <>
          <rect class="bp-foot" x={x + 1} y={y + height - foot - 1} width={width - 2} height={foot} />
          <rect class="bp-handled" x={x + 1} y={y + height - foot - 1} width={(width - 2) * handled} height={foot} />
          <text class="bp-note bp-share" x={x + width - 7} y={y + height - 13}>
            {words.percent(rounded(handled))}
          </text>
        </>
      )}
      {[minutesText(minutes, words), ...(exposure === null ? [] : [`exposure ${words.percent(exposure)}`])].map(
        (line, i) => (
          <text key={line} class="bp-note bp-haloed" x={x} y={y + height + 16 * (i + 1)}>
            {line}
          </text>
        ),
      )}
    </>
  );
}
