/** A link in full, to be read, copied or saved as a file. */
import { useId, useRef, useState } from "preact/hooks";
import { type Copied, copiedWords, copyFrom } from "../share/clipboard.ts";
import { saveText } from "./hand.ts";

export interface HandingProps {
  /** What it is: "Your guess as a link". */
  readonly label: string;
  readonly link: string;
  /** Of the file; null where a file is of no use. */
  readonly fileName: string | null;
}

export function Handing({ label, link, fileName }: HandingProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ readonly link: string; readonly how: Copied } | null>(null);
  const id = useId();
  const copy = async () => {
    if (field.current !== null) setCopied({ link, how: await copyFrom(field.current) });
  };
  return (
    <div class="handing">
      <label class="teach-label" for={id}>
        {label}
      </label>
      <input
        class="teach-input"
        id={id}
        ref={field}
        type="text"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="teach-actions">
        <button type="button" class="action" onClick={copy}>
          Copy the link
        </button>
        {fileName !== null && (
          <button type="button" class="action" onClick={() => saveText(link, fileName)}>
            Save as a file
          </button>
        )}
        <span role="status">{copied?.link === link ? copiedWords[copied.how] : ""}</span>
      </p>
    </div>
  );
}
