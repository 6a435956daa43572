/**
 * A view of the workbench on the stage: its own component, laid out small and magnified as far as the room allows. Its
 * charts are drawn finer by as much, so that they stay sharp.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { magnifiedBy, pixelRatio } from "../../charts/magnified.ts";
import { Chart } from "../../charts/register.ts";
import type { View } from "../../views/types.ts";
import type { Scene } from "../rehearsal.ts";
import { viewProps } from "./CostPicture.tsx";

export interface AnyViewProps {
  readonly view: View;
  readonly scene: Scene;
  /** Of the stage, in CSS pixels. */
  readonly unit: number;
  /** One column: the view at its own size, and the stage scrolls. */
  readonly upright: boolean;
}

/** Type of 13 becomes 24 units large; where the view is too high for that, it goes down to half of it. */
const largest = 1.85;
const least = 0.9;

Chart.register({
  id: "magnified",
  beforeInit(chart) {
    const ratio = pixelRatio(chart.canvas);
    if (ratio > window.devicePixelRatio) chart.options.devicePixelRatio = ratio;
  },
});

/** On the workbench a long process moves sideways in its frame; on the stage nobody would move it. */
function isCutOff(view: HTMLElement | null): boolean {
  const frame = view?.querySelector(".bp-frame") ?? null;
  return frame !== null && frame.scrollWidth > frame.clientWidth + 1;
}

export function AnyView({ view, scene, unit, upright }: AnyViewProps) {
  const shown = scene.shown.value;
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState(1);
  const scale = upright ? 1 : unit * Math.max(least, largest * part);

  useEffect(() => setPart(1), [unit]);
  useEffect(() => {
    if (outer.current === null || inner.current === null) return;
    const fit = (): void => {
      const [room, view] = [outer.current?.clientHeight ?? 0, inner.current];
      if (upright || room === 0 || view === null) return;
      const fits = isCutOff(view) ? 0.93 : (room + 1) / (view.offsetHeight * scale);
      // Both observers may tell of the same size: what follows from it is the same.
      if (fits < 1 && scale > least * unit) setPart(part * Math.min(fits, 0.995));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(inner.current);
    observer.observe(outer.current);
    return () => observer.disconnect();
  }, [part, scale, unit, upright]);

  return (
    <div class="show-view" ref={outer}>
      <div
        class="show-magnified"
        style={{ [magnifiedBy]: scale, width: `${100 / scale}%`, transform: `scale(${scale})` }}
        ref={inner}
      >
        {shown !== null && <view.component {...viewProps(shown)} regret={scene.leastRegret.value} />}
      </div>
    </div>
  );
}
