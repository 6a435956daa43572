/**
 * The line of visibility as a curtain on its rail. Before a place behind it where a customer sees what goes on, it is
 * drawn aside: its folds gather at both sides, the rail shows as dots.
 */
import type { Words } from "../../words/format.ts";
import type { Band } from "./layout/fold.ts";
import type { Layout } from "./layout/layout.ts";
import { countText } from "./words.ts";

export interface CurtainProps {
  readonly layout: Layout;
  readonly band: Band;
  readonly open: ReadonlySet<number>;
  /** How many customers that is; 0 where it is not to be said. */
  readonly seeing: number;
  readonly words: Words;
}

const foldGap = 9;
const foldLength = 13;
/** How far an opening reaches beyond its box on either side. */
const beyond = 12;

interface Opening {
  readonly from: number;
  readonly to: number;
  readonly places: readonly number[];
}

export function Curtain({ layout, band, open, seeing, words }: CurtainProps) {
  const { upright, width, height } = layout;
  const { rail } = band;
  const end = upright ? height : width;
  const openings = openingsOf(layout, band);
  const isOpen = ({ places }: Opening) => places.some((place) => open.has(place));
  const fixed = closedParts(openings, end);
  const shown = openings.filter(isOpen);
  return (
    <g transform={upright ? `matrix(0 1 1 0 ${rail} 0)` : `translate(0 ${rail})`}>
      {fixed.map(([from, to]) => (
        <g key={from}>
          <path class="bp-rail" d={`M${from} 0H${to}`} />
          <path class="bp-folds" d={foldsOf(from, to)} />
        </g>
      ))}
      {openings.map((opening) => {
        const { from, to } = opening;
        const middle = (from + to) / 2;
        return (
          <g key={from} class={isOpen(opening) ? "bp-opening bp-open" : "bp-opening"}>
            <path class="bp-rail bp-rail-dots" d={`M${from} 0H${to}`} />
            <g class="bp-half" style={{ transformOrigin: `${from}px 0` }}>
              <path class="bp-rail" d={`M${from} 0H${middle}`} />
              <path class="bp-folds" d={foldsOf(from, middle)} />
            </g>
            <g class="bp-half" style={{ transformOrigin: `${to}px 0` }}>
              <path class="bp-rail" d={`M${middle} 0H${to}`} />
              <path class="bp-folds" d={foldsOf(middle, to)} />
            </g>
          </g>
        );
      })}
      {shown.length > 0 && seeing > 0 && !upright && (
        <text class="bp-open-words" x={(shown[0].from + shown[0].to) / 2} y={18}>
          open for {countText(seeing, words)}
        </text>
      )}
    </g>
  );
}

/** One opening a layer, before whatever stands behind the curtain there. */
function openingsOf({ upright, graph }: Layout, { boxes }: Band): readonly Opening[] {
  const byLayer = new Map<number, Opening>();
  for (const box of boxes) {
    if (box.lane !== "backstage") continue;
    const layer = graph.layers[box.place];
    const start = upright ? box.y : box.x;
    const size = upright ? box.height : box.width;
    const places = [...(byLayer.get(layer)?.places ?? []), box.place];
    byLayer.set(layer, { from: start - beyond, to: start + size + beyond, places });
  }
  return [...byLayer.values()].sort((a, b) => a.from - b.from);
}

/** What lies between the openings. */
function closedParts(openings: readonly Opening[], end: number): readonly (readonly [number, number])[] {
  const edges = [0, ...openings.flatMap(({ from, to }) => [from, to]), end];
  return edges
    .flatMap((from, i) => (i % 2 === 0 ? [[from, edges[i + 1]] as const] : []))
    .filter(([from, to]) => to > from);
}

/** Folds hang at the same places whichever part they belong to. */
function foldsOf(from: number, to: number): string {
  const first = Math.ceil(from / foldGap) * foldGap;
  const count = Math.max(0, Math.ceil((to - first) / foldGap));
  return Array.from({ length: count }, (_, i) => `M${first + i * foldGap} 1V${foldLength}`).join("");
}
