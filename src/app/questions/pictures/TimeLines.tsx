/** Ways of one customer on one clock: onstage above the line, backstage below it, waiting dotted. */
import { percent } from "./At.tsx";
import { placeOn } from "./axes.ts";
import { Key } from "./Key.tsx";
import { useMarkKey } from "./keys.ts";
import type { Timelines, WaySpan } from "./types.ts";

/** In pixels: the line's place, and the height of a block on either side. */
const line = 40;
const block = 20;

export function TimeLines({ picture: { axis, ways, key } }: { readonly picture: Timelines }) {
  const keyOf = useMarkKey();
  const x = (minutes: number): string => percent(placeOn(axis, minutes));
  const width = (from: number, to: number): string => percent(placeOn(axis, to) - placeOn(axis, from));
  return (
    <>
      {ways.map((way) => (
        <div class="way" key={way.name}>
          <p class="way-name">
            <strong>{way.name}</strong> {way.ending}
          </p>
          <svg class="way-line" aria-hidden="true">
            {axis.ticks.map(({ at }) => (
              <line key={at} class="picture-grid" x1={x(at)} x2={x(at)} y1="0" y2="100%" />
            ))}
            <line class="way-visible" x1="0" x2="100%" y1={line} y2={line} />
            {way.spans.map((span, i) =>
              span.kind === "waiting" ? (
                <line
                  key={i}
                  class="way-waiting"
                  x1={x(span.from)}
                  x2={x(span.to)}
                  y1={line}
                  y2={line}
                  data-mark={keyOf(span)}
                />
              ) : (
                <Block key={i} span={span} x={x(span.from)} width={width(span.from, span.to)} />
              ),
            )}
            <End x={x(way.to)} />
          </svg>
        </div>
      ))}
      <svg class="way-ticks" aria-hidden="true">
        {axis.ticks.map(({ at, text }) => (
          <text key={at} x={x(at)} y="13" text-anchor={at === 0 ? "start" : "middle"}>
            {text}
          </text>
        ))}
      </svg>
      <p class="field-across">Minutes from arrival</p>
      <Key names={key} />
    </>
  );
}

function Block({ span, x, width }: { readonly span: WaySpan; readonly x: string; readonly width: string }) {
  const key = useMarkKey()(span);
  const above = span.kind === "onstage";
  return (
    <>
      <rect
        class={`way-${span.kind}`}
        x={x}
        width={width}
        y={above ? line - block : line}
        height={block}
        data-mark={key}
      />
      <text class="way-number" x={x} y={above ? line - block - 5 : line + block + 14}>
        {span.number}
      </text>
    </>
  );
}

/** Where the customer left. */
function End({ x }: { readonly x: string }) {
  return <line class="way-end" x1={x} x2={x} y1={line - block - 4} y2={line + block + 4} />;
}
