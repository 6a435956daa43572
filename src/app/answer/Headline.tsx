/**
 * The answer in at most two sentences, and "Why?" at their end. Its coloured words and their glyphs are the legend of
 * every picture below. It keeps the room of two full sentences, so that what is below stays where it is.
 */
import type { RefObject } from "preact";
import type { Span } from "../../experiment/sentence.ts";
import { answerSentences } from "../../experiment/sentence.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { CurveView } from "../views/types.ts";
import { Bound } from "../words/Bound.tsx";
import { readerLocale } from "../words/format.ts";
import { Glyph } from "./Glyph.tsx";
import "./answer.css";

export interface HeadlineProps {
  readonly scenario: Scenario;
  readonly curve: CurveView;
  /** The sentence is for numbers that have changed since. */
  readonly stale: boolean;
  /** The panel that "Why?" opens; absent where there is none. */
  readonly why?: WhyControl;
}

export interface WhyControl {
  readonly panelId: string;
  readonly open: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  onToggle(): void;
}

export function Headline({ scenario, curve, stale, why }: HeadlineProps) {
  const { first, second } = answerSentences(
    curve.answer,
    { sample: curve.sample, terms: scenario, today: curve.today },
    readerLocale(),
  );
  return (
    <div class={`headline${stale ? " headline-stale" : ""}${scenario.today === null ? "" : " headline-today"}`}>
      <h1 class="headline-first">
        <Spans spans={first} glyphs={false} />
      </h1>
      <p class="headline-second">
        <Spans spans={second} glyphs={true} /> {why !== undefined && <WhyButton {...why} />}
      </p>
    </div>
  );
}

function WhyButton({ panelId, open, button, onToggle }: WhyControl) {
  return (
    <button
      type="button"
      class="action why-word"
      ref={button}
      aria-expanded={open}
      aria-controls={panelId}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) onToggle();
      }}
    >
      Why?
    </button>
  );
}

function Spans({ spans, glyphs }: { readonly spans: readonly Span[]; readonly glyphs: boolean }) {
  return (
    <>
      {spans.map(({ text, tone }) => {
        if (tone === "plain") return <Plain key={text} text={text} />;
        if (tone === "strong") return <strong key={text}>{text}</strong>;
        return (
          <span key={text} class={`tone-${tone}`}>
            {glyphs ? (
              <>
                <Glyph temperature={tone} />{" "}
              </>
            ) : null}
            {text}
          </span>
        );
      })}
    </>
  );
}

/** A line breaks after a colon rather than within a count. */
function Plain({ text }: { readonly text: string }) {
  const colon = text.indexOf(": ");
  if (colon < 0) return <Bound text={text} />;
  return (
    <>
      <Bound text={text.slice(0, colon + 2)} />
      <span class="headline-rest">
        <Bound text={text.slice(colon + 2)} />
      </span>
    </>
  );
}
