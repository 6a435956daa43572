/**
 * A view of the workbench on the stage: its own component, laid out small and magnified so that its least type reads from
 * the last row. Where it is too high for that its charts are made lower and what is said above it smaller (fit.ts). Its
 * charts are drawn finer by as much as they are magnified, so that they stay sharp. From step to step the points that both
 * have go from where they were to where they are.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { magnifiedBy, pixelRatio } from "../../charts/magnified.ts";
import { Chart } from "../../charts/register.ts";
import { travelBy } from "../../charts/travel.ts";
import type { View } from "../../views/types.ts";
import type { Scene } from "../rehearsal.ts";
import { viewProps } from "./CostPicture.tsx";
import { type Fit, fitted, largest, least, loose } from "./fit.ts";
import { moveTimes } from "./picture.ts";

export interface AnyViewProps {
  readonly stepId: string;
  readonly view: View;
  readonly scene: Scene;
  /** Of the stage, in CSS pixels. */
  readonly unit: number;
  /** One column: the view at its own size, and the stage scrolls. */
  readonly upright: boolean;
}

const isMagnified = (canvas: HTMLCanvasElement): boolean => pixelRatio(canvas) > window.devicePixelRatio;

Chart.register({
  id: "magnified",
  beforeInit(chart) {
    if (isMagnified(chart.canvas)) chart.options.devicePixelRatio = pixelRatio(chart.canvas);
  },
});

/** On the workbench a long process moves sideways in its frame; on the stage nobody would move it. */
function isCutOff(view: HTMLElement | null): boolean {
  const frame = view?.querySelector(".bp-frame") ?? null;
  return frame !== null && frame.scrollWidth > frame.clientWidth + 1;
}

/** A picture is drawn anew within this of a step, in milliseconds; what comes later are more days of the same. */
const drawnWithin = 400;

/** Points travel to where they are in the step that has come, and only there. */
function letTravel(part: HTMLElement | null): () => void {
  const end = (): void => {
    part?.style.removeProperty(travelBy);
  };
  part?.style.setProperty(travelBy, String(moveTimes.step));
  const timer = setTimeout(end, drawnWithin);
  return () => {
    clearTimeout(timer);
    end();
  };
}

export function AnyView({ stepId, view, scene, unit, upright }: AnyViewProps) {
  const shown = scene.shown.value;
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<Fit>(loose);
  const scale = upright ? 1 : unit * Math.max(least, largest * fit.part);

  // What was said of the first days, or by the step before, may have been longer.
  useLayoutEffect(() => setFit(loose), [unit, stepId, scene.over.value]);
  useLayoutEffect(() => letTravel(inner.current), [stepId]);
  // Before anything is measured again: the words above are the stage's.
  useLayoutEffect(() => {
    const stage = outer.current?.closest(".show");
    stage?.classList.toggle("show-tight", fit.tight);
    return () => stage?.classList.remove("show-tight");
  }, [fit.tight]);
  useEffect(() => {
    if (outer.current === null || inner.current === null) return;
    const refit = (): void => {
      const [room, view] = [outer.current?.clientHeight ?? 0, inner.current];
      if (upright || room === 0 || view === null) return;
      const chart = view.querySelector<HTMLElement>(".plot")?.offsetHeight ?? null;
      setFit((now) => fitted(now, { room: room / scale, height: view.offsetHeight, chart, isCutOff: isCutOff(view) }));
    };
    const observer = new ResizeObserver(refit);
    observer.observe(inner.current);
    observer.observe(outer.current);
    return () => observer.disconnect();
  }, [fit, scale, upright]);

  return (
    <div class="show-view" ref={outer}>
      <div
        class="show-magnified"
        style={{
          [magnifiedBy]: scale,
          "--chart": fit.chart === null ? "none" : `${fit.chart}px`,
          width: `${100 / scale}%`,
          transform: `scale(${scale})`,
        }}
        ref={inner}
      >
        {shown !== null && <view.component {...viewProps(shown)} regret={scene.leastRegret.value} />}
      </div>
    </div>
  );
}
