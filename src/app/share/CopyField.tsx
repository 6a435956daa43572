/** A text to copy, with its button; the text can be selected by hand too. */
import { useRef, useState } from "preact/hooks";
import { type Copied, copiedWords, copyFrom } from "./clipboard.ts";

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly word: string;
  /** The one filled button of the room. */
  readonly main?: boolean;
  readonly rows: number;
}

export function CopyField({ label, text, word, main = false, rows }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly how: Copied } | null>(null);
  const copy = async () => {
    if (field.current !== null) setCopied({ text, how: await copyFrom(field.current) });
  };
  return (
    <>
      <textarea
        class="share-field"
        ref={field}
        aria-label={label}
        readOnly
        rows={rows}
        spellcheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="share-actions">
        <button type="button" class={main ? "main-action" : "action"} onClick={copy}>
          {word}
        </button>
        <span role="status">{copied?.text === text ? copiedWords[copied.how] : ""}</span>
      </p>
    </>
  );
}
