/** Text in a form: a line, a few lines, or a list with one entry on each line. */
import { useId, useRef, useState } from "preact/hooks";
import { withPart } from "../../scenario/change.ts";
import { cleared } from "../../scenario/edit/records.ts";
import { fieldAt, valueAt } from "../../scenario/lookup.ts";
import { placeOf, shortened } from "../../scenario/problem.ts";
import { problemAt } from "./draft.ts";
import { type FieldProps, Frame } from "./fields.tsx";
import { readLines, within, writeLines } from "./input.ts";

export interface TextFieldProps extends FieldProps {
  /** May be left empty. */
  readonly optional?: boolean;
  /** More than one line; absent: one. */
  readonly rows?: number;
  /** What is typed as it is meant. */
  meaning?(text: string): string;
}

/** Letters that a name, a text of several lines and a list of texts have room for on a page and in a slide. */
const most = { name: 200, text: 5_000, list: 20_000 } as const;

export function TextField({ draft, path, owner, label, optional = false, rows, meaning }: TextFieldProps) {
  const problemId = useId();
  const start = useRef<string | null>(null);
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const name = label ?? meta?.label ?? "";
  const value = String(valueAt(file, path) ?? "");
  const problem = problemAt(draft, path);
  const Box = rows === undefined ? "input" : "textarea";
  // What is longer already stays as long.
  const room = Math.max(rows === undefined ? most.name : most.text, value.length);
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
          const typed = within(event.currentTarget.value, room);
          const text = meaning?.(typed) ?? typed;
          // What has no room goes from the field too.
          if (event.currentTarget.value !== text) event.currentTarget.value = text;
          start.current ??= value;
          const changed = optional && text === "" ? cleared(file, path) : withPart(file, path, text);
          draft.change(changed, `${name}: ${said(start.current)} → ${said(text)}`, placeOf(path));
        }}
        onBlur={() => {
          start.current = null;
          draft.endGesture();
        }}
      />
      {value.length >= room && <Full room={room} />}
    </Frame>
  );
}

function Full({ room }: { readonly room: number }) {
  return <span class="field-note">No more than {room.toLocaleString()} letters have room.</span>;
}

/** As much of it as has room where undo is named. */
const said = (text: string): string => shortened(text.replace(/\s+/g, " ")) || "nothing";

export interface LinesFieldProps extends Omit<TextFieldProps, "meaning"> {
  /** A blank line stands between two, where one may be longer than a line. */
  readonly apart?: boolean;
}

/** A list of texts, one on each line; what is blank is none. */
export function LinesField(props: LinesFieldProps) {
  const { draft, path, owner, label, optional = false, rows = 3, apart = false } = props;
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const start = useRef<number | null>(null);
  const file = draft.file.value;
  const meta = fieldAt(file, path);
  const name = label ?? meta?.label ?? "";
  const lines = (valueAt(file, path) ?? []) as readonly string[];
  const problem = problemAt(draft, path, true);
  const written = writeLines(lines, apart ? "\n\n" : "\n");
  const room = Math.max(most.list, written.length);
  return (
    <Frame label={name} help={meta?.help} problem={problem} problemId={problemId} path={path} isTall>
      <textarea
        class="edit-text"
        rows={rows}
        dir="auto"
        aria-label={`${name}, ${owner}: one on each line`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={typed ?? written}
        onInput={(event) => {
          const text = within(event.currentTarget.value, room);
          setTyped(text);
          if (event.currentTarget.value !== text) event.currentTarget.value = text;
          const read = readLines(text);
          const changed = optional && read.length === 0 ? cleared(file, path) : withPart(file, path, read);
          start.current ??= lines.length;
          draft.change(changed, `${name}: ${start.current} → ${read.length} of them`, placeOf(path));
        }}
        onBlur={() => {
          setTyped(null);
          start.current = null;
          draft.endGesture();
        }}
      />
      <span class="field-note">One on each line.</span>
      {typed !== null && typed.length >= room && <Full room={room} />}
    </Frame>
  );
}
