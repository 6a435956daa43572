/**
 * The dial from rigid to fully flexible, as wide as the picture above it: three bands that differ in pattern as in
 * colour (upright lines, solid, slanting lines), the answer a dot, today's design a tick.
 */
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Scenario } from "../../scenario/types.ts";
import type { CurveView } from "../views/types.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { Term } from "../words/Term.tsx";
import { Glyph } from "./Glyph.tsx";
import { isFirm, told, zoneRuns } from "./meaning.ts";
import { bandOf, between, centred, dotAt, roomBeside } from "./strip.ts";
import "./answer.css";

export interface DialStripProps {
  readonly scenario: Scenario;
  readonly curve: CurveView;
  /** The bands are for numbers that have changed since: they turn grey. */
  readonly stale: boolean;
}

/** A glyph and the space after it. */
const glyphWidth = 14;

export function DialStrip({ scenario, curve, stale }: DialStripProps) {
  const words = useMemo(() => createWords(readerLocale(), scenario.currency), [scenario.currency]);
  const [width, ref] = useWidth();
  const id = useId();
  const { answer } = curve;
  const firm = isFirm(answer);
  const outOfReach = answer.verdict === "out of reach";
  const bare = outOfReach || !answer.certified;
  const narrow = width < 560;

  const { dial, zone: dials } = told(answer);
  const zone = bandOf(dials.low, dials.high, width);
  const dot = dotAt(dial, bare ? [0, width] : zone, width);
  const range = words.runs(zoneRuns(answer));
  const middleText = bare
    ? `${outOfReach ? "Out of reach; nearest" : "Coarse: perhaps"} ${words.percent(dial)}`
    : `${narrow ? "Zone" : "Goldilocks zone,"} ${range}`;
  const middle = between(
    bare ? dot : (zone[0] + zone[1]) / 2,
    textWidth(middleText) + glyphWidth,
    {
      left: bare || zone[0] <= 0 ? null : textWidth("Too rigid") + glyphWidth,
      right: bare || zone[1] >= width ? null : textWidth("Too flexible") + glyphWidth,
    },
    width,
  );
  const today = scenario.today?.design === curve.design ? scenario.today.dial : null;
  const todayText = today === null ? "" : narrow ? "today" : `today ${words.percent(today)}`;
  const todayLabel = today === null ? null : centred(today * width, textWidth(todayText), width);
  const leftEnd = narrow ? words.percent(0) : `${words.percent(0)} flexible`;
  const ends =
    todayLabel === null
      ? { left: true, right: true }
      : roomBeside(todayLabel, textWidth(leftEnd), textWidth(words.percent(1)), width);

  return (
    <section
      class={stale ? "strip strip-stale" : "strip"}
      ref={ref}
      aria-label={`The dial: ${spoken(curve, range, words.percent(dial))}${today === null ? "" : `, ${todayText}`}`}
    >
      <div class="strip-row">
        {middle.left && (
          <span class="tone-cold strip-left" aria-hidden="true">
            <Glyph temperature="cold" /> Too rigid
          </span>
        )}
        <span class={bare ? "strip-label" : "strip-label tone-right"} style={{ left: `${middle.x}px` }}>
          {bare ? (
            middleText
          ) : (
            <>
              <Glyph temperature="right" /> <Term id="zone">{middleText}</Term>
            </>
          )}
        </span>
        {middle.right && (
          <span class="tone-hot strip-right" aria-hidden="true">
            <Glyph temperature="hot" /> Too flexible
          </span>
        )}
      </div>
      <svg class="strip-bands" width={width} height="26" aria-hidden="true">
        <defs>
          <pattern id={`${id}cold`} width="5" height="26" patternUnits="userSpaceOnUse">
            <path class="strip-line-cold" d="M2.5 0V26" />
          </pattern>
          <pattern id={`${id}open`} width="11" height="26" patternUnits="userSpaceOnUse">
            <path class="strip-line-right" d="M3.5 0V26" />
          </pattern>
          <pattern id={`${id}hot`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <path class="strip-line-hot" d="M3.5 0V7" />
          </pattern>
        </defs>
        {bare ? (
          <rect class="strip-plain" x="0.5" y="7.5" width={Math.max(0, width - 1)} height="11" />
        ) : (
          <>
            <Band tone="cold" pattern={`${id}cold`} from={0} to={zone[0] - 2} y={7} height={12} />
            <Band tone="hot" pattern={`${id}hot`} from={zone[1] + 2} to={width} y={7} height={12} />
            <Band tone="right" pattern={`${id}open`} from={zone[0]} to={zone[1]} y={4} height={18} />
            {firm
              ? zoneRuns(answer).map(([low, high]) => {
                  const [from, to] = bandOf(low, high, width);
                  return <rect key={low} class="strip-solid" x={from} y={4} width={to - from} height={18} />;
                })
              : null}
          </>
        )}
        {today === null ? null : (
          <path class="strip-today" d={`M${Math.max(1, Math.min(width - 1, today * width))} 1V25`} />
        )}
        {outOfReach ? (
          <path class="strip-cross" d={`M${dot - 6} 7l12 12m0 -12l-12 12`} />
        ) : (
          <circle class={firm ? "strip-dot" : "strip-dot strip-dot-open"} cx={dot} cy="13" r={firm ? 6 : 5} />
        )}
      </svg>
      <div class="strip-row strip-ends" aria-hidden="true">
        {ends.left ? (
          <span class="strip-left">{narrow ? words.percent(0) : `${words.percent(0)} flexible`}</span>
        ) : null}
        {todayLabel === null ? null : (
          <strong class="strip-label" style={{ left: `${todayLabel.x}px`, width: `${todayLabel.width}px` }}>
            {todayText}
          </strong>
        )}
        {ends.right ? <span class="strip-right">{words.percent(1)}</span> : null}
      </div>
    </section>
  );
}

interface BandProps {
  readonly tone: "cold" | "right" | "hot";
  readonly pattern: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

/** A band of tint with its pattern over it; none where there is no room. */
function Band({ tone, pattern, from, to, y, height }: BandProps) {
  if (to <= from) return null;
  return (
    <>
      <rect class={`strip-tint-${tone}`} x={from} y={y} width={to - from} height={height} />
      <rect fill={`url(#${pattern})`} x={from} y={y} width={to - from} height={height} />
    </>
  );
}

function spoken({ answer }: CurveView, range: string, dial: string): string {
  if (answer.verdict === "out of reach") return `no dial will do, the nearest is ${dial}`;
  if (!answer.certified) return `nothing is shown yet, perhaps ${dial}`;
  const zone = `the zone is ${range}, less is too rigid, more too flexible`;
  return answer.verdict === "not yet" ? zone : `${zone}, the answer ${dial}`;
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide a label is, in pixels. */
function textWidth(text: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 0;
  pen.font = `640 13px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
  return Math.ceil(pen.measureText(text).width);
}

/** The element's width in pixels, kept up to date. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref] as const;
}
