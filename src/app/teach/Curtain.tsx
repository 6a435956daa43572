/** The curtain: a rail and what hangs from it, with a question on it. It is drawn up when it is lifted. */
import { useId } from "preact/hooks";
import type { Box } from "../charts/labels.ts";

export interface CurtainProps {
  readonly box: Box;
  readonly lifted: boolean;
  /** Empty: nothing is written on it. */
  readonly ready: string;
}

export function Curtain({ box, lifted, ready }: CurtainProps) {
  const id = useId();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const card = Math.min(box.width - 16, 344);
  return (
    <g class={lifted ? "curtain curtain-lifted" : "curtain"}>
      <defs>
        <pattern id={id} width="11" height="11" patternUnits="userSpaceOnUse" x={box.x}>
          <rect class="curtain-cloth" width="11" height="11" />
          <path class="curtain-fold" d="M10.5 0V11" />
        </pattern>
      </defs>
      <rect class="curtain-hang" x={box.x} y={box.y} width={box.width} height={box.height} fill={`url(#${id})`} />
      <path class="curtain-rail" d={`M${box.x} ${box.y}h${box.width}`} />
      {!lifted && ready !== "" && (
        <>
          <rect class="curtain-card" x={middle.x - card / 2} y={middle.y - 36} width={card} height="72" />
          <text class="curtain-question" x={middle.x} y={middle.y - 6} text-anchor="middle">
            What happens in between?
          </text>
          <text class="curtain-ready" x={middle.x} y={middle.y + 20} text-anchor="middle">
            {ready}
          </text>
        </>
      )}
    </g>
  );
}
