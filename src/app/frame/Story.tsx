/** What the scenario is about and where its numbers come from, below the picture. All of it is shown as text. */
import type { Scenario } from "../../scenario/types.ts";

export function Story({ scenario }: { readonly scenario: Scenario }) {
  const { title, question, story, sources } = scenario;
  return (
    <section class="story" aria-labelledby="story-heading">
      <h2 id="story-heading">{title}</h2>
      <div>
        <p class="story-question">{question}</p>
        <p class="story-text">{story}</p>
      </div>
      {sources.length > 0 && (
        <div class="story-sources">
          <h3>Where the numbers come from</h3>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
