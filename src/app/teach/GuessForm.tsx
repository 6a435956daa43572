/** One's own guess in figures, with a name; once it is whole, the link that takes it to the teacher. */
import { useEffect, useId, useState } from "preact/hooks";
import { readNumber, unitWord, writeNumber } from "../controls/numbers.ts";
import { longestTeam, teamName } from "./guess.ts";
import { Handing } from "./Handing.tsx";

export interface GuessFormProps {
  readonly team: string;
  readonly dial: number | null;
  readonly cost: number | null;
  readonly currency: string;
  readonly locale: string;
  /** Null while the guess is not whole. */
  readonly link: string | null;
  onTeam(team: string): void;
  onDial(dial: number): void;
  onCost(cost: number | null): void;
}

export function GuessForm({ team, dial, cost, currency, locale, link, onTeam, onDial, onCost }: GuessFormProps) {
  const sign = unitWord("money", currency, locale);
  const costText = (amount: number | null): string => (amount === null ? "" : writeNumber(amount, "money", locale));
  return (
    <section class="guess-form" aria-label="Your guess in figures">
      <TypedField
        label="Team or name"
        value={team}
        wide={true}
        problem={`A name has 1 to ${longestTeam} visible characters`}
        read={(text) => (text.trim() === "" ? "" : teamName(text))}
        write={(name) => name}
        onValue={onTeam}
      />
      <TypedField
        label="Dial"
        unit="% flexible"
        value={dial === null ? "" : writeNumber(dial, "percent", locale)}
        problem="A dial lies between 0 and 100 %"
        read={(text) => dialIn(text, locale)}
        write={(found) => writeNumber(found, "percent", locale)}
        onValue={onDial}
      />
      <TypedField
        label="Cost"
        unit={`${sign} a customer`}
        value={costText(cost)}
        problem="A cost is a number, or is left out"
        read={(text) => (text.trim() === "" ? { cost: null } : costIn(text, sign, locale))}
        write={(found) => costText(found.cost)}
        onValue={(found) => onCost(found.cost)}
      />
      {link === null ? (
        <p class="teach-note">With a name and a dial, your guess becomes a link for whoever leads the room.</p>
      ) : (
        <Handing label="Your guess as a link" link={link} fileName={`guess ${team}`} />
      )}
    </section>
  );
}

/** In whole hundredths; null where it is none. */
function dialIn(text: string, locale: string): number | null {
  const dial = readNumber(text, "percent", locale);
  return dial === null || dial < 0 || dial > 1 ? null : Math.round(100 * dial) / 100;
}

function costIn(text: string, sign: string, locale: string): { readonly cost: number } | null {
  const cost = readNumber(text.replace(sign, ""), "money", locale);
  return cost === null || Math.abs(cost) > 1e9 ? null : { cost };
}

interface TypedFieldProps<T> {
  readonly label: string;
  readonly unit?: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly problem: string;
  /** Null where the text is not what is wanted. */
  read(text: string): T | null;
  /** As it stands in the field. */
  write(value: T): string;
  onValue(value: T): void;
}

/** Takes what is typed as soon as it makes sense; what does not stays, and says so when the field is left. */
function TypedField<T>({ label, unit, value, wide = false, problem, read, write, onValue }: TypedFieldProps<T>) {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    // What is being typed is not written over by itself: "27." is on its way to "27.50".
    const found = read(text);
    if (found === null || write(found) !== value) setText(value);
    setWrong(false);
  }, [value]);
  const type = (typed: string) => {
    setText(typed);
    setWrong(false);
    const found = read(typed);
    if (found !== null && write(found) !== value) onValue(found);
  };
  const leave = () => {
    setWrong(read(text) === null);
    if (read(text) !== null) setText(value);
  };
  const described = `${unit === undefined ? "" : `${id}unit `}${wrong ? `${id}wrong` : ""}`.trim();
  return (
    <div class={wide ? "teach-field teach-wide" : "teach-field"}>
      <label class="teach-label" for={id}>
        {label}
      </label>
      <span class="teach-control">
        <input
          class="teach-input"
          id={id}
          type="text"
          autocomplete="off"
          inputMode={wide ? undefined : "decimal"}
          value={text}
          aria-invalid={wrong}
          aria-describedby={described || undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            // What is typed here is undone here.
            if (event.ctrlKey || event.metaKey) event.stopPropagation();
            if (event.key === "Enter") leave();
          }}
        />
        {unit !== undefined && (
          <span class="teach-unit" id={`${id}unit`}>
            {unit}
          </span>
        )}
      </span>
      {wrong && (
        <p class="teach-wrong" id={`${id}wrong`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
