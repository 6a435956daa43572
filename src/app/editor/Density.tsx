/** The small picture of a distribution, with its words under it; the words are all a screen reader needs. */
import type { Distribution } from "../../scenario/types.ts";
import { writeNumber } from "../controls/numbers.ts";
import { densityWords, pictureOf } from "./density.ts";

const width = 220;
const height = 44;

export function Density({ distribution }: { readonly distribution: Distribution }) {
  const { to, mean, outline, spikes } = pictureOf(distribution);
  const x = (share: number) => (share * width).toFixed(1);
  const y = (share: number) => (height - 1 - share * (height - 6)).toFixed(1);
  const line = outline.map(([across, up]) => `${x(across)} ${y(up)}`).join(" L");
  const [first, last] = [outline[0], outline[outline.length - 1]];
  return (
    <figure class="density">
      <svg viewBox={`0 0 ${width} ${height + 14}`} aria-hidden="true">
        {line !== "" && <path class="density-area" d={`M${x(first[0])} ${y(0)} L${line} L${x(last[0])} ${y(0)} Z`} />}
        {line !== "" && <path class="density-line" d={`M${line}`} />}
        {spikes.map(([across, up]) => (
          <path key={across} class="density-spike" d={`M${x(across)} ${y(0)} V${y(up)}`} />
        ))}
        <path class="density-axis" d={`M0 ${height - 0.5} H${width}`} />
        <path class="density-mean" d={`M${x(Math.min(1, mean / to))} ${height} v5`} />
        <text class="density-end" x="0" y={height + 13}>
          0
        </text>
        <text class="density-end" x={width} y={height + 13} text-anchor="end">
          {writeNumber(Number(to.toPrecision(2)), "minutes")} min
        </text>
      </svg>
      <figcaption>{densityWords(distribution)}</figcaption>
    </figure>
  );
}
