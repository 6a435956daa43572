/**
 * The stage's picture of cost and experience on its canvas: it keeps the canvas sharp and as large as its place, and
 * moves what is drawn from where it is to where it is to be. What is drawn stands in paint.ts.
 */
import { readTheme, watchTheme } from "../../charts/theme.ts";
import { eased } from "../../charts/travel.ts";
import { between, type Frame } from "./frame.ts";
import { type StageLabel, stageLabels } from "./labels.ts";
import { areaOf, paint, placing, type StagePen, tickObstacles } from "./paint.ts";

/** Another step: slow enough for the last row to follow. More days of the same: as on the workbench. Milliseconds. */
export const moveTimes = { step: 700, days: 160, none: 0 } as const;

export type Move = keyof typeof moveTimes;

export interface StagePicture {
  show(frame: Frame, move: Move): void;
  destroy(): void;
}

/** A unit of the picture is so many parts of the canvas's size of type. */
const unitsOfType = 16;

export function createStagePicture(canvas: HTMLCanvasElement): StagePicture {
  let theme = readTheme(canvas);
  let shown: Frame | null = null;
  let move = { from: null as Frame | null, begun: 0, time: 0, labels: false };
  let labels: readonly StageLabel[] = [];
  let request = 0;

  /** The pen, with the canvas cleared; null where there is nothing to draw on. */
  function penOf(): StagePen | null {
    const ctx = canvas.getContext("2d");
    const { clientWidth, clientHeight } = canvas;
    if (!ctx || clientWidth === 0 || clientHeight === 0) return null;
    const magnified = Number.parseFloat(getComputedStyle(canvas).fontSize) / unitsOfType;
    const ratio = window.devicePixelRatio;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const scale = ratio * magnified;
    ctx.resetTransform();
    ctx.clearRect(0, 0, width, height);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    return { ctx, theme, width: clientWidth / magnified, height: clientHeight / magnified };
  }

  function layOut(pen: StagePen, frame: Frame): void {
    const area = areaOf(pen);
    const at = placing(frame, area);
    const bounds = { x: 0, y: 0, width: pen.width, height: area.y + area.height - 4 };
    labels = stageLabels(frame, { ctx: pen.ctx, theme, bounds, at, obstacles: tickObstacles(pen, frame) });
  }

  /** What is on the screen now, and how far the move is, from 0 to 1. */
  function present(now: number): { frame: Frame | null; done: number } {
    if (shown === null || move.from === null) return { frame: shown, done: 1 };
    const done = move.time === 0 ? 1 : Math.max(0, Math.min(1, (now - move.begun) / move.time));
    return { frame: between(move.from, shown, eased(done)), done };
  }

  function draw(now: number): void {
    request = 0;
    const pen = penOf();
    const { frame, done } = present(now);
    if (pen === null || frame === null) return;
    // Labels come where their curves have come to rest.
    const labelsAlpha = move.labels ? Math.max(0, (done - 0.7) / 0.3) : 1;
    paint(pen, frame, labels, labelsAlpha);
    if (done < 1) request = requestAnimationFrame(draw);
    else move = { ...move, from: null };
  }

  function redraw(): void {
    const pen = penOf();
    if (pen !== null && shown !== null) layOut(pen, shown);
    cancelAnimationFrame(request);
    draw(performance.now());
  }

  const observer = new ResizeObserver(redraw);
  observer.observe(canvas);
  const unwatch = watchTheme(() => {
    theme = readTheme(canvas);
    redraw();
  });
  return {
    show(frame, wanted) {
      const now = performance.now();
      const isCut = matchMedia("(prefers-reduced-motion: reduce)").matches;
      const from = present(now).frame;
      move = { from, begun: now, time: isCut ? 0 : moveTimes[wanted], labels: wanted === "step" };
      shown = frame;
      redraw();
    },
    destroy() {
      cancelAnimationFrame(request);
      observer.disconnect();
      unwatch();
    },
  };
}
