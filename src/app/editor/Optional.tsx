/** A part of the file that may be absent: a switch, and the part under it. */
import type { ComponentChildren } from "preact";
import { withPart } from "../../scenario/change.ts";
import { cleared } from "../../scenario/edit/records.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { type Path, placeOf } from "../../scenario/problem.ts";
import { Explained } from "../words/Explained.tsx";
import type { Draft } from "./draft.ts";
import { told } from "./told.ts";

export interface OptionalProps {
  readonly draft: Draft;
  readonly path: Path;
  /** For undo. */
  readonly words: string;
  readonly label: string;
  /** What it begins with. */
  readonly fresh: unknown;
  readonly children: ComponentChildren;
}

export function Optional({ draft, path, words, label, fresh, children }: OptionalProps) {
  const file = draft.file.value;
  const isOn = valueAt(file, path) !== undefined;
  return (
    <div class="part" data-place={placeOf(path)}>
      <p class="hold">
        <Explained note={fieldAt(file, path)?.help ?? ""}>{label}</Explained>
        <input
          type="checkbox"
          class="switch"
          aria-label={label}
          checked={isOn}
          onChange={() => {
            const changed = isOn ? cleared(file, path) : withPart(file, path, fresh);
            draft.change(changed, told(file, changed, `${words}: ${isOn ? "yes → no" : "no → yes"}`));
          }}
        />
      </p>
      {isOn && children}
    </div>
  );
}
