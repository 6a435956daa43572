/** A text whose counts, ranges and signed sums stay on one line: "84 in 100", "40–55 %", "+€2". The text itself is left as it is. */
import { pieces } from "./pieces.ts";
import "./words.css";

export function Bound({ text }: { readonly text: string }) {
  return (
    <>
      {pieces(text).map(({ text: piece, whole }, i) =>
        whole ? (
          <span key={`${i} ${piece}`} class="bound">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
