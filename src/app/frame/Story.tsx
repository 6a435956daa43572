/** What the scenario is about, what it asks a room, and where its numbers come from, below the picture. All of it is shown as text. */
import type { Scenario } from "../../scenario/types.ts";

export interface StoryProps {
  /** One's own name for it, where it has one. */
  readonly title: string;
  readonly scenario: Scenario;
  readonly seed: string;
}

export function Story({ title, scenario, seed }: StoryProps) {
  const { question, story, sources, teaching } = scenario;
  return (
    <section class="story" aria-labelledby="story-heading">
      <h2 id="story-heading">{title}</h2>
      <div>
        <p class="story-question">{question}</p>
        <p class="story-text">{story}</p>
        <ForARoom teaching={teaching} />
      </div>
      <div class="story-sources">
        <h3>Where the numbers come from</h3>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
          <li>The days are drawn from the seed “{seed}”: the same seed draws the same days, on every machine.</li>
        </ul>
      </div>
    </section>
  );
}

/** What to guess before the answer is looked at, and what to talk about afterwards. */
function ForARoom({ teaching: { guess, prompt } }: Pick<Scenario, "teaching">) {
  if (guess === null && prompt === null) return null;
  return (
    <dl class="story-room">
      {guess !== null && (
        <div>
          <dt>To guess first</dt>
          <dd>{guess}</dd>
        </div>
      )}
      {prompt !== null && (
        <div>
          <dt>To talk about</dt>
          <dd>{prompt}</dd>
        </div>
      )}
    </dl>
  );
}
