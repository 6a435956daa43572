/**
 * The course of the day as the slider of its time: who waits onstage above the line, backstage below it. What is still
 * to come is pale. The browser's own range control lies over it, unseen, for pointer, keyboard and screen reader alike.
 */
import { useMemo, useRef } from "preact/hooks";
import type { Scenario } from "../../../../scenario/types.ts";
import type { Words } from "../../../words/format.ts";
import { useWidth } from "../useWidth.ts";
import { clockText, countText } from "../words.ts";
import type { Day } from "./day.ts";
import { type Moment, type Profile, profileOf } from "./moment.ts";
import type { Player } from "./player.ts";
import { timeText } from "./playText.ts";

export interface ProfileProps {
  readonly scenario: Scenario;
  readonly day: Day;
  /** Longer than the day where another one is watched beside it. */
  readonly until: number;
  readonly moment: Moment;
  readonly player: Player;
  readonly words: Words;
}

const half = 46;
const middle = half + 12;
const height = 2 * middle + 18;

export function DayProfile({ scenario, day, until, moment, player, words }: ProfileProps) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root) ?? 0;
  const profile = useMemo(() => profileOf(day), [day]);
  const areas = useMemo(() => areasOf(profile, until, width), [profile, until, width]);
  const x = until === 0 ? 0 : (moment.time / until) * width;
  const isRight = x < 0.6 * width;
  const onstage = `${countText(moment.waitingOnstage, words)} waiting onstage`;
  const backstage = `${countText(moment.waitingBackstage, words)} waiting backstage`;
  const clip = "bp-so-far";
  return (
    <div class="bp-profile" ref={root}>
      <svg width={width} height={height} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={0} y={0} width={x} height={height} />
        </clipPath>
        <path class="bp-to-come" d={areas.onstage} />
        <path class="bp-to-come" d={areas.backstage} />
        <g clip-path={`url(#${clip})`}>
          <path class="bp-onstage-area" d={areas.onstage} />
          <path class="bp-backstage-area" d={areas.backstage} />
        </g>
        <path class="bp-axis" d={`M0 ${middle}H${width}`} />
        {ticksOf(until, width).map(({ at, minutes, anchor }) => (
          <text key={minutes} class="bp-tick" x={at} y={height - 2} text-anchor={anchor}>
            {clockText(minutes)}
          </text>
        ))}
        <path class="bp-now" d={`M${x} 4V${2 * middle - 4}`} />
        <circle class="bp-thumb" cx={x} cy={middle} r={8} />
        <text class="bp-now-words" x={isRight ? x + 12 : x - 12} y={14} text-anchor={isRight ? "start" : "end"}>
          {onstage}
        </text>
        <text
          class="bp-now-words bp-now-backstage"
          x={isRight ? x + 12 : x - 12}
          y={2 * middle - 6}
          text-anchor={isRight ? "start" : "end"}
        >
          {backstage}
        </text>
      </svg>
      <input
        type="range"
        aria-label="Time of the day"
        aria-valuetext={`${timeText(moment.time, scenario)}: ${onstage}, ${backstage}`}
        min={0}
        max={until}
        step="any"
        value={moment.time}
        onInput={(event) => player.seek(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const to = keyTo(event.key, player.now(), until);
          if (to === null) return;
          event.preventDefault();
          player.seek(to);
        }}
      />
    </div>
  );
}

/** Arrows go a minute, Page keys half an hour, Home and End to the ends. */
function keyTo(key: string, time: number, until: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 30,
    PageDown: -30,
  };
  if (key === "Home") return 0;
  if (key === "End") return until;
  return Object.hasOwn(steps, key) ? time + steps[key] : null;
}

/** The most that waited in each pixel, as areas above and below the line. */
function areasOf({ times, onstage, backstage }: Profile, until: number, width: number) {
  const most = Math.max(1, ...onstage, ...backstage);
  const area = (counts: readonly number[], side: 1 | -1): string => {
    const columns = new Array<number>(Math.max(1, width)).fill(0);
    times.forEach((time, i) => {
      const from = Math.max(0, Math.floor((time / until) * width));
      const to = Math.min(width - 1, Math.floor(((times[i + 1] ?? until) / until) * width));
      for (let column = from; column <= to; column++) columns[column] = Math.max(columns[column], counts[i]);
    });
    const steps = columns.map((count, column) => `L${column} ${middle + (side * half * count) / most}`);
    return `M0 ${middle}${steps.join("")}L${width} ${middle}Z`;
  };
  return { onstage: area(onstage, -1), backstage: area(backstage, 1) };
}

/** Whole hours, or what is fit for a day that is shorter or longer. */
function ticksOf(until: number, width: number) {
  const gaps = [1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440];
  const wish = (until / Math.max(1, width)) * 90;
  const gap = gaps.find((one) => one >= wish) ?? Math.ceil(wish / 1440) * 1440;
  const count = Math.floor(until / gap) + 1;
  return Array.from({ length: count }, (_, i) => {
    const at = ((i * gap) / Math.max(until, 1)) * width;
    return { minutes: i * gap, at, anchor: i === 0 ? "start" : at > width - 20 ? "end" : "middle" } as const;
  });
}
