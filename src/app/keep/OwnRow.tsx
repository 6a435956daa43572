/** One scenario of one's own in the list. Its name is changed in its place. */
import { useEffect, useRef, useState } from "preact/hooks";
import { readerLocale } from "../words/format.ts";
import { cleanName, longestName, type OwnRecord } from "./records.ts";
import { told } from "./words.ts";

export interface OwnRowProps {
  readonly record: OwnRecord;
  /** It is what is on the screen. */
  readonly isShown: boolean;
  onOpen(): void;
  onRename(name: string): void;
  onDuplicate(): void;
  onSave(): void;
  onDelete(): void;
}

export function OwnRow(props: OwnRowProps) {
  const { record, isShown, onOpen, onRename, onDuplicate, onSave, onDelete } = props;
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const { name } = record;
  const done = () => {
    setRenaming(false);
    requestAnimationFrame(() => rename.current?.focus());
  };
  return (
    <li class="own-row">
      <div class="own-what">
        {renaming ? (
          <NameForm
            name={name}
            onName={(next) => {
              if (next !== name) onRename(next);
              done();
            }}
            onCancel={done}
          />
        ) : (
          <button type="button" class="own-open" onClick={onOpen}>
            {name}
          </button>
        )}
        <p class="own-meta">
          {isShown && <strong>On the screen · </strong>}
          {told(record, Date.now(), readerLocale()).join(" · ")}
        </p>
      </div>
      <p class="own-row-actions" hidden={renaming}>
        <button
          type="button"
          class="action"
          ref={rename}
          aria-label={`Rename ${name}`}
          onClick={() => setRenaming(true)}
        >
          Rename
        </button>
        <button type="button" class="action" aria-label={`Duplicate ${name}`} onClick={onDuplicate}>
          Duplicate
        </button>
        <button type="button" class="action" aria-label={`Save file of ${name}`} onClick={onSave}>
          Save file
        </button>
        <button type="button" class="action" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}

interface NameFormProps {
  readonly name: string;
  onName(name: string): void;
  onCancel(): void;
}

function NameForm({ name, onName, onCancel }: NameFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(name);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      class="own-name"
      onSubmit={(event) => {
        event.preventDefault();
        const next = cleanName(value);
        if (next !== "") onName(next);
      }}
    >
      <input
        ref={input}
        aria-label={`Name of ${name}`}
        value={value}
        maxLength={longestName}
        required
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // The list itself stays open.
          event.preventDefault();
          onCancel();
        }}
      />
      <button type="submit" class="action">
        Keep the name
      </button>
      <button type="button" class="action" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
