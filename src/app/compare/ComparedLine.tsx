/** A line under the byline: which pin the result is held against, and the way to the comparison further down. */
import { isOf, type Pins } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import "./line.css";

export const comparedId = "compared";
/** The word in the bar that pins. */
export const pinWordId = "pin";

export function ComparedLine({ pins, shown }: { readonly pins: Pins; readonly shown: Shown }) {
  const pin = pins.compared.value;
  const isItself = pin !== null && isOf(pin, shown);
  return (
    <>
      <p class="visually-hidden" role="status">
        {pin === null ? "" : `Pinned as ${pin.name}.`}
      </p>
      {pin !== null && (
        <p class="compared-line">
          <span>
            {isItself ? "Pinned as" : "Compared with"} “{pin.name}”.
            {isItself ? " What you change now is drawn over it." : ""}
          </span>{" "}
          <a class="action" href={`#${comparedId}`}>
            {isItself ? "Pinned results" : "What differs"}
          </a>
        </p>
      )}
    </>
  );
}
