/** Points and courses in two directions, drawn in shares of the space there is; lines keep their weight. */
import { At, percent } from "./At.tsx";
import { placeOn } from "./axes.ts";
import { FieldNames } from "./FieldNames.tsx";
import { dotRadius, numbered } from "./fieldNames.ts";
import { Key } from "./Key.tsx";
import { useMarkKey } from "./keys.ts";
import type { Course, Dot, FieldPicture, Point } from "./types.ts";

export function Field({ picture }: { readonly picture: FieldPicture }) {
  const { across, up, acrossTitle, upTitle, zone, courses, dots, event, key } = picture;
  const keyOf = useMarkKey();
  const x = (value: number): number => placeOn(across, value);
  const y = (value: number): number => 1 - placeOn(up, value);
  const path = (points: readonly Point[]): string =>
    points.map((one, i) => `${i === 0 ? "M" : "L"}${100 * x(one.x)} ${100 * y(one.y)}`).join("");
  const band = [
    ...zone.map(({ at, high }) => ({ x: at, y: high })),
    ...[...zone].reverse().map(({ at, low }) => ({ x: at, y: low })),
  ];
  return (
    <>
      <p class="field-up">{upTitle}</p>
      <svg class="field" aria-hidden="true">
        {up.ticks.map(({ at, text }) => (
          <g key={at}>
            <line class="picture-grid" x1="0" x2="100%" y1={percent(y(at))} y2={percent(y(at))} />
            <At x={0} y={y(at)}>
              <text x="-8" y="4" text-anchor="end">
                {text}
              </text>
            </At>
          </g>
        ))}
        {across.ticks.map(({ at, text }) => (
          <At key={at} x={x(at)} y={1}>
            <path class="picture-grid" d="M0 0V5" />
            <text y="19" text-anchor="middle">
              {text}
            </text>
          </At>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {band.length > 0 && <path class="picture-band picture-band-right" d={`${path(band)}Z`} />}
          {courses.map((course, i) => (
            <path
              key={i}
              class={`picture-course picture-${course.tone}${course.isDashed ? " picture-dashed" : ""}`}
              d={path(course.points)}
            />
          ))}
        </svg>
        {event !== null && (
          <>
            <line class="picture-event" x1={percent(x(event.at))} x2={percent(x(event.at))} y1="0" y2="100%" />
            <At x={x(event.at)} y={1}>
              <text class="picture-label" y="-8" {...aside(x(event.at))}>
                {event.text}
              </text>
            </At>
          </>
        )}
        {dots.map((dot, i) => (
          <At key={i} x={x(dot.x)} y={y(dot.y)} mark={keyOf(dot)}>
            <circle
              class={`${dot.isFilled ? "picture-dot" : "picture-dot picture-hollow"} picture-${dot.tone}`}
              r={dotRadius[dot.size]}
            />
          </At>
        ))}
        {[...dots.map(dotLabel), ...courses.map(courseLabel)].map(
          (one, i) =>
            one.text !== "" && (
              <At key={i} x={x(one.x)} y={y(one.y)}>
                <text class={`picture-label picture-${one.tone}`} y={one.down} {...aside(x(one.x))}>
                  {one.text}
                </text>
              </At>
            ),
        )}
        <FieldNames picture={picture} />
      </svg>
      <p class="field-across">{acrossTitle}</p>
      <Key names={key} drawn={numbered(picture).map(({ number }) => number)} />
    </>
  );
}

/** Away from the nearer edge, so that it is not cut. */
const aside = (share: number) =>
  share > 0.5 ? ({ x: -8, "text-anchor": "end" } as const) : ({ x: 8, "text-anchor": "start" } as const);

const dotLabel = ({ x, y, tone, label }: Dot) => ({ x, y, tone, text: label, down: -12 });

/** Below its end: what is above is the marks'. */
function courseLabel({ points, tone, label }: Course) {
  const end = points[points.length - 1] ?? { x: 0, y: 0 };
  return { ...end, tone, text: points.length === 0 ? "" : label, down: 20 };
}
