/** The curtain: a rail and what hangs from it, with a question on it. It is drawn up when it is lifted. */
import { useId } from "preact/hooks";
import type { Box } from "../charts/labels.ts";

/** As wide as its card must be for a question and what is ready in a line each. */
const broad = 300;

/** Where something is written on the curtain. */
export function cardOf(box: Box): Box {
  const width = Math.min(box.width - 16, 344);
  const height = box.width < broad ? 108 : 72;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

interface LinesProps {
  readonly kind: string;
  readonly lines: readonly string[];
  /** Middle and base line of the first. */
  readonly x: number;
  readonly y: number;
  /** Of a line. */
  readonly height: number;
}

function Lines({ kind, lines, x, y, height }: LinesProps) {
  return (
    <text class={kind} y={y} text-anchor="middle">
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : height}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

export interface CurtainProps {
  readonly box: Box;
  readonly lifted: boolean;
  /** Empty: nothing is written on it. */
  readonly ready: string;
}

export function Curtain({ box, lifted, ready }: CurtainProps) {
  const id = useId();
  const card = cardOf(box);
  const isNarrow = box.width < broad;
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
          <rect class="curtain-card" {...card} />
          <Lines
            kind="curtain-question"
            lines={isNarrow ? ["What happens", "in between?"] : ["What happens in between?"]}
            x={card.x + card.width / 2}
            y={card.y + 30}
            height={isNarrow ? 22 : 28}
          />
          <Lines
            kind="curtain-ready"
            lines={isNarrow ? ready.split(/ (?=behind )/) : [ready]}
            x={card.x + card.width / 2}
            y={card.y + (isNarrow ? 76 : 56)}
            height={18}
          />
        </>
      )}
    </g>
  );
}
