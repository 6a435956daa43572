/** Text in a form: a line, a few lines, or a list with one entry on each line. */
import { useId, useRef, useState } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { cleared } from "../../scenario/edit/records.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { placeOf, shortened } from "../../scenario/problem.ts";
import { problemAt } from "./draft.ts";
import { type FieldProps, Frame } from "./fields.tsx";
import { readLines, writeLines } from "./input.ts";

export interface TextFieldProps extends FieldProps {
  /** May be left empty. */
  readonly optional?: boolean;
  /** More than one line; absent: one. */
  readonly rows?: number;
  /** What is typed as it is meant. */
  meaning?(text: string): string;
}

export function TextField({ draft, path, owner, label, optional = false, rows, meaning }: TextFieldProps) {
  const problemId = useId();
  const start = useRef<string | null>(null);
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const name = label ?? meta?.label ?? "";
  const value = String(valueAt(file, path) ?? "");
  const problem = problemAt(draft.problems.value, path);
  const Box = rows === undefined ? "input" : "textarea";
  return (
    <Frame
      label={name}
      help={meta?.help}
      problem={problem}
      problemId={problemId}
      path={path}
      isTall={rows !== undefined}
    >
      <Box
        class="edit-text"
        type={rows === undefined ? "text" : undefined}
        rows={rows}
        dir="auto"
        autocomplete="off"
        aria-label={`${name}, ${owner}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={value}
        onInput={(event) => {
          const text = meaning?.(event.currentTarget.value) ?? event.currentTarget.value;
          start.current ??= value;
          const changed = optional && text === "" ? cleared(file, path) : withPart(file, path, text);
          draft.change(changed, `${name}: ${said(start.current)} → ${said(text)}`, placeOf(path));
        }}
        onBlur={() => {
          start.current = null;
          draft.endGesture();
        }}
      />
    </Frame>
  );
}

/** As much of it as has room where undo is named. */
const said = (text: string): string => shortened(text.replace(/\s+/g, " ")) || "nothing";

/** A list of texts, one on each line; what is blank is none. */
export function LinesField({ draft, path, owner, label, optional = false, rows = 3 }: Omit<TextFieldProps, "meaning">) {
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const name = label ?? meta?.label ?? "";
  const lines = (valueAt(file, path) ?? []) as readonly string[];
  const problem = problemAt(draft.problems.value, path, true);
  return (
    <Frame label={name} help={meta?.help} problem={problem} problemId={problemId} path={path} isTall>
      <textarea
        class="edit-text"
        rows={rows}
        dir="auto"
        aria-label={`${name}, ${owner}: one on each line`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={typed ?? writeLines(lines)}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const read = readLines(text);
          const changed = optional && read.length === 0 ? cleared(file, path) : withPart(file, path, read);
          draft.change(changed, `${name}: ${read.length} of them`, placeOf(path));
        }}
        onBlur={() => {
          setTyped(null);
          draft.endGesture();
        }}
      />
      <span class="field-note">One on each line.</span>
    </Frame>
  );
}
