/** A caption as elements: emphasis slanted, words of temperature in its colour. Never markup. */
import { Bound } from "../words/Bound.tsx";
import type { CaptionPiece } from "./caption.ts";

export function Said({ pieces }: { readonly pieces: readonly CaptionPiece[] }) {
  return (
    <>
      {pieces.map(({ text, emphasis, temperature }, i) => {
        const tone = temperature === null ? undefined : `tone-${temperature}`;
        if (emphasis) {
          return (
            <em key={i} class={tone}>
              {text}
            </em>
          );
        }
        return tone === undefined ? (
          <Bound key={i} text={text} />
        ) : (
          <span key={i} class={tone}>
            {text}
          </span>
        );
      })}
    </>
  );
}
