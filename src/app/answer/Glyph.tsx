/** The shape that goes with a temperature, so that colour never stands alone: square, circle, triangle. */
import { markOf, type Temperature } from "./meaning.ts";

export function Glyph({ temperature }: { readonly temperature: Temperature }) {
  return (
    <svg class={`glyph tone-${temperature}`} viewBox="0 0 12 12" width="0.72em" height="0.72em" aria-hidden="true">
      {markOf[temperature] === "square" && <rect x="0.5" y="0.5" width="11" height="11" />}
      {markOf[temperature] === "circle" && <circle cx="6" cy="6" r="5.7" />}
      {markOf[temperature] === "triangle" && <path d="M6 0.4 12 11.4H0Z" />}
    </svg>
  );
}
