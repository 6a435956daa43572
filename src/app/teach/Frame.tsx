/** The axes of a picture of cost against experience, drawn in pixels; what stands in it is given. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Box } from "../charts/labels.ts";
import type { Words } from "../words/format.ts";
import { type Axes, placeOn, ticksFor } from "./stage.ts";

export interface FrameProps {
  readonly axes: Axes;
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly words: Words;
  readonly children: ComponentChildren;
}

export function Frame({ axes, box, width, height, words, children }: FrameProps) {
  const ticks = ticksFor(axes, box, words);
  const place = placeOn(axes, box);
  const foot = box.y + box.height;
  return (
    <svg class="stage" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.y.map(({ at, text }) => {
        const { y } = place({ x: axes.x.min, y: at });
        return (
          <g key={at}>
            <line class="stage-grid" x1={box.x} x2={box.x + box.width} y1={y} y2={y} />
            <text class="stage-tick" x={box.x} y={y - 5}>
              {text}
            </text>
          </g>
        );
      })}
      <line class="stage-foot" x1={box.x} x2={box.x + box.width} y1={foot} y2={foot} />
      {ticks.x.map(({ at, text }) => {
        const { x } = place({ x: at, y: axes.y.min });
        return (
          <g key={at}>
            <line class="stage-foot" x1={x} x2={x} y1={foot} y2={foot + 6} />
            <text class="stage-tick" x={x} y={foot + 21} text-anchor="middle">
              {text}
            </text>
          </g>
        );
      })}
      {children}
    </svg>
  );
}

/** Title of the upright axis, above it. */
export function UprightTitle({ axes, words }: Pick<FrameProps, "axes" | "words">) {
  return (
    <p class="stage-upright">
      <strong>Experience, 0 to 100</strong>
      {axes.y.min > 0 && <> axis starts at {words.count(axes.y.min)}</>}
    </p>
  );
}

export const FlatTitle = () => <p class="stage-flat">Cost per customer</p>;

/** The width of an element in pixels, kept up to date. */
export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref] as const;
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide a label is in pixels, in the page's sans. */
export function textWidth(text: string, weight = 640, size = 13.5): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return size * 0.6 * text.length;
  pen.font = `${weight} ${size}px ${getComputedStyle(document.documentElement).getPropertyValue("--sans")}`;
  return Math.ceil(pen.measureText(text).width);
}
