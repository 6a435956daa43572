/** Below a picture, the words in it: each with its exact term on hover, on focus and on tap. */
import { Explained } from "./Explained.tsx";
import type { Word } from "./inViews.ts";
import "./here.css";

export function WordsHere({ words }: { readonly words: readonly Word[] }) {
  return (
    <p class="words-here">
      Words:{" "}
      {words.map(({ word, exact, meaning }) => (
        <Explained
          key={word}
          note={
            <>
              <strong>{exact}.</strong> {meaning}
            </>
          }
        >
          {word}
        </Explained>
      ))}
    </p>
  );
}
