/** One blueprint in its frame: the drawing, whoever is drawn over it, and the figures of the step that is being read. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Drawing, type DrawingProps } from "./Drawing.tsx";
import type { Box, Layout } from "./layout/layout.ts";
import { useEdges } from "./useEdges.ts";
import "./stage.css";

export interface StageProps extends Omit<DrawingProps, "onRead"> {
  readonly stale: boolean;
  /** Drawn over the steps: customers. */
  readonly children?: ComponentChildren;
}

export function Stage({ children, stale, ...props }: StageProps) {
  const { layout, facts, told, name } = props;
  const [read, setRead] = useState<number | null>(null);
  const box = layout.boxes.find(({ place }) => place === read);
  const frame = useRef<HTMLElement>(null);
  const { left, right } = useEdges(frame, layout.width);
  return (
    <div class={`bp-edges${left ? " bp-more-left" : ""}${right ? " bp-more-right" : ""}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section class="bp-frame" aria-label={`${name}, drawn`} tabIndex={0} ref={frame}>
        <div class={stale ? "bp-stage bp-stale" : "bp-stage"} style={{ width: `${layout.width}px` }}>
          <Drawing {...props} onRead={setRead} />
          {children}
          {box !== undefined && (
            <div class="bp-reading" style={placeOf(box, layout)} aria-hidden="true">
              <strong>{facts[box.place].name}</strong>
              {told[box.place].map((line) => (
                <span key={line}>{line}</span>
              ))}
            </div>
          )}
        </div>
      </section>
    </div>
  );
}

/** Below its box, or above where the picture ends; from the box's left edge, or to its right one. */
function placeOf(box: Box, { width, height }: Layout): Record<string, string> {
  const upwards = box.y + box.height + 170 > height;
  const leftwards = box.x + 290 > width;
  return {
    ...(upwards ? { bottom: `${height - box.y + 8}px` } : { top: `${box.y + box.height + 8}px` }),
    ...(leftwards ? { right: `${Math.max(0, width - box.x - box.width)}px` } : { left: `${box.x}px` }),
  };
}
