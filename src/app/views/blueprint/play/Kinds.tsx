/** The kinds of customers with their shape and colour, and how many of each are here now. */
import type { Words } from "../../../words/format.ts";
import { cornersOf, hereOf, type Kind } from "./kinds.ts";
import type { Moment } from "./moment.ts";

export interface KindsProps {
  readonly kinds: readonly Kind[];
  readonly moment: Moment;
  /** Index of the segment that is shown alone, or null for all. */
  readonly segment: number | null;
  readonly words: Words;
}

export function Kinds({ kinds, moment, segment, words }: KindsProps) {
  const here = hereOf(kinds, moment);
  return (
    <ul class="bp-legend bp-kinds" aria-label="Customers here now, by kind">
      {kinds.map((kind, at) => (
        <li key={kind.name} class={segment === null || kind.segments.includes(segment) ? undefined : "bp-set-back"}>
          <svg width="18" height="18" aria-hidden="true" style={{ fill: `var(--${kind.token})` }}>
            <Mark kind={kind} />
          </svg>
          <span>
            {kind.name} <strong>{words.count(here[at])}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mark({ kind: { shape } }: { readonly kind: Kind }) {
  if (shape === "circle") return <circle cx={9} cy={9} r={5.5} />;
  return (
    <polygon
      points={cornersOf(shape, 5.5)
        .map(([x, y]) => `${9 + x},${9 + y}`)
        .join(" ")}
    />
  );
}
