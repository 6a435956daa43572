/** The dial with a dot for each team, and one's own guess on it: a slider. After the curtain, the zone behind the dots. */
import { useId } from "preact/hooks";
import type { Words } from "../words/format.ts";
import { dotPlot } from "./dots.ts";
import { useWidth } from "./Frame.tsx";

export interface DialPlotProps {
  /** Of the teams. */
  readonly dials: readonly number[];
  /** Null where none was guessed. */
  readonly mine: number | null;
  /** Stretches of the zone and the answer, once the curtain has risen. */
  readonly zone: {
    readonly runs: readonly (readonly [number, number])[];
    readonly answer: number;
    readonly text: string;
  } | null;
  readonly words: Words;
  onGuess(dial: number): void;
}

/** Where the line of the dial lies below the top: with dots on it, and with none. */
const grounds = { dotted: 96, bare: 26 } as const;
/** Below the line. */
const foot = 36;
/** A tick so near to one's own guess is covered by it. */
const covered = 0.035;

export function DialPlot({ dials, mine, zone, words, onGuess }: DialPlotProps) {
  const [width, ref] = useWidth<HTMLDivElement>();
  const headId = useId();
  const ground = dials.length === 0 && zone === null ? grounds.bare : grounds.dotted;
  const height = ground + foot;
  const { dots, radius } = dotPlot(dials, width, ground - 8);
  const at = (dial: number): number => dial * width;
  const own = at(mine ?? 0.5);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return (
    <div class="dial">
      <div class="dial-head">
        <h2 id={headId}>Place your point on the dial</h2>
        {dials.length > 0 && <p>Each dot is one team</p>}
      </div>
      <div class="dial-hold" ref={ref}>
        <svg class="stage" width={width} height={height} aria-hidden="true">
          {zone?.runs.map(([low, high]) => (
            <rect
              key={low}
              class="dial-zone"
              x={Math.max(0, Math.min(width - 6, at(low) - 3))}
              y="0"
              width={Math.max(6, at(high) - at(low) + 6)}
              height={ground}
            />
          ))}
          {zone !== null && (
            <path class="dial-answer" d={`M${Math.max(1, Math.min(width - 1, at(zone.answer)))} 0V${ground}`} />
          )}
          <line class="dial-line" x1="0" x2={width} y1={ground} y2={ground} />
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                class="dial-line"
                x1={inside(at(tick), width)}
                x2={inside(at(tick), width)}
                y1={ground}
                y2={ground + 7}
              />
              <text class="stage-tick" x={at(tick)} y={ground + 24} text-anchor={anchorOf(tick)}>
                {Math.abs(tick - (mine ?? 0.5)) < covered && tick > 0 && tick < 1 ? "" : textOf(tick, width, words)}
              </text>
            </g>
          ))}
          {dots.map(({ of, x, up }) => (
            <circle key={of} class="dial-dot" cx={x} cy={ground - up} r={radius} />
          ))}
          <path
            class={mine === null ? "dial-own dial-own-open" : "dial-own"}
            d={`M${inside(own, width, 10)} ${ground + 2}l9 10v11h-18v-11Z`}
          />
        </svg>
        <input
          class="dial-slider"
          type="range"
          min="0"
          max="100"
          step="1"
          value={Math.round(100 * (mine ?? 0.5))}
          aria-labelledby={headId}
          aria-valuetext={mine === null ? "no guess yet" : `${words.percent(mine)} flexible`}
          onInput={(event) => onGuess(Number(event.currentTarget.value) / 100)}
          onClick={(event) => onGuess(Number(event.currentTarget.value) / 100)}
        />
      </div>
      <p class="dial-guess">
        {mine === null ? "No guess yet" : <strong>Your guess: {words.percent(mine)}</strong>}
        {zone !== null && (
          <>
            {". "}
            <span class="tone-right">{zone.text}</span>
          </>
        )}
      </p>
    </div>
  );
}

const inside = (x: number, width: number, by = 1): number => Math.max(by, Math.min(width - by, x));

const anchorOf = (tick: number) => (tick === 0 ? "start" : tick === 1 ? "end" : "middle");

function textOf(tick: number, width: number, words: Words): string {
  const text = words.percent(tick);
  if (width < 480) return text;
  if (tick === 0) return `${text} rigid`;
  return tick === 1 ? `${text} flexible` : text;
}
