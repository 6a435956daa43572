/** A link in full, to be read, copied or saved as a file. */
import { useEffect, useId, useState } from "preact/hooks";
import { copied, saveText } from "./hand.ts";

export interface HandingProps {
  /** What it is: "Your guess as a link". */
  readonly label: string;
  readonly link: string;
  /** Of the file; null where a file is of no use. */
  readonly fileName: string | null;
}

export function Handing({ label, link, fileName }: HandingProps) {
  const [said, setSaid] = useState("");
  const id = useId();
  useEffect(() => setSaid(""), [link]);
  return (
    <div class="handing">
      <label class="teach-label" for={id}>
        {label}
      </label>
      <input
        class="teach-input"
        id={id}
        type="text"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="teach-actions">
        <button
          type="button"
          class="action"
          onClick={() =>
            copied(link).then((ok) => setSaid(ok ? "Copied" : "The browser does not allow copying: it stands above"))
          }
        >
          Copy the link
        </button>
        {fileName !== null && (
          <button type="button" class="action" onClick={() => saveText(link, fileName)}>
            Save as a file
          </button>
        )}
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
