/** One question: what it asks, the sentence that answers it, how sure that is and what can be done, then its pictures and tables. */
import { useKeptFocus } from "../frame/keptFocus.ts";
import { Bound } from "../words/Bound.tsx";
import type { Asking } from "./asking.ts";
import { bylineOf, nothingYet } from "./byline.ts";
import { Choices } from "./Choices.tsx";
import { Result } from "./Result.tsx";
import type { Standing } from "./standing.ts";

export interface AskedProps {
  readonly asking: Asking;
  readonly standing: Standing;
}

export function Asked({ asking, standing }: AskedProps) {
  const { listed, choices, chosen, status, failure, found, isBefore } = standing;
  const told = found?.told ?? null;
  // A control that goes away leaves the keyboard at the way back.
  const whole = useKeptFocus<HTMLElement>(".question-head .action");
  return (
    <article class="question" aria-labelledby="question-title" ref={whole}>
      <div class="question-head">
        <h2 id="question-title" class="question-title" tabIndex={-1}>
          {listed.title}
        </h2>
        <button type="button" class="action" onClick={() => asking.choose(null)}>
          All questions
        </button>
      </div>
      <p class="question-asks">{listed.asks}</p>
      <div class={isBefore ? "question-before" : undefined}>
        {told !== null && (
          <p class="question-sentence">
            <Bound text={told.sentence} />
          </p>
        )}
        {told === null && status !== "failed" && <p class="question-sentence question-none">{nothingYet[status]}</p>}
        {status === "failed" && (
          <div class="failure" role="alert">
            <p>
              <strong>The question could not be answered.</strong> {failure}
            </p>
            <button type="button" class="action" onClick={asking.ask}>
              Try again
            </button>
          </div>
        )}
        <Byline asking={asking} standing={standing} />
        {choices.length > 0 && <Choices choices={choices} chosen={chosen} onPick={asking.pick} />}
        {found !== null && <Result title={listed.title} found={found} />}
      </div>
    </article>
  );
}

/** A component of its own: what is counted changes many times a second. */
function Byline({ asking, standing }: AskedProps) {
  const { lead, counted, sure, action } = bylineOf(standing, asking.counting.value);
  return (
    <div class="question-byline">
      {lead !== "" && <strong>{lead}</strong>}
      {counted !== "" && <span>{counted}</span>}
      {sure !== "" && <span>{sure}</span>}
      {action !== null && (
        <button type="button" class="action" onClick={action.does === "stop" ? asking.stop : asking.ask}>
          {action.word}
        </button>
      )}
    </div>
  );
}
