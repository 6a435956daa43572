/** What can be chosen beside a question: one of a list, or a whole number that is typed. */
import { useId, useState } from "preact/hooks";
import { isAllowed } from "./context.ts";
import type { Choice, Chosen } from "./types.ts";

export interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly chosen: Chosen;
  onPick(choice: string, value: string): void;
}

export function Choices({ choices, chosen, onPick }: ChoicesProps) {
  return (
    <div class="question-choices">
      {choices.map((choice) => {
        const props = { value: chosen[choice.id], onPick: (value: string) => onPick(choice.id, value) };
        return "options" in choice ? (
          <OneOf key={choice.id} choice={choice} {...props} />
        ) : (
          <Typed key={`${choice.id} ${props.value}`} choice={choice} {...props} />
        );
      })}
    </div>
  );
}

interface OneProps<Kind> {
  readonly choice: Kind;
  readonly value: string;
  onPick(value: string): void;
}

function OneOf({ choice, value, onPick }: OneProps<Extract<Choice, { options: unknown }>>) {
  const id = useId();
  return (
    <span class="question-pick">
      <label htmlFor={id}>{choice.label}</label>
      <span class="choice-list">
        <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {choice.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}

/** Enter or leaving takes it; what is not allowed is said in its place. */
function Typed({ choice, value, onPick }: OneProps<Extract<Choice, { from: number }>>) {
  const id = useId();
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState(false);
  const take = () => {
    setRefused(!isAllowed(choice, text));
    if (text !== value && isAllowed(choice, text)) onPick(text);
  };
  return (
    <span class="question-pick">
      <label htmlFor={id}>{choice.label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        class="question-number"
        value={text}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-refused` : undefined}
        onInput={(event) => setText(event.currentTarget.value.trim())}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          // While something is typed, undo is the field's own.
          if (text !== value && (event.ctrlKey || event.metaKey)) event.stopPropagation();
        }}
      />
      {refused && (
        <span id={`${id}-refused`} role="alert">
          {text === "" ? "Nothing" : text} is not allowed here: {choice.from} to {choice.to}, whole numbers
        </span>
      )}
    </span>
  );
}
