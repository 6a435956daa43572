/** One of several: a segmented row where there are up to four short options, a list where there are more. */
import { useId } from "preact/hooks";

export interface Option<T extends string> {
  readonly value: T;
  readonly name: string;
  /** Why it cannot be chosen; absent where it can. */
  readonly unavailable?: string;
}

export interface ChoiceProps<T extends string> {
  readonly name: string;
  /** The name is said to the screen reader only, where the head above says it to the eye. */
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
  const { options, value, own } = props;
  const changed = own !== undefined && own !== value;
  const most = Math.floor(rowLength / options.length);
  const fits = options.length <= 4 && options.every(({ name }) => name.length <= most);
  return (
    <div class={changed ? "choice changed" : "choice"}>
      {fits ? <Segmented {...props} /> : <List {...props} />}
      {changed && <ResetChoice {...props} own={own} />}
    </div>
  );
}

function Segmented<T extends string>({ name, nameHidden, options, value, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset class="segmented">
      <legend class={nameHidden ? "visually-hidden" : "choice-name"}>{name}</legend>
      <div class="segmented-row">
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
    </fieldset>
  );
}

function List<T extends string>({ name, nameHidden, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <label class="choice-list">
      <span class={nameHidden ? "visually-hidden" : "choice-name"}>{name}</span>
      <select
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
    </label>
  );
}

function ResetChoice<T extends string>({ name, options, own, onChoose }: ChoiceProps<T> & { readonly own: T }) {
  const was = options.find((option) => option.value === own)?.name ?? own;
  return (
    <>
      <span class="changed-dot" aria-hidden="true" />
      <button type="button" class="action was" aria-label={`was ${was}: reset ${name}`} onClick={() => onChoose(own)}>
        was {was}
      </button>
    </>
  );
}
