/** Each team along the day, at the answer's dial: counted for who looks, in a worker, and drawn once it is there. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { HoursRequest } from "../../../../outcome/hours.ts";
import { createCountHours } from "../../../../runner/hours.ts";
import { connectPageHourCounter } from "../../../../runner/pageHours.ts";
import { told } from "../../../answer/meaning.ts";
import { daysText } from "../../../words/days.ts";
import type { Words } from "../../../words/format.ts";
import { focusOf } from "../../source.ts";
import type { ViewProps } from "../../types.ts";
import { type Counted, createCounting } from "./counting.ts";
import { DayFigure } from "./DayFigure.tsx";
import { dayFigures } from "./figures.ts";
import { wantedDays, whyNoDay } from "./wanted.ts";
import "./day.css";

export interface DayProps {
  readonly props: ViewProps;
  readonly words: Words;
}

export function Day({ props, words }: DayProps) {
  const { scenario, seed } = props;
  const { population, design, answer } = focusOf(props);
  const { dial } = told(answer);
  const request = useMemo((): HoursRequest | null => {
    const days = wantedDays(scenario, population, design);
    return days === 0 ? null : { scenario, population, design, dial, seed, first: 0, days };
  }, [scenario, population, design, dial, seed]);
  const root = useRef<HTMLDivElement>(null);
  const counting = useMemo(() => createCounting(createCountHours(connectPageHourCounter)), []);
  useEffect(() => {
    // Where the figure alone is shown, on a stage say, nobody looks at what is not there.
    const isSeen = root.current !== null && root.current.offsetParent !== null;
    counting.ask(isSeen ? request : null);
    return () => counting.ask(null);
  }, [request]);
  const counted = request && counting.of(request);
  const rows = counted?.state === "counted" ? counted.rows : null;
  const figures = useMemo(
    () => (rows === null || request === null ? null : dayFigures(rows, request, answer.confidence)),
    [rows, request],
  );
  return (
    <div class="teams-day" ref={root}>
      {request === null || counted === null ? (
        <p class="teams-day-none">{whyNoDay(scenario, design)}</p>
      ) : (
        <NotYet
          counted={counted}
          of={daysText(request.days, scenario, words)}
          words={words}
          onStop={counting.stop}
          onAgain={() => counting.ask(request)}
        />
      )}
      {figures !== null && <DayFigure figures={figures} stale={props.stale} words={words} />}
    </div>
  );
}

interface NotYetProps {
  readonly counted: Counted;
  /** All that are to be counted: "1,024 days". */
  readonly of: string;
  readonly words: Words;
  onStop(): void;
  onAgain(): void;
}

/** Why there is no picture yet, and what can be done; nothing where there is one. */
function NotYet({ counted, of, words, onStop, onAgain }: NotYetProps) {
  switch (counted.state) {
    case "counting":
      return (
        <p class="teams-day-none">
          The day is being counted by the hour: {words.count(counted.days)} of {of}.
          <button type="button" class="action" onClick={onStop}>
            Stop
          </button>
        </p>
      );
    case "stopped":
      return (
        <p class="teams-day-none">
          The day by the hour was not counted to its end.
          <button type="button" class="action" onClick={onAgain}>
            Count it
          </button>
        </p>
      );
    case "failed":
      return (
        <div class="failure" role="alert">
          <p>
            <strong>The day could not be shown.</strong> {counted.reason}
          </p>
          <button type="button" class="action" onClick={onAgain}>
            Try again
          </button>
        </div>
      );
    case "counted":
      return null;
  }
}
