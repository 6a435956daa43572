/** A choice of a few in a form, as a list. */
import { useId } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { problemAt } from "./draft.ts";
import { type FieldProps, Frame } from "./fields.tsx";
import { told } from "./told.ts";

export interface Pick {
  readonly value: string;
  readonly name: string;
  /** Why it cannot be picked; absent where it can. */
  readonly unavailable?: string;
}

export interface PickListProps {
  readonly name: string;
  readonly options: readonly Pick[];
  readonly value: string;
  onPick(value: string): void;
}

export function PickList({ name, options, value, onPick }: PickListProps) {
  return (
    <span class="choice-list">
      <select aria-label={name} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.unavailable !== undefined}>
            {option.name}
            {option.unavailable !== undefined && ` (${option.unavailable})`}
          </option>
        ))}
      </select>
    </span>
  );
}

export interface PickFieldProps extends FieldProps {
  /** Absent: the schema's own words for what may stand there. */
  readonly options?: readonly Pick[];
  /** Of the schema's own: why one of them cannot be picked. */
  unavailable?(value: string): string | undefined;
}

export function PickField({ draft, path, owner, label, options: given, unavailable }: PickFieldProps) {
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const own = Object.entries(meta?.names ?? {});
  const options = given ?? own.map(([value, name]) => ({ value, name, unavailable: unavailable?.(value) }));
  const name = label ?? meta?.label ?? "";
  const present = String(valueAt(file, path) ?? meta?.default ?? "");
  const nameOf = (value: string) => options.find((option) => option.value === value)?.name ?? value;
  return (
    <Frame label={name} help={meta?.help} problem={problemAt(draft, path)} problemId={useId()} path={path}>
      <PickList
        name={`${name}, ${owner}`}
        options={options}
        value={present}
        onPick={(value) => {
          const changed = withPart(file, path, value);
          draft.change(changed, told(file, changed, `${name}, ${owner}: ${nameOf(present)} → ${nameOf(value)}`));
        }}
      />
    </Frame>
  );
}
