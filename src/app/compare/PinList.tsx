/** The pins: which one is compared with, what each is called, and its end. */
import type { Pin, Pins } from "../store/pins.ts";
import { sameCurve } from "../views/types.ts";
import { daysText } from "../words/days.ts";
import { createWords, readerLocale } from "../words/format.ts";
import { comparedId, pinWordId } from "./ComparedLine.tsx";

export interface PinListProps {
  readonly pins: Pins;
  /** Of the present scenario: a pin of another says which. */
  readonly title: string;
}

export function PinList({ pins, title }: PinListProps) {
  const list = pins.list.value;
  const compared = pins.compared.value;
  return (
    <fieldset class="pins">
      <legend class="compared-part">Pinned results</legend>
      {list.map((pin, i) => (
        <div class="pin" key={pin.id}>
          <label class="pin-choice">
            <input type="radio" name="pin" checked={pin === compared} onChange={() => pins.compare(pin.id)} />
            <span class="visually-hidden">Compare with {pin.name}</span>
          </label>
          <PinName pin={pin} place={i + 1} onRename={(name) => pins.rename(pin.id, name)} />
          <span class="compared-note">{pin.awaited === undefined ? noteOf(pin, title) : waitingNote(pin, pins)}</span>
          <button
            type="button"
            class="action"
            aria-label={`Remove ${pin.name}`}
            onClick={() => {
              pins.remove(pin.id);
              // The button goes with its pin, and with the last pin all of this.
              const next = document.getElementById(pins.list.value.length > 0 ? comparedId : pinWordId);
              (next ?? document.getElementById("answer"))?.focus();
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <label class="pin pin-choice">
        <input type="radio" name="pin" checked={compared === null} onChange={() => pins.compare(null)} />
        <span>Compare with none</span>
      </label>
    </fieldset>
  );
}

/** The scenario where it is another, and the days that its answer rests on. */
function noteOf({ file, scenario, curves, focus }: Pin, title: string): string {
  const days = curves.find((curve) => sameCurve(curve, focus))?.answer.replications ?? 0;
  const words = createWords(readerLocale(), scenario.currency);
  return [...(file.title === title ? [] : [file.title]), daysText(days, scenario, words)].join(", ");
}

/** Of a pin that came back with the page and is not worked out again yet. */
function waitingNote({ id, awaited }: Pin, { progress }: Pins): string {
  if (awaited?.failure) return "could not be worked out again";
  const { value } = progress;
  return `being worked out again${value?.id === id ? `, ${value.percent} %` : ""}`;
}

interface PinNameProps {
  readonly pin: Pin;
  readonly place: number;
  onRename(name: string): void;
}

/** Its name, to be written over; an empty one is taken back. */
function PinName({ pin, place, onRename }: PinNameProps) {
  return (
    <input
      class="pin-name"
      type="text"
      aria-label={`Name of pin ${place}`}
      value={pin.name}
      maxLength={60}
      onKeyDown={(event) => {
        // What is typed here is undone here.
        if (event.ctrlKey || event.metaKey) event.stopPropagation();
        if (event.key === "Enter") onRename(event.currentTarget.value);
      }}
      onChange={(event) => {
        onRename(event.currentTarget.value);
        if (event.currentTarget.value.trim() === "") event.currentTarget.value = pin.name;
      }}
    />
  );
}
