/** A line under the byline: which pin the result is held against, and the way to the comparison further down. */
import { isOf, type Pin, type Pins } from "../store/pins.ts";
import type { Shown } from "../store/shown.ts";
import { matchOf } from "./match.ts";
import "./line.css";

export const comparedId = "compared";
/** The word in the bar that pins. */
export const pinWordId = "pin";

export function ComparedLine({ pins, shown }: { readonly pins: Pins; readonly shown: Shown }) {
  const pin = pins.compared.value;
  const said = pin && lineOf(pin, shown);
  return (
    <>
      <p class="visually-hidden" role="status">
        {pin === null || pin.awaited !== undefined ? "" : `Pinned as ${pin.name}.`}
      </p>
      {said !== null && (
        <p class="compared-line">
          <span>{said.text}</span>{" "}
          <a class="action" href={`#${comparedId}`}>
            {said.link}
          </a>
        </p>
      )}
    </>
  );
}

function lineOf(pin: Pin, shown: Shown): { readonly text: string; readonly link: string } {
  const { why } = matchOf(shown, pin);
  if (why !== null) return { text: why, link: "Pinned results" };
  return isOf(pin, shown)
    ? { text: `Pinned as “${pin.name}”. What you change now is drawn over it.`, link: "Pinned results" }
    : { text: `Compared with “${pin.name}”.`, link: "What differs" };
}
