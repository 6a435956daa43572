/** A label in a picture, over a halo of the ground; its first line is heavier than the others. */
import { lineHeight, type Written } from "./stageLabels.ts";

export function StageLabel({ label: { lines, x, y }, tone }: { readonly label: Written; readonly tone: string }) {
  return (
    <text class={`stage-label ${tone}`} x={x} y={y}>
      {lines.map((line, i) => (
        <tspan key={i} x={x} dy={i === 0 ? 0 : lineHeight} class={i === 0 ? "stage-first" : "stage-rest"}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
