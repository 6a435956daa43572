/** What the scenario is about and where its numbers come from, below the picture. All of it is shown as text. */
import type { Scenario } from "../../scenario/types.ts";

export function Story({ scenario, seed }: { readonly scenario: Scenario; readonly seed: string }) {
  const { title, question, story, sources } = scenario;
  return (
    <section class="story" aria-labelledby="story-heading">
      <h2 id="story-heading">{title}</h2>
      <div>
        <p class="story-question">{question}</p>
        <p class="story-text">{story}</p>
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
