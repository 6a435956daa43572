/**
 * A picture that is drawn as a whole: a function of a model and a pen, on a canvas of its own. It keeps the canvas sharp
 * and as large as its place, finds the point under a pointer and frames the one that is read. Nothing moves in it, but
 * on the way to another picture where it is presented; see travel.ts.
 */
import type { Point } from "./labels.ts";
import { pixelRatio } from "./magnified.ts";
import type { Picture, Place } from "./Plot.tsx";
import { drawReading } from "./reading.ts";
import { keptRatio, readTheme, type Theme } from "./theme.ts";
import { type Between, createTravel } from "./travel.ts";

/** What a picture is drawn with, in CSS pixels. */
export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** A point that can be read, and its figures, its name first. */
export interface Target {
  readonly place: Place;
  readonly at: Point;
  readonly lines: readonly string[];
}

export interface Drawn {
  readonly targets: readonly Target[];
  /** How far from a point, in pixels, the pointer still means it. */
  readonly reach: number;
}

export type Draw<Model> = (pen: Pen, model: Model) => Drawn;

/** How to make the picture; to be made once, so that a chart keeps its picture. @param between without it nothing travels */
export const drawing =
  <Model>(draw: Draw<Model>, between: Between<Model> = (_, to) => to) =>
  (canvas: HTMLCanvasElement): Picture<Model> => {
    let theme = readTheme(canvas);
    let model: Model | null = null;
    let read: Place | null = null;
    let drawn: Drawn = { targets: [], reach: 0 };

    const redraw = () => {
      const ctx = canvas.getContext("2d");
      const { clientWidth: width, clientHeight: height } = canvas;
      if (!ctx || model === null || width === 0 || height === 0) return;
      const ratio = keptRatio(canvas) || pixelRatio(canvas);
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      ctx.scale(ratio, ratio);
      drawn = draw({ ctx, width, height, theme }, model);
      const target = drawn.targets.find(({ place }) => place.row === read?.row && place.at === read.at);
      if (target) drawReading(ctx, target, theme, [], { x: 0, y: 0, width, height });
    };
    const travel = createTravel(canvas, between, (next) => {
      model = next;
      redraw();
    });
    canvas.classList.add("drawing");
    const observer = new ResizeObserver(redraw);
    observer.observe(canvas);

    return {
      update: travel.to,
      read(place) {
        read = place;
        redraw();
      },
      restyle() {
        theme = readTheme(canvas);
        redraw();
      },
      nearest: (x, y) => nearestOf(drawn, { x, y }),
      destroy() {
        travel.stop();
        observer.disconnect();
      },
    };
  };

/** The place of the nearest point within reach; null where there is none. */
export function nearestOf({ targets, reach }: Drawn, { x, y }: Point): Place | null {
  let least = reach;
  let found: Place | null = null;
  for (const { at, place } of targets) {
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance >= least) continue;
    least = distance;
    found = place;
  }
  return found;
}

/** A canvas holds still on half pixels: a line of one pixel there is sharp. */
export const sharp = (at: number): number => Math.round(at) - 0.5;
