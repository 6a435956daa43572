/** One of several: a segmented row where there are up to four short options, a list where there are more. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useKeptFocus } from "../frame/keptFocus.ts";
import { Explained } from "../words/Explained.tsx";

export interface Option<T extends string> {
  readonly value: T;
  readonly name: string;
  /** Why it cannot be chosen; absent where it can. */
  readonly unavailable?: string;
}

export interface ChoiceProps<T extends string> {
  readonly name: string;
  /** What it means, on hover and focus; absent where the name says it all. */
  readonly note?: ComponentChildren;
  /** The name is for the screen reader only, where the head above says it to the eye. */
  readonly nameHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly value: T;
  /** The scenario's own, where the choice is part of it; absent where it is only a way of looking. */
  readonly own?: T;
  onChoose(value: T): void;
}

/** Characters that fit side by side in the panel. */
const rowLength = 44;

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, note, nameHidden, options, value, own, onChoose } = props;
  const whole = useKeptFocus<HTMLDivElement>("input:checked, select");
  const most = Math.floor(rowLength / options.length);
  const fits = options.length <= 4 && options.every((option) => option.name.length <= most);
  const was = own === undefined || own === value ? null : { own, name: nameOf(options, own) };
  return (
    <div class={was === null ? "choice" : "choice changed"} ref={whole}>
      {!nameHidden && (
        <div class="choice-name">
          {note === undefined ? name : <Explained note={note}>{name}</Explained>}
          {was !== null && (
            <button
              type="button"
              class="action was"
              aria-label={`was ${was.name}: reset ${name}`}
              onClick={() => onChoose(was.own)}
            >
              was {was.name}
            </button>
          )}
        </div>
      )}
      {was !== null && <span class="changed-dot" aria-hidden="true" />}
      {fits ? <Segmented {...props} /> : <List {...props} />}
    </div>
  );
}

function nameOf<T extends string>(options: readonly Option<T>[], value: T): string {
  return options.find((option) => option.value === value)?.name ?? value;
}

function Segmented<T extends string>({ name, options, value, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <div class="segmented" role="radiogroup" aria-label={name}>
      {options.map((option) => (
        <label key={option.value} class="segment" title={option.unavailable}>
          <input
            type="radio"
            name={group}
            checked={option.value === value}
            disabled={option.unavailable !== undefined && option.value !== value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </div>
  );
}

function List<T extends string>({ name, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <span class="choice-list">
      <select
        aria-label={name}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.unavailable !== undefined}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
