/** The facilitator's page: fifty minutes with a class, with the guess and the prompt of the scenario on the page. */
import type { Store } from "../../store/store.ts";
import { Bound } from "../../words/Bound.tsx";
import { lesson, preparation } from "./fiftyMinutes.ts";
import { Paper, Papers } from "./Paper.tsx";

export interface FacilitatorProps {
  readonly store: Store;
  onBack(): void;
}

export function Facilitator({ store, onBack }: FacilitatorProps) {
  const { title, teaching, question } = store.scenario.value;
  return (
    <Papers onBack={onBack}>
      <Paper kind="For whoever leads the room">
        <h1 class="sheet-title" tabIndex={-1}>
          Fifty minutes, step by step
        </h1>
        <p class="paper-story">
          Guess, look, do better, talk. It works with every scenario; here with <strong>{title}</strong>.
        </p>
        <h2>Before</h2>
        <ol class="lesson-before">
          {preparation.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>The fifty minutes</h2>
        <ol class="lesson">
          {lesson.map(({ from, to, title: name, does, point }) => (
            <li key={from}>
              <p class="lesson-time">
                {from}–{to} <span class="visually-hidden">minutes</span>
              </p>
              <div>
                <h3>{name}</h3>
                <ul>
                  {does.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </div>
              <p class="lesson-point">{point}</p>
            </li>
          ))}
        </ol>
        <h2>From this scenario</h2>
        <dl class="lesson-words">
          <dt>The guess to make</dt>
          <dd>
            <Bound text={teaching.guess ?? question} />
          </dd>
          {teaching.prompt !== null && (
            <>
              <dt>To talk about</dt>
              <dd>
                <Bound text={teaching.prompt} />
              </dd>
            </>
          )}
        </dl>
      </Paper>
    </Papers>
  );
}
