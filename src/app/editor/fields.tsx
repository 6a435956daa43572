/**
 * One field of the file in a form: label and explanation from the schema, the control, and below it what is wrong. It
 * is validated as it is typed, by the same check as a file that is opened.
 */
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { cleared } from "../../scenario/edit/records.ts";
import type { Unit } from "../../scenario/fields.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { type Path, placeOf, shortened } from "../../scenario/problem.ts";
import { readNumber, unitWord, writeNumber } from "../controls/numbers.ts";
import { Explained } from "../words/Explained.tsx";
import { FieldNote } from "../words/FieldNote.tsx";
import { currencyOf, type Draft, problemAt } from "./draft.ts";
import { fieldText } from "./input.ts";

export interface FieldProps {
  readonly draft: Draft;
  readonly path: Path;
  /** Whose it is, for the words of undo and the screen reader. */
  readonly owner: string;
  /** In place of the schema's own. */
  readonly label?: string;
  readonly help?: string;
}

export interface FrameProps {
  readonly label: string;
  readonly help?: string;
  readonly problem: string | null;
  readonly problemId: string;
  /** Where it stands in the file: what leads to a problem finds the field by it. */
  readonly path?: Path;
  /** The control is below its label, as wide as the form. */
  readonly isTall?: boolean;
  readonly children: ComponentChildren;
}

export function Frame({ label, help, problem, problemId, path, isTall = false, children }: FrameProps) {
  return (
    <div class={isTall ? "edit-field edit-tall" : "edit-field"} data-place={path && placeOf(path)}>
      <span class="field-label">
        {help ? <Explained note={<FieldNote path={path ?? []} help={help} />}>{label}</Explained> : label}
      </span>
      <span class="field-control">{children}</span>
      {problem !== null && (
        <p class="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

export interface NumberInputProps {
  /** For the screen reader. */
  readonly name: string;
  readonly unit: Unit;
  readonly currency: string;
  /** Null: nothing stands there. */
  readonly value: number | null;
  /** What holds while nothing stands there. */
  readonly placeholder?: string;
  readonly problemId?: string;
  readonly invalid: boolean;
  /** What is typed, as soon as it is a number; null where the field was emptied. */
  onValue(value: number | null): void;
  onEnd(): void;
  /** Whether what is typed is no number at all. */
  onUnread(text: string | null): void;
}

export function NumberInput(props: NumberInputProps) {
  const { name, unit, currency, value, placeholder, problemId, invalid, onValue, onEnd, onUnread } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const word = unitWord(unit, currency);
  function onInput(text: string) {
    setTyped(text);
    const number = text.trim() === "" ? null : readNumber(text, unit);
    const isUnread = text.trim() === "" ? placeholder === undefined : number === null || !Number.isFinite(number);
    onUnread(isUnread ? text : null);
    if (!isUnread) onValue(number);
  }
  function forget() {
    setTyped(null);
    onUnread(null);
    onEnd();
  }
  return (
    <>
      <input
        class="edit-number"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={name}
        aria-invalid={invalid}
        aria-describedby={invalid ? problemId : undefined}
        placeholder={placeholder}
        value={fieldText(typed, value, unit)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={forget}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed !== null) forget();
        }}
      />
      <span class="field-unit">{word}</span>
    </>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** May be left empty: then this holds, in words. */
  readonly otherwise?: string;
}

export function NumberField({ draft, path, owner, label, help, otherwise }: NumberFieldProps) {
  const problemId = useId();
  const [unread, setUnread] = useState<string | null>(null);
  const start = useRef<string | null>(null);
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const unit = meta?.unit ?? "ratio";
  const currency = currencyOf(draft);
  const name = label ?? meta?.label ?? String(path.at(-1));
  const present = valueAt(file, path);
  const value = typeof present === "number" ? present : null;
  const fallback = otherwise ?? (typeof meta?.default === "number" ? writeNumber(meta.default, unit) : undefined);
  const said = (one: number | null) => (one === null ? (fallback ?? "nothing") : writeNumber(one, unit));
  const problem =
    unread === null
      ? problemAt(draft, path)
      : unread === ""
        ? "a number is needed"
        : `“${shortened(unread)}” is no number`;
  function onValue(next: number | null) {
    start.current ??= said(value);
    const changed = next === null ? cleared(file, path) : withPart(file, path, next);
    const sign = unitWord(unit, currency);
    draft.change(changed, `${name}, ${owner}: ${start.current} → ${said(next)} ${sign}`.trim(), placeOf(path));
  }
  return (
    <Frame label={name} help={help ?? meta?.help} problem={problem} problemId={problemId} path={path}>
      <NumberInput
        name={`${name}, ${owner}`}
        unit={unit}
        currency={currency}
        value={value}
        placeholder={fallback}
        problemId={problemId}
        invalid={problem !== null}
        onValue={onValue}
        onUnread={setUnread}
        onEnd={() => {
          start.current = null;
          draft.endGesture();
        }}
      />
    </Frame>
  );
}

export function FlagField({ draft, path, owner, label }: FieldProps) {
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const name = label ?? meta?.label ?? "";
  const isOn = valueAt(file, path) ?? meta?.default === true;
  return (
    <Frame label={name} help={meta?.help} problem={problemAt(draft, path)} problemId={useId()} path={path}>
      <input
        type="checkbox"
        class="switch"
        aria-label={`${name}, ${owner}`}
        checked={isOn === true}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          draft.change(withPart(file, path, on), `${name}, ${owner}: ${on ? "no → yes" : "yes → no"}`);
        }}
      />
    </Frame>
  );
}
