/**
 * The dial in small, the verdict's own sign in six forms: ticks are rigid and fully flexible, the thick part is the
 * zone, the filled dot the answer; hatched and hollow is not settled; a cross, no dial will do. Always beside the word.
 */
import type { Answer } from "../../experiment/types.ts";
import { told, zoneRuns } from "./meaning.ts";

const left = 3;
const right = 49;
const middle = 8;
const dotRadius = 4.5;

export interface SmallDialProps {
  readonly answer: Pick<Answer, "certified" | "dial" | "zone" | "verdict" | "cells" | "finer">;
  readonly firm: boolean;
}

export function SmallDial({ answer, firm }: SmallDialProps) {
  const at = (dial: number) => left + dial * (right - left);
  const dot = Math.max(left + dotRadius - 1, Math.min(right - dotRadius + 1, at(told(answer).dial)));
  return (
    <svg class="small-dial" viewBox="0 0 52 16" width="52" height="16" aria-hidden="true">
      <path class="small-dial-line" d={`M${left} ${middle}H${right}M${left} 4V12M${right} 4V12`} />
      {answer.verdict === "out of reach" ? (
        <path class="small-dial-cross" d={`M${dot - 4} 4l8 8m0 -8l-8 8`} />
      ) : (
        <>
          {(answer.certified ? zoneRuns(answer) : []).map(([low, high]) => (
            <path
              key={low}
              class={firm ? "small-dial-zone" : "small-dial-zone small-dial-open"}
              d={`M${Math.max(left, at(low) - 1)} ${middle}H${Math.min(right, at(high) + 1)}`}
            />
          ))}
          {answer.verdict === "a tie" ? (
            <circle
              class="small-dial-dot small-dial-hollow"
              cx={at(answer.zone.high)}
              cy={middle}
              r={dotRadius - 0.75}
            />
          ) : null}
          <circle
            class={firm ? "small-dial-dot" : "small-dial-dot small-dial-hollow"}
            cx={dot}
            cy={middle}
            r={firm ? dotRadius : dotRadius - 0.75}
          />
        </>
      )}
    </svg>
  );
}
