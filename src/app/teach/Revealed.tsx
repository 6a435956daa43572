/** The answer in its sentences, said when the curtain has risen. */
import { answerSentences } from "../../experiment/sentence.ts";
import type { Scenario } from "../../scenario/types.ts";
import { Glyph } from "../answer/Glyph.tsx";
import type { CurveView } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";

export interface RevealedProps {
  readonly scenario: Scenario;
  readonly curve: CurveView;
  readonly locale: string;
}

export function Revealed({ scenario, curve, locale }: RevealedProps) {
  const { first, second } = answerSentences(
    curve.answer,
    { sample: curve.sample, terms: scenario, today: curve.today },
    locale,
  );
  return (
    <div class="workshop-answer">
      {[first, second].map((spans, i) => (
        <p key={i} class={i === 0 ? "workshop-first" : "workshop-second"}>
          {spans.map(({ text, tone }, k) =>
            tone === "plain" ? (
              <Bound key={k} text={text} />
            ) : tone === "strong" ? (
              <strong key={k}>{text}</strong>
            ) : (
              <span key={k} class={`tone-${tone}`}>
                <Glyph temperature={tone} /> {text}
              </span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}
