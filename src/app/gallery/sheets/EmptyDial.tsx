/** A dial to make a mark on: a line from rigid to fully flexible with a tick at every tenth, every other one named. It says no answer. */
import type { Words } from "../../words/format.ts";

const width = 640;
const ticks = Array.from({ length: 11 }, (_, i) => i / 10);
const at = (dial: number): number => 8 + dial * (width - 16);

const anchorOf = (dial: number): string => (dial === 0 ? "start" : dial === 1 ? "end" : "middle");
const textAt = (dial: number): number => (dial === 0 ? 0 : dial === 1 ? width : at(dial));

export function EmptyDial({ words }: { readonly words: Words }) {
  return (
    <svg class="empty-dial" viewBox={`0 0 ${width} 52`} role="img" aria-label="An empty dial from 0 to 100 % flexible">
      <path class="empty-dial-line" d={`M${at(0)} 22H${at(1)}${ticks.map((dial) => `M${at(dial)} 14V30`).join("")}`} />
      {ticks
        .filter((_, i) => i % 2 === 0)
        .map((dial) => (
          <text key={dial} class="empty-dial-tick" x={textAt(dial)} y="48" text-anchor={anchorOf(dial)}>
            {words.percent(dial)}
            {dial === 0 && " rigid"}
            {dial === 1 && " flexible"}
          </text>
        ))}
    </svg>
  );
}
